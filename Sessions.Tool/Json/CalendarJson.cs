namespace Sessions.Tool.Json;

/// <summary>A calendar.</summary>
/// <param name="Type">Its type with the assembly that has it.</param>
/// <param name="Applied">Whether the times take it into account; one of the bot's own is code, and is not run.</param>
/// <param name="KnownFrom">The first day for which it vouches; null where it is not applied.</param>
/// <param name="KnownThrough">The last day for which it vouches; null where it is not applied.</param>
internal sealed record CalendarJson(string Type, bool Applied, DateOnly? KnownFrom, DateOnly? KnownThrough);
