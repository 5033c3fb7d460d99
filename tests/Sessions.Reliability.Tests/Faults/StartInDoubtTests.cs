using Sessions.Brokers;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Faults;

/// <summary>A start's closing that is not done when its session ends or its program stops: what it has sent may still fill.</summary>
public sealed class StartInDoubtTests
{
    private static readonly Session _short = new(new TimeOnly(8, 0), new TimeOnly(8, 1)) { Name = "Short", OnStart = SessionAction.CloseAll, OnEnd = SessionAction.CloseAll };
    private static readonly Session _night = new(new TimeOnly(6, 0), new TimeOnly(7, 0)) { Name = "Night" };

    [Fact]
    public void On_an_account_that_nets_the_end_counts_what_the_start_has_closed_and_sells_nothing_of_others()
    {
        using var run = new FaultRun(nets: true);

        // The start's close is carried out, and nobody hears of it until after the end.
        run.Account.Closes.Enqueue(OrderFault.HangsAfter);
        run.At(new TimeSpan(8, 0, 1), () => run.Account.IsDown = () => run.Clock.GetUtcNow() < FaultRun.Midnight + new TimeSpan(8, 1, 20));
        run.At(new TimeSpan(7, 59, 0), () => run.Account.Hold(null, 5));

        Assert.Null(run.For(TimeSpan.FromHours(9), new ScriptedStrategy(_night, _short) { Trade = BuyAtNight }));

        Assert.Equal(5, run.Account.Positions.Sum(static position => position.Volume));
        Assert.Equal([2, -2], run.Account.Fills.Select(static fill => fill.Volume));
        Assert.True(run.Seen.ReportOf["Short"].IsComplete);
    }

    [Theory]
    [InlineData(nameof(OrderFault.ThrowsThenFilled))]
    [InlineData(nameof(OrderFault.UnknownThenFilled))]
    [InlineData(nameof(OrderFault.LateAndNeverAnswered))]
    public void With_tags_the_end_asks_what_became_of_the_starts_close_before_it_sends_one(string fate)
    {
        using var run = new FaultRun();
        run.Account.Hold("S", 2);

        // Down, so that the close is sent when the session is almost over.
        run.Account.IsDown = () => run.Clock.GetUtcNow() < FaultRun.Midnight + new TimeSpan(8, 0, 50);
        run.Account.Closes.Enqueue(Enum.Parse<OrderFault>(fate));

        Assert.Null(run.For(TimeSpan.FromHours(9), new ScriptedStrategy(_short)));

        Assert.Empty(run.Account.Violations);
        Assert.Empty(run.Account.Positions);
        Assert.True(run.Seen.ReportOf["Short"].IsComplete);
    }

    [Fact]
    public void A_stop_that_leaves_the_positions_leaves_the_start_to_the_restart()
    {
        var world = new World();
        world.Account.Hold("S", 2);
        var refused = 0;
        world.Account.Spoil = _ => world.Now < Process.Midnight + TimeSpan.FromHours(10) && refused++ >= 0 ? OrderResult.Rejected("not now") : null;
        var day = new ScriptedStrategy(new Session(new TimeOnly(8, 0), new TimeOnly(18, 0)) { Name = "Day", OnStart = SessionAction.CloseAll });
        var options = new RunOptions { OnShutdown = ShutdownPolicy.Leave };
        new Process(world) { Options = options }.Run(day, TimeSpan.FromHours(8), TimeSpan.FromHours(9));
        Assert.NotEmpty(world.Account.Positions);

        new Process(world) { Options = options }.Run(day, TimeSpan.FromHours(10), TimeSpan.FromHours(11));

        Assert.NotEqual(0, refused);
        Assert.Empty(world.Account.Positions);
    }

    [Fact]
    public void Whichever_step_the_process_dies_at_nothing_else_is_sent_while_the_starts_close_is_in_doubt()
    {
        var steps = Crash(null, after: false);
        Assert.InRange(steps, 5, 50);
        for (var step = 1; step <= steps; step++)
        {
            Crash(step, after: false);
            Crash(step, after: true);
        }

        static int Crash(int? step, bool after)
        {
            var world = new World { DiesAt = step, DiesAfter = after };
            var sent = new HashSet<string>();
            world.Account.Hold("S", 2);
            world.Account.Spoil = close =>
            {
                sent.Add(close.ClientOrderId);
                return OrderResult.Unknown("the exchange is silent");
            };
            new Process(world).Run(new ScriptedStrategy(_short), new TimeSpan(8, 0, 0), new TimeSpan(8, 3, 0));
            var steps = world.Steps;
            if (world.IsDead)
            {
                var from = world.DiedAt - Process.Midnight;
                world.Revive();
                new Process(world).Run(new ScriptedStrategy(_short), from, from + TimeSpan.FromMinutes(10));
            }

            Assert.True(sent.Count == 1, $"step {step} {(after ? "after" : "before")}: {string.Join(", ", sent)}");
            return steps;
        }
    }

    private static async ValueTask BuyAtNight(SessionContext session, CancellationToken cancellationToken)
    {
        if (session.Session.Name == _night.Name)
        {
            await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), cancellationToken);
        }

        session.Stop();
    }
}
