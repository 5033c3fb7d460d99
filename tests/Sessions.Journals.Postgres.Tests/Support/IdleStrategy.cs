using Sessions.Brokers;
using Sessions.Generated;

namespace Sessions.Journals.Postgres.Tests.Support;

/// <summary>Open all day, with one position that its end closes.</summary>
internal sealed class IdleStrategy : IGatedStrategy
{
    public SessionTable Sessions { get; } = SessionTable.Create(Session.AllDay(new TimeOnly(0, 0)) with { OnEnd = SessionAction.CloseAll });

    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => new(Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken));

    public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public static async Task<SessionGate> StartAsync(SessionRuntime runtime)
    {
        var gate = new SessionGate(new IdleStrategy(), runtime);
        var session = await gate.WaitAsync();
        await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), CancellationToken.None);
        return gate;
    }
}
