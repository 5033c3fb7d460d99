using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Futures on cattle and hogs of the CME on Globex: 08:30 to 13:05 Chicago. On holidays of the United States there is no session. By rules
/// that have held since 2017, and to 2030.
/// </summary>
public sealed class ChicagoLivestockFutures() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("CME livestock futures", "America/Chicago")
    {
        Code = "CME-LIVESTOCK",
        KnownFrom = 2017,
        KnownThrough = 2030,

        // pandas_market_calendars, July 2026. Closes of holidays and eves by CME Group's holiday schedules of 2017 to 2026.
        Hours = [new("08:30", "13:05")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).SundayToMonday()),
            Closed("Christmas Day", Every(25, December).SaturdayToFriday().SundayToMonday()),
            Closed("Good Friday", FromEaster(-2)),

            .. UnitedStatesHolidays.Closed,
            ClosesAt("12:15", "Day after Thanksgiving", Fourth(Thursday, November).Through(2019).Plus(1)),
            ClosesAt("12:05", "Day after Thanksgiving", Fourth(Thursday, November).From(2020).Plus(1)),
            ClosesAt("12:05", "Christmas Eve", Every(24, December).When(Monday, Tuesday, Wednesday, Thursday).Except(2018, 2019, 2024, 2025)),

            // CME Group's holiday schedules of these years.
            ClosesAt("12:15", "Christmas Eve", On("2018-12-24", "2019-12-24", "2024-12-24", "2025-12-24")),
            ClosesAt("12:15", "Eve of Independence Day", On("2017-07-03", "2018-07-03", "2019-07-03", "2020-07-02")),
            ClosesAt("12:15", "Friday before Christmas", On("2017-12-22")),

            // CME Group, 2024-12-30.
            ClosesAt("12:15", "Funeral of President Carter", On("2025-01-09")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static ChicagoLivestockFutures Instance { get; } = new();
}
