using Sessions.Calendars;
using static Sessions.Tests.Tables.SessionTableTests;

namespace Sessions.Tests.Tables;

/// <summary>A window has one occurrence a date; a break of the market inside it is a pause.</summary>
public sealed class PauseTests
{
    private static readonly ExchangeCalendar _tokyo = new(new ExchangeNotice("Tokyo", "Asia/Tokyo")
    {
        KnownFrom = 2024,
        KnownThrough = 2030,
        Hours = [new("09:00", "11:30"), new("12:30", "15:30")],
        SpecialDays = [SpecialDay.ClosesAt("11:30", "Morning only", DayRule.On("2026-07-02"))],
    });

    private static readonly Session _session = new(new TimeOnly(9, 0), new TimeOnly(15, 30))
    {
        Name = "Tokyo",
        TimeZone = "Asia/Tokyo",
        Days = SessionDays.Weekdays,
        OnEnd = SessionAction.CloseAll,
    };

    private static readonly SessionTable _table = SessionTable.Create([_session], _tokyo);

    [Fact]
    public void A_position_is_held_over_lunch_and_flat_at_the_days_end()
    {
        var occurrence = Assert.Single(_table.Occurrences(Local("2026-07-01T00:00"), Local("2026-07-02T00:00")));

        Assert.Equal((Local("2026-07-01T09:00"), Local("2026-07-01T15:29:30")), (occurrence.Start, occurrence.End));
        var pause = Assert.Single(occurrence.Pauses);
        Assert.Equal(new SessionPause(Local("2026-07-01T11:30"), Local("2026-07-01T12:30"), PauseReason.MarketBreak), pause);
    }

    [Fact]
    public void Find_gives_the_session_at_lunch_too_and_says_until_when_it_is_paused()
    {
        Assert.Equal((_session.Name, true), (_table.Find(Local("2026-07-01T12:00"))?.Name, _table.IsPaused(Local("2026-07-01T12:00"))));
        Assert.Equal(Local("2026-07-01T12:30"), _table.PausedUntil(Local("2026-07-01T12:00")));
        Assert.Equal(TimeSpan.Zero, _table.Until(Local("2026-07-01T12:00")));
    }

    [Theory]
    [InlineData("11:29:59.999", false)]
    [InlineData("11:30", true)]
    [InlineData("12:29:59.999", true)]
    [InlineData("12:30", false)]
    [InlineData("15:29:30", false)]
    public void A_pause_is_half_open(string time, bool paused) => Assert.Equal(paused, _table.IsPaused(Local($"2026-07-01T{time}")));

    [Fact]
    public void A_half_day_without_an_afternoon_ends_before_lunch()
    {
        var occurrence = Assert.Single(_table.Occurrences(Local("2026-07-02T00:00"), Local("2026-07-03T00:00")));

        Assert.Equal((Local("2026-07-02T11:29:30"), Local("2026-07-02T11:30")), (occurrence.End, occurrence.Bell));
        Assert.Empty(occurrence.Pauses);
    }

    [Fact]
    public void A_window_that_ends_in_the_break_ends_before_the_market_does()
    {
        Assert.Equal(Local("2026-07-01T11:29:30"), On(_session with { End = new TimeOnly(12, 0) }).End);
        Assert.Equal(Local("2026-07-01T11:30"), On(_session with { End = new TimeOnly(12, 0), OnEnd = SessionAction.None }).End);
    }

    [Fact]
    public void A_long_lead_that_leads_into_the_break_ends_before_it()
    {
        Assert.Equal(Local("2026-07-01T11:29:30"), On(_session with { EndLead = TimeSpan.FromMinutes(200) }).End);
        Assert.Equal(Local("2026-07-01T12:30"), On(_session with { EndLead = TimeSpan.FromHours(3) }).End);
    }

    [Fact]
    public void Split_makes_an_occurrence_of_each_piece()
    {
        var table = SessionTable.Create([_session with { Breaks = SessionBreaks.Split, EntriesUntil = new TimeOnly(11, 0) }], _tokyo);

        var pieces = table.Occurrences(Local("2026-07-01T00:00"), Local("2026-07-02T00:00")).ToList();

        Assert.Equal(
            [(Local("2026-07-01T09:00"), Local("2026-07-01T11:29:30")), (Local("2026-07-01T12:30"), Local("2026-07-01T15:29:30"))],
            pieces.Select(piece => (piece.Start, piece.End)));
        Assert.Equal([Local("2026-07-01T11:00"), Local("2026-07-01T12:30")], pieces.Select(piece => piece.EntriesUntil));
        Assert.Null(table.Find(Local("2026-07-01T11:45")));
    }

