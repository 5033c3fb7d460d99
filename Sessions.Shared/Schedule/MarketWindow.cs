namespace Sessions.Schedule;

/// <summary>One window of a market's day, as a session's times are written.</summary>
internal sealed record MarketWindow(string Start, string End);
