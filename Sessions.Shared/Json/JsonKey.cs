namespace Sessions.Json;

/// <summary>A key of an object on the way to a setting.</summary>
/// <param name="End">The length of the setting's path up to the end of this key: a key may have colons of its own.</param>
/// <param name="Span">Where the key stands, with its quotes; of an element of an array, where the element begins.</param>
internal readonly record struct JsonKey(int End, JsonSpan Span);
