using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Interest rate futures of the CME and the CBOT on Globex: a trading day is from 17:00 on the evening before to 16:00 Chicago. By rules that
/// have held since 2018, and to 2030.
/// </summary>
public sealed class ChicagoInterestRateFutures() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("CME interest rate futures", "America/Chicago")
    {
        Code = "CME-RATES",
        KnownFrom = 2018,
        KnownThrough = 2030,

        // pandas_market_calendars, July 2026. Closes of holidays and eves by CME Group's holiday schedules of 2018 to 2026.
        Hours = [new("17:00-1", "16:00")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).SundayToMonday()),
            Closed("Christmas Day", Every(25, December).SaturdayToFriday().SundayToMonday()),

            // Where the employment report is due on Good Friday there is a morning of trading.
            Closed("Good Friday", FromEaster(-2).Except(2015, 2021, 2023, 2026)),
            ClosesAt("10:15", "Good Friday with an employment report", On("2015-04-03", "2021-04-02", "2023-04-07", "2026-04-03")),

            .. UnitedStatesHolidays.All.Select(static day => ClosesAt("12:00", day.Name, day.Rule)),
            ClosesAt("12:15", "Day after Thanksgiving", Fourth(Thursday, November).Plus(1)),
            ClosesAt("12:15", "Christmas Eve", Every(24, December).When(Monday, Tuesday, Wednesday, Thursday)),

            // CME Group, 2018-12-02 and 2024-12-30.
            Closed("Funeral of President George H. W. Bush", On("2018-12-05")),
            ClosesAt("12:15", "Funeral of President Carter", On("2025-01-09")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static ChicagoInterestRateFutures Instance { get; } = new();
}
