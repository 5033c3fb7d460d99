using Sessions.Generated;

namespace Sessions.Reliability.Support;

/// <summary>A strategy put together by a test.</summary>
internal sealed class ScriptedStrategy(Sessions.Calendars.ISessionCalendar? calendar, params Session[] sessions) : IGatedStrategy
{
    public ScriptedStrategy(params Session[] sessions)
        : this(null, sessions)
    {
    }

    public Func<SessionContext, CancellationToken, ValueTask> Trade { get; init; } = static (session, _) => session.DelayAsync(TimeSpan.FromDays(2));

    public Func<int, SessionContext, CancellationToken, ValueTask> Handler { get; init; } = static (_, _, _) => ValueTask.CompletedTask;

    public SessionTable Sessions { get; } = SessionTable.Create(sessions, calendar);

    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => Trade(session, cancellationToken);

    public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => Handler(handler, session, cancellationToken);
}
