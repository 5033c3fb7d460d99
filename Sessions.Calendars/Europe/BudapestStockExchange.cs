using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Continuous trading on the Budapest Stock Exchange: 09:00 to 17:00; the closing auction follows. Bridge days are announced by the
/// government for each year: its days are exact from 2000, its hours from 2017, through 2026.
/// </summary>
public sealed class BudapestStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Budapest Stock Exchange", "Europe/Budapest")
    {
        Code = "XBUD",
        KnownFrom = 2017,
        KnownThrough = 2026,

        // exchange_calendars, July 2026; hours that are vouched for from 2017.
        Hours = [new("09:00", "17:00")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("National Day", Every(15, March)),
            Closed("Good Friday", FromEaster(-2).From(2012)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Whit Monday", FromEaster(50)),
            Closed("Saint Stephen's Day", Every(20, August)),
            Closed("National Day", Every(23, October)),
            Closed("All Saints' Day", Every(1, November)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Second day of Christmas", Every(26, December)),
            Closed("New Year's Eve", Every(31, December).From(2013)),

            // Decrees of the minister, that of each year in the year before, as exchange_calendars of July 2026 has their days; the Saturdays worked in
            // exchange are no trading days.
            Closed(
                "Bridge day",
                Announced(
                    "2001 03-16 04-30 10-22 11-02 12-31",
                    "2002 08-19",
                    "2003 05-02 10-24",
                    "2004 01-02",
                    "2005 03-14 10-31",
                    "2007 03-16 04-30 10-22 11-02 12-31",
                    "2008 05-02 10-24",
                    "2009 01-02 08-21",
                    "2011 03-14 10-31",
                    "2012 03-16 04-30 10-22 11-02 12-31",
                    "2013 08-19 12-27",
                    "2014 05-02 10-24",
                    "2015 01-02 08-21",
                    "2016 03-14 10-31",
                    "2018 03-16 04-30 10-22 11-02",
                    "2019 08-19 12-27",
                    "2020 08-21",
                    "2022 03-14 10-31",
                    "2024 08-19 12-27",
                    "2025 05-02 10-24",
                    "2026 01-02 08-21")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static BudapestStockExchange Instance { get; } = new();
}
