using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars.Tests.Notices;

public sealed class DayRuleTests
{
    public static TheoryData<DayRule, int, string> Rules => new()
    {
        { Every(3, July), 2024, "07-03" },
        { Every(29, February), 2023, "" },
        { Every(29, February), 2024, "02-29" },
        { First(Monday, May), 2023, "05-01" },
        { Second(Monday, October), 2024, "10-14" },
        { Third(Thursday, February), 2024, "02-15" },
        { Fourth(Thursday, November), 2018, "11-22" },
        { Last(Monday, May), 2021, "05-31" },
        { Last(Friday, February), 2024, "02-23" },
        { On("2024-06-05", "2025-06-05", "2024-06-06"), 2024, "06-05 06-06" },
        { Each(static year => year == 2024 ? new DateOnly(2024, 2, 12) : null), 2024, "02-12" },
        { Each(static year => year == 2024 ? new DateOnly(2024, 2, 12) : null), 2025, "" },
        { Every(3, July).From(2024), 2024, "07-03" },
        { Every(3, July).From(2025), 2024, "" },
        { Every(3, July).Through(2024), 2024, "07-03" },
        { Every(3, July).Through(2023), 2024, "" },
        { Every(3, July).Except(2024, 2026), 2024, "" },
        { Every(3, July).Except(2024, 2026), 2025, "07-03" },
        { Every(3, July).When(Wednesday, Thursday), 2024, "07-03" },
        { Every(3, July).When(Monday), 2024, "" },
        { Fourth(Thursday, November).Plus(1), 2024, "11-29" },
        { Every(25, December).Plus(-1).When(Tuesday), 2024, "12-24" },
        { Every(19, June).OnOrAfter(Friday), 2024, "06-21" },
        { Every(19, June).OnOrAfter(Wednesday), 2024, "06-19" },
        { Every(24, May).OnOrBefore(Monday), 2024, "05-20" },
        { Every(24, May).OnOrBefore(Friday), 2024, "05-24" },
        { Every(24, May).Move(Friday, -2), 2024, "05-22" },
        { Every(24, May).Move(Thursday, -2), 2024, "05-24" },
        { Announced("2023 05-01", "2024 02-09 02-12", "2024 12-24"), 2024, "02-09 02-12 12-24" },
        { Announced("2023 05-01", "2024"), 2024, "" },
        { FromOrthodoxEaster(-2), 2024, "05-03" },
        { Chinese(1, 1).Plus(2), 2024, "02-12" },
        { Chinese(15, 8), 2025, "10-06" },
        { Chinese(30, 1), 2024, "" },
        { Korean(8, 4), 2024, "05-15" },
        { Hebrew(15, 1), 2024, "04-23" },
        { Hebrew(1, 7), 2024, "10-03" },
        { Hebrew(14, 12), 2025, "03-14" },
        { Hijri(1, 10), 2024, "04-10" },
        { Hijri(1, 10).When(Monday), 2024, "" },
        { Hijri(20, 7), 2099, "" },
    };

