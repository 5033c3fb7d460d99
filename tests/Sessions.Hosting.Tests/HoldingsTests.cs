using Microsoft.Extensions.DependencyInjection;
using Sessions.Brokers;
using Sessions.Hosting.Monitoring;
using Sessions.Hosting.Tests.Support;

namespace Sessions.Hosting.Tests;

public sealed class HoldingsTests
{
    private static readonly SessionTable _table = SessionTable.Create(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning" }, new Session(new TimeOnly(13, 0), new TimeOnly(16, 0)) { Name = "Afternoon" });
    private static readonly SessionOccurrence _morning = _table.FindNext(TestHost.Midnight);

    [Fact]
    public async Task A_status_has_the_strategys_own_positions_and_what_they_are_worth()
    {
        await using var host = new TestHost();
        host.Services.AddSessions(static o => o.Journal = static _ => new Journals.MemoryJournal()).AddStrategy<Trader>("EURUSD", static o => o.Symbol = "EURUSD");
        await host.StartAsync();
        await host.Broker.OpenAsync(new OpenRequest("DAX", PositionSide.Short, 5) { Tag = "somebody", ClientOrderId = "x" }, default);
        await host.AtAsync(8);

        while (host.Status.Holdings is not { Positions.Count: 1 })
        {
            host.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.Equal(("EURUSD", 1m), (host.Status.Holdings.Positions[0].Symbol, host.Status.Holdings.OpenProfit));
        Assert.Equal(("Morning", 1m), (host.Status.Profit!.Occurrence.Session.Name, host.Status.Profit.Total));
        await host.StopAsync();
    }

    [Fact]
    public async Task Of_a_position_that_others_share_only_its_own_part_is_shown_and_no_profit()
    {
        await using var host = new TestHost();
        var broker = new SharedBroker(host.Clock);
        host.Services.AddSessions(o => o.Broker = _ => broker).AddStrategy<Trader>("EURUSD", static o => o.Symbol = "EURUSD");
        await host.StartAsync();
        await host.AtAsync(8);

        while (host.Status.Holdings is not { Positions.Count: 1 })
        {
            host.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.Equal((1m, null), (host.Status.Holdings.Positions[0].Volume, host.Status.Holdings.OpenProfit));
        Assert.Null(host.Status.Profit!.Total);
        await host.StopAsync();
    }

    [Fact]
    public async Task An_interval_that_is_none_is_a_mistake()
    {
        await using var host = new TestHost();
        host.Services.AddSessions(static o => o.PositionInterval = TimeSpan.Zero).AddStrategy<Trader>();

        Assert.Equal("PositionInterval is 00:00:00; write more than zero, or null for never", Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => host.Monitor.GetStrategies()).Message);
    }

    [Fact]
    public void A_position_that_is_gone_counts_what_it_was_worth_when_it_was_last_seen()
    {
        var recorder = new ProfitRecorder();
        recorder.See(Holding(1, Position("1", 10)), _morning);
        recorder.See(Holding(2, Position("1", 14), Position("2", -3)), _morning);
        recorder.See(Holding(3, Position("2", -5)), _morning);

        Assert.Equal([10, 11, 9], recorder.Current!.Points.Select(static point => point.Profit));
    }

    [Fact]
    public void Of_a_position_that_was_there_before_only_what_it_has_gained_since_counts()
    {
        var recorder = new ProfitRecorder();
        recorder.See(Holding(1, Position("1", 100, opened: -60)), _morning);
        recorder.See(Holding(2, Position("1", 130, opened: -60)), _morning);
        recorder.See(Holding(3), _morning);

        Assert.Equal([0, 30, 30], recorder.Current!.Points.Select(static point => point.Profit));
    }

    [Fact]
    public void A_part_that_was_closed_counts_its_share()
    {
        var recorder = new ProfitRecorder();
        recorder.See(Holding(1, Position("1", 20, volume: 4)), _morning);
        recorder.See(Holding(2, Position("1", 9, volume: 1)), _morning);

        Assert.Equal(24, recorder.Current!.Total);
    }

    [Fact]
    public void An_incomplete_list_says_nothing_is_gone()
    {
        var recorder = new ProfitRecorder();
        recorder.See(Holding(1, Position("1", 20)), _morning);
        recorder.See(Holding(2) with { IsComplete = false }, _morning);

        Assert.Equal(20, recorder.Current!.Total);
        Assert.Single(recorder.Current.Points);
    }

    [Fact]
    public void A_profit_that_is_not_known_is_not_zero()
    {
        var recorder = new ProfitRecorder();
        recorder.See(Holding(1, Position("1", null)), _morning);

        Assert.Null(recorder.Current!.Total);
        Assert.Null(Holding(1, Position("1", null), Position("2", 3)).OpenProfit);
        Assert.Equal(0, Holding(1).OpenProfit);
    }

    [Fact]
    public void The_end_is_counted_once_and_the_next_session_begins_anew()
    {
        var recorder = new ProfitRecorder();
        recorder.See(Holding(1, Position("1", 20)), _morning);
        recorder.See(Holding(2), null);
        recorder.See(Holding(3, Position("9", 500)), null);
        Assert.Equal(20, recorder.Current!.Total);

        var afternoon = _table.FindNext(_morning.End);
        recorder.See(Holding(400, Position("2", -1, opened: 390)), afternoon);
        Assert.Equal((afternoon, -1m), (recorder.Current.Occurrence, recorder.Current.Total));
    }

    [Fact]
    public void A_long_session_keeps_its_first_and_last_points()
    {
        var recorder = new ProfitRecorder();
        for (var i = 0; i < 1000; i++)
        {
            recorder.See(Holding(i, Position("1", i)), _morning);
        }

        var points = recorder.Current!.Points;
        Assert.InRange(points.Count, 60, 120);
        Assert.Equal((0, 999), (points[0].Profit, points[^1].Profit));
        Assert.Equal(points.OrderBy(static point => point.At), points);
    }

    private static StrategyHoldings Holding(int minute, params Position[] positions) => new(_morning.Start.AddMinutes(minute), true, positions);

    private static Position Position(string id, decimal? profit, decimal volume = 1, int opened = 0) =>
        new(id, "EURUSD", PositionSide.Long, volume, 1.1m, _morning.Start.AddMinutes(opened)) { NetProfit = profit };
}
