using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Energy futures of ICE Futures U.S., by the longest hours of its products: a trading day is from 20:00 on the evening before to 18:00 New
/// York. By rules that held from 2017 through 2021; what has held on Juneteenth since is in notices of each year. Soft commodities and
/// currencies have hours and holidays of their own, and ICE's exchanges in Europe too.
/// </summary>
public sealed class IceFuturesUS() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("ICE Futures U.S., energy", "America/New_York")
    {
        Code = "IEPA",
        KnownFrom = 2017,
        KnownThrough = 2021,
        Hours = [new("20:00-1", "18:00")],
        SpecialDays =
        [
            // ice.com, ICE Futures U.S. regular trading hours and trading holiday calendar.
            Closed("New Year's Day", Every(1, January).SundayToMonday()),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Christmas Day", Every(25, December).SaturdayToFriday().SundayToMonday()),
            ClosesAt("13:00", "Martin Luther King Jr. Day", Third(Monday, January)),
            ClosesAt("13:00", "Presidents' Day", Third(Monday, February)),
            ClosesAt("13:00", "Memorial Day", Last(Monday, May)),
            ClosesAt("13:00", "Independence Day", Every(4, July).SaturdayToFriday().SundayToMonday()),
            ClosesAt("13:00", "Labor Day", First(Monday, September)),
            ClosesAt("13:00", "Thanksgiving Day", Fourth(Thursday, November)),

            Closed("Funeral of President George H. W. Bush", On("2018-12-05")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static IceFuturesUS Instance { get; } = new();
}
