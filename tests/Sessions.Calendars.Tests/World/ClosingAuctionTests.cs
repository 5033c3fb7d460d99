namespace Sessions.Calendars.Tests.World;

/// <summary>Hours include the closing auction, as exchanges publish them; sessions end where continuous trading does.</summary>
public sealed class ClosingAuctionTests
{
    private static readonly ExchangeCalendar _market = Notices.Sample.Market(
        [new("09:00", "11:30"), new("12:30", "15:30") { From = "2024-11-05", ClosingAuction = "15:25" }, new("12:30", "15:00") { Through = "2024-11-04" }],
        SpecialDay.ClosesAt("14:00", "Half day", DayRule.On("2024-12-24")),
        SpecialDay.ClosesAt("11:30", "Morning only", DayRule.On("2024-12-31")));

    [Theory]
    [InlineData("2024-11-04", "09:00-11:30 12:30-15:00", "09:00-11:30 12:30-15:00")]
    [InlineData("2024-11-05", "09:00-11:30 12:30-15:30", "09:00-11:30 12:30-15:25")]
    [InlineData("2024-12-24", "09:00-11:30 12:30-14:00", "09:00-11:30 12:30-13:55")]
    [InlineData("2024-12-31", "09:00-11:30", "09:00-11:30")]
    public void Continuous_trading_stops_for_it_from_its_first_day_on_and_earlier_on_a_half_day(string day, string hours, string continuous)
    {
        Assert.Equal(hours, _market.HoursOn(day));
        Assert.Equal(continuous, ((IMarketCalendar)_market.ContinuousTrading).HoursOn(day));
    }

    [Fact]
    public void A_market_without_one_is_its_own_continuous_trading()
    {
        Assert.Same(NewYorkStockExchange.Instance, NewYorkStockExchange.Instance.ContinuousTrading);
        Assert.Same(_market.ContinuousTrading, _market.ContinuousTrading);
        Assert.Equal((_market.KnownFrom, _market.KnownThrough), (_market.ContinuousTrading.KnownFrom, _market.ContinuousTrading.KnownThrough));
    }

    [Theory]
    [InlineData("09:00")]
    [InlineData("17:30")]
    [InlineData("08:00")]
    public void One_outside_the_hours_is_refused(string auction)
    {
        var refused = Assert.Throws<ArgumentException>(() => new TradingHours("09:00", "17:00") { ClosingAuction = auction });

        Assert.StartsWith(
            $"A closing auction at {auction} does not lie in the window from 09:00 to 17:00; one that follows the window is left out.",
            refused.Message,
            StringComparison.Ordinal);
    }

    /// <summary>Half a minute before continuous trading stops, which is at 15:25 since the close is at 15:30.</summary>
    [Fact]
    public void Sessions_in_Tokyo_are_flat_by_14_59_30_and_by_15_24_30_from_the_day_of_the_later_close()
    {
        var table = SessionTable.Create([Market.Tokyo.ToSession() with { OnEnd = SessionAction.CloseAll }], TokyoStockExchange.Instance);

        var ends = table.Occurrences(Moments.Utc("2023-12-31"), Moments.Utc("2024-12-31"))
            .ToLookup(static occurrence => occurrence.LocalEnd.TimeOfDay, static occurrence => occurrence.Date);

        Assert.Equal([new TimeSpan(14, 59, 30), new TimeSpan(15, 24, 30)], ends.Select(static end => end.Key).Order());
        Assert.Equal((Moments.Day("2024-01-04"), Moments.Day("2024-11-01")), (ends[new(14, 59, 30)].Min(), ends[new(14, 59, 30)].Max()));
        Assert.Equal((Moments.Day("2024-11-05"), Moments.Day("2024-12-30")), (ends[new(15, 24, 30)].Min(), ends[new(15, 24, 30)].Max()));
        Assert.Equal(245, ends.Sum(static end => end.Count()));
    }

    [Fact]
    public void What_is_made_of_such_a_market_ends_for_its_auction_too()
    {
        var day = Moments.Day("2024-12-02");
        using var lines = new StringReader("2024-12-03");
        ISessionCalendar[] made =
        [
            new Named(),
            _market.Except(day.AddDays(1)),
            _market.Intersect(AlwaysOpen.Instance),
            _market.Union(ForexWeek.Instance).Intersect(_market),
            HolidayFile.Read(lines, "days.csv").On(_market),
            new Elsewhere().Intersect(_market),
        ];

        Assert.All(made, calendar =>
        {
            var session = new Session(new TimeOnly(9, 0), new TimeOnly(18, 0)) { Calendar = calendar, OnEnd = SessionAction.CloseAll };
            var end = SessionTable.Create(session).Occurrences(Moments.Utc("2024-12-02"), Moments.Utc("2024-12-03")).Single().End;
            Assert.Equal(Moments.Utc("2024-12-02T15:24:30Z"), end);
        });
    }

    [Fact]
    public void A_close_in_a_holiday_file_is_the_end_of_continuous_trading()
    {
        using var lines = new StringReader("2024-12-02,,13:00");
        var calendar = HolidayFile.Read(lines, "days.csv").On(_market);
        var session = new Session(new TimeOnly(9, 0), new TimeOnly(18, 0)) { Calendar = calendar, OnEnd = SessionAction.CloseAll };

        var occurrence = SessionTable.Create(session).Occurrences(Moments.Utc("2024-12-02"), Moments.Utc("2024-12-03")).Single();

        Assert.Equal(Moments.Utc("2024-12-02T12:59:30Z"), occurrence.End);
    }

    private sealed class Named() : DelegatingCalendar(_market);

    /// <summary>A market of which another assembly speaks, so that it is checked.</summary>
    private sealed class Elsewhere() : ExchangeCalendar(_market.Notice);
}
