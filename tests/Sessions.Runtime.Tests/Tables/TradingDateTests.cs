using Sessions.Calendars;
using Sessions.Tests.Support;
using static Sessions.Tests.Tables.SessionTableTests;

namespace Sessions.Tests.Tables;

/// <summary>The date by which an instant counts.</summary>
public sealed class TradingDateTests
{
    private static readonly Session _globex = new(new TimeOnly(17, 0), new TimeOnly(16, 0)) { TimeZone = "America/Chicago", Days = SessionDays.Weeknights };

    [Theory]
    [InlineData("2026-03-01T22:59:59Z", "2026-03-02")]
    [InlineData("2026-03-01T23:00:00Z", "2026-03-02")]
    [InlineData("2026-03-02T21:59:59Z", "2026-03-02")]
    [InlineData("2026-03-02T22:30:00Z", "2026-03-02")]
    [InlineData("2026-03-02T23:00:00Z", "2026-03-03")]
    [InlineData("2026-03-07T05:59:59Z", "2026-03-06")]
    [InlineData("2026-03-07T06:00:00Z", "2026-03-09")]
    public void Sunday_evening_in_Chicago_is_Mondays_by_the_window_as_by_the_exchange(string instant, string date)
    {
        Assert.Equal(Date(date), SessionTable.Create(_globex).TradingDate(Utc(instant)));
        Assert.Equal(Date(date), SessionTable.Create(Market.ChicagoEquityFutures.ToSession()).TradingDate(Utc(instant)));
    }

    [Fact]
    public void A_session_within_a_day_has_the_days_date_and_one_that_ends_at_midnight_the_date_before()
    {
        var table = SessionTable.Create(
            new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Days = SessionDays.Weekdays },
            new Session(new TimeOnly(20, 0), TimeOnly.MinValue) { Days = SessionDays.Weekdays });

        Assert.Equal(Date("2026-03-02"), table.TradingDate(Utc("2026-03-02T08:00:00Z")));
        Assert.Equal(Date("2026-03-02"), table.TradingDate(Utc("2026-03-02T23:59:59Z")));
        Assert.Equal(Date("2026-03-03"), table.TradingDate(Utc("2026-03-03T00:00:00Z")));
    }

    [Fact]
    public void What_is_closed_after_an_end_counts_with_its_session_until_midnight()
    {
        var table = SessionTable.Create(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { TimeZone = "Europe/London", Days = SessionDays.Weekdays });

        Assert.Equal(Date("2026-06-05"), table.TradingDate(Utc("2026-06-05T11:00:05Z")));
        Assert.Equal(Date("2026-06-05"), table.TradingDate(Utc("2026-06-05T22:59:59Z")));
        Assert.Equal(Date("2026-06-08"), table.TradingDate(Utc("2026-06-05T23:00:00Z")));
    }

    [Fact]
    public void A_halt_of_the_exchange_counts_with_the_hours_before_it()
    {
        var table = SessionTable.Create(Market.ChicagoEquityFutures.ToSession());

        // Until 2021 trading halted from 15:15 to 15:30, Chicago.
        Assert.True(table.IsPaused(Utc("2020-03-03T21:20:00Z")));
        Assert.Equal(Date("2020-03-03"), table.TradingDate(Utc("2020-03-03T21:20:00Z")));
    }

    [Theory]
    [InlineData("2026-03-01T22:30:00Z", "2026-03-02")]
    [InlineData("2026-03-03T21:59:59Z", "2026-03-03")]
    [InlineData("2026-03-03T22:00:00Z", "2026-03-04")]
    [InlineData("2026-03-06T21:59:59Z", "2026-03-06")]
    public void Hours_of_a_week_fall_into_days_that_end_when_they_do(string instant, string date)
    {
        // One interval a week, Sunday to Friday 17:00 New York, asked by sessions of another zone.
        var table = SessionTable.Create([Session.AllDay(TimeOnly.MinValue)], ForexWeek.Instance);

        Assert.Equal(Date(date), table.TradingDate(Utc(instant)));
    }

    [Fact]
    public void A_market_that_never_closes_leaves_it_to_the_window()
    {
        var table = SessionTable.Create([_globex], AlwaysOpen.Instance);

        Assert.Equal(Date("2026-03-02"), table.TradingDate(Utc("2026-03-02T00:30:00Z")));
        Assert.Equal(Date("2026-03-03"), table.TradingDate(Utc("2026-03-02T23:30:00Z")));
    }

    [Fact]
    public void A_calendar_of_ones_own_counts_by_the_date_on_which_its_hours_close()
    {
        var table = SessionTable.Create([new Session(new TimeOnly(21, 0), new TimeOnly(23, 0)) { TimeZone = "Asia/Shanghai" }], new NightMarket());

        Assert.Equal(Date("2026-03-03"), table.TradingDate(Utc("2026-03-02T13:30:00Z")));
    }

    [Fact]
    public void A_file_of_holidays_leaves_the_dates_of_the_days_that_it_does_not_change()
    {
        using var lines = new StringReader("2026-03-05,,12:00");
        var table = SessionTable.Create([_globex], HolidayFile.Read(lines, "days.csv").On(OrdinaryHours.Of(Market.ChicagoEquityFutures)!));

        Assert.Equal(Date("2026-03-03"), table.TradingDate(Utc("2026-03-02T23:30:00Z")));
        Assert.Equal(Date("2026-03-05"), table.TradingDate(Utc("2026-03-05T17:00:00Z")));
    }

    [Fact]
    public void Instants_outside_the_known_years_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => SessionTable.Create(_globex).TradingDate(Utc("2101-01-01T00:00:00Z")));

    [Fact]
    public void After_the_last_session_of_all_an_instant_has_its_local_date()
    {
        var table = SessionTable.Create(new Session(new TimeOnly(8, 0), new TimeOnly(9, 0)) { Days = SessionDays.Monday });

        Assert.Equal(Date("2100-12-31"), table.TradingDate(Utc("2100-12-31T12:00:00Z")));
    }

    [Fact]
    public void A_strategy_is_told_it_while_it_trades_and_in_its_end()
    {
        // Thursday, 18:00 in Chicago.
        using var run = new SimulatedRun(Utc("2014-05-01T22:00:00Z"));
        var dates = new List<DateOnly>();
        var strategy = new TestStrategy(_globex)
        {
            Trade = (session, _) =>
            {
                dates.Add(session.TradingDate);
                session.Stop();
                return ValueTask.CompletedTask;
            },
        };

        run.For(TimeSpan.FromHours(4), strategy);

        Assert.Equal([Date("2014-05-02")], dates);
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Open from 21:00 to 02:00 in Shanghai.</summary>
    private sealed class NightMarket : ISessionCalendar
    {
        public DateOnly KnownFrom => DateOnly.MinValue;

        public DateOnly KnownThrough => DateOnly.MaxValue;

        public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
        {
            for (var open = new DateTimeOffset(from.UtcDateTime.Date.AddDays(-1).AddHours(13), TimeSpan.Zero); open < to; open = open.AddDays(1))
            {
                if (open.AddHours(5) > from)
                {
                    yield return new OpenInterval(open, open.AddHours(5));
                }
            }
        }
    }
}
