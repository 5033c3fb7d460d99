using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on Nasdaq Copenhagen: 09:00 to 17:00, of which the last five minutes are the closing auction. Its days are exact from 2000, its
/// hours from 2010, by the rules in force to 2030.
/// </summary>
public sealed class NasdaqCopenhagen() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Nasdaq Copenhagen", "Europe/Copenhagen")
    {
        Code = "XCSE",
        KnownFrom = 2010,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; hours that are vouched for from 2010.
        Hours = [new("09:00", "17:00") { ClosingAuction = "16:55" }],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Maundy Thursday", FromEaster(-3)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("General Prayer Day", FromEaster(26).Through(2023)),
            Closed("Ascension Day", FromEaster(39)),
            Closed("Day after Ascension Day", FromEaster(40).From(2009)),
            Closed("Whit Monday", FromEaster(50)),
            Closed("Constitution Day", Every(5, June)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Boxing Day", Every(26, December)),
            Closed("New Year's Eve", Every(31, December)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static NasdaqCopenhagen Instance { get; } = new();
}
