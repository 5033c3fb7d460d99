using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Continuous trading on Euronext Lisbon: 08:00 to 16:30; the closing auction follows. Its days are exact from 2000, its hours from 2010, by
/// the rules in force to 2030.
/// </summary>
public sealed class EuronextLisbon() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Euronext Lisbon", "Europe/Lisbon")
    {
        Code = "XLIS",
        KnownFrom = 2010,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; hours that are vouched for from 2010.
        Hours = [new("08:00", "16:30")],
        SpecialDays =
        [
            .. EuronextDays.ClosingHalfDaysAt("13:05"),

            // The holidays of Portugal, until the exchange joined Euronext.
            Closed("Carnival", FromEaster(-47).Through(2002)),
            Closed("Liberty Day", Every(25, April).Through(2002)),
            Closed("Portugal Day", Every(10, June).Through(2002)),
            Closed("Saint Anthony's Day", Every(13, June).Through(2001)),
            Closed("Corpus Christi", FromEaster(60).Through(2002)),
            Closed("Assumption Day", Every(15, August).Through(2002)),
            Closed("Republic Day", Every(5, October).Through(2001)),
            Closed("All Saints' Day", Every(1, November).Through(2002)),
            Closed("Independence Day", Every(1, December).Through(2000)),
            Closed("Immaculate Conception", Every(8, December).Through(2000)),
            Closed("Christmas Eve", Every(24, December).Through(2002)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static EuronextLisbon Instance { get; } = new();
}
