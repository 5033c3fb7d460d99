namespace Sessions.Json;

/// <summary>Why the configuration system refuses a file.</summary>
/// <param name="Offset">Where in its text.</param>
/// <param name="Message">What is wrong there.</param>
internal sealed record JsonFault(int Offset, string Message);
