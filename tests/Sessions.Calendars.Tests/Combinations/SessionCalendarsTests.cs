namespace Sessions.Calendars.Tests.Combinations;

public sealed class SessionCalendarsTests
{
    private static readonly DateTimeOffset _monday = Moments.Utc("2024-03-25");

    [Fact]
    public void London_and_New_York_overlap_in_the_New_York_morning()
    {
        var both = LondonStockExchange.Instance.Intersect(NewYorkStockExchange.Instance);

        Assert.Equal([Moments.Interval("2024-03-25T13:30Z", "2024-03-25T16:30Z")], both.OpenIntervals(_monday, _monday.AddDays(1)));
    }

    [Fact]
    public void London_or_New_York_is_one_interval_a_day()
    {
        var either = LondonStockExchange.Instance.Union(NewYorkStockExchange.Instance);

        Assert.Equal([Moments.Interval("2024-03-25T08:00Z", "2024-03-25T20:00Z")], either.OpenIntervals(_monday, _monday.AddDays(1)));
        Assert.Equal([Moments.Interval("2024-03-25T08:00Z", "2024-03-25T20:00Z")], either.OpenIntervals(_monday.AddHours(19), _monday.AddHours(20)));
    }

    [Fact]
    public void A_combination_is_known_through_the_earlier_day()
    {
        Assert.Equal(Moments.Day("2030-12-31"), ForexWeek.Instance.Union(LondonStockExchange.Instance).KnownThrough);
        Assert.Equal(Moments.Day("2030-12-31"), LondonStockExchange.Instance.Intersect(ForexWeek.Instance).KnownThrough);
        Assert.Equal(Moments.Day("2100-12-31"), ForexWeek.Instance.Except(Moments.Day("2024-12-25")).TradingDays().KnownThrough);
    }

    [Fact]
    public void A_combination_is_known_from_the_later_day()
    {
        Assert.Equal(Moments.Day("2000-01-01"), ForexWeek.Instance.Union(LondonStockExchange.Instance).KnownFrom);
        Assert.Equal(Moments.Day("2000-01-01"), LondonStockExchange.Instance.Intersect(ForexWeek.Instance).KnownFrom);
        Assert.Equal(Moments.Day("1970-01-01"), ForexWeek.Instance.Except(Moments.Day("2024-12-25")).TradingDays().KnownFrom);
    }

    [Fact]
    public void A_day_taken_out_of_the_forex_week_splits_it_at_midnight_in_New_York() => Assert.Equal(
        [Moments.Interval("2024-12-22T22:00Z", "2024-12-25T05:00Z"), Moments.Interval("2024-12-26T05:00Z", "2024-12-27T22:00Z")],
        ForexWeek.Instance.Except(Moments.Day("2024-12-25")).OpenIntervals(Moments.Utc("2024-12-23"), Moments.Utc("2024-12-27")));

    [Fact]
    public void A_day_that_the_zone_skipped_takes_nothing_out() => Assert.Equal(
        [Moments.Interval("2011-12-25T22:00Z", "2011-12-30T22:00Z")],
        ForexWeek.Instance.Except("Pacific/Apia", Moments.Day("2011-12-30")).OpenIntervals(Moments.Utc("2011-12-26"), Moments.Utc("2011-12-31")));

    [Fact]
    public void Two_calendars_that_take_turns_are_one_interval_as_far_as_calendars_reach()
    {
        var days = new ExchangeCalendar(Notices.Sample.Of(new TradingHours("00:00", "12:00") { Days = SessionDays.EveryDay }));
        var nights = new ExchangeCalendar(Notices.Sample.Of(new TradingHours("12:00", "24:00") { Days = SessionDays.EveryDay }));

        Assert.Equal([Moments.Interval("1970-01-01", "2101-01-01")], days.Union(nights).OpenIntervals(_monday, _monday.AddHours(1)));
    }

    [Fact]
    public void A_range_that_runs_backwards_is_refused_by_all_of_them_and_at_once()
    {
        IMarketCalendar market = NewYorkStockExchange.Instance;
        ISessionCalendar[] calendars =
        [
            market, market.Union(market), market.Intersect(market), market.Except(), market.TradingDays(),
            new CheckedCalendar(market), new TradingDays<NewYorkStockExchange>(),
        ];
        foreach (var calendar in calendars)
        {
            var exception = Assert.Throws<ArgumentException>(() => calendar.OpenIntervals(_monday, _monday.AddTicks(-1)));
            Assert.StartsWith("The range runs backwards: it ends at 2024-03-24T23:59:59.9999999", exception.Message, StringComparison.Ordinal);
            Assert.Empty(calendar.OpenIntervals(_monday.AddHours(15), _monday.AddHours(15)));
        }
    }

    [Fact]
    public void An_unknown_zone_is_refused_when_the_calendar_is_made() =>
        Assert.Throws<TimeZoneNotFoundException>(() => ForexWeek.Instance.TradingDays("Europe/Londinium"));
}
