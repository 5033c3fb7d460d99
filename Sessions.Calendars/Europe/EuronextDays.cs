using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>The six holidays and two half days that the markets of Euronext have in common.</summary>
internal static class EuronextDays
{
    /// <summary>The days, with half days that close by each market's own clock.</summary>
    public static IReadOnlyList<SpecialDay> ClosingHalfDaysAt(string close) =>
    [
        Closed("New Year's Day", Every(1, January)),
        Closed("Good Friday", FromEaster(-2)),
        Closed("Easter Monday", FromEaster(1)),
        Closed("Labour Day", Every(1, May)),
        Closed("Christmas Day", Every(25, December)),
        Closed("Boxing Day", Every(26, December)),
        ClosesAt(close, "Christmas Eve", Every(24, December)),
        ClosesAt(close, "New Year's Eve", Every(31, December)),
    ];
}
