namespace Sessions.Occurrences.Tests.Edges;

/// <summary>Sessions of two zones that only some weeks of the year bring together.</summary>
public sealed class DriftTests
{
    // New York is 4 hours behind London for three weeks of March and one of October, else 5.
    private static readonly Session _london = new(new TimeOnly(8, 0), new TimeOnly(13, 30)) { Name = "London", TimeZone = "Europe/London", Days = SessionDays.Weekdays };
    private static readonly Session _brief = new(new TimeOnly(8, 45), new TimeOnly(9, 15)) { Name = "Brief", TimeZone = "America/New_York", Days = SessionDays.Weekdays };

    [Fact]
    public void Occurrences_of_drifting_zones_never_intersect()
    {
        var table = SessionTable.Create(
            _london,
            new Session(new TimeOnly(8, 30), new TimeOnly(12, 0)) { Name = "New York", TimeZone = "America/New_York" },
            new Session(new TimeOnly(10, 0), new TimeOnly(17, 0)) { Name = "Sydney", TimeZone = "Australia/Sydney" });

        var all = table.Occurrences(Utc(1970, 1, 1), Utc(2101, 1, 1)).ToList();

        Assert.True(all.Count > 100_000);
        Assert.All(all.Zip(all.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, $"{pair.First}, {pair.Second}"));
        Assert.Contains(all, occurrence => occurrence.Start > occurrence.ScheduledStart);
        Assert.All(all, occurrence => Assert.True(occurrence.Duration > TimeSpan.Zero));
    }

    [Fact]
    public void A_window_of_which_an_earlier_session_leaves_nothing_is_listed_with_that_session()
    {
        var table = SessionTable.Create(_london, _brief);

        var skipped = table.Skipped(Utc(2024, 1, 1), Utc(2025, 1, 1)).ToList();

        // 11 to 29 March and 28 October to 1 November 2024, Mondays to Fridays.
        Assert.Equal(15 + 5, skipped.Count);
        Assert.All(skipped, one =>
        {
            Assert.Same(_brief, one.Session);
            Assert.Same(_london, one.SwallowedBy);
            Assert.Equal(SkipReason.EarlierSession, one.Reason);
            Assert.Equal(12, one.ScheduledStart.Hour);
            Assert.Same(_london, table.Find(one.ScheduledStart));
        });
        Assert.Equal(new DateOnly(2024, 3, 11), skipped[0].Date);
        Assert.Equal("Brief of 2024-03-11 does not occur: London lasts past its end", skipped[0].ToString());
        Assert.Equal(262 - 20, table.Occurrences(Utc(2024, 1, 1), Utc(2025, 1, 1)).Count(occurrence => ReferenceEquals(occurrence.Session, _brief)));
    }

    [Fact]
    public void What_is_skipped_is_listed_once_by_adjacent_ranges()
    {
        // London skips 01:00 to 02:00 on 31 March 2024.
        var gap = new Session(new TimeOnly(1, 10), new TimeOnly(1, 50)) { TimeZone = "Europe/London" };
        var table = SessionTable.Create(gap);
        var afterGap = Utc(2024, 3, 31).AddHours(1);

        Assert.Empty(table.Skipped(Utc(2024, 1, 1), afterGap));
        var skipped = Assert.Single(table.Skipped(afterGap, afterGap.AddTicks(1)));
        Assert.Empty(table.Skipped(afterGap.AddTicks(1), Utc(2025, 1, 1)));

        Assert.Equal((gap, new DateOnly(2024, 3, 31), afterGap, SkipReason.ClockGap, (Session?)null), (skipped.Session, skipped.Date, skipped.ScheduledStart, skipped.Reason, skipped.SwallowedBy));
        Assert.Equal("01:10-01:50 of 2024-03-31 does not occur: the clock of Europe/London skips it", skipped.ToString());
    }

    [Fact]
    public void Where_nothing_is_skipped_the_list_is_empty() =>
        Assert.Empty(SessionTable.Create(_london).Skipped(Utc(1970, 1, 1), Utc(2101, 1, 1)));

    [Fact]
    public void A_range_that_is_inverted_or_leaves_the_known_years_is_refused()
    {
        var table = SessionTable.Create(_london);

        foreach (var list in new Action<DateTimeOffset, DateTimeOffset>[] { (from, to) => table.Occurrences(from, to), (from, to) => table.Skipped(from, to) })
        {
            Assert.Contains("before it begins", Assert.Throws<ArgumentException>(() => list(Utc(2024, 1, 2), Utc(2024, 1, 1))).Message, StringComparison.Ordinal);
            var beyond = Assert.Throws<ArgumentOutOfRangeException>(() => list(Utc(2024, 1, 2), Utc(2101, 1, 2)));
            Assert.Contains("Sessions are known for the years 1970 to 2100.", beyond.Message, StringComparison.Ordinal);
            Assert.Contains("2101-01-01 23:59:59Z", beyond.Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentOutOfRangeException>(() => list(Utc(1969, 12, 31), Utc(2024, 1, 1)));
        }
    }

    private static DateTimeOffset Utc(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
