using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on the Johannesburg Stock Exchange: 09:00 to 17:00, of which the last ten minutes are the closing auction. Its hours are exact from
/// 2010, its days by the law of 1994 and the days that presidents declared; elections are known through 2026.
/// </summary>
public sealed class JohannesburgStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Johannesburg Stock Exchange", "Africa/Johannesburg")
    {
        Code = "XJSE",
        KnownFrom = 2010,
        KnownThrough = 2026,

        // exchange_calendars, July 2026; hours that are vouched for from 2010.
        Hours = [new("09:00", "17:00") { ClosingAuction = "16:50" }],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).SundayToMonday()),
            Closed("Human Rights Day", Every(21, March).SundayToMonday()),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Family Day", FromEaster(1)),
            Closed("Freedom Day", Every(27, April).SundayToMonday()),
            Closed("Workers' Day", Every(1, May).SundayToMonday()),
            Closed("Youth Day", Every(16, June).SundayToMonday()),
            Closed("National Women's Day", Every(9, August).SundayToMonday()),
            Closed("Heritage Day", Every(24, September).SundayToMonday()),
            Closed("Day of Reconciliation", Every(16, December).SundayToMonday()),
            Closed("Christmas Day", Every(25, December)),
            Closed("Day of Goodwill", Every(26, December).SundayToMonday()),

            // Proclamations in the Government Gazette.
            Closed("National election", On("2004-04-14", "2009-04-22", "2014-05-07", "2019-05-08", "2024-05-29")),
            Closed("Local elections", On("2000-12-05", "2006-03-01", "2011-05-18", "2016-08-03", "2021-11-01", "2026-11-04")),
            Closed("Declared holiday", On("2000-01-03", "2008-05-02", "2011-12-27", "2016-12-27", "2022-12-27", "2023-12-15")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static JohannesburgStockExchange Instance { get; } = new();
}
