using Sessions.Calendars;
using Sessions.Generated;
using Sessions.Tests.Support;
using static Sessions.Tests.Tables.SessionTableTests;

namespace Sessions.Tests.Tables;

/// <summary>Sessions that last longer than a day.</summary>
public sealed class LongSessionTests
{
    private static readonly Session _week = new(new TimeOnly(17, 0), new TimeOnly(16, 0)) { EndDays = 5, Days = SessionDays.Sunday, TimeZone = "America/Chicago" };

    [Fact]
    public void A_week_is_one_occurrence_that_is_found_on_each_of_its_days()
    {
        var table = SessionTable.Create(_week);
        var occurrence = Assert.Single(table.Occurrences(Utc("2026-03-15T00:00:00Z"), Utc("2026-03-22T00:00:00Z")));

        Assert.Equal((Utc("2026-03-15T22:00:00Z"), Utc("2026-03-20T21:00:00Z"), new DateOnly(2026, 3, 15)), (occurrence.Start, occurrence.End, occurrence.Date));
        for (var moment = occurrence.Start; moment < occurrence.End; moment = moment.AddMinutes(53))
        {
            Assert.True(table.TryFind(moment, out var found));
            Assert.Equal(occurrence, found);
            Assert.Equal((table[0], TimeSpan.Zero), (table.Find(moment), table.Until(moment)));
        }

        Assert.Null(table.Find(occurrence.End));
        Assert.Equal(TimeSpan.FromHours(49), table.Until(occurrence.End));
        Assert.Equal(Utc("2026-03-22T22:00:00Z"), table.FindNext(occurrence.Start.AddTicks(1)).Start);
    }

    [Fact]
    public void A_clock_change_within_it_leaves_its_local_end_where_it_is()
    {
        // New York's clock goes back on Sunday, 1 November 2026, and forward on Sunday, 8 March.
        var session = new Session(new TimeOnly(17, 0), new TimeOnly(17, 0)) { EndDays = 5, Days = SessionDays.Wednesday, TimeZone = "America/New_York" };
        var table = SessionTable.Create(session);

        Assert.Equal((Utc("2026-11-02T22:00:00Z"), TimeSpan.FromHours(121)), (table.FindNext(Utc("2026-10-28T00:00:00Z")).End, table.FindNext(Utc("2026-10-28T00:00:00Z")).Duration));
        Assert.Equal(TimeSpan.FromHours(119), table.FindNext(Utc("2026-03-04T00:00:00Z")).Duration);
        Assert.Equal(TimeSpan.FromDays(5), session.Duration);
    }

    [Fact]
    public void An_end_in_a_gap_is_the_first_instant_after_it_and_one_that_comes_twice_the_earlier()
    {
        var table = SessionTable.Create(new Session(new TimeOnly(10, 0), new TimeOnly(1, 30)) { EndDays = 6, Days = SessionDays.Monday, TimeZone = "Europe/London" });

        Assert.Equal(Utc("2026-03-29T01:00:00Z"), table.FindNext(Utc("2026-03-23T00:00:00Z")).End);
        Assert.Equal(Utc("2026-10-25T00:30:00Z"), table.FindNext(Utc("2026-10-19T00:00:00Z")).End);
    }

