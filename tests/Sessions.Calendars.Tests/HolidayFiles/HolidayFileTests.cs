namespace Sessions.Calendars.Tests.HolidayFiles;

public sealed class HolidayFileTests
{
    [Theory]
    [InlineData("2026-03-04", "closed")]
    [InlineData("2026-03-04,,13:00", "09:30-13:00")]
    [InlineData("2026-03-04,11:00", "11:00-16:00")]
    [InlineData("2026-03-04,11:00,", "11:00-16:00")]
    [InlineData("2026-03-04,08:00,", "08:00-16:00")]
    [InlineData("2026-03-04,,18:30", "09:30-18:30")]
    [InlineData("2026-03-04,17:00,19:00", "17:00-19:00")]
    [InlineData("2026-03-04,10:00,11:00\n2026-03-04,12:00,13:00", "10:00-11:00 12:00-13:00")]
    [InlineData("2026-03-04,12:00,13:00\n2026-03-04,10:00,12:00", "10:00-13:00")]
    [InlineData("2026-03-04,00:00,24:00", "00:00-00:00")]
    [InlineData("2026-03-05", "09:30-16:00")]
    public void A_line_changes_its_day(string lines, string hours) => Assert.Equal(hours, Read(lines).On(NewYorkStockExchange.Instance).HoursOn("2026-03-04"));

    [Fact]
    public void A_line_with_both_hours_opens_a_holiday_and_a_weekend()
    {
        var market = Read("2026-12-25,10:00,12:00\n2026-12-26,10:00,11:00").On(NewYorkStockExchange.Instance);

        Assert.Equal("10:00-12:00", market.HoursOn("2026-12-25"));
        Assert.Equal("10:00-11:00", market.HoursOn("2026-12-26"));
        Assert.Equal("09:30-13:00", market.HoursOn("2026-12-24"));
    }

    /// <summary>The day after Thanksgiving closes at 13:00, as does 24 December; the 25th is closed, and the 26th a Saturday.</summary>
    [Theory]
    [InlineData("2026-11-27", "2026-11-27,,13:00", "09:30-13:00")]
    [InlineData("2026-12-25", "2026-12-25", "closed")]
    [InlineData("2026-12-25", "2026-12-25\n2026-12-25", "closed")]
    [InlineData("2026-12-24", "2026-12-24,,13:00\n2026-12-24,,13:00", "09:30-13:00")]
    [InlineData("2026-12-26", "2026-12-26", "closed")]
    [InlineData("2026-12-26", "2026-12-26,,13:00", "closed")]
    [InlineData("2026-12-26", "2026-12-26,10:00", "closed")]
    public void A_line_that_repeats_what_is_known_is_taken(string day, string lines, string hours) =>
        Assert.Equal(hours, Read(lines).On(NewYorkStockExchange.Instance).HoursOn(day));

    [Theory]
    [InlineData("2026-12-24", "2026-12-24,,14:30", "09:30-14:30")]
    [InlineData("2026-12-24", "2026-12-24,09:30,16:00", "09:30-16:00")]
    [InlineData("2026-12-24", "2026-12-24", "closed")]
    [InlineData("2026-12-25", "2026-12-25,,13:00", "09:30-13:00")]
    [InlineData("2026-12-25", "2026-12-25,12:00", "12:00-16:00")]
    [InlineData("2026-12-23", "2026-12-23,,13:00", "09:30-13:00")]
    public void A_line_that_says_otherwise_of_a_day_is_a_correction_and_wins(string day, string lines, string hours) =>
        Assert.Equal(hours, Read(lines).On(NewYorkStockExchange.Instance).HoursOn(day));

    [Fact]
    public void One_hour_of_a_day_of_which_no_hours_are_known_leaves_it_closed()
    {
        var market = NewYorkStockExchange.Instance.Except("America/New_York", Moments.Day("2026-03-04"));

        Assert.Equal("closed", Read("2026-03-04,,13:00").On(market, "America/New_York").HoursOn("2026-03-04"));
    }

