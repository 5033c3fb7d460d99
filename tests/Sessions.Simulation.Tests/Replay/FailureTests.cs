using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>What breaks in a simulation takes nobody's result with it.</summary>
public sealed class FailureTests
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void A_strategy_that_throws_stops_the_run_and_the_exception_has_the_result_so_far()
    {
        var failed = Assert.Throws<SimulationException>(() => WithTwo().Run());

        Assert.Equal("Bad failed at 2014-05-05 09:00:00Z, and traded no more: InvalidDataException: boom. SimulationException.Result has what the run had come to.", failed.Message);
        Assert.IsType<InvalidDataException>(failed.InnerException);
        Assert.Equal(Scripted.Monday.AddHours(9), failed.Result.To);
        Assert.Equal([("Bad", 1), ("Good", 1)], failed.Result.Occurrences.Select(static occurrence => (occurrence.Strategy, occurrence.Trades.Count)).Order());
        Assert.Same(failed.InnerException, Assert.Single(failed.Result.Failures).Error);
    }

    [Fact]
    public void The_others_go_on_where_that_is_asked_for()
    {
        var result = WithTwo(continues: true).Run();

        var failure = Assert.Single(result.Failures);
        Assert.Equal(("Bad", Scripted.Monday.AddHours(9), "boom"), (failure.Strategy, failure.Instant, failure.Error.Message));
        Assert.Equal(["Bad failed at 2014-05-05 09:00:00Z, and traded no more: InvalidDataException: boom."], result.Warnings);
        Assert.Equal([("Bad", 1), ("Good", 3)], result.Occurrences.GroupBy(static occurrence => occurrence.Strategy, static (strategy, all) => (strategy, all.Count())).Order());
        Assert.Equal(Scripted.Monday.AddDays(3), result.To);
    }

    [Fact]
    public void A_strategy_that_is_called_again_after_an_exception_has_its_exceptions_counted()
    {
        var thrown = 0;
        var result = new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes())
            .AddStrategy(
                _ => new Scripted(Scripted.Morning, (session, _) => ++thrown <= 3 ? throw new InvalidDataException("boom") : session.DelayAsync(TimeSpan.FromDays(1))),
                strategyId: "S", options: new RunOptions { OnStrategyError = StrategyErrorPolicy.Continue })
            .AddStrategy(static _ => new Scripted(Scripted.Morning, static (session, _) => session.DelayAsync(TimeSpan.FromDays(1))), strategyId: "Other").Run();

        Assert.Equal(["S has thrown 3 exceptions and went on; the first was at 2014-05-05 08:00:00Z: InvalidDataException: boom."], result.Warnings);
        Assert.Empty(result.Failures);
        Assert.Equal(2, result.Occurrences.Count);
    }

    [Fact]
    public void A_bad_row_stops_the_run_at_the_bar_before_it_and_the_result_is_kept()
    {
        var rows = Enumerable.Range(0, 600).Select(static i => $"2024-01-08T{8 + (i / 60):00}:{i % 60:00}Z,1.1,1.1,1.1,{(i == 300 ? "x" : "1.1")}");
        var file = new BarFile(() => new StringReader($"utc,open,high,low,close\n{string.Join('\n', rows)}"), "made.csv", "EURUSD") { Spread = 0.0001m, Timeframe = _minute };

        var failed = Assert.Throws<SimulationException>(() => new Simulation { Broker = Scripted.Account }.AddBars(file).AddStrategy(static _ => new Scripted(Scripted.Morning, static async (session, _) =>
        {
            await session.DelayAsync(_minute);
            await Scripted.BuyAsync(session);
            session.Stop();
        })).Run());

        Assert.StartsWith("The simulation stopped at 2024-01-08 13:00:00Z: BarFileException: made.csv, line 302, column close, value 'x': ", failed.Message, StringComparison.Ordinal);
        Assert.IsType<BarFileException>(failed.InnerException);
        Assert.Equal(-10, Assert.Single(failed.Result.Trades).NetProfit);
    }

    [Fact]
    public void What_an_observer_throws_comes_with_the_result_too()
    {
        var simulation = new Simulation { Broker = Scripted.Account, Progress = new Told(static _ => throw new InvalidDataException("boom")), RealTime = new Steps() };

        var failed = Assert.Throws<SimulationException>(() => simulation.AddBars(Scripted.Minutes()).AddStrategy(static _ => new Scripted(Scripted.Morning, static (_, _) => default)).Run());

        Assert.Equal("boom", failed.InnerException!.Message);
        Assert.Equal(1, failed.Result.BarCount);
    }

    [Fact]
    public void Progress_says_bars_instant_and_how_long_the_rest_takes()
    {
        var told = new List<SimulationProgress>();
        var simulation = new Simulation { Broker = Scripted.Account, Progress = new Told(told.Add), RealTime = new Steps() };

        simulation.AddBars(Scripted.Minutes()).AddStrategy(static _ => new Scripted(Scripted.Morning, static (session, _) => session.DelayAsync(TimeSpan.FromDays(1)))).Run();

        // Each look at the real clock takes a second: one a bar, of which there are 1,440, and one at the end.
        Assert.Equal(1_441, told.Count);
        Assert.Equal(new SimulationProgress(360, Scripted.Monday.AddHours(6), TimeSpan.FromSeconds(360), TimeSpan.FromSeconds(1_080)), told[359]);
        Assert.Equal(new SimulationProgress(1_440, Scripted.Monday.AddDays(1), TimeSpan.FromSeconds(1_441), TimeSpan.Zero), told[^1]);
    }

    [Fact]
    public void Progress_is_told_some_ten_times_a_second()
    {
        var told = new List<SimulationProgress>();
        var simulation = new Simulation { Broker = Scripted.Account, Progress = new Told(told.Add), RealTime = new Steps { Step = TimeSpan.FromMilliseconds(1) } };

        simulation.AddBars(Scripted.Minutes()).AddStrategy(static _ => new Scripted(Scripted.Morning, static (session, _) => session.DelayAsync(TimeSpan.FromDays(1)))).Run();

        Assert.Equal([.. Enumerable.Range(1, 14).Select(static i => i * 100L), 1_440], told.Select(static progress => progress.BarCount));
    }

    [Fact]
    public void Without_an_end_of_the_bars_or_of_the_run_nobody_says_how_long_it_will_take()
    {
        Assert.Null(Remaining(null));
        Assert.Equal(TimeSpan.FromSeconds(1_079), Remaining(Scripted.Monday.AddHours(18)));

        static TimeSpan? Remaining(DateTimeOffset? to)
        {
            var told = new List<SimulationProgress>();
            var simulation = new Simulation { Broker = Scripted.Account, To = to, Progress = new Told(told.Add), RealTime = new Steps() };
            simulation.AddBars(new Unending(Scripted.Minutes())).AddStrategy(static _ => new Scripted(Scripted.Morning, static (session, _) => session.DelayAsync(TimeSpan.FromDays(1)))).Run();
            return told[0].Remaining;
        }
    }

    [Fact]
    public void A_files_end_is_read_from_its_last_lines()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
        try
        {
            Assert.Equal(Scripted.Monday.AddMinutes(5), EndOf(path, 5));
            Assert.Equal(Scripted.Monday.AddMinutes(1_000), EndOf(path, 1_000));
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Null(new BarFile(path, "EURUSD") { Timeframe = _minute }.End);
        Assert.Null(new BarFile(static () => new StringReader(""), "text", "EURUSD") { Timeframe = _minute }.End);

        static DateTimeOffset? EndOf(string path, int rows)
        {
            File.WriteAllLines(path, ["# made", "utc,open,high,low,close", .. Enumerable.Range(0, rows).Select(static i => $"{Scripted.Monday.AddMinutes(i):yyyy-MM-dd'T'HH:mm'Z'},1.1,1.1,1.1,1.1")]);
            return new BarFile(path, "EURUSD") { Spread = 0 }.End;
        }
    }

    /// <summary>One that buys each morning, beside one that buys and throws at 9:00.</summary>
    private static Simulation WithTwo(bool continues = false) => new Simulation { Broker = Scripted.Account, ContinueOnFailure = continues }.AddBars(Scripted.Minutes(days: 3))
        .AddStrategy(static _ => new Scripted(Scripted.Morning, static async (session, _) =>
        {
            await Scripted.BuyAsync(session);
            await session.DelayAsync(TimeSpan.FromDays(1));
        }), strategyId: "Good")
        .AddStrategy(static _ => new Scripted(Scripted.Morning, static async (session, _) =>
        {
            await Scripted.BuyAsync(session);
            await session.DelayAsync(TimeSpan.FromHours(1));
            throw new InvalidDataException("boom");
        }), strategyId: "Bad");

    private sealed class Told(Action<SimulationProgress> tell) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value) => tell(value);
    }

    private sealed class Unending(IBarSource bars) : IBarSource
    {
        public string Symbol => bars.Symbol;

        public TimeSpan Timeframe => bars.Timeframe;

        public IEnumerable<Bar> Read() => bars.Read();
    }

    /// <summary>A real clock on which each look takes time.</summary>
    private sealed class Steps : TimeProvider
    {
        private long _now;

        public TimeSpan Step { get; init; } = TimeSpan.FromSeconds(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += Step.Ticks;
    }
}
