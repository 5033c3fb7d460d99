using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;

namespace Sessions.Calendars;

/// <summary>
/// The holidays of the United States on which exchanges of Chicago and New York are shut, or trade for a part of the day. New Year's Day,
/// Good Friday and Christmas Day are not among them: each exchange has rules of its own for these.
/// </summary>
internal static class UnitedStatesHolidays
{
    /// <summary>Those that were kept before Juneteenth was one, which exchanges keep from 2022 on.</summary>
    public static IReadOnlyList<(string Name, DayRule Rule)> BeforeJuneteenth { get; } =
    [
        ("Martin Luther King Jr. Day", Third(Monday, January)),
        ("Presidents' Day", Third(Monday, February)),
        ("Memorial Day", Last(Monday, May)),
        ("Independence Day", Every(4, July).SaturdayToFriday().SundayToMonday()),
        ("Labor Day", First(Monday, September)),
        ("Thanksgiving Day", Fourth(Thursday, November)),
    ];

    public static IReadOnlyList<(string Name, DayRule Rule)> All { get; } =
        [.. BeforeJuneteenth, ("Juneteenth", Every(19, June).From(2022).SaturdayToFriday().SundayToMonday())];

    /// <summary>All of them, without any trading.</summary>
    public static IEnumerable<SpecialDay> Closed { get; } = [.. All.Select(static day => SpecialDay.Closed(day.Name, day.Rule))];
}
