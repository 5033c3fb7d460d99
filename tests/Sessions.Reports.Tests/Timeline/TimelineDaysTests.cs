namespace Sessions.Reports.Tests.Timeline;

/// <summary>What lies on which day, and where in it.</summary>
public sealed class TimelineDaysTests
{
    [Fact]
    public void A_day_on_which_the_clock_goes_forward_has_23_hours_and_the_bar_over_the_gap_two_pieces()
    {
        var day = Assert.Single(Timelines.Spring().Days, static day => day.ClockChange is not null);

        Assert.Equal((new DateOnly(2024, 3, 31), TimeSpan.FromHours(23)), (day.Date, day.End - day.Start));
        Assert.Equal(new ClockChange(new DateTimeOffset(2024, 3, 31, 1, 0, 0, TimeSpan.Zero), TimeSpan.Zero, TimeSpan.FromHours(1)), day.ClockChange);
        Assert.Equal([(0, 1), (2, 2.5), (22, 24)], day.Bars.Select(static bar => (bar.StartHour, bar.EndHour)));
    }

    [Fact]
    public void A_day_on_which_the_clock_goes_back_has_25_hours_and_the_hour_shown_twice_is_drawn_twice()
    {
        var day = Assert.Single(Timelines.Autumn().Days, static day => day.ClockChange is not null);

        Assert.Equal(TimeSpan.FromHours(25), day.End - day.Start);
        Assert.Equal([(0, 2), (1, 2.5), (22, 24)], day.Bars.Select(static bar => (bar.StartHour, bar.EndHour)));
    }

    [Fact]
    public void What_began_the_evening_before_the_first_day_is_on_the_first_day()
    {
        var first = Timelines.Spring().Days[0];

        Assert.Equal(new DateOnly(2024, 3, 29), first.Date);
        Assert.Equal(("Night", 0d, 2.5), (first.Bars[0].Entry.Session.Name, first.Bars[0].StartHour, first.Bars[0].EndHour));
        Assert.Equal(new DateOnly(2024, 3, 28), first.Bars[0].Entry.Date);
    }