    [Fact]
    public void Comments_empty_lines_spaces_a_header_and_any_order_are_read()
    {
        var file = Read("Date,Open,Close\n\n# the end of the year\n 2026-12-31 , , 12:30 # half day\r\n2026-12-25#closed\n   \n");

        Assert.Equal("holidays.csv", file.Name);
        Assert.Equal(
            [
                new HolidayLine(5, Moments.Day("2026-12-25"), null, null),
                new HolidayLine(4, Moments.Day("2026-12-31"), null, new TimeSpan(12, 30, 0)),
            ],
            file.Lines);
        Assert.True(file.Lines[0].IsClosed);
        Assert.False(file.Lines[1].IsClosed);
    }

    [Fact]
    public void A_break_stays_where_one_hour_is_left_out()
    {
        TradingHours[] tokyo = [new("09:00", "11:30"), new("12:30", "15:30")];
        var market = Read("2026-03-04,,14:00\n2026-03-05,,12:00\n2026-03-06,10:00").On("Asia/Tokyo", tokyo);

        Assert.Equal("09:00-11:30 12:30-14:00", market.HoursOn("2026-03-04"));
        Assert.Equal("09:00-11:30", market.HoursOn("2026-03-05"));
        Assert.Equal("10:00-11:30 12:30-15:30", market.HoursOn("2026-03-06"));
        Assert.Equal("09:00-11:30 12:30-15:30", market.HoursOn("2026-03-09"));
    }

    [Fact]
    public void A_line_rules_its_day_from_midnight_to_midnight() => Assert.Equal(
        [
            Moments.Interval("2026-12-20T22:00Z", "2026-12-24T18:00Z"),
            Moments.Interval("2026-12-27T22:00Z", "2027-01-01T22:00Z"),
        ],
        Read("2026-12-24,,13:00\n2026-12-25").On(ForexWeek.Instance).OpenIntervals(Moments.Utc("2026-12-21"), Moments.Utc("2026-12-29")));

    [Fact]
    public void It_is_known_as_far_as_what_it_changes_and_alone_in_its_own_years()
    {
        var file = Read("2027-01-01\n2026-12-25");

        AssertKnown("2000-01-01", "2030-12-31", file.On(NewYorkStockExchange.Instance));
        AssertKnown("2026-01-01", "2027-12-31", file.On("Asia/Tokyo", new TradingHours("09:00", "15:30")));
        AssertKnown("0001-01-01", "0001-12-31", Read("# nothing").On("Asia/Tokyo", new TradingHours("09:00", "15:30")));
        Assert.Equal("Asia/Tokyo", file.On("Asia/Tokyo", new TradingHours("09:00", "15:30")).TimeZone);
    }

    [Fact]
    public void A_brokers_holidays_of_this_year_do_not_pretend_to_know_the_forex_week_of_five_years_ago()
    {
        var file = Read("2026-12-25");

        AssertKnown("2026-01-01", "2026-12-31", file.On(ForexWeek.Instance));
        AssertKnown("2026-01-01", "2026-12-31", file.On(ForexWeek.Instance).TradingDays());
        AssertKnown("2026-01-01", "2026-12-31", file.On(new BrokersWeek()));
    }

    [Fact]
    public void A_calendar_without_a_zone_is_given_one()
    {
        var both = LondonStockExchange.Instance.Union(NewYorkStockExchange.Instance);

        Assert.Equal("08:00-13:00", Read("2026-03-04,,13:00").On(both, "Europe/London").HoursOn("2026-03-04"));
    }

    [Fact]
    public void A_file_is_read_from_its_path()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
        try
        {
            File.WriteAllText(path, "\uFEFFdate\r\n2026-12-25\r\n");

            Assert.Equal(Moments.Day("2026-12-25"), Assert.Single(HolidayFile.Read(path).Lines).Date);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Throws<FileNotFoundException>(() => HolidayFile.Read(path));
    }

    private sealed class BrokersWeek() : ExchangeCalendar(ForexWeek.Instance.Notice);

    private static void AssertKnown(string from, string through, ISessionCalendar calendar)
    {
        Assert.Equal(Moments.Day(from), calendar.KnownFrom);
        Assert.Equal(Moments.Day(through), calendar.KnownThrough);
    }

    internal static HolidayFile Read(string lines)
    {
        using var reader = new StringReader(lines);
        return HolidayFile.Read(reader, "holidays.csv");
    }
}
