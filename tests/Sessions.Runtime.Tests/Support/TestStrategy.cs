using Sessions.Calendars;
using Sessions.Generated;

namespace Sessions.Tests.Support;

/// <summary>A strategy put together by a test.</summary>
internal sealed class TestStrategy(params Session[] sessions) : IGatedStrategy
{
    public Func<SessionContext, CancellationToken, ValueTask> Trade { get; init; } = static (session, _) => session.DelayAsync(TimeSpan.FromDays(2));

    public Func<int, SessionContext, CancellationToken, ValueTask> Handler { get; init; } = static (_, _, _) => ValueTask.CompletedTask;

    public ISessionCalendar? Calendar { get; init; }

    public SessionTable Sessions => field ??= SessionTable.Create(sessions, Calendar);

    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => Trade(session, cancellationToken);

    public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => Handler(handler, session, cancellationToken);
}