    [Fact]
    public void A_session_of_days_is_a_bar_on_each_also_where_it_began_days_before()
    {
        var week = SessionTable.Create(new Session(new TimeOnly(17, 0), new TimeOnly(16, 0)) { EndDays = 5, Days = SessionDays.Sunday });
        var timeline = new SessionTimeline([new TimelineTable("Week", week)], new DateOnly(2026, 3, 19), new DateOnly(2026, 3, 21));

        Assert.Equal([(0d, 24d), (0, 16)], timeline.Days.Select(static day => Assert.Single(day.Bars)).Select(static bar => (bar.StartHour, bar.EndHour)));
        Assert.Contains("17:00–16:00+5", timeline.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_blackout_is_drawn_as_a_break_and_told_with_its_event()
    {
        var (from, to) = (new DateTimeOffset(2026, 3, 19, 13, 25, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 19, 13, 45, 0, TimeSpan.Zero));
        var table = new TimelineTable("Day", SessionTable.Create(new Session(new TimeOnly(9, 0), new TimeOnly(16, 0)))) { Blackouts = new BlackoutPlan([new Blackout(from, to, "BoE")]) };

        var entry = Assert.Single(new SessionTimeline([table], new DateOnly(2026, 3, 19), new DateOnly(2026, 3, 20)).Entries);

        Assert.Equal((from, to), (Assert.Single(entry.Breaks).Start, entry.Breaks[0].End));
        Assert.Equal("opens nothing from 13:25 to 13:45: BoE", entry.Note);
    }

    [Fact]
    public void Pieces_of_all_days_add_up_to_the_time_that_occurrences_have_in_them()
    {
        foreach (var timeline in new[] { Timelines.Spring(), Timelines.Autumn(), Timelines.Thanksgiving() })
        {
            var (from, to) = (timeline.Days[0].Start, timeline.Days[^1].End);
            var pieces = timeline.Days.SelectMany(static day => day.Bars).Where(static bar => !bar.Entry.IsSkipped).Sum(static bar => bar.EndHour - bar.StartHour);
            var whole = timeline.Entries.Where(static entry => !entry.IsSkipped)
                .Sum(entry => ((entry.End < to ? entry.End : to) - (entry.Start > from ? entry.Start : from)).TotalHours);
            Assert.Equal(whole, pieces, 6);
        }
    }

    [Fact]
    public void A_holiday_is_skipped_and_an_early_close_is_noted()
    {
        var open = Timelines.Thanksgiving().Entries.Where(static entry => entry.Table.Name == "Open").ToList();

        var skipped = Assert.Single(open, static entry => entry.IsSkipped);
        Assert.Equal((new DateOnly(2024, 11, 28), SkipReason.MarketClosed, "does not occur: the market is closed"), (skipped.Date, skipped.SkipReason!.Value, skipped.Note));
        Assert.Equal(TimeSpan.FromHours(6.5), skipped.End - skipped.Start);
        Assert.Contains("ends early: scheduled until 16:00", Assert.Single(open, static entry => entry.Date == new DateOnly(2024, 11, 29)).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_inside_a_gap_is_shown_at_the_gap()
    {
        var table = SessionTable.Create(new Session(new TimeOnly(1, 10), new TimeOnly(1, 50)) { TimeZone = "Europe/London" });
        var timeline = new SessionTimeline([new TimelineTable("Gap", table)], new DateOnly(2024, 3, 31), new DateOnly(2024, 4, 1), "Europe/London");

        var bar = Assert.Single(timeline.Days[0].Bars);
        Assert.Equal((SkipReason.ClockGap, 2d, 2d), (bar.Entry.SkipReason!.Value, bar.StartHour, bar.EndHour));
        Assert.Equal("does not occur: the clock of Europe/London skips it", bar.Entry.Note);
    }

    [Fact]
    public void A_day_that_the_calendar_left_out_is_no_row()
    {
        var table = SessionTable.Create(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { TimeZone = "Pacific/Apia" });
        var timeline = new SessionTimeline([new TimelineTable("Samoa", table)], new DateOnly(2011, 12, 29), new DateOnly(2012, 1, 1), "Pacific/Apia");

        Assert.Equal([new DateOnly(2011, 12, 29), new DateOnly(2011, 12, 31)], timeline.Days.Select(static day => day.Date));
    }

    [Fact]
    public void Midnights_inside_a_gap_leave_no_hole_between_days()
    {
        var table = SessionTable.Create(Session.AllDay(TimeOnly.MinValue) with { TimeZone = "America/Santiago" });
        var timeline = new SessionTimeline([new TimelineTable("Chile", table)], new DateOnly(2024, 9, 6), new DateOnly(2024, 9, 10), "America/Santiago");

        Assert.All(timeline.Days.Zip(timeline.Days.Skip(1)), static pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.Equal((1d, 24d), (timeline.Days[2].Bars[0].StartHour, timeline.Days[2].Bars[0].EndHour));
    }

    [Fact]
    public void Each_session_of_each_table_has_one_number_everywhere()
    {
        var timeline = Timelines.Thanksgiving();

        Assert.Equal(
            [("Breakout", Timelines.Hostile, 0), ("Breakout", "Night", 1), ("Open", "New York", 2)],
            timeline.Entries.Select(static entry => (entry.Table.Name, entry.Session.Name, entry.Series)).Distinct().OrderBy(static entry => entry.Series));
    }

    [Fact]
    public void Wrong_questions_are_refused_in_words()
    {
        var tables = new[] { new TimelineTable("Open", Timelines.NewYork()) };
        var day = new DateOnly(2024, 3, 4);

        Assert.StartsWith("A timeline needs at least one table.", Assert.Throws<ArgumentException>(() => new SessionTimeline([], day, day.AddDays(1))).Message, StringComparison.Ordinal);
        Assert.StartsWith("The days end at 2024-03-04, not after 2024-03-04.", Assert.Throws<ArgumentException>(() => new SessionTimeline(tables, day, day)).Message, StringComparison.Ordinal);
        Assert.StartsWith("1001 days of 1 tables are 1001 rows; a timeline shows at most 1000.", Assert.Throws<ArgumentException>(() => new SessionTimeline(tables, day, day.AddDays(1001))).Message, StringComparison.Ordinal);
        Assert.Equal("SES0005", Assert.Single(Assert.Throws<SessionTableException>(() => new SessionTimeline(tables, day, day.AddDays(1), "Europe/Londn")).Problems).Id);
    }
}
