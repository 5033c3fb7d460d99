using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on the Warsaw Stock Exchange: 09:00 to 17:00, of which the last ten minutes are the closing auction. Its days are exact from 2000,
/// its hours from April 2013, by the rules in force to 2030.
/// </summary>
public sealed class WarsawStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Warsaw Stock Exchange", "Europe/Warsaw")
    {
        Code = "XWAR",
        KnownFrom = 2014,
        KnownThrough = 2030,

        // Mondo Visione of 2008-06-18, the exchange's resolution 933/2010 and its timetable of 2013-04-15.
        Hours =
        [
            new("09:00", "16:20") { Through = "2010-12-31" },
            new("09:00", "17:30") { From = "2011-01-03", Through = "2013-04-12" },
            new("09:00", "17:00") { From = "2013-04-15", ClosingAuction = "16:50" },
        ],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Epiphany", Every(6, January).From(2011)),
            Closed("Constitution Day", Every(3, May)),
            Closed("Corpus Christi", FromEaster(60)),
            Closed("Assumption and Armed Forces Day", Every(15, August)),
            Closed("All Saints' Day", Every(1, November)),
            Closed("Independence Day", Every(11, November)),
            Closed("Christmas Eve", Every(24, December).Except(2004)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Boxing Day", Every(26, December)),
            Closed("New Year's Eve", Every(31, December).From(2012)),

            Closed("Funeral of Pope John Paul II", On("2005-04-08")),
            Closed("Declared by the exchange", On("2007-12-31", "2008-05-02", "2009-01-02")),
            Closed("Change of the trading system", On("2013-04-16")),

            // exchange_calendars, July 2026, a day that the exchange declared.
            Closed("Declared by the exchange", On("2018-01-02")),

            // An act of November 2018, for the hundredth Independence Day, a Sunday.
            Closed("Hundred years of independence", On("2018-11-12")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static WarsawStockExchange Instance { get; } = new();
}