    [Fact]
    public void Seven_days_touch_the_next_seven()
    {
        var table = SessionTable.Create(new Session(new TimeOnly(17, 0), new TimeOnly(17, 0)) { EndDays = 7, Days = SessionDays.Sunday, TimeZone = "America/New_York" });
        var occurrences = table.Occurrences(Utc("2026-01-01T00:00:00Z"), Utc("2027-01-01T00:00:00Z")).ToList();

        Assert.Equal(52, occurrences.Count);
        Assert.All(occurrences.Zip(occurrences.Skip(1)), static pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }

    [Theory]
    [InlineData(8, "SES0002: Session from 17:00 to 16:00+8 lasts more than seven days; end it at 17:00+7 or earlier")]
    [InlineData(400, "SES0001: '16:00+400' is not a time of day; ")]
    [InlineData(-1, "SES0001: '16:00-1' is not a time of day; ")]
    [InlineData(int.MinValue, "SES0001: '16:00-2147483648' is not a time of day; ")]
    public void An_end_too_many_days_later_is_refused(int endDays, string problem) => Assert.StartsWith(
        problem, Assert.Single(Assert.Throws<SessionTableException>(() => SessionTable.Create(_week with { Name = "Week", EndDays = endDays })).Problems).ToString(), StringComparison.Ordinal);

    [Fact]
    public void One_that_overlaps_its_own_next_occurrence_is_refused() => Assert.Equal(
        "SES0003: Session '17:00-16:00+2' overlaps its own next occurrence on Tuesday from 17:00 to 16:00 (America/Chicago); end it at 17:00+1 or earlier, or start it on fewer days",
        Assert.Single(Assert.Throws<SessionTableException>(() => SessionTable.Create(_week with { EndDays = 2, Days = SessionDays.Weeknights })).Problems).ToString());

    [Fact]
    public void A_session_inside_it_is_an_overlap_in_its_zone_and_in_another()
    {
        var tuesday = new Session(new TimeOnly(8, 0), new TimeOnly(9, 0)) { Days = SessionDays.Tuesday };

        Assert.Equal(
            "SES0003: Session '08:00-09:00' overlaps session '17:00-16:00+5' on Tuesday from 08:00 to 09:00 (America/Chicago); end '17:00-16:00+5' by 08:00+2",
            Assert.Single(Assert.Throws<SessionTableException>(() => SessionTable.Create(_week, tuesday with { TimeZone = "America/Chicago" })).Problems).ToString());
        Assert.Equal(
            "SES0003", Assert.Single(Assert.Throws<SessionTableException>(() => SessionTable.Create(_week, tuesday with { TimeZone = "Europe/London" })).Problems).Id);
    }

    [Fact]
    public void A_session_of_another_zone_waits_for_its_end_in_the_weeks_in_which_they_meet()
    {
        // Friday 16:00 in Chicago is 22:00 in London, and 21:00 while only Chicago has summer time.
        var evening = new Session(new TimeOnly(21, 30), new TimeOnly(23, 0)) { Days = SessionDays.Friday, TimeZone = "Europe/London" };
        var table = SessionTable.Create(_week with { Days = SessionDays.Sunday, End = new TimeOnly(15, 30) }, evening);

        Assert.Equal(Utc("2026-03-06T21:30:00Z"), table.FindNext(Utc("2026-03-06T12:00:00Z")).Start);
        Assert.Equal(Utc("2026-03-20T21:30:00Z"), table.FindNext(Utc("2026-03-20T12:00:00Z")).Start);
    }

    [Fact]
    public void Daily_breaks_of_its_calendar_are_pauses_and_its_end_is_before_the_last_close()
    {
        var table = SessionTable.Create([_week with { EndDays = 5, End = new TimeOnly(17, 0), OnEnd = SessionAction.CloseAll }], OrdinaryHours.Of(Market.ChicagoEquityFutures));
        var occurrence = Assert.Single(table.Occurrences(Utc("2026-03-15T00:00:00Z"), Utc("2026-03-22T00:00:00Z")));

        Assert.Equal((Utc("2026-03-20T20:59:30Z"), Utc("2026-03-20T21:00:00Z")), (occurrence.End, occurrence.Bell));
        Assert.Equal(
            Enumerable.Range(16, 4).Select(static day => (new DateTimeOffset(2026, 3, day, 21, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, day, 22, 0, 0, TimeSpan.Zero), PauseReason.MarketBreak)),
            occurrence.Pauses.Select(static pause => (pause.Start, pause.End, pause.Reason)));
        Assert.Equal(new DateOnly(2026, 3, 18), table.TradingDate(Utc("2026-03-17T22:00:00Z")));
    }

    [Theory]
    [InlineData("2026-03-15T22:00:00Z", "2026-03-16")]
    [InlineData("2026-03-16T20:59:59Z", "2026-03-16")]
    [InlineData("2026-03-16T21:00:00Z", "2026-03-17")]
    [InlineData("2026-03-20T20:59:59Z", "2026-03-20")]
    [InlineData("2026-03-21T12:00:00Z", "2026-03-23")]
    public void Its_trading_days_end_at_its_end(string instant, string date) =>
        Assert.Equal(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), SessionTable.Create(_week).TradingDate(Utc(instant)));

    [Fact]
    public void Its_entries_may_end_on_any_of_its_days()
    {
        var occurrence = SessionTable.Create(_week with { EntriesUntil = new TimeOnly(12, 0), EntriesUntilDays = 3 }).FindNext(Utc("2026-03-15T00:00:00Z"));

        Assert.Equal(Utc("2026-03-18T17:00:00Z"), occurrence.EntriesUntil);
        Assert.Equal(Utc("2026-03-16T17:00:00Z"), SessionTable.Create(_week with { EntriesUntil = new TimeOnly(12, 0) }).FindNext(Utc("2026-03-15T00:00:00Z")).EntriesUntil);
        Assert.Equal(
            "SES0016: EntriesUntil 17:00+5 is outside session '17:00-16:00+5'; write a time after 17:00 and no later than 16:00+5",
            Assert.Single(Assert.Throws<SessionTableException>(() => SessionTable.Create(_week with { EntriesUntil = new TimeOnly(17, 0), EntriesUntilDays = 5 })).Problems).ToString());
    }

    [Fact]
    public void A_manifest_says_its_days()
    {
        var read = new SessionManifestAttribute(
            SessionManifestAttribute.CurrentVersion, "Bot", "start=17:00;end=16:00+5;zone=America/Chicago;days=Sunday;entriesUntil=12:00+3;onStart=None;onEnd=None", null).ToSessions();

        Assert.Equal([_week with { EntriesUntil = new TimeOnly(12, 0), EntriesUntilDays = 3 }], read);
    }

    [Fact]
    public void A_strategy_begins_and_ends_once_in_a_week()
    {
        using var run = new SimulatedRun(Utc("2014-05-03T00:00:00Z"));
        var strategy = new TestStrategy(_week with { Name = "Week" })
        {
            Trade = static async (session, _) => await session.DelayAsync(TimeSpan.FromDays(4.9)),
        };

        run.For(TimeSpan.FromDays(8), strategy);

        Assert.Equal(["04 22:00:00 begin Week", "09 21:00:00 ending Week"], run.Recorder.Lines.Where(static line => line.Contains(" begin ", StringComparison.Ordinal) || line.Contains(" ending ", StringComparison.Ordinal)));
        Assert.Empty(run.Recorder.Errors);
    }
}
