namespace Sessions.Reports;

/// <summary>A strategy's session, as a report names and colours it.</summary>
/// <param name="Strategy">The strategy, with its instance where it has one.</param>
/// <param name="Name">The session's name.</param>
/// <param name="Label">What a reader is shown: the name, with the strategy where there are several.</param>
/// <param name="Color">One of the colours of sessions, 0 to 3.</param>
internal sealed record ReportSession(string Strategy, string Name, string Label, int Color);
