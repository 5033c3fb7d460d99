using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Currency futures of the CME on Globex: a trading day is from 17:00 on the evening before to 16:00 Chicago. Holidays of the United States
/// are whole days since 2022, but on a Friday. Exact from 2018, by the rules in force to 2030.
/// </summary>
public sealed class ChicagoCurrencyFutures() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("CME currency futures", "America/Chicago")
    {
        Code = "CME-FX",
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

            .. UnitedStatesHolidays.All.Select(static day => ClosesAt("12:00", day.Name, day.Rule.Through(2021))),
            .. UnitedStatesHolidays.All.Select(static day => ClosesAt("12:00", day.Name, day.Rule.From(2022).When(Friday))),
            ClosesAt("12:15", "Day after Thanksgiving", Fourth(Thursday, November).Through(2024).Plus(1)),
            ClosesAt("13:45", "Day after Thanksgiving", Fourth(Thursday, November).From(2025).Plus(1)),
            ClosesAt("12:15", "Christmas Eve", Every(24, December).Through(2023).When(Monday, Tuesday, Wednesday, Thursday)),
            ClosesAt("12:45", "Christmas Eve", Every(24, December).From(2024).When(Monday, Tuesday, Wednesday, Thursday)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static ChicagoCurrencyFutures Instance { get; } = new();
}
