using System.Globalization;
using Sessions.Schedule;

namespace Sessions.Configuration;

/// <summary>A value that was read from a text, or why it could not be.</summary>
internal readonly record struct ParsedValue<T>(T? Value, string? Problem)
    where T : struct;

/// <summary>Reads values. Texts mean the same on every machine.</summary>
internal static class ParsedValue
{
    /// <summary>The longest time that a timer waits.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromDays(24);

    /// <summary>
    /// The sets of days that have a name, and the single days, by the numbers of the public enum SessionDays and in their order. Of
    /// none at all there is a name too, which nobody means who has written another.
    /// </summary>
    private static readonly (string Name, int Days)[] _days =
    [
        .. FrozenNames.Days.Select(static (name, day) => (name, 1 << day))
            .Concat([("Weekdays", DayBits.Weekdays), ("Weeknights", DayBits.Weeknights), ("Weekend", 0b110_0000), ("EveryDay", DayBits.EveryDay)])
            .OrderBy(static named => named.Item2),
    ];

    /// <summary>A time longer than zero that a timer can wait. Days must be divided from hours: <c>60</c> would be sixty of them.</summary>
    public static ParsedValue<TimeSpan> Time(string text) =>
        text.IndexOf(':') < 0 || !TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) ? new(
            null, $"{ShownValue.Time(text)} is not a length of time; write it as hh:mm:ss, a minute and a half as 00:01:30")
        : time <= TimeSpan.Zero ? new(null, $"{ShownValue.Time(text)} is not longer than zero")
        : time > LongestTime ? new(
            null, ShownValue.Time(text) + " is longer than " + LongestTime.TotalDays.ToString(CultureInfo.InvariantCulture) + " days, and so than a timer waits")
        : new(time, null);

    public static ParsedValue<int> Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1
            ? new(number, null)
            : new(null, $"{ShownValue.Number(text)} is not a number of 1 or more");

    public static ParsedValue<bool> Truth(string text) =>
        bool.TryParse(text, out var truth) ? new(truth, null) : new(null, $"{ShownValue.Truth(text)} is neither true nor false");

    /// <summary>The number of a name of an enum; a number by itself is none.</summary>
    public static ParsedValue<int> Name(string text, IReadOnlyList<string> names)
    {
        var said = Parts(text);
        return Unknown(said, names, names) is { } problem ? new(null, problem)
            // .NET would join their numbers, and so make a third one of two.
            : said.Length > 1 ? new(
                null, $"'{string.Join(", ", said)}' is {said.Length.ToString(CultureInfo.InvariantCulture)} names; write one of {string.Join(", ", names)}")
            : new(NumberOf(said[0], names), null);
    }

    /// <summary>The bits of days, one or several.</summary>
    public static ParsedValue<int> Days(string text)
    {
        var said = Parts(text);
        string[] names = [.. _days.Select(static named => named.Name)];
        return Unknown(said, names, [.. names.Append("None")]) is { } problem
            ? new(null, problem)
            : new(said.Aggregate(0, (days, name) => days | (NumberOf(name, names) is >= 0 and var number ? _days[number].Days : 0)), null);
    }

    private static string[] Parts(string text) => Array.ConvertAll(text.Split(','), static part => part.Trim());

    private static int NumberOf(string name, IReadOnlyList<string> names)
    {
        var number = names.Count - 1;
        while (number >= 0 && !names[number].Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            number--;
        }

        return number;
    }

    /// <summary>What is wrong with the first name that is not taken, with those that are told.</summary>
    private static string? Unknown(string[] said, IReadOnlyList<string> told, IReadOnlyList<string> taken)
    {
        if (Array.Find(said, name => NumberOf(name, taken) < 0) is not { } wrong)
        {
            return null;
        }

        var meant = NearestName.Meant(wrong, [.. told]) is { } near ? $"; did you mean '{near}'?" : "";
        return $"{ShownValue.Name(wrong, told)} is none of {string.Join(", ", told)}{meant}";
    }
}
