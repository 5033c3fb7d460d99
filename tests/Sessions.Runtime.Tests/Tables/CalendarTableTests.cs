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
    public void On_an_early_close_the_last_entry_stays_where_it_was_written_and_is_never_past_the_end()
    {
        // 3 July 2014: the exchange closed at 13:00.
        Assert.Equal(Utc("2014-07-03T17:00:00Z"), On("2014-07-03", _core).EntriesUntil);
        Assert.Equal(Utc("2014-07-03T14:30:00Z"), On("2014-07-03", _core with { EntriesUntil = new TimeOnly(10, 30) }).EntriesUntil);
        Assert.Equal(Utc("2014-07-02T14:30:00Z"), On("2014-07-02", _core with { EntriesUntil = new TimeOnly(10, 30) }).EntriesUntil);
    }

    [Fact]
    public void A_lead_of_entries_counts_back_from_the_end_wherever_that_moves()
    {
        var session = _core with { EntriesUntil = null, EntriesLead = TimeSpan.FromMinutes(30), OnEnd = SessionAction.CloseAll };

        Assert.Equal(Utc("2014-07-02T19:29:30Z"), On("2014-07-02", session).EntriesUntil);
        Assert.Equal(Utc("2014-07-03T16:29:30Z"), On("2014-07-03", session).EntriesUntil);
    }

    [Fact]
    public void A_calendar_whose_zone_the_machine_does_not_have_is_refused_with_the_table_and_not_at_the_first_question()
    {
        var market = new ExchangeCalendar(new ExchangeNotice("Lodnon", "Europe/Lodnon") { KnownFrom = 2000, KnownThrough = 2030, Hours = [new TradingHours("08:00", "16:30")] });
        const string Problem = "SES0005: Unknown time zone 'Europe/Lodnon'; did you mean 'Europe/London'?";

        Assert.All(
            new ISessionCalendar[] { market, market.Union(NewYorkStockExchange.Instance), NewYorkStockExchange.Instance.Intersect(market), new Wrapped(market) },
            calendar =>
            {
                Assert.Equal([Problem], Assert.Throws<SessionTableException>(() => SessionTable.Create([_core], calendar)).Problems.Select(static problem => problem.ToString()));
                Assert.Equal([Problem], Assert.Throws<SessionTableException>(() => SessionTable.Create(_core with { Calendar = calendar })).Problems.Select(static problem => problem.ToString()));
            });
    }

    [Fact]
    public void A_zone_that_is_asked_for_by_itself_says_what_would_be_right() => Assert.Equal(
        "Unknown time zone 'Europe/Lodnon'; did you mean 'Europe/London'?",
        Assert.Throws<TimeZoneNotFoundException>(static () => NewYorkStockExchange.Instance.TradingDays("Europe/Lodnon")).Message);

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

    private static SessionOccurrence On(string date, Session session)
    {
        Assert.True(SessionTable.Create([session], NewYorkStockExchange.Instance).TryFind(Utc($"{date}T15:00:00Z"), out var occurrence));
        return occurrence;
    }

    private sealed class Backwards : ISessionCalendar
    {
        public DateOnly KnownFrom => DateOnly.MinValue;

        public DateOnly KnownThrough => DateOnly.MaxValue;

        public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to) => [new(from.AddHours(2).ToUniversalTime(), from.AddHours(1).ToUniversalTime())];
    }

    private sealed class Wrapped(ISessionCalendar inner) : DelegatingCalendar(inner);
}
