using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Sessions.Schedule;

namespace Sessions.Generator.Emit;

/// <summary>Values as C# writes them.</summary>
internal static class Literals
{
    public static string Text(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A time of day with as many parts as it needs; a time on a later day is the same time of day.</summary>
    public static string Time(int time)
    {
        var (hour, minute, second, millisecond) = WallTime.Split(time % WallTime.Day);
        var parts = Number(hour) + ", " + Number(minute);
        if (second != 0 || millisecond != 0)
        {
            parts += ", " + Number(second);
        }

        return "new " + EmittedNames.TimeOnly + "(" + parts + (millisecond == 0 ? "" : ", " + Number(millisecond)) + ")";
    }

    /// <summary>A length of time of less than a day.</summary>
    public static string Duration(int duration)
    {
        var (hour, minute, second, millisecond) = WallTime.Split(duration);
        var parts = Number(hour) + ", " + Number(minute) + ", " + Number(second);
        return "new " + EmittedNames.TimeSpan + "(" + (millisecond == 0 ? parts : "0, " + parts + ", " + Number(millisecond)) + ")";
    }

    /// <summary>The set's own name, or its days one by one.</summary>
    public static string Days(int days) => days switch
    {
        DayBits.Weekdays => EmittedNames.SessionDays + ".Weekdays",
        DayBits.Weeknights => EmittedNames.SessionDays + ".Weeknights",
        DayBits.EveryDay => EmittedNames.SessionDays + ".EveryDay",
        _ => string.Join(" | ", FrozenNames.Days.Where((_, day) => DayBits.Contains(days, day)).Select(static day => EmittedNames.SessionDays + "." + day)),
    };

    public static string Action(int action) => Member(EmittedNames.SessionAction, FrozenNames.Actions, action);

    public static string Scope(int scope) => Member(EmittedNames.SessionScope, FrozenNames.Scopes, scope);

    public static string Breaks(int breaks) => Member(EmittedNames.SessionBreaks, FrozenNames.Breaks, breaks);

    public static string Market(int market) => Member(EmittedNames.Market, MarketTable.Members, market);

    private static string Member(string type, IReadOnlyList<string> names, int value) =>
        value >= 0 && value < names.Count ? type + "." + names[value] : "(" + type + ")(" + Number(value) + ")";
}
