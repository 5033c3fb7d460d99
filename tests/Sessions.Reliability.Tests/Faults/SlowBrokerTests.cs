using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Faults;

/// <summary>A broker of which a part is slow or does not answer: the rest is closed in time, and the alarm does not wait for it.</summary>
public sealed class SlowBrokerTests
{
    private static readonly TimeSpan _noon = TimeSpan.FromHours(12);
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };

    [Fact]
    public void The_alarm_comes_at_the_deadline_however_many_closes_do_not_answer()
    {
        using var run = new FaultRun();
        for (var i = 0; i < 300; i++)
        {
            run.Account.Hold("S");
            run.Account.Closes.Enqueue(OrderFault.Hangs);
        }

        run.For(TimeSpan.FromHours(13), new ScriptedStrategy(_morning));

        Assert.InRange(run.Seen.AlarmedAt[0] - _noon, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(85));
        Assert.NotEmpty(run.Seen.Alarms[0].StillOpen);
        Assert.Empty(run.Account.Positions);
        Assert.Empty(run.Account.Violations);
    }

    [Fact]
    public void Cancellations_that_do_not_answer_hold_the_closes_up_for_no_longer_than_one()
    {
        using var run = new FaultRun();
        run.Account.Hold("S");
        for (var i = 0; i < 40; i++)
        {
            run.Account.Rest("S");
            run.Account.Cancels.Enqueue(OrderFault.Hangs);
        }

        var left = -1;
        run.At(_noon + TimeSpan.FromSeconds(15), () => left = run.Account.Positions.Count);

        run.For(TimeSpan.FromHours(13), new ScriptedStrategy(_morning));

        Assert.Equal(0, left);
        Assert.Empty(run.Account.Orders);
        Assert.Equal(40, Assert.Single(run.Seen.Reports).CancelledOrders.Count);
    }

    [Fact]
    public void Questions_after_entries_that_are_not_answered_hold_the_closes_up_for_no_longer_than_one()
    {
        using var run = new FaultRun();
        run.Account.Hold("S");
        var broker = new SpoiltBroker(run.Account)
        {
            Open = static _ => ValueTask.FromResult(OrderResult.Unknown("no answer from the exchange")),
            Query = async _ =>
            {
                await Task.Delay(TimeSpan.FromDays(40), run.Clock, CancellationToken.None);
                return OrderResult.Working();
            },
        };
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                for (var i = 0; i < 20; i++)
                {
                    await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
                }

                session.Stop();
            },
        };
        var left = -1;
        run.At(_noon + TimeSpan.FromSeconds(15), () => left = run.Account.Positions.Count);
        run.Clock.Add("strategy", async token =>
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromHours(12.1), run.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
            await SessionRunner.RunAsync(strategy, new SessionRuntime(broker) { TimeProvider = run.Clock, StrategyId = "S", Observers = [run.Seen] }, either.Token);
        });

        run.Clock.Run();

        Assert.Equal(0, left);
        Assert.InRange(run.Seen.AlarmedAt[0] - _noon, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(85));
    }

    [Fact]
    public void The_alarm_counts_from_the_end_whatever_the_handler_has_taken_of_it()
    {
        using var run = new FaultRun();
        run.Account.Hold("S");
        run.Account.Refuses = static () => true;
        var strategy = new ScriptedStrategy(_morning with { OnEnd = SessionAction.Custom, CustomEnd = "Close", EndHandler = 1 })
        {
            Handler = static async (_, session, _) => await Task.Delay(TimeSpan.FromDays(1), session.TimeProvider, CancellationToken.None),
        };

        run.For(TimeSpan.FromHours(13), strategy);

        Assert.InRange(run.Seen.AlarmedAt[0] - _noon, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(66));
    }

    [Fact]
    public void A_strategy_whose_closes_do_not_answer_does_not_keep_another_ones_waiting()
    {
        using var run = new FaultRun();
        for (var i = 0; i < 200; i++)
        {
            run.Account.Hold("S");
        }

        var other = run.Account.Hold("T");
        var broker = new HangingBroker(run.Account, run.Clock, other.Id);
        var open = true;
        run.At(_noon + TimeSpan.FromSeconds(25), () => open = run.Account.Positions.Contains(other));
        foreach (var id in new[] { "S", "T" })
        {
            run.Clock.Add(id, async token =>
            {
                using var stop = new CancellationTokenSource(TimeSpan.FromHours(12.1), run.Clock);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
                await SessionRunner.RunAsync(new ScriptedStrategy(_morning), new SessionRuntime(broker) { TimeProvider = run.Clock, StrategyId = id }, either.Token);
            });
        }

        run.Clock.Run();

        Assert.False(open);
    }

    /// <summary>A broker that answers no close but that of one position.</summary>
    private sealed class HangingBroker(IBroker account, TimeProvider clock, string answered) : IBroker
    {
        public string Account => account.Account;

        public BrokerCapabilities Capabilities => BrokerCapabilities.Hedging | BrokerCapabilities.Tags;

        public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => account.OpenAsync(request, cancellationToken);

        public async ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
        {
            if (request.PositionId != answered)
            {
                await Task.Delay(TimeSpan.FromDays(40), clock, CancellationToken.None);
            }

            return await account.CloseAsync(request, cancellationToken);
        }

        public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) => account.GetPositionsAsync(cancellationToken);

        public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) => account.QueryAsync(query, cancellationToken);
    }
}