    [Fact]
    public void After_the_last_entry_an_occurrence_is_paused_to_its_end()
    {
        var occurrence = On(_session with { EntriesUntil = new TimeOnly(10, 30) });

        Assert.Equal(
            [
                new SessionPause(Local("2026-07-01T10:30"), Local("2026-07-01T11:30"), PauseReason.EntriesEnded),
                new SessionPause(Local("2026-07-01T11:30"), Local("2026-07-01T12:30"), PauseReason.MarketBreak),
                new SessionPause(Local("2026-07-01T12:30"), Local("2026-07-01T15:29:30"), PauseReason.EntriesEnded),
            ],
            occurrence.Pauses);
        Assert.Equal(occurrence.End, occurrence.PausedUntil(Local("2026-07-01T11:00")));
        Assert.Null(occurrence.PausedUntil(Local("2026-07-01T10:00")));
    }

    [Fact]
    public void What_waits_for_another_zones_session_does_not_begin_in_the_break()
    {
        // In New York's winter time the first session's end is at 11:45 in Tokyo, an hour later than in its summer time.
        var york = new Session(new TimeOnly(20, 0), new TimeOnly(21, 45)) { Name = "York", TimeZone = "America/New_York", Days = SessionDays.EveryDay };
        var late = _session with { Start = new TimeOnly(10, 45), Days = SessionDays.EveryDay };
        var table = SessionTable.Create([york, late with { Calendar = _tokyo }]);

        var waited = Assert.Single(table.Occurrences(Local("2026-01-15T00:00"), Local("2026-01-16T00:00")), occurrence => occurrence.Session.Name == "Tokyo");

        Assert.Equal(Local("2026-01-15T12:30"), waited.Start);
        Assert.Equal(Local("2026-01-15T10:45"), waited.ScheduledStart);
    }

    [Fact]
    public void A_calendar_of_a_session_comes_before_that_of_the_table()
    {
        var table = SessionTable.Create([_session with { Calendar = _tokyo }, _session with { Name = "Night", Start = new TimeOnly(18, 0), End = new TimeOnly(23, 0) }], ForexWeek.Instance);

        Assert.Equal([_tokyo, ForexWeek.Instance], table.Select(table.CalendarOf));
        Assert.Equal(
            [Local("2026-07-01T15:29:30"), Local("2026-07-01T23:00")],
            table.Occurrences(Local("2026-07-01T00:00"), Local("2026-07-02T00:00")).Select(occurrence => occurrence.End));
    }

    [Fact]
    public void An_occurrence_that_reaches_into_the_next_week_has_its_pauses_there_too()
    {
        var sunday = Session.AllDay(new TimeOnly(18, 0)) with { TimeZone = "UTC", Days = SessionDays.Sunday, Calendar = new EveryHour() };
        var table = SessionTable.Create(sunday);

        Assert.True(table.TryFind(Utc("2026-07-05T19:00:00Z"), out var before));
        Assert.True(table.TryFind(Utc("2026-07-06T12:00:00Z"), out var after));

        Assert.Equal(before, after);
        Assert.Equal(before.Pauses, after.Pauses);
        Assert.True(table.IsPaused(Utc("2026-07-06T12:59:00Z")));
        Assert.False(table.IsPaused(Utc("2026-07-06T12:00:00Z")));
    }

    private static DateTimeOffset Local(string text) => new(DateTime.Parse(text, null), TimeSpan.FromHours(9));

    private static SessionOccurrence On(Session session)
    {
        Assert.True(SessionTable.Create([session], _tokyo).TryFind(Local("2026-07-01T09:30"), out var occurrence));
        return occurrence;
    }

    /// <summary>Open for the first 50 minutes of each hour.</summary>
    private sealed class EveryHour : ISessionCalendar
    {
        public DateOnly KnownFrom => DateOnly.MinValue;

        public DateOnly KnownThrough => DateOnly.MaxValue;

        public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
        {
            for (var hour = new DateTimeOffset(from.UtcDateTime.Date, TimeSpan.Zero); hour < to; hour = hour.AddHours(1))
            {
                yield return new OpenInterval(hour, hour.AddMinutes(50));
            }
        }
    }
}
