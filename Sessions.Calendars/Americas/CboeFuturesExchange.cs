using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// The regular hours of the Cboe Futures Exchange: 08:30 to 15:00 Chicago, to 15:15 before 2021-12-06. On holidays, on which it has extended
/// hours in the night and the morning, it is shut here. Its days are exact from March 2004, its hours from 2017, by the rules in force to 2030.
/// </summary>
public sealed class CboeFuturesExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Cboe Futures Exchange", "America/Chicago")
    {
        Code = "XCBF",
        KnownFrom = 2017,
        KnownThrough = 2030,

        // Cboe's notice of the change of 2021-12-06, for futures on the volatility index; its extended hours go on to 16:00.
        Hours = [new("08:30", "15:15") { Through = "2021-12-03" }, new("08:30", "15:00") { From = "2021-12-06" }],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).SundayToMonday()),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Christmas Day", Every(25, December).SaturdayToFriday().SundayToMonday()),
            .. UnitedStatesHolidays.Closed,
            ClosesAt("12:15", "Day after Thanksgiving", Fourth(Thursday, November).Plus(1)),
            ClosesAt("12:15", "Christmas Eve", Every(24, December).When(Monday, Tuesday, Wednesday, Thursday)),

            Closed("Funeral of President Reagan", On("2004-06-11")),
            Closed("Funeral of President Ford", On("2007-01-02")),
            Closed("Hurricane Sandy", On("2012-10-29", "2012-10-30")),

            // Cboe, notice C2018120300 of 2018-12-03 and press release of 2024-12-30: no regular hours.
            Closed("Funeral of President George H. W. Bush", On("2018-12-05")),
            Closed("Funeral of President Carter", On("2025-01-09")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static CboeFuturesExchange Instance { get; } = new();
}
