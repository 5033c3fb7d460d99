using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// The Belgrade Stock Exchange: 09:30 to 14:00. Its days are exact from 2000, by the rules in force to 2030; its hours are those of today.
/// </summary>
public sealed class BelgradeStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Belgrade Stock Exchange", "Europe/Belgrade")
    {
        Code = "XBEL",
        KnownFrom = 2017,
        KnownThrough = 2030,
        Hours = [new("09:30", "14:00")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).SundayToNextFreeDay()),
            Closed("New Year holiday", Every(2, January).SundayToNextFreeDay()),
            Closed("Orthodox Christmas", Every(7, January)),
            Closed("Statehood Day", Every(15, February).SundayToNextFreeDay()),
            Closed("Statehood Day", Every(16, February).SundayToNextFreeDay()),
            Closed("Good Friday", FromOrthodoxEaster(-2)),
            Closed("Easter Monday", FromOrthodoxEaster(1)),
            Closed("Labour Day", Every(1, May).SundayToNextFreeDay()),
            Closed("Labour Day", Every(2, May).SundayToNextFreeDay()),
            Closed("Armistice Day", Every(11, November).SundayToMonday()),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static BelgradeStockExchange Instance { get; } = new();
}
