using Sessions.Brokers;
using Sessions.Calendars;
using Sessions.Generated;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>A calendar that is corrected while a session is open: what has begun keeps its end, unless the market closes earlier.</summary>
public sealed class CalendarCorrectionTests
{
    private const string EarlyClose = "2014-05-01,,12:30";

    private static readonly Session _london = new(new TimeOnly(8, 0), new TimeOnly(16, 30)) { Name = "A", TimeZone = "Europe/London", OnEnd = SessionAction.CloseAll };

    [Theory]
    [InlineData(10, "11:29:30")]
    [InlineData(13, "13:00:00")]
    public void An_early_close_ends_what_is_open_before_it_or_at_once_where_it_has_passed(double hour, string end)
    {
        var lines = Run(LondonStockExchange.Instance, hour, Corrected(EarlyClose));

        Assert.Equal(["01 07:00:00 begin A", $"01 {end} ending A", $"01 {end} ended A: CloseAll: 0 closed"], lines[..3]);
        Assert.Equal("02 07:00:00 begin A", lines[3]);
        Assert.Equal("02 15:29:30 ending A", lines[4]);
    }

    [Theory]
    [InlineData("2014-05-02")]
    [InlineData("2014-05-01")]
    public void A_day_that_has_no_close_any_more_leaves_the_end_of_what_is_open(string day)
    {
        var lines = Run(LondonStockExchange.Instance, 10, Corrected(day));

        Assert.Equal(["01 07:00:00 begin A", "01 15:29:30 ending A", "01 15:29:30 ended A: CloseAll: 0 closed"], lines[..3]);
    }

    [Fact]
    public void A_later_close_is_for_the_next_occurrence()
    {
        var lines = Run(Corrected(EarlyClose), 10, LondonStockExchange.Instance);

        Assert.Equal(["01 07:00:00 begin A", "01 11:29:30 ending A", "01 11:29:30 ended A: CloseAll: 0 closed", "02 07:00:00 begin A"], lines[..4]);
    }

    [Fact]
    public void Other_hours_that_come_with_the_correction_are_for_the_next_occurrence()
    {
        var lines = Run(LondonStockExchange.Instance, 10, Corrected(EarlyClose), _london with { End = new TimeOnly(12, 0) });

        Assert.Equal(["01 15:29:30 ending A", "02 11:00:00 ending A"], lines.Where(static line => line.Contains("ending", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_strategy_sees_the_new_end_and_opens_nothing_in_the_time_before_it()
    {
        var seen = new List<(int Hour, TimeSpan Remaining, OrderStatus Entry)>();
        using var run = new SimulatedRun();
        var strategy = new TestStrategy(_london with { EntriesLead = TimeSpan.FromHours(1) })
        {
            Calendar = LondonStockExchange.Instance,
            Trade = async (session, token) =>
            {
                var entry = await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
                seen.Add((session.UtcNow.Hour, session.Remaining, entry.Status));
                await session.DelayAsync(TimeSpan.FromHours(1));
            },
        };

        Run(run, strategy, 8.5, Corrected(EarlyClose), null, TimeSpan.FromHours(20));

        Assert.Equal([7, 8, 9, 10, 11], seen.Select(static call => call.Hour));
        Assert.Equal(new TimeSpan(2, 29, 30), seen[2].Remaining);
        Assert.Equal([true, true, true, true, false], seen.Select(static call => call.Entry == OrderStatus.Filled));
        Assert.Contains(run.Log.GetSnapshot(), static record => record.Id.Id == 82 && record.Message.Contains("A ends at 2014-05-01 11:29:30Z instead of 2014-05-01 15:29:30Z", StringComparison.Ordinal));
    }

    private static IMarketCalendar Corrected(string day)
    {
        using var reader = new StringReader(day);
        return HolidayFile.Read(reader, "xlon.csv").On(LondonStockExchange.Instance);
    }

    private static List<string> Run(ISessionCalendar first, double hour, ISessionCalendar corrected, Session? session = null)
    {
        using var run = new SimulatedRun();
        return Run(run, new TestStrategy(_london) { Calendar = first }, hour, corrected, session, TimeSpan.FromHours(40));
    }

    /// <summary>Runs a strategy, and beside it somebody who corrects its calendar.</summary>
    private static List<string> Run(SimulatedRun run, TestStrategy strategy, double hour, ISessionCalendar corrected, Session? session, TimeSpan time)
    {
        var source = new SessionSettingsSource(new SessionSettings());
        run.Clock.Add("strategy", async token =>
        {
            using var stop = new CancellationTokenSource(time, run.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
            await SessionRunner.RunAsync(strategy, run.Runtime(source), either.Token);
        });
        run.Clock.Add("person", async token =>
        {
            await Task.Delay(SimulatedRun.FirstInstant.AddHours(hour) - run.Clock.GetUtcNow(), run.Clock, token);
            source.Change(new SessionSettings { Table = SessionTable.Create([session ?? strategy.Sessions[0]], corrected) });
        });
        run.Clock.Run();
        return run.Recorder.Lines;
    }
}
