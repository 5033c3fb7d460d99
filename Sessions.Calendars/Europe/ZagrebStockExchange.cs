using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// The Zagreb Stock Exchange: 09:00 to 16:00, of which the first half hour is the opening auction and the last five minutes are the closing one.
/// Its days are exact from 2000, by the law of 2019 and those before it, its hours from 2023, and to 2030.
/// </summary>
public sealed class ZagrebStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Zagreb Stock Exchange", "Europe/Zagreb")
    {
        Code = "XZAG",
        KnownFrom = 2023,
        KnownThrough = 2030,

        // The exchange's notice of 2022-12-27 on its first day in euros; exchange_calendars, July 2026.
        Hours = [new("09:00", "16:00") { ClosingAuction = "15:55" }],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Epiphany", Every(6, January)),
            Closed("National Day", Every(30, May).Through(2001)),
            Closed("National Day", Every(25, June).From(2002).Through(2019)),
            Closed("National Day", Every(30, May).From(2020)),
            Closed("Corpus Christi", FromEaster(60).From(2002)),
            Closed("Anti-Fascist Struggle Day", Every(22, June)),
            Closed("Victory Day", Every(5, August).From(2002)),
            Closed("Assumption Day", Every(15, August)),
            Closed("Independence Day", Every(8, October).From(2002).Through(2019)),
            Closed("All Saints' Day", Every(1, November)),
            Closed("Remembrance Day", Every(18, November).From(2020)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Saint Stephen's Day", Every(26, December)),
            Closed("New Year's Eve", Every(31, December)),

            // The same notice; the election by exchange_calendars, July 2026.
            Closed("Change to the euro", On("2022-12-29", "2022-12-30")),
            Closed("National election", On("2024-04-17")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static ZagrebStockExchange Instance { get; } = new();
}
