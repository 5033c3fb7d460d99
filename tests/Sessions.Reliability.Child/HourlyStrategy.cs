using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Reliability.Child;

/// <summary>A session for each hour of the day; every other one ends with a handler, every third begins with one.</summary>
internal sealed class HourlyStrategy(BrokerLine line) : IGatedStrategy
{
    private const int StartHandler = 1;
    private const int EndHandler = 2;

    public SessionTable Sessions { get; } = SessionTable.Create(Enumerable.Range(0, 24).Select(Hour));

    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
    {
        for (var i = 0; i < 3; i++)
        {
            await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1 + i), cancellationToken);
            await session.DelayAsync(TimeSpan.FromMinutes(10));
        }

        session.Stop();
    }

    public async ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken)
    {
        var what = handler == StartHandler ? "start" : "end";
        await line.AskAsync("handler", "begun", what, session.Session.Name, session.Occurrence.Start.UtcTicks);
        if (handler == EndHandler)
        {
            foreach (var position in (await session.Broker.GetPositionsAsync(cancellationToken)).Positions)
            {
                await session.Broker.CloseAsync(new CloseRequest(position.Id, position.Volume), cancellationToken);
            }
        }

        await line.AskAsync("handler", "done", what, session.Session.Name, session.Occurrence.Start.UtcTicks);
    }

    private static Session Hour(int hour)
    {
        var session = new Session(new TimeOnly(hour, 0), new TimeOnly((hour + 1) % 24, 0)) { Name = hour.ToString(CultureInfo.InvariantCulture), OnEnd = SessionAction.CloseAll };
        session = hour % 2 == 0 ? session with { OnEnd = SessionAction.Custom, CustomEnd = "FlattenAsync", EndHandler = EndHandler } : session;
        return hour % 3 == 0 ? session with { OnStart = SessionAction.Custom, CustomStart = "WarmUpAsync", StartHandler = StartHandler } : session;
    }
}
