using Sessions.Calendars;
using static Sessions.Tests.Tables.SessionTableTests;

namespace Sessions.Tests.Tables;

public sealed class CalendarTableTests
{
    private static readonly Session _core = new(new TimeOnly(9, 30), new TimeOnly(16, 0))
    {
        Name = "Core",
        TimeZone = "America/New_York",
        EntriesUntil = new TimeOnly(15, 30),
    };

    private static readonly SessionTable _table = SessionTable.Create([_core], NewYorkStockExchange.Instance);

    [Fact]
    public void An_ordinary_day_keeps_its_window()
    {
        Assert.True(_table.TryFind(Utc("2014-07-02T15:00:00Z"), out var occurrence));

        Assert.Equal((Utc("2014-07-02T13:30:00Z"), Utc("2014-07-02T20:00:00Z")), (occurrence.Start, occurrence.End));
        Assert.Equal(Utc("2014-07-02T19:30:00Z"), occurrence.EntriesUntil);
    }

    [Fact]
    public void Before_an_early_close_the_end_and_the_last_entry_move_back_together()
    {
        // 3 July 2014: the exchange closed at 13:00.
        Assert.True(_table.TryFind(Utc("2014-07-03T15:00:00Z"), out var occurrence));

        Assert.Equal(Utc("2014-07-03T16:59:30Z"), occurrence.End);
        Assert.Equal(Utc("2014-07-03T20:00:00Z"), occurrence.ScheduledEnd);
        Assert.Equal(Utc("2014-07-03T16:29:30Z"), occurrence.EntriesUntil);
        Assert.Null(_table.Find(Utc("2014-07-03T16:59:30Z")));
    }

    [Fact]
    public void EndLead_says_how_long_before_the_close_it_ends()
    {
        var atTheClose = SessionTable.Create([_core with { EndLead = TimeSpan.Zero }], NewYorkStockExchange.Instance);
        var early = SessionTable.Create(_core with { EndLead = TimeSpan.FromMinutes(2) });

        Assert.True(atTheClose.TryFind(Utc("2014-07-03T15:00:00Z"), out var halfDay));
        Assert.True(early.TryFind(Utc("2014-07-03T15:00:00Z"), out var everyDay));

        Assert.Equal(Utc("2014-07-03T17:00:00Z"), halfDay.End);
        Assert.Equal(Utc("2014-07-03T19:58:00Z"), everyDay.End);
    }

    [Fact]
    public void A_holiday_has_no_occurrence_and_says_so()
    {
        var from = Utc("2014-07-04T00:00:00Z");

        Assert.Empty(_table.Occurrences(from, from.AddDays(1)));
        var skipped = Assert.Single(_table.Skipped(from, from.AddDays(1)));
        Assert.Equal((SkipReason.MarketClosed, new DateOnly(2014, 7, 4)), (skipped.Reason, skipped.Date));
        Assert.Equal("Core of 2014-07-04 does not occur: the market is closed", skipped.ToString());
    }

    [Fact]
    public void A_window_over_a_break_occurs_in_two_pieces()
    {
        var table = SessionTable.Create([_core with { EndLead = TimeSpan.Zero }], new Lunch());

        var pieces = table.Occurrences(Utc("2014-07-02T00:00:00Z"), Utc("2014-07-03T00:00:00Z")).ToList();

        Assert.Equal([(13, 16), (17, 20)], pieces.Select(piece => (piece.Start.Hour, piece.End.Hour)));
        Assert.All(pieces, piece => Assert.Equal(new DateOnly(2014, 7, 2), piece.Date));
    }

    [Fact]
    public void A_calendar_that_runs_backwards_is_named()
    {
        var table = SessionTable.Create([_core], new Backwards());

        Assert.Contains(nameof(Backwards), Assert.Throws<CalendarException>(() => table.Find(Utc("2014-07-02T15:00:00Z"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Overrides_keep_the_calendar() =>
        Assert.Same(_table.Calendar, _table.WithOverrides(new Dictionary<string, SessionOverride> { ["Core"] = new() { End = "15:00", EntriesUntil = "14:45" } }).Calendar);

    [Fact]
    public void Find_allocates_nothing_with_a_calendar()
    {
        var moment = Utc("2014-01-01T00:00:00Z");
        var found = 0;
        for (var round = 0; round < 2; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var hour = 0; hour < 20_000; hour++)
            {
                found += _table.Contains(moment.AddHours(hour)) ? 1 : 0;
            }

            if (round == 1)
            {
                Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
            }
        }

        Assert.True(found > 0);
    }

    /// <summary>Open every day from 00:00 to 16:00 and from 17:00 to 24:00 UTC, as one interval over midnight.</summary>
    private sealed class Lunch : ISessionCalendar
    {
        public DateOnly KnownThrough => DateOnly.MaxValue;

        public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
        {
            for (var day = new DateTimeOffset(from.UtcDateTime.Date.AddDays(-1), TimeSpan.Zero); day < to; day = day.AddDays(1))
            {
                yield return new OpenInterval(day.AddHours(17), day.AddHours(40));
            }
        }
    }

    private sealed class Backwards : ISessionCalendar
    {
        public DateOnly KnownThrough => DateOnly.MaxValue;

        public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to) => [new(from.AddHours(2).ToUniversalTime(), from.AddHours(1).ToUniversalTime())];
    }
}
