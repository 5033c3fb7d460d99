using System.Globalization;
using Sessions.Generated;
using Sessions.Simulation;

namespace Sessions.Reports.Tests.Simulation;

/// <summary>What parameters were worth where they had not been chosen, in the page of a run.</summary>
public sealed class WalkForwardPageTests : IAsyncLifetime
{
    private WalkForwardResult _walk = null!;
    private SimulationResult _result = null!;

    public async Task InitializeAsync()
    {
        _walk = await Sweeps.TwelveDays.WalkForwardAsync(TimeSpan.FromDays(4), TimeSpan.FromDays(2));
        _result = Sweeps.TwelveDays.Run(_walk.Splits[0].InSample.Parameters);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Each_split_has_a_row_with_its_days_what_was_chosen_and_what_came_of_it()
    {
        var page = Page.Of(new SimulationReport(_result) { WalkForward = _walk }.ToHtml());

        string[] Column(int number) => [.. page.QuerySelectorAll($"#wft tbody tr > :nth-child({number})").Select(Page.TextOf)];
        Assert.True(_walk.Splits.Count > 2);
        Assert.Equal(_walk.Splits.Select(static split => Day(split.Split)), Column(1));
        Assert.Equal(_walk.Splits.Select(static split => Day(split.To)), Column(2));
        Assert.Equal(_walk.Splits.Select(static split => Day(split.From)), Column(3));
        Assert.Equal(_walk.Splits.Select(static split => split.InSample.Parameters.ToString()), Column(4));
        Assert.Equal(_walk.Splits.Select(static split => Signed(split.InSample.NetProfit)), Column(5));
        Assert.Equal(_walk.Splits.Select(static split => Signed(split.OutOfSample.NetProfit)), Column(6));
        Assert.Equal(_walk.Splits.Select(static split => $"{split.OutOfSample.Trades}"), Column(11));
    }

    [Fact]
    public void It_is_said_what_is_left_of_the_choice()
    {
        var page = Page.Of(new SimulationReport(_result) { WalkForward = _walk }.ToHtml());

        var inSample = _walk.Splits.Sum(static split => split.InSample.NetProfit);
        var above = _walk.Splits.Count(static split => split.OutOfSample.NetProfit > 0);
        var lead = page.QuerySelector("#wf .lead")!.TextContent;
        Assert.StartsWith(
            $"{_walk.Splits.Count} splits: of 12 runs the best was chosen on 4 days, and tried on the 2 days after. In sample {Signed(inSample)} USD, out of sample {Signed(_walk.NetProfit)} USD, above zero in {above} of {_walk.Splits.Count}.",
            lead,
            StringComparison.Ordinal);
        Assert.True(inSample > 0);
        Assert.EndsWith($" A day out of sample brought {Percent(_walk.NetProfit!.Value / inSample.Value * 2)} of a day in sample.", lead, StringComparison.Ordinal);
        Assert.Equal([Signed(inSample), Signed(_walk.NetProfit)], page.QuerySelectorAll("#wft tfoot td").Skip(3).Take(2).Select(Page.TextOf));
    }

    [Fact]
    public void The_stretches_out_of_sample_are_drawn_as_one_account()
    {
        var page = Page.Of(new SimulationReport(_result) { WalkForward = _walk }.ToHtml());

        var (first, last) = (_walk.Splits[0].OutOfSample.Equity[0].Equity, _walk.Splits.Sum(static split => split.OutOfSample.Equity[^1].Equity - split.OutOfSample.Equity[0].Equity));
        var picture = page.QuerySelector("#wf svg")!;
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"From {first:#,##0.00} to {first + last:#,##0.00} USD."), picture.GetAttribute("aria-label"));
        Assert.Equal(_walk.Splits.Sum(static split => split.OutOfSample.Equity.Count), picture.QuerySelector("path.s0")!.GetAttribute("d")!.Split('L').Length);
        Assert.Contains(page.QuerySelectorAll("nav a"), static link => link.GetAttribute("href") == "#wf");
    }

    [Fact]
    public async Task A_stretch_that_failed_is_told_and_no_equity_is_drawn_around_it()
    {
        var calls = 0;
        var walk = await new SimulationSweep(_ => new Sessions.Simulation.Simulation { Broker = new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD")] } }
                .AddStrategy(_ => new FailsLater(Interlocked.Increment(ref calls))))
            { MaxParallel = 1 }
            .AddBars(new GeneratedBars("EURUSD", new DateTimeOffset(2024, 3, 4, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2024, 3, 6, 0, 0, 0, TimeSpan.Zero)))
            .Over("n", 1).WalkForwardAsync(TimeSpan.FromDays(1), TimeSpan.FromDays(1));
        var page = Page.Of(new SimulationReport(_result) { WalkForward = walk }.ToHtml());

        Assert.Equal("failed", Page.TextOf(Assert.Single(page.QuerySelectorAll("#wft tbody td:nth-child(6)"))));
        Assert.Null(page.QuerySelector("#wf svg"));
        Assert.Contains("Equity is unknown.", page.QuerySelector("#wf")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_one_nothing_is_said_of_it() => Assert.Null(Page.Of(new SimulationReport(_result).ToHtml()).QuerySelector("#wf"));

    private static string Day(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Signed(decimal? amount) => (amount > 0 ? "+" : "") + amount!.Value.ToString("#,##0.00", CultureInfo.InvariantCulture).Replace('-', '−');

    private static string Percent(decimal part) => Math.Round(part * 100).ToString("0", CultureInfo.InvariantCulture).Replace('-', '−') + " %";

    /// <summary>The second one that is made fails.</summary>
    private sealed class FailsLater(int number) : IGatedStrategy
    {
        public SessionTable Sessions { get; } = SessionTable.Create(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)));

        public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
        {
            session.Stop();
            return number > 1 ? throw new InvalidOperationException("It was not to be.") : ValueTask.CompletedTask;
        }

        public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => throw new ArgumentOutOfRangeException(nameof(handler));
    }
}
