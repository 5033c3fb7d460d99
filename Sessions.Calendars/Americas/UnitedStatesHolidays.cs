using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;

namespace Sessions.Calendars;

/// <summary>The holidays of the United States on which the futures of Chicago trade for a part of the day or for all of it.</summary>
internal static class UnitedStatesHolidays
{
    public static IReadOnlyList<(string Name, DayRule Rule)> All { get; } =
    [
        ("Martin Luther King Jr. Day", Third(Monday, January)),
        ("Presidents' Day", Third(Monday, February)),
        ("Memorial Day", Last(Monday, May)),
        ("Juneteenth", Every(19, June).From(2022).SaturdayToFriday().SundayToMonday()),
        ("Independence Day", Every(4, July).SaturdayToFriday().SundayToMonday()),
        ("Labor Day", First(Monday, September)),
        ("Thanksgiving Day", Fourth(Thursday, November)),
    ];
}
