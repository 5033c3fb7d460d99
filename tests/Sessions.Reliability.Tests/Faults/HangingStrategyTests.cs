using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Faults;

/// <summary>A TradeAsync that never returns, whatever its token says: what is ordered and what is due is done all the same.</summary>
public sealed class HangingStrategyTests
{
    private static readonly StrategyIdentity _strategy = new("test", "S");
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };
    private static readonly Session _afternoon = new(new TimeOnly(13, 0), new TimeOnly(14, 0)) { Name = "Afternoon", OnEnd = SessionAction.CloseAll };

    [Fact]
    public void An_occurrence_that_waits_for_it_after_a_halt_ends_at_its_time()
    {
        var world = new World();

        var run = new Process(world).Run(
            Hanging(_morning), Hours(8), Hours(13),
            (Hours(9), _ => Hold(world)),
            (Hours(9.5), process => process.Control.HaltAsync(flatten: false, _strategy)),
            (Hours(10), process => process.Control.ReleaseAsync(_strategy)));

        Assert.Empty(world.Account.Positions);
        Assert.Equal(["08:00 begin Morning", "12:00 ending Morning", "12:00 ended Morning: CloseAll: 1 closed"], run.Lines.Written);
    }

    [Fact]
    public void A_flatten_is_done_while_the_next_session_waits_for_it()
    {
        var world = new World();
        var heldAt = new List<int>();

        var run = new Process(world).Run(
            Hanging(_morning with { OnEnd = SessionAction.None }, _afternoon), Hours(8), Hours(15),
            (Hours(9), _ => Hold(world)),
            (Hours(13.5), process => process.Control.HaltAsync(flatten: true, _strategy)),
            (Hours(13.6), _ =>
            {
                heldAt.Add(world.Account.Positions.Count);
                return ValueTask.CompletedTask;
            }));

        Assert.Equal([0], heldAt);
        Assert.Contains("13:30 ended !halt: CloseAll: 1 closed", run.Lines.Written);
        Assert.DoesNotContain("13:00 begin Afternoon", run.Lines.Written);
    }

    [Theory]
    [InlineData("positions")]
    [InlineData("query")]
    [InlineData("orders")]
    [InlineData("cancel")]
    public void A_strategy_that_asks_a_broker_which_never_answers_comes_back_at_its_end(string question)
    {
        using var run = new FaultRun();
        var strategy = new ScriptedStrategy(_morning, _afternoon)
        {
            Trade = async (session, token) =>
            {
                // It hangs, and heeds no token.
                run.Account.HangsIf = static () => true;
                var orders = (IOrderBroker)session.Broker;
                await (question switch
                {
                    "positions" => orders.GetPositionsAsync(token).AsTask(),
                    "query" => orders.QueryAsync(new OrderQuery("x"), token).AsTask(),
                    "orders" => orders.GetOrdersAsync(token).AsTask(),
                    _ => orders.CancelAsync("x", token).AsTask(),
                });
            },
        };
        run.At(Hours(12), () => run.Account.HangsIf = static () => false);

        Assert.Null(run.For(Hours(15), strategy));

        Assert.Empty(run.Seen.Errors);
        Assert.Contains("begin Afternoon", run.Seen.What);
    }

    private static ScriptedStrategy Hanging(params Session[] sessions) => new(sessions)
    {
        Trade = static async (session, _) => await Task.Delay(TimeSpan.FromDays(40), session.TimeProvider, CancellationToken.None),
    };

    private static ValueTask Hold(World world)
    {
        world.Account.Hold("S");
        return ValueTask.CompletedTask;
    }

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);
}
