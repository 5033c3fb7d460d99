using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Index options on Cboe, in regular hours: 08:30 to 15:15 Chicago, on the days of the New York Stock Exchange, and to 12:15 where that closes
/// early. By rules that have held since 2017, and to 2030. Options on shares have the hours of that exchange itself.
/// </summary>
public sealed class CboeIndexOptions() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Cboe index options", "America/Chicago")
    {
        Code = "XCBO",
        KnownFrom = 2017,
        KnownThrough = 2030,

        // pandas_market_calendars, July 2026, of Cboe's index options.
        Hours = [new("08:30", "15:15")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).SundayToMonday()),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Christmas Day", Every(25, December).SaturdayToFriday().SundayToMonday()),
            .. UnitedStatesHolidays.Closed,
            ClosesAt("12:15", "Day before Independence Day", Every(3, July).When(Monday, Tuesday, Wednesday, Thursday)),
            ClosesAt("12:15", "Day after Thanksgiving", Fourth(Thursday, November).Plus(1)),
            ClosesAt("12:15", "Christmas Eve", Every(24, December).When(Monday, Tuesday, Wednesday, Thursday)),

            // Cboe, notice C2018120300 of 2018-12-03 and press release of 2024-12-30.
            Closed("Funeral of President George H. W. Bush", On("2018-12-05")),
            Closed("Funeral of President Carter", On("2025-01-09")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static CboeIndexOptions Instance { get; } = new();
}