    /// <summary>2021 has a Christmas on Saturday, 2022 one on Sunday, 2024 one on Wednesday.</summary>
    public static TheoryData<DayRule, string, string, string> Moves => new()
    {
        { Every(25, December).SaturdayToFriday(), "12-24", "", "12-25" },
        { Every(25, December).SundayToMonday(), "", "12-26", "12-25" },
        { Every(25, December).WeekendToFriday(), "12-24", "12-23", "12-25" },
        { Every(25, December).WeekendToMonday(), "12-27", "12-26", "12-25" },
        { Every(25, December).WeekendToNextFreeDay(), "12-27", "12-26", "12-25" },
        { Every(25, December).SundayToNextFreeDay(), "", "12-26", "12-25" },
        { Every(25, December), "", "", "12-25" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_names_its_days(DayRule rule, int year, string days) => Assert.Equal(days, Sample.ClosedIn(year, Closed("Day", rule)));

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_rule_moves_its_days(DayRule rule, string in2021, string in2022, string in2024)
    {
        Assert.Equal(in2021, Sample.ClosedIn(2021, Closed("Christmas", rule)));
        Assert.Equal(in2022, Sample.ClosedIn(2022, Closed("Christmas", rule)));
        Assert.Equal(in2024, Sample.ClosedIn(2024, Closed("Christmas", rule)));
    }

    [Fact]
    public void A_day_that_moves_over_New_Year_is_kept_in_the_other_year()
    {
        Assert.Equal("01-01 12-31", Sample.ClosedIn(2021, Closed("New Year", Every(1, January).SaturdayToFriday())));
        Assert.Equal("", Sample.ClosedIn(2022, Closed("New Year", Every(1, January).SaturdayToFriday())));
        Assert.Equal("01-03", Sample.ClosedIn(2028, Closed("New Year's Eve", Every(31, December).Plus(3))));
    }

    [Fact]
    public void A_substitute_passes_over_other_holidays_and_other_substitutes()
    {
        SpecialDay[] holidays =
        [
            Closed("Constitution Day", Every(3, May).WeekendToNextFreeDay()),
            Closed("Greenery Day", Every(4, May).WeekendToNextFreeDay()),
            Closed("Children's Day", Every(5, May).WeekendToNextFreeDay()),
        ];

        Assert.Equal("05-04 05-05 05-06", Sample.ClosedIn(2020, holidays));
        Assert.Equal("05-03 05-04 05-05", Sample.ClosedIn(2021, holidays));
        Assert.Equal("05-05 05-06 05-07", Sample.ClosedIn(2025, holidays));
    }

    /// <summary>24 May 2024 is a Friday.</summary>
    [Fact]
    public void A_trading_day_before_or_after_passes_over_weekends_and_holidays()
    {
        var holiday = Closed("Holiday", On("2024-05-24", "2024-12-31"));

        Assert.Equal("05-23 05-24 12-31", Sample.ClosedIn(2024, holiday, Closed("Before", On("2024-05-26").TradingDayBefore())));
        Assert.Equal("05-24 05-27 12-31", Sample.ClosedIn(2024, holiday, Closed("After", On("2024-05-23").TradingDayAfter())));
        Assert.Equal("05-24 12-30 12-31", Sample.ClosedIn(2024, holiday, Closed("Last", Every(1, January).TradingDayBefore())));
        Assert.Equal("01-01 05-24 12-31", Sample.ClosedIn(2024, holiday, Closed("First", Every(31, December).TradingDayAfter())));
    }

    [Fact]
    public void A_holiday_that_another_has_taken_is_kept_on_the_next_free_day()
    {
        var other = Closed("Other", On("2025-05-05", "2025-05-06"));

        Assert.Equal("05-05 05-06 05-07", Sample.ClosedIn(2025, other, Closed("Buddha", Korean(8, 4).TakenToNextFreeDay())));
        Assert.Equal("05-05 05-06", Sample.ClosedIn(2025, other, Closed("Buddha", Korean(8, 4))));
        Assert.Equal("05-15", Sample.ClosedIn(2024, Closed("Buddha", Korean(8, 4).TakenToNextFreeDay())));
    }

    [Fact]
    public void Some_years_have_two_days_of_the_Islamic_calendar() =>
        Assert.Equal([Moments.Day("2000-01-08"), Moments.Day("2000-12-27")], Hijri(1, 10).In(2000));

    [Theory]
    [InlineData(2000, "04-30")]
    [InlineData(2010, "04-04")]
    [InlineData(2013, "05-05")]
    [InlineData(2024, "05-05")]
    [InlineData(2025, "04-20")]
    [InlineData(2026, "04-12")]
    [InlineData(2030, "04-28")]
    public void The_orthodox_Easter_is_on_the_Sunday_of_its_churches(int year, string sunday) =>
        Assert.Equal([Moments.Day($"{year}-{sunday}")], FromOrthodoxEaster(0).In(year));

    [Fact]
    public void A_text_that_is_no_year_with_its_days_is_refused()
    {
        const string LunarMonths = ": a lunar month has days 1 to 30, a year months 1 to 12.";
        AssertRefused("'2024-02-31' is not a day: write it as yyyy-MM-dd, such as 2012-10-29.", static () => Announced("2024 02-31"));
        AssertRefused("' ' is not a year with its days: write it as yyyy MM-dd MM-dd, such as 2012 10-29 10-30.", static () => Announced(" "));
        AssertRefused("There is no day 31 of month 1" + LunarMonths, static () => Chinese(31, 1));
        AssertRefused("There is no day 1 of month 13" + LunarMonths, static () => Hebrew(1, 13));
        AssertRefused("There is no day 0 of month 1" + LunarMonths, static () => Hijri(0, 1));

        static void AssertRefused(string message, Func<DayRule> rule) =>
            Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(rule).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2000, "04-23")]
    [InlineData(2008, "03-23")]
    [InlineData(2011, "04-24")]
    [InlineData(2024, "03-31")]
    [InlineData(2026, "04-05")]
    [InlineData(2030, "04-21")]
    [InlineData(2038, "04-25")]
    [InlineData(2100, "03-28")]
    public void Easter_is_on_the_Sunday_of_the_church(int year, string sunday) =>
        Assert.Equal([Moments.Day($"{year}-{sunday}")], FromEaster(0).In(year));

    [Fact]
    public void A_day_that_no_year_has_is_refused()
    {
        Assert.Contains("There is no 31 April.", Assert.Throws<ArgumentOutOfRangeException>(static () => Every(31, April)).Message, StringComparison.Ordinal);
        Assert.Contains("There is no 0 April.", Assert.Throws<ArgumentOutOfRangeException>(static () => Every(0, April)).Message, StringComparison.Ordinal);
        Assert.Contains("There is no 1 13.", Assert.Throws<ArgumentOutOfRangeException>(static () => Every(1, (Month)13)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "'29.10.2012' is not a day: write it as yyyy-MM-dd, such as 2012-10-29.",
            Assert.Throws<ArgumentException>(static () => On("29.10.2012")).Message,
            StringComparison.Ordinal);
    }
}
