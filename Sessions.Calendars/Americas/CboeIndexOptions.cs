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
            Closed("Christmas Day", Every(25, December).SaturdayToFriday().SundayToMonday()),
            ClosesAt("12:15", "Day before Independence Day", Every(3, July).When(Monday, Tuesday, Wednesday, Thursday)),
            ClosesAt("12:15", "Day after Thanksgiving", Fourth(Thursday, November).Plus(1)),
            ClosesAt("12:15", "Christmas Eve", Every(24, December).When(Monday, Tuesday, Wednesday, Thursday)),

            Closed("Funeral of President George H. W. Bush", On("2018-12-05")),
            Closed("Funeral of President Carter", On("2025-01-09")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static CboeIndexOptions Instance { get; } = new();
}
