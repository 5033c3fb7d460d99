using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// The regular hours of the Cboe Futures Exchange: 08:30 to 15:15 Chicago. Its days are exact from March 2004, by the rules in force to 2030;
/// its hours are those of today.
/// </summary>
public sealed class CboeFuturesExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Cboe Futures Exchange", "America/Chicago")
    {
        Code = "XCBF",
        KnownFrom = 2017,
        KnownThrough = 2030,
        Hours = [new("08:30", "15:15")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).SundayToMonday()),
            Closed("Martin Luther King Jr. Day", Third(Monday, January)),
            Closed("Washington's Birthday", Third(Monday, February)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Memorial Day", Last(Monday, May)),
            Closed("Juneteenth", Every(19, June).From(2022).SaturdayToFriday().SundayToMonday()),
            Closed("Independence Day", Every(4, July).SaturdayToFriday().SundayToMonday()),
            Closed("Labor Day", First(Monday, September)),
            Closed("Thanksgiving Day", Fourth(Thursday, November)),
            ClosesAt("12:15", "Day after Thanksgiving", Fourth(Thursday, November).Plus(1)),
            ClosesAt("12:15", "Christmas Eve", Every(24, December).When(Monday, Tuesday, Wednesday, Thursday)),
            Closed("Christmas Day", Every(25, December).SaturdayToFriday().SundayToMonday()),

            Closed("Funeral of President Reagan", On("2004-06-11")),
            Closed("Funeral of President Ford", On("2007-01-02")),
            Closed("Hurricane Sandy", On("2012-10-29", "2012-10-30")),
            Closed("Funeral of President George H. W. Bush", On("2018-12-05")),
            Closed("Funeral of President Carter", On("2025-01-09")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static CboeFuturesExchange Instance { get; } = new();
}
