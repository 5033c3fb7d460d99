using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>Every way in which a strategy's code gets onto another thread: it is refused, or ten runs are the same.</summary>
public sealed class ThreadTests
{
    private const int Runs = 10;

    public static TheoryData<string> Refused => [.. ThreadShapes.Refused.Keys];

    public static TheoryData<string> Equal => [.. ThreadShapes.Equal.Keys];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_uses_the_session_on_another_thread_fails_the_run(string shape)
    {
        for (var i = 0; i < Runs; i++)
        {
            var refused = await Assert.ThrowsAsync<SimulationStalledException>(() => RunAsync(ThreadShapes.Refused[shape]));

            Assert.True(refused.Message.StartsWith($"'{typeof(Scripted).FullName}' uses ", StringComparison.Ordinal), refused.Message);
            Assert.Equal(typeof(Scripted).FullName, refused.Participant);
        }
    }

    [Theory]
    [MemberData(nameof(Equal))]
    public async Task What_comes_back_to_the_clocks_thread_gives_ten_runs_that_are_the_same(string shape)
    {
        var first = TextOf(await RunAsync(ThreadShapes.Equal[shape]));

        Assert.Contains("EURUSD", first, StringComparison.Ordinal);
        for (var i = 1; i < Runs; i++)
        {
            Assert.Equal(first, TextOf(await RunAsync(ThreadShapes.Equal[shape])));
        }
    }

    [Fact]
    public async Task A_refusal_says_who_did_what_when_and_what_to_write()
    {
        var lost = ThreadShapes.Refused["Task.Run that nobody awaits, whose refusal is lost"];

        var refused = await Assert.ThrowsAsync<SimulationStalledException>(() => RunAsync(lost));

        Assert.Equal(
            $"'{typeof(Scripted).FullName}' uses session.Broker.OpenAsync on a thread that is not the simulated clock's, "
            + "at 2014-05-05T08:00:00.000Z of the simulation. What another thread does comes at no certain instant, so no two runs would be the same. "
            + "Use the session, its broker and its bars in the strategy's own code: no thread, timer or Task.Run of its own, "
            + "no await with ConfigureAwait(false) before it. What is only computed may be awaited: var x = await Task.Run(Compute).",
            refused.Message);
    }

    [Fact]
    public Task A_strategy_that_goes_on_after_errors_is_stopped_by_a_refusal_all_the_same() => Assert.ThrowsAsync<SimulationStalledException>(() =>
        RunAsync(static async (session, token) => await Task.Run(async () => await Scripted.BuyAsync(session), token), StrategyErrorPolicy.Continue));

    [Fact]
    public void What_is_told_in_the_markets_turn_may_use_the_session()
    {
        SessionContext? traded = null;
        var told = new Told(happened => Assert.Equal(happened.Instant, traded?.UtcNow ?? happened.Instant));
        var simulation = new Simulation { Broker = Scripted.Account, Trace = told }.AddBars(Scripted.Minutes()).AddStrategy(_ => new Scripted(Scripted.Morning, async (session, token) =>
        {
            traded = session;
            var bid = (await session.NextBarAsync(TimeSpan.FromMinutes(1)))!.Bid.Close;
            await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1) { StopLoss = bid - 0.0003m, TakeProfit = bid + 0.0004m }, token);
            session.Stop();
        }));

        var trade = Assert.Single(simulation.Run().Trades);

        Assert.NotEqual(CloseReason.Order, trade.CloseReason);
        Assert.Contains(SimulationEventKind.Close, told.Kinds);
    }

    private static Task<SimulationResult> RunAsync(ThreadShapes.Shape trade, StrategyErrorPolicy onError = StrategyErrorPolicy.Stop) =>
        new Simulation { Broker = Scripted.Account, Options = new RunOptions { OnStrategyError = onError } }
            .AddBars(Scripted.Minutes(days: 3)).AddStrategy(_ => new Scripted(Scripted.Morning, async (session, token) =>
            {
                var context = SynchronizationContext.Current;
                await trade(session, token);
                SynchronizationContext.SetSynchronizationContext(context);
            })).RunAsync();

    private static string TextOf(SimulationResult result) => string.Join('\n', result.Trades.Select(static trade => string.Create(
        CultureInfo.InvariantCulture, $"{trade.Symbol} {trade.PositionId} {trade.OpenedAt:O} {trade.OpenPrice} {trade.ClosedAt:O} {trade.ClosePrice} {trade.NetProfit}")));

    private sealed class Told(Action<SimulationEvent> tell) : ISimulationTrace
    {
        public List<SimulationEventKind> Kinds { get; } = [];

        public void Write(SimulationEvent simulationEvent)
        {
            tell(simulationEvent);
            Kinds.Add(simulationEvent.Kind);
        }
    }
}
