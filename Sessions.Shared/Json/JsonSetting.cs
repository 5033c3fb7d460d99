namespace Sessions.Json;

/// <summary>One place of a file as the configuration system sees it.</summary>
/// <param name="Path">Its keys from the root, with colons between them.</param>
/// <param name="Value">The value as a text; null where it is JSON's null, or an object without members.</param>
/// <param name="Span">Where the value stands.</param>
/// <param name="Keys">The keys, from the root.</param>
internal sealed record JsonSetting(string Path, string? Value, JsonSpan Span, IReadOnlyList<JsonKey> Keys);
