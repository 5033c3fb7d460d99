using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Energy futures of the NYMEX and metals of the COMEX on Globex, by Chicago's clock: a trading day is from 17:00 on the evening before to
/// 16:00. By rules that have held since 2018, and to 2030.
/// </summary>
public sealed class NewYorkEnergyAndMetals() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("NYMEX and COMEX futures", "America/Chicago")
    {
        Code = "CME-ENERGY",
        KnownFrom = 2018,
        KnownThrough = 2030,

        // pandas_market_calendars, July 2026. Closes of holidays and eves by CME Group's holiday schedules of 2018 to 2026.
        Hours = [new("17:00-1", "16:00")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).SundayToMonday()),
            Closed("Christmas Day", Every(25, December).SaturdayToFriday().SundayToMonday()),
            Closed("Good Friday", FromEaster(-2)),

            .. UnitedStatesHolidays.All.Select(static day => ClosesAt("12:00", day.Name, day.Rule.Through(2021))),
            .. UnitedStatesHolidays.All.Select(static day => ClosesAt("13:30", day.Name, day.Rule.From(2022).When(Monday, Tuesday, Wednesday, Thursday))),
            .. UnitedStatesHolidays.All.Select(static day => ClosesAt("12:00", day.Name, day.Rule.From(2022).When(Friday))),
            ClosesAt("12:45", "Day after Thanksgiving", Fourth(Thursday, November).Through(2023).Plus(1)),
            ClosesAt("13:45", "Day after Thanksgiving", Fourth(Thursday, November).From(2024).Plus(1)),
            ClosesAt("12:45", "Christmas Eve", Every(24, December).When(Monday, Tuesday, Wednesday, Thursday)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static NewYorkEnergyAndMetals Instance { get; } = new();
}
