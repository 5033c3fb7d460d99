using System.Globalization;
using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Journals;

namespace Sessions.Reliability.Child;

/// <summary>A session for each hour of the day; every other one ends with a handler, every third begins with one.</summary>
internal sealed class HourlyStrategy(BotSetup setup) : IGatedStrategy
{
    private const int StartHandler = 1;
    private const int EndHandler = 2;

    public SessionTable Sessions { get; } = SessionTable.Create(Enumerable.Range(0, 24).Select(Hour));

    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
    {
        var rests = session.Broker.Capabilities.HasFlag(BrokerCapabilities.Orders);
        for (var i = 0; i < 3; i++)
        {
            var entry = new OpenRequest("EURUSD", PositionSide.Long, 1 + i);
            try
            {
                await session.Broker.OpenAsync(rests && i == 1 ? entry with { Type = OrderType.Limit, Price = 1 } : entry, cancellationToken);
            }
            catch (Exception exception) when (IsOfTheNetwork(exception, cancellationToken))
            {
                // What became of it, its end finds out.
            }

            await session.DelayAsync(TimeSpan.FromMinutes(10));
        }

        session.Stop();
    }

    public async ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken)
    {
        var what = handler == StartHandler ? "start" : "end";
        await setup.Note("begun", what, session);
        if (handler == EndHandler)
        {
            await FlattenAsync(session, cancellationToken);
        }

        await setup.Note("done", what, session);
        if (handler == EndHandler && !setup.IsExact)
        {
            throw new InvalidOperationException("Of an account that may fail nobody can say that all is closed: the rest is left to OnEndFailure.");
        }
    }

    private static bool IsOfTheNetwork(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested);

    private async Task FlattenAsync(SessionContext session, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var position in (await session.Broker.GetPositionsAsync(cancellationToken)).Positions)
            {
                if (setup.OwnOf(position) is > 0 and var volume)
                {
                    await session.Broker.CloseAsync(new CloseRequest(position.Id, volume), cancellationToken);
                }
            }
        }
        catch (Exception exception) when (IsOfTheNetwork(exception, cancellationToken) || exception is JournalException and not JournalLeaseException)
        {
            // As for an entry; and what could not be written down was not sent.
        }
    }

    private static Session Hour(int hour)
    {
        var session = new Session(new TimeOnly(hour, 0), new TimeOnly((hour + 1) % 24, 0)) { Name = hour.ToString(CultureInfo.InvariantCulture), OnEnd = SessionAction.CloseAll };
        session = hour % 2 == 0 ? session with { OnEnd = SessionAction.Custom, CustomEnd = "FlattenAsync", EndHandler = EndHandler } : session;
        return hour % 3 == 0 ? session with { OnStart = SessionAction.Custom, CustomStart = "WarmUpAsync", StartHandler = StartHandler } : session;
    }
}
