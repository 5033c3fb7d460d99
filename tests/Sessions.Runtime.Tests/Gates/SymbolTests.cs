using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>What a strategy's instance trades, and its bars.</summary>
public sealed class SymbolTests
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0));

    [Fact]
    public void A_session_knows_the_symbol_of_its_instance_and_asks_for_its_bars_until_now()
    {
        using var run = new SimulatedRun();
        var feed = new NotedFeed();

        var seen = Run(run, new SessionRuntime(run.Broker) { TimeProvider = run.Clock, Bars = feed, Symbol = "GBPUSD" }, async session =>
        {
            await session.GetBarsAsync(_minute, session.UtcNow.AddHours(-1));
            await session.GetBarsAsync(_minute, session.UtcNow.AddHours(-1), session.UtcNow.AddMinutes(-30), "EURUSD");
            await session.NextBarAsync(_minute);
        });

        Assert.Equal("GBPUSD", seen!.Symbol);
        Assert.Equal(["GBPUSD 07:00 to 08:00", "EURUSD 07:00 to 07:30", "GBPUSD next"], feed.Asked);
    }

    [Fact]
    public void Where_the_host_names_none_it_is_null_and_an_order_without_one_says_how_to_name_it()
    {
        using var run = new SimulatedRun();
        ArgumentException? refused = null;

        var seen = Run(run, run.Runtime(), async session =>
            refused = await Assert.ThrowsAsync<ArgumentException>(async () => await session.Broker.OpenAsync(new OpenRequest(session.Symbol!, PositionSide.Long, 1), session.CancellationToken)));

        Assert.Null(seen!.Symbol);
        Assert.StartsWith(
            "The order names no symbol. session.Symbol is null, since nobody has named the symbol of 'S'. Name it as SessionRuntime.Symbol, or with AddStrategy<T>(\"EURUSD\", o => o.Symbol = \"EURUSD\") in a host.",
            refused!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_that_cannot_be_asked_for_are_no_empty_list()
    {
        using var run = new SimulatedRun();
        var problems = new List<string>();

        Run(run, new SessionRuntime(run.Broker) { TimeProvider = run.Clock, StrategyId = "S", Symbol = "EURUSD" }, async session => problems.Add(await ProblemAsync(session)));
        using var other = new SimulatedRun();
        Run(other, new SessionRuntime(other.Broker) { TimeProvider = other.Clock, StrategyId = "S", Bars = new NotedFeed() }, async session => problems.Add(await ProblemAsync(session)));

        Assert.Equal("'S' has no bars to look back on: it runs without a feed. Name one as SessionRuntime.Bars, or register an IBarFeed in a host.", problems[0]);
        Assert.StartsWith("It is not said whose bars are meant: session.Symbol is null", problems[1], StringComparison.Ordinal);
    }

    private static async Task<string> ProblemAsync(SessionContext session) =>
        (await Assert.ThrowsAsync<InvalidOperationException>(async () => await session.GetBarsAsync(_minute, session.UtcNow.AddHours(-1)))).Message;

    private static SessionContext? Run(SimulatedRun run, SessionRuntime runtime, Func<SessionContext, Task> trade)
    {
        SessionContext? seen = null;
        var strategy = new TestStrategy(_morning)
        {
            Trade = async (session, _) =>
            {
                seen = session;
                await trade(session);
                session.Stop();
            },
        };
        run.Clock.Add("strategy", async token =>
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromHours(9), run.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
            await SessionRunner.RunAsync(strategy, runtime, either.Token);
        });
        run.Clock.Run();
        return seen;
    }

    /// <summary>Has no bars, and notes what is asked for.</summary>
    private sealed class NotedFeed : IBarFeed
    {
        public List<string> Asked { get; } = [];

        public ValueTask<Bar> NextBarAsync(string symbol, TimeSpan timeframe, CancellationToken cancellationToken)
        {
            Asked.Add($"{symbol} next");
            return ValueTask.FromResult<Bar>(null!);
        }

        public ValueTask<IReadOnlyList<Bar>> GetBarsAsync(string symbol, TimeSpan timeframe, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
        {
            Asked.Add($"{symbol} {from:HH:mm} to {to:HH:mm}");
            return ValueTask.FromResult<IReadOnlyList<Bar>>([]);
        }
    }
}
