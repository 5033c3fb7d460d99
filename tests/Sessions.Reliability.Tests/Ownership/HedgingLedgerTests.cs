using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Reliability.Faults;
using Sessions.Reliability.Support;
using Sessions.Simulation;

namespace Sessions.Reliability.Ownership;

/// <summary>A hedging account without tags, where the strategy's own fills decide which positions are its own.</summary>
public sealed class HedgingLedgerTests
{
    [Fact]
    public void A_position_that_is_opened_while_the_account_is_asked_is_not_forgotten()
    {
        using var clock = new SimulatedTimeProvider(FaultRun.Midnight + TimeSpan.FromHours(8));
        var account = new FaultyAccount(clock);
        var isAsked = false;
        var broker = new SpoiltBroker(account) { Capabilities = BrokerCapabilities.Hedging | BrokerCapabilities.Orders };
        broker.Positions = async () =>
        {
            var all = await account.GetPositionsAsync(CancellationToken.None);
            isAsked = true;
            await Task.Delay(TimeSpan.FromSeconds(2), clock, CancellationToken.None);
            return all with { Positions = [.. all.Positions.Select(static held => held with { Tag = null })] };
        };
        broker.Open = async request =>
        {
            while (!isAsked)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), clock, CancellationToken.None);
            }

            return await account.OpenAsync(request, CancellationToken.None);
        };
        var strategy = new ScriptedStrategy(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { OnEnd = SessionAction.CloseAll })
        {
            Trade = async (session, token) =>
            {
                await session.DelayAsync(session.Remaining - TimeSpan.FromSeconds(1));
                _ = session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), CancellationToken.None).AsTask();
                session.Stop();
            },
        };
        clock.Add("strategy", async token =>
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromHours(5), clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
            await SessionRunner.RunAsync(strategy, new SessionRuntime(broker) { TimeProvider = clock, StrategyId = "S" }, either.Token);
        });

        clock.Run();

        Assert.Single(account.Opened);
        Assert.Empty(account.Positions);
    }
}
