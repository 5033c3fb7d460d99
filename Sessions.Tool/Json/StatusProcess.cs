namespace Sessions.Tool.Json;

/// <summary>A process that stands by.</summary>
/// <param name="Process">Its number on its machine.</param>
/// <param name="Machine">The machine; null where it can only be this one.</param>
internal sealed record StatusProcess(int Process, string? Machine);
