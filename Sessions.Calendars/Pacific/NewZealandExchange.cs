using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on the New Zealand Exchange: 10:00 to 16:45; the closing auction follows. Its hours are exact from 2017, its days by law, and to
/// 2030.
/// </summary>
public sealed class NewZealandExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("New Zealand Exchange", "Pacific/Auckland")
    {
        Code = "XNZE",
        KnownFrom = 2017,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; hours that are vouched for from 2017.
        Hours = [new("10:00", "16:45")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).WeekendToNextFreeDay()),
            Closed("Day after New Year's Day", Every(2, January).WeekendToNextFreeDay()),
            Closed("Waitangi Day", Every(6, February).Through(2013)),
            Closed("Waitangi Day", Every(6, February).From(2014).WeekendToMonday()),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Anzac Day", Every(25, April).Through(2013)),
            Closed("Anzac Day", Every(25, April).From(2014).WeekendToMonday()),
            Closed("King's Birthday", First(Monday, June)),

            // Set by an act of 2022 for thirty years.
            Closed("Matariki", On(
                "2022-06-24", "2023-07-14", "2024-06-28", "2025-06-20", "2026-07-10", "2027-06-25", "2028-07-14", "2029-07-06", "2030-06-21")),
            Closed("Labour Day", Fourth(Monday, October)),
            Closed("Christmas Day", Every(25, December).WeekendToNextFreeDay()),
            Closed("Boxing Day", Every(26, December).WeekendToNextFreeDay()),

            ClosesAt("12:45", "Last trading day before Christmas", Every(25, December).TradingDayBefore()),
            ClosesAt("12:45", "Last trading day before New Year", Every(1, January).TradingDayBefore()),

            // Queen Elizabeth II Memorial Day Act 2022.
            Closed("Queen Elizabeth II Memorial Day", On("2022-09-26")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static NewZealandExchange Instance { get; } = new();
}
