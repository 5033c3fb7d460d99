using System.Collections.Concurrent;
using Sessions.Brokers;
using Sessions.Generated;

namespace Sessions.Simulation.Tests.Sweeps;

public sealed class SimulationSweepTests
{
    private static readonly DateTimeOffset _monday = new(2024, 3, 4, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task There_is_a_run_for_each_combination_in_the_order_of_the_parameters_and_each_is_what_it_is_alone()
    {
        var sweep = Sweep().Over("minutes", 1, 30).Over("volume", 0.1m, 0.2m, 0.4m);

        var result = await sweep.RunAsync();

        Assert.Equal(
            ["minutes=1, volume=0.1", "minutes=1, volume=0.2", "minutes=1, volume=0.4", "minutes=30, volume=0.1", "minutes=30, volume=0.2", "minutes=30, volume=0.4"],
            result.Runs.Select(static run => run.Parameters.ToString()));
        Assert.All(result.Runs, run =>
        {
            var alone = sweep.Run(run.Parameters);
            Assert.Equal((alone.Trades.Count, alone.NetProfit), (run.Trades, run.NetProfit));
            Assert.Equal((alone.Statistics.Sharpe, alone.Statistics.MaxDrawdown), (run.Sharpe, run.MaxDrawdown));
            Assert.Equal((alone.Equity[0], alone.Equity[^1]), (run.Equity[0], run.Equity[^1]));
        });
        Assert.NotEqual(result.Runs[0].NetProfit, result.Runs[3].NetProfit);
        Assert.Equal(6, result.PlannedRuns);
    }

    [Fact]
    public async Task It_is_the_same_however_many_runs_go_on_at_a_time()
    {
        var one = await Sweep(maxParallel: 1).Over("minutes", [.. Enumerable.Range(1, 12)]).Over("volume", 0.1m).RunAsync();
        var four = await Sweep(maxParallel: 4).Over("minutes", [.. Enumerable.Range(1, 12)]).Over("volume", 0.1m).RunAsync();

        Assert.Equal(one.ToCsv(), four.ToCsv());
    }

    [Fact]
    public async Task Bars_are_read_once_and_runs_leave_no_prices()
    {
        var source = new CountedBars();
        var sweep = new SimulationSweep(static run => Make(run)).AddBars(source).Over("minutes", 1, 2, 3, 4).Over("volume", 0.1m);

        var first = await sweep.RunAsync();
        _ = await sweep.RunAsync();

        Assert.Equal(1, source.Readings);
        Assert.NotEmpty(sweep.Run(first.Runs[0].Parameters).Prices[0].Bars);
        Assert.All(first.Runs, static run => Assert.InRange(run.Equity.Count, 2, 102));
    }

    [Fact]
    public async Task The_best_is_that_of_the_rank_and_what_has_none_is_not_chosen()
    {
        var sweep = new SimulationSweep(static run => Make(run)) { Rank = static run => run.Parameters.Get<int>("minutes") is 30 and var minutes ? minutes : null }
            .AddBars(Bars()).Over("minutes", 1, 30).Over("volume", 0.1m);

        var result = await sweep.RunAsync();

        Assert.Equal([result.Runs[1]], result.Ranked);
        Assert.Same(result.Runs[1], result.Best);
    }

    [Fact]
    public async Task Sessions_at_other_hours_are_a_parameter_like_any_other()
    {
        var begun = new ConcurrentBag<(string Start, TimeOnly At)>();
        var sweep = new SimulationSweep(run => new Simulation { Broker = Account() }.AddStrategy(
                _ => new Trader(1, 0.1m, at => begun.Add((run.Get<string>("start"), TimeOnly.FromDateTime(at.UtcDateTime)))),
                hours: table => table.WithOverrides(new Dictionary<string, SessionOverride> { ["Morning"] = new() { Start = run.Get<string>("start") } })))
            .AddBars(Bars()).Over("start", "08:00", "09:30");

        _ = await sweep.RunAsync();

        Assert.Equal([("08:00", new TimeOnly(8, 0)), ("09:30", new TimeOnly(9, 30))], begun.Distinct().Order());
    }

    [Fact]
    public async Task A_run_that_fails_says_why_and_the_others_go_on()
    {
        var sweep = Sweep().Over("minutes", -1, 1).Over("volume", 0.1m);

        var result = await sweep.RunAsync();

        Assert.Contains("There is no such minute", result.Runs[0].Failure, StringComparison.Ordinal);
        Assert.Null(result.Runs[0].NetProfit);
        Assert.Null(result.Runs[1].Failure);
        Assert.Equal([result.Runs[1]], result.Ranked);
    }

    [Fact]
    public async Task What_is_wrong_with_a_simulation_itself_stops_the_sweep()
    {
        var sweep = new SimulationSweep(static _ => new Simulation { Broker = Account(), HistoryBars = 0 }.AddStrategy(static _ => new Trader(1, 0.1m))).AddBars(Bars()).Over("minutes", 1, 2);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await sweep.RunAsync());

        Assert.Contains("HistoryBars is 0", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_it_has_the_runs_that_were_over_and_none_that_was_stopped_half_way()
    {
        using var stop = new CancellationTokenSource();
        var sweep = new SimulationSweep(static run => Make(run)) { MaxParallel = 1, Progress = new Told(progress => { if (progress.Done == 2) { stop.Cancel(); } }) }
            .AddBars(Bars()).Over("minutes", 1, 2, 3, 4).Over("volume", 0.1m);

        var result = await sweep.RunAsync(stop.Token);

        Assert.Equal(2, result.Runs.Count);
        Assert.Equal(4, result.PlannedRuns);
        Assert.Equal(sweep.Run(result.Runs[1].Parameters).NetProfit, result.Runs[1].NetProfit);
    }

    [Fact]
    public async Task Each_run_is_told_of_once_and_the_last_leaves_nothing()
    {
        var told = new List<SweepProgress>();
        _ = await new SimulationSweep(static run => Make(run)) { Progress = new Told(told.Add) }.AddBars(Bars()).Over("minutes", 1, 2, 3).Over("volume", 0.1m).RunAsync();

        Assert.Equal([(1, 3), (2, 3), (3, 3)], told.Select(static progress => (progress.Done, progress.Total)));
        Assert.Equal(TimeSpan.Zero, told[^1].Remaining);
    }

    [Fact]
    public async Task The_table_of_text_has_parameters_and_figures_and_quotes_what_needs_it()
    {
        var result = await Sweep().Over("minutes", 1).Over("volume", 0.1m).Over("note, if any", "a \"b\"").RunAsync();

        var lines = result.ToCsv().Split('\n');

        Assert.Equal("minutes,volume,\"note, if any\",trades,net_profit,return,max_drawdown,sharpe,profit_factor,win_rate,failure", lines[0]);
        Assert.StartsWith($"1,0.1,\"a \"\"b\"\"\",{result.Runs[0].Trades},{FormattableString.Invariant($"{result.Runs[0].NetProfit}")},", lines[1], StringComparison.Ordinal);
        Assert.Equal("", lines[2]);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said()
    {
        Assert.Contains("call AddBars first", (await Assert.ThrowsAsync<InvalidOperationException>(static async () => await new SimulationSweep(static run => Make(run)).Over("minutes", 1).RunAsync())).Message, StringComparison.Ordinal);
        Assert.Contains("call Over first", (await Assert.ThrowsAsync<InvalidOperationException>(static async () => await Sweep().RunAsync())).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(static () => Sweep().Over("minutes", 1).Over("minutes", 2));
        Assert.Throws<ArgumentException>(static () => Sweep().Over<int>("minutes"));
        Assert.Contains("more than 1,000,000 runs", Assert.Throws<ArgumentException>(static () => Sweep().Over("a", [.. Enumerable.Range(0, 2_000)]).Over("b", [.. Enumerable.Range(0, 501)])).Message, StringComparison.Ordinal);
        var parameters = (await Sweep().Over("minutes", 1).Over("volume", 0.1m).RunAsync()).Runs[0].Parameters;
        Assert.StartsWith("The sweep has no parameter 'stop', only 'minutes', 'volume'.", Assert.Throws<ArgumentException>(() => parameters.Get<int>("stop")).Message, StringComparison.Ordinal);
        Assert.StartsWith("The values of 'volume' are of Decimal, not of Int32.", Assert.Throws<ArgumentException>(() => parameters.Get<int>("volume")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_walk_forward_tries_the_best_of_each_stretch_on_the_one_after_it()
    {
        var result = await Sweep(days: 26).Over("minutes", 1, 30, 90).Over("volume", 0.1m).WalkForwardAsync(TimeSpan.FromDays(14), TimeSpan.FromDays(5));

        // The bars are of 4 March to Friday, 29 March, at 21:00: a second stretch out of sample ends on the 28th.
        Assert.Equal([(_monday, _monday.AddDays(14), _monday.AddDays(19)), (_monday.AddDays(5), _monday.AddDays(19), _monday.AddDays(24))], result.Splits.Select(static split => (split.From, split.Split, split.To)));
        Assert.Equal(3, result.RunsPerSplit);
        foreach (var split in result.Splits)
        {
            var within = new[] { 1, 30, 90 }.Select(minutes => Alone(minutes, split.From, split.Split).NetProfit).ToList();
            Assert.Equal(within.Max(), split.InSample.NetProfit);
            Assert.Equal(Alone(split.InSample.Parameters.Get<int>("minutes"), split.Split, split.To).NetProfit, split.OutOfSample.NetProfit);
            Assert.Same(split.InSample.Parameters, split.OutOfSample.Parameters);
        }

        Assert.Equal(result.Splits.Sum(static split => split.OutOfSample.NetProfit), result.NetProfit);
        Assert.Equal(3, result.ToCsv().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_walk_forward_through_too_few_bars_is_refused()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(static async () => await Sweep().Over("minutes", 1).Over("volume", 0.1m).WalkForwardAsync(TimeSpan.FromDays(30), TimeSpan.FromDays(5)));

        Assert.Equal("The bars are of 2024-03-04 to 2024-03-08, which has no room for 30.00:00:00 in sample and 5.00:00:00 out of sample.", exception.Message);
    }

    private static SimulationResult Alone(int minutes, DateTimeOffset from, DateTimeOffset to) =>
        new Simulation { Broker = Account(), From = from, To = to }.AddBars(Bars(26)).AddStrategy(_ => new Trader(minutes, 0.1m)).Run();

    private static SimulationSweep Sweep(int days = 5, int maxParallel = 2) => new SimulationSweep(static run => Make(run)) { MaxParallel = maxParallel }.AddBars(Bars(days));

    private static Simulation Make(SweepParameters run) => new Simulation { Broker = Account() }.AddStrategy(_ => new Trader(run.Get<int>("minutes"), run.Get<decimal>("volume")));

    private static PaperBrokerOptions Account() => new() { Instruments = [Instrument.Forex("EURUSD")] };

    private static GeneratedBars Bars(int days = 5) => new("EURUSD", _monday, _monday.AddDays(days));

    /// <summary>Buys so many minutes after a session's start, and sells at its end.</summary>
    private sealed class Trader(int minutes, decimal volume, Action<DateTimeOffset>? begun = null) : IGatedStrategy
    {
        public SessionTable Sessions { get; } = SessionTable.Create(
            new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", Days = SessionDays.Weekdays, OnEnd = SessionAction.CloseAll });

        public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
        {
            begun?.Invoke(session.UtcNow);
            await session.DelayAsync(minutes > 0 ? TimeSpan.FromMinutes(minutes) : throw new InvalidOperationException("There is no such minute."));
            await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, volume), cancellationToken);
            session.Stop();
        }

        public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => throw new ArgumentOutOfRangeException(nameof(handler));
    }

    private sealed class CountedBars : IBarSource
    {
        public int Readings { get; private set; }

        public string Symbol => "EURUSD";

        public TimeSpan Timeframe => TimeSpan.FromMinutes(1);

        public IEnumerable<Bar> Read()
        {
            Readings++;
            return Bars().Read();
        }
    }

    private sealed class Told(Action<SweepProgress> tell) : IProgress<SweepProgress>
    {
        public void Report(SweepProgress value) => tell(value);
    }
}
