using Sessions.Brokers;
using Sessions.Simulation;

namespace HostedBot;

/// <summary>Turns its position round every few seconds, all day; what is open at the end of the day, or when the host stops, is closed.</summary>
[Session("00:00", "24:00", Name = "Day", OnEnd = CloseAll)]
public sealed partial class Scalper(PaperBroker account) : IStrategy
{
    private PositionSide _side = PositionSide.Long;

    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
    {
        var opened = await session.Broker.OpenAsync(new OpenRequest(session.Symbol!, _side, 0.1m), cancellationToken);
        if (opened.PositionId is not { } position)
        {
            // Before the first price there is nothing to trade at.
            await session.DelayAsync(TimeSpan.FromSeconds(1));
            return;
        }

        session.Logger.Opened(_side, position);
        await session.DelayAsync(TimeSpan.FromSeconds(3));
        await session.Broker.CloseAsync(new CloseRequest(position, 0.1m), cancellationToken);
        session.Logger.Done(_side, account.Balance);
        _side = _side == PositionSide.Long ? PositionSide.Short : PositionSide.Long;
    }
}
