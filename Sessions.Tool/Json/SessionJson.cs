using Sessions.Tool.Times;

namespace Sessions.Tool.Json;

/// <summary>A session, in the words in which a declaration or a configuration has them.</summary>
internal sealed class SessionJson(Session session)
{
    public string Name { get; } = session.Name;

    /// <summary>The first instant, wall clock: <c>08:00</c>.</summary>
    public string Start { get; } = SessionText.StartOf(session);

    /// <summary>The first instant after it: <c>12:00</c>, <c>24:00</c>, <c>02:00+1</c>.</summary>
    public string End { get; } = SessionText.EndOf(session);

    public string Zone { get; } = session.TimeZone;

    /// <summary>The days on which it starts.</summary>
    public IReadOnlyList<string> Days { get; } = SessionText.DayList(session.Days);

    public string? EntriesUntil { get; } = SessionText.EntriesUntilOf(session);

    /// <summary>How long after the market's open it starts, such as <c>00:15:00</c>.</summary>
    public string? StartLag { get; } = session.StartLag?.ToString();

    /// <summary>How long before the market's close it ends, such as <c>00:00:30</c>.</summary>
    public string? EndLead { get; } = session.EndLead?.ToString();

    /// <summary>How long a position may be held, such as <c>00:30:00</c>.</summary>
    public string? MaxHold { get; } = session.MaxHold?.ToString();

    public SessionBreaks Breaks { get; } = session.Breaks;

    /// <summary>The market whose hours it has.</summary>
    public Market? Market { get; } = session.Market == Sessions.Market.None ? null : session.Market;

    public SessionAction OnStart { get; } = session.OnStart;

    public string? CustomStart { get; } = session.CustomStart;

    public SessionAction OnEnd { get; } = session.OnEnd;

    public string? CustomEnd { get; } = session.CustomEnd;

    public SessionScope Scope { get; } = session.Scope;

    public bool KeepOrders { get; } = session.KeepOrders;
}
