using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// The Belgrade Stock Exchange: 09:30 to 14:00. Beside public holidays the exchange announces days of its own for each year: its days are exact
/// from 2000, its hours in 2025, through 2025.
/// </summary>
public sealed class BelgradeStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Belgrade Stock Exchange", "Europe/Belgrade")
    {
        Code = "XBEL",
        KnownFrom = 2025,
        KnownThrough = 2025,

        // exchange_calendars, 2025.
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

            // belex.rs, calendars of 2021 to 2025, the last of December 2024: work on the trading system, and days around the New Year.
            Closed(
                "Declared by the exchange",
                Announced(
                    "2021 01-08 12-31",
                    "2022 12-30",
                    "2023 01-04 01-05 01-06 12-29",
                    "2024 01-08 12-31",
                    "2025 01-03 01-06 12-31")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static BelgradeStockExchange Instance { get; } = new();
}
