using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Energy futures of ICE Futures U.S., by the longest hours of its products: a trading day is from 20:00 on the evening before to 18:00 New
/// York. By rules that held from 2019 through 2021. By its calendars of 2025 and 2026 it has traded on Juneteenth since, in hours of which a
/// notice tells each year and which are not here. Soft commodities and currencies have hours and holidays of their own, and ICE's exchanges
/// in Europe too.
/// </summary>
public sealed class IceFuturesUS() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("ICE Futures U.S., energy", "America/New_York")
    {
        Code = "IEPA",
        KnownFrom = 2019,
        KnownThrough = 2021,

        // trading_calendars, 2019.
        Hours = [new("20:00-1", "18:00")],
        SpecialDays =
        [
            // ice.com, ICE Futures U.S. regular trading hours and trading holiday calendar.
            Closed("New Year's Day", Every(1, January).SundayToMonday()),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Christmas Day", Every(25, December).SaturdayToFriday().SundayToMonday()),
            .. UnitedStatesHolidays.BeforeJuneteenth.Select(static day => ClosesAt("13:00", day.Name, day.Rule)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static IceFuturesUS Instance { get; } = new();
}
