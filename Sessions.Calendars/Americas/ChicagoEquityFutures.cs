using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Equity index futures of the CME on Globex: a trading day is from 17:00 on the evening before to 16:00 Chicago, to 16:15 before 2015-09-21;
/// through 2021-06-25 with a halt from 15:15 to 15:30. Exact from 2015, by the rules in force to 2030.
/// </summary>
public sealed class ChicagoEquityFutures() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("CME equity index futures", "America/Chicago")
    {
        Code = "CME-EQUITY",
        KnownFrom = 2015,
        KnownThrough = 2030,

        // CME Group's notices of the changes of 2012-11-19, 2015-09-21 and 2021-06-28, the last of which ended the halt; exchange_calendars and
        // pandas_market_calendars, July 2026, have the rest.
        Hours =
        [
            new("17:00-1", "15:15") { Through = "2021-06-25" },
            new("15:30", "16:30") { Through = "2012-11-16" },
            new("15:30", "16:15") { From = "2012-11-19", Through = "2015-09-18" },
            new("15:30", "16:00") { From = "2015-09-21", Through = "2021-06-25" },
            new("17:00-1", "16:00") { From = "2021-06-28" },
        ],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).SundayToMonday()),
            Closed("Christmas Day", Every(25, December).SaturdayToFriday().SundayToMonday()),

            // Where the employment report is due on Good Friday there is a morning of trading.
            Closed("Good Friday", FromEaster(-2).Except(2015, 2021, 2023, 2026)),
            ClosesAt("08:15", "Good Friday with an employment report", On("2015-04-03", "2021-04-02", "2023-04-07", "2026-04-03")),

            .. UnitedStatesHolidays.All.Select(static day => ClosesAt("12:00", day.Name, day.Rule)),
            ClosesAt("12:15", "Day before Independence Day", Every(3, July).When(Monday, Tuesday, Wednesday, Thursday)),
            ClosesAt("12:15", "Day after Thanksgiving", Fourth(Thursday, November).Plus(1)),
            ClosesAt("12:15", "Christmas Eve", Every(24, December).When(Monday, Tuesday, Wednesday, Thursday)),

            // CME Group, 2018-12-02 and 2024-12-30: only the night's trading.
            ClosesAt("08:30", "Funeral of President George H. W. Bush", On("2018-12-05")),
            ClosesAt("08:30", "Funeral of President Carter", On("2025-01-09")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static ChicagoEquityFutures Instance { get; } = new();
}
