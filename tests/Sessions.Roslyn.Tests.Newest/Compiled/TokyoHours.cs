using static Sessions.SessionWords;

namespace Sessions.Roslyn.Tests.Compiled;

/// <summary>Holds sessions for others.</summary>
[Session(Market.Tokyo, OnEnd = CloseAll)]
public static class TokyoHours;
