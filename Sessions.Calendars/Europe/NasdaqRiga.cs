using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on Nasdaq Riga: 10:00 to 16:00, of which the last five minutes are the closing auction. The government announces bridge days for
/// each year: its days are exact from 2000, its hours from 2017, through 2025.
/// </summary>
public sealed class NasdaqRiga() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Nasdaq Riga", "Europe/Riga")
    {
        Code = "XRIS",
        KnownFrom = 2017,
        KnownThrough = 2025,

        // exchange_calendars, July 2026; hours that are vouched for from 2017.
        Hours = [new("10:00", "16:00") { ClosingAuction = "15:55" }],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Ascension Day", FromEaster(39)),
            Closed("Restoration of Independence", Every(4, May).WeekendToMonday()),
            Closed("Midsummer Eve", Every(23, June)),
            Closed("Midsummer Day", Every(24, June)),
            Closed("Proclamation Day", Every(18, November).WeekendToMonday()),

            // Declared by the law on holidays: the visit of Pope Francis, and victory at ice hockey.
            // Neither is in exchange_calendars, whose list is older than the second.
            Closed("Declared holiday", On("2018-09-24", "2023-05-29")),

            // By the same law the Monday after the festival of song and dance, which is held in each fifth year and ends on a Sunday.
            Closed("Song and Dance Festival", On("2018-07-09", "2023-07-10", "2028-07-10")),

            // exchange_calendars, July 2026, after nasdaqbaltic.com: bridge days for which a Saturday is worked.
            Closed("Bridge day", On("2023-05-05", "2024-12-23", "2024-12-30", "2025-05-02", "2025-11-17")),
            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Boxing Day", Every(26, December)),
            Closed("New Year's Eve", Every(31, December)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static NasdaqRiga Instance { get; } = new();
}
