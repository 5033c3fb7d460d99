using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on B3: 10:00 to 17:00 São Paulo while New York is on summer time, else to 18:00; the last five minutes are the closing call. Its
/// days are exact from 2000, its hours from 2020, by the rules in force to 2030.
/// </summary>
public sealed class BrazilExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("B3, São Paulo", "America/Sao_Paulo")
    {
        Code = "BVMF",
        KnownFrom = 2020,
        KnownThrough = 2030,

        // The later close since 2019-11-04: exchange_calendars, July 2026. B3's announcements at the changes of New York's clock: Suno of
        // 2024-11-04, Metrópoles of March 2025, Exame of 2025-11-03, which has the closing call as well.
        Hours =
        [
            new("10:00", "17:00") { Through = "2019-11-01", ClosingAuction = "16:55" },
            .. NewYorkClock.Winters(2019, "10:00", "18:00", "17:55"),
            .. NewYorkClock.Summers(2020, "10:00", "17:00", "16:55"),
        ],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Anniversary of São Paulo", Every(25, January).Through(2021)),
            Closed("Carnival Monday", FromEaster(-48)),
            Closed("Carnival Tuesday", FromEaster(-47)),
            OpensAt("13:00", "Ash Wednesday", FromEaster(-46)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Tiradentes Day", Every(21, April)),
            Closed("Labour Day", Every(1, May)),
            Closed("Corpus Christi", FromEaster(60)),
            Closed("Constitutionalist Revolution", Every(9, July).Except(2020).Through(2021)),
            Closed("Independence Day", Every(7, September)),
            Closed("Our Lady of Aparecida", Every(12, October)),
            Closed("All Souls' Day", Every(2, November)),
            Closed("Republic Day", Every(15, November)),
            Closed("Black Consciousness Day", Every(20, November).From(2007).Through(2019)),
            Closed("Black Consciousness Day", Every(20, November).From(2024)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Last weekday of the year", Every(31, December).WeekendToFriday()),

            Closed("Opening of the World Cup in São Paulo", On("2014-06-12")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static BrazilExchange Instance { get; } = new();
}
