namespace Sessions.Tests.Tables;

public sealed class SessionTableTests
{
    private static readonly Session _london = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "London", TimeZone = "Europe/London", Days = SessionDays.Weekdays };

    [Fact]
    public void A_session_contains_its_start_and_not_its_end()
    {
        var table = SessionTable.Create(_london);

        Assert.Null(table.Find(Utc("2014-05-01T06:59:59.9999999Z")));
        Assert.Same(_london, table.Find(Utc("2014-05-01T07:00:00Z")));
        Assert.Same(_london, table.Find(Utc("2014-05-01T10:59:59.9999999Z")));
        Assert.Null(table.Find(Utc("2014-05-01T11:00:00Z")));
    }

    [Fact]
    public void An_occurrence_has_the_zones_offset_of_its_date()
    {
        var table = SessionTable.Create(_london);

        var winter = table.FindNext(Utc("2014-01-15T00:00:00Z"));
        var summer = table.FindNext(Utc("2014-07-15T00:00:00Z"));

        Assert.Equal(Utc("2014-01-15T08:00:00Z"), winter.Start);
        Assert.Equal(Utc("2014-07-15T07:00:00Z"), summer.Start);
        Assert.Equal(TimeSpan.FromHours(1), summer.LocalStart.Offset);
        Assert.Equal(new DateOnly(2014, 7, 15), summer.Date);
    }

    [Fact]
    public void Weekdays_leave_out_the_weekend()
    {
        var table = SessionTable.Create(_london);

        // 2014-05-02 is a Friday.
        Assert.Equal(Utc("2014-05-05T07:00:00Z"), table.FindNext(Utc("2014-05-02T07:00:01Z")).Start);
        Assert.Equal(5, table.Occurrences(Utc("2014-05-05T00:00:00Z"), Utc("2014-05-12T00:00:00Z")).Count());
    }

    [Fact]
    public void Overnight_session_contains_the_first_minute_of_the_next_day()
    {
        var table = SessionTable.Create(new Session(new TimeOnly(22, 0), new TimeOnly(2, 0)) { Days = SessionDays.Friday });

        Assert.True(table.TryFind(Utc("2014-05-03T00:01:00Z"), out var occurrence));
        Assert.Equal(new DateOnly(2014, 5, 2), occurrence.Date);
        Assert.Equal(TimeSpan.FromHours(4), occurrence.Duration);
        Assert.False(table.Contains(Utc("2014-05-02T00:01:00Z")));
    }

    [Fact]
    public void A_day_of_24_hours_is_open_at_every_instant()
    {
        var table = SessionTable.Create(Session.AllDay(new TimeOnly(17, 0)) with { TimeZone = "America/Chicago" });

        var occurrences = table.Occurrences(Utc("2014-03-01T00:00:00Z"), Utc("2014-04-01T00:00:00Z")).ToList();

        Assert.All(occurrences.Zip(occurrences.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));

        // The clock went forward on 9 March: the day that began on the 8th at 17:00 had 23 hours.
        Assert.Equal(TimeSpan.FromHours(23), occurrences.Single(occurrence => occurrence.Date == new DateOnly(2014, 3, 8)).Duration);
    }

    [Fact]
    public void A_boundary_in_a_gap_is_the_first_instant_after_it()
    {
        // London skipped 01:00 to 02:00 on 30 March 2014.
        var table = SessionTable.Create(new Session(new TimeOnly(1, 30), new TimeOnly(3, 0)) { TimeZone = "Europe/London" });

        Assert.True(table.TryFind(Utc("2014-03-30T01:00:00Z"), out var occurrence));
        Assert.Equal(Utc("2014-03-30T01:00:00Z"), occurrence.Start);
        Assert.Equal(Utc("2014-03-30T02:00:00Z"), occurrence.End);
    }

    [Fact]
    public void A_boundary_in_an_overlap_is_the_earlier_of_the_two()
    {
        // London had 01:00 to 02:00 twice on 26 October 2014.
        var table = SessionTable.Create(new Session(new TimeOnly(1, 30), new TimeOnly(3, 0)) { TimeZone = "Europe/London" });

        Assert.True(table.TryFind(Utc("2014-10-26T02:30:00Z"), out var occurrence));
        Assert.Equal(Utc("2014-10-26T00:30:00Z"), occurrence.Start);
        Assert.Equal(TimeSpan.FromHours(2.5), occurrence.Duration);
    }

    [Fact]
    public void A_window_wholly_in_a_gap_does_not_occur()
    {
        var table = SessionTable.Create(new Session(new TimeOnly(1, 10), new TimeOnly(1, 50)) { TimeZone = "Europe/London" });

        var dates = table.Occurrences(Utc("2014-03-29T00:00:00Z"), Utc("2014-04-01T00:00:00Z")).Select(occurrence => occurrence.Date.Day);

        Assert.Equal([29, 31], dates);
    }

    [Fact]
    public void A_day_that_a_zone_skips_has_no_occurrence()
    {
        var table = SessionTable.Create(new Session(new TimeOnly(9, 0), new TimeOnly(17, 0)) { TimeZone = "Pacific/Apia" });

        var dates = table.Occurrences(Utc("2011-12-28T12:00:00Z"), Utc("2012-01-02T00:00:00Z")).Select(occurrence => occurrence.Date.Day);

        Assert.Equal([28, 29, 31, 1, 2], dates);
    }

    [Fact]
    public void Where_zones_drift_together_the_later_start_waits_for_the_earlier_end()
    {
        // New York is 4 hours behind London for three weeks of March, else 5: only then does 08:00 fall before 12:30.
        var newYork = new Session(new TimeOnly(8, 0), new TimeOnly(11, 0)) { Name = "New York", TimeZone = "America/New_York" };
        var london = new Session(new TimeOnly(8, 0), new TimeOnly(12, 30)) { Name = "London", TimeZone = "Europe/London" };
        var table = SessionTable.Create(london, newYork);

        var ordinary = table.FindNext(Utc("2014-03-05T10:00:00Z"));
        var delayed = table.FindNext(Utc("2014-03-12T10:00:00Z"));

        Assert.Equal(ordinary.ScheduledStart, ordinary.Start);
        Assert.Equal(Utc("2014-03-12T12:30:00Z"), delayed.Start);
        Assert.Equal(Utc("2014-03-12T12:00:00Z"), delayed.ScheduledStart);
        Assert.Same(london, table.Find(Utc("2014-03-12T12:29:59Z")));
        Assert.Same(newYork, table.Find(Utc("2014-03-12T12:30:00Z")));
    }

    [Fact]
    public void FindNext_gives_the_occurrence_that_starts_at_the_moment()
    {
        var table = SessionTable.Create(_london, _london with { Name = "Afternoon", Start = new TimeOnly(12, 0), End = new TimeOnly(16, 0) });

        var morning = table.FindNext(Utc("2014-05-01T00:00:00Z"));

        Assert.Equal("Afternoon", table.FindNext(morning.End).Session.Name);
        Assert.Equal(morning, table.FindNext(morning.Start));
    }

    [Fact]
    public void Until_is_zero_while_a_session_is_open()
    {
        var table = SessionTable.Create(_london);

        Assert.Equal(TimeSpan.Zero, table.Until(Utc("2014-05-01T08:00:00Z")));
        Assert.Equal(TimeSpan.FromMinutes(30), table.Until(Utc("2014-05-01T06:30:00Z")));
        Assert.Equal(TimeSpan.FromMinutes(30), _london.Until(Utc("2014-05-01T06:30:00Z")));
    }

    [Fact]
    public void A_moment_outside_the_known_years_is_refused()
    {
        var table = SessionTable.Create(_london);

        Assert.Throws<ArgumentOutOfRangeException>(() => table.Find(Utc("2101-01-01T00:00:00Z")));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.TryFindNext(Utc("1969-12-31T23:59:59Z"), out _));
        Assert.Throws<ArgumentException>(() => table.Occurrences(Utc("2014-01-02T00:00:00Z"), Utc("2014-01-01T00:00:00Z")));
        Assert.False(table.TryFindNext(Utc("2100-12-31T23:00:00Z"), out _));
    }

    [Fact]
    public void A_name_that_follows_from_the_hours_follows_them_into_a_copy_and_is_no_part_of_the_session()
    {
        var named = new Session(new TimeOnly(8, 0), new TimeOnly(12, 0));
        var later = named with { End = new TimeOnly(13, 0) };

        Assert.Equal("08:00-12:00", named.Name);
        Assert.Equal("08:00-13:00", (named with { End = new TimeOnly(13, 0) }).Name);
        Assert.Equal("08:00-13:00", later.Name);
        Assert.Equal(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)), named);
        Assert.Equal(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)).GetHashCode(), named.GetHashCode());
    }

    [Fact]
    public void Find_allocates_nothing()
    {
        var table = SessionTable.Create(_london);
        var moment = Utc("2014-01-01T00:00:00Z");
        var found = 0;
        for (var i = 0; i < 20_000; i++)
        {
            found += table.Find(moment.AddMinutes(i)) is null ? 0 : 1;
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20_000; i++)
        {
            found += table.Find(moment.AddMinutes(i)) is null ? 0 : 1;
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(found > 0);
    }

    internal static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
