using System.Globalization;
using Sessions.Generated;
using Sessions.Simulation;

namespace Sessions.Reports.Tests.Simulation;

/// <summary>The runs beside a report's, in its page.</summary>
public sealed class SweepPageTests : IAsyncLifetime
{
    private SweepResult _sweep = null!;
    private SimulationResult _result = null!;

    public async Task InitializeAsync()
    {
        _sweep = await Sweeps.TwelveDays.RunAsync();
        _result = Sweeps.TwelveDays.Run(_sweep.Runs[5].Parameters);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Each_pair_of_values_has_a_cell_with_its_profit_and_this_run_is_outlined()
    {
        var page = Page.Of(new SimulationReport(_result) { Sweep = _sweep }.ToHtml());

        Assert.Equal(["0.5", "1.0", "1.5"], page.QuerySelectorAll("#swh thead th").Select(Page.TextOf));
        Assert.Equal(["2", "4", "6", "8"], page.QuerySelectorAll("#swh tbody th").Select(Page.TextOf));
        Assert.Equal(_sweep.Runs.Select(static run => Signed(run.NetProfit, "#,##0")), page.QuerySelectorAll("#swh tbody td").Select(static cell => cell.FirstChild!.TextContent));
        Assert.Contains(Signed(_result.NetProfit, "#,##0") + " this run", page.QuerySelectorAll("#swh td.mine").Select(static cell => cell.TextContent));
    }

    [Fact]
    public void The_best_come_first_with_a_curve_each_and_it_is_said_of_how_many()
    {
        var page = Page.Of(new SimulationReport(_result) { Sweep = _sweep }.ToHtml());

        Assert.StartsWith(
            $"12 runs. Best: {_sweep.Best!.Parameters}, {Signed(_sweep.Best.NetProfit, "#,##0.00")} USD. The best of 12 is partly luck", page.QuerySelector("#sw .lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(_sweep.Ranked.Select(static run => Signed(run.NetProfit, "#,##0.00")), page.QuerySelectorAll("#swb tbody td:nth-child(2)").Select(Page.TextOf));
        Assert.Equal(12, page.QuerySelectorAll("#swb svg.spark").Length);
        Assert.Contains(page.QuerySelectorAll("nav a"), static link => link.GetAttribute("href") == "#sw");
    }

    [Fact]
    public async Task With_one_parameter_there_is_no_heat_table_and_a_failed_run_is_counted()
    {
        var sweep = await new SimulationSweep(static run => new Sessions.Simulation.Simulation { Broker = new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD")] } }
                .AddStrategy(_ => new Idle(run.Get<int>("n"))))
            .AddBars(new GeneratedBars("EURUSD", new DateTimeOffset(2024, 3, 4, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2024, 3, 6, 0, 0, 0, TimeSpan.Zero)))
            .Over("n", 1, 2).RunAsync();
        var page = Page.Of(new SimulationReport(_result) { Sweep = sweep }.ToHtml());

        Assert.Null(page.QuerySelector("#swh"));
        Assert.Contains("1 run failed.", page.QuerySelector("#sw .lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_sweep_nothing_is_said_of_one()
    {
        var page = Page.Of(new SimulationReport(_result).ToHtml());

        Assert.Null(page.QuerySelector("#sw"));
        Assert.DoesNotContain(page.QuerySelectorAll("nav a"), static link => link.GetAttribute("href") == "#sw");
    }

    /// <summary>Does nothing, and fails where it is told 1.</summary>
    private sealed class Idle(int n) : IGatedStrategy
    {
        public SessionTable Sessions { get; } = SessionTable.Create(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)));

        public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
        {
            session.Stop();
            return n == 1 ? throw new InvalidOperationException("It was not to be.") : ValueTask.CompletedTask;
        }

        public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => throw new ArgumentOutOfRangeException(nameof(handler));
    }

    private static string Signed(decimal? amount, string format) => (amount > 0 ? "+" : "") + amount!.Value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
}
