using System.Globalization;
using Sessions.Schedule;

namespace Sessions.Hosting.Configuration;

/// <summary>A value that was read from a text, or why it could not be.</summary>
internal readonly record struct ParsedValue<T>(T? Value, string? Problem)
    where T : struct;

/// <summary>Reads values. Texts mean the same on every machine.</summary>
internal static class ParsedValue
{
    /// <summary>A time longer than zero that a timer can wait. Days must be divided from hours: <c>60</c> would be sixty of them.</summary>
    public static ParsedValue<TimeSpan> Time(string text) =>
        !text.Contains(':', StringComparison.Ordinal) || !TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) ? new(null, $"{ShownValue.Time(text)} is not a length of time; write it as hh:mm:ss, a minute and a half as 00:01:30")
        : time <= TimeSpan.Zero ? new(null, $"{ShownValue.Time(text)} is not longer than zero")
        : time > RunOptions.LongestTime ? new(
            null, FormattableString.Invariant($"{ShownValue.Time(text)} is longer than {RunOptions.LongestTime.TotalDays} days, and so than a timer waits"))
        : new(time, null);

    public static ParsedValue<int> Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? new(number, null) : new(null, $"{ShownValue.Number(text)} is not a number of 1 or more");

    public static ParsedValue<bool> Truth(string text) => bool.TryParse(text, out var truth) ? new(truth, null) : new(null, $"{ShownValue.Truth(text)} is neither true nor false");

    /// <summary>A name of an enum; a number is none.</summary>
    public static ParsedValue<T> Name<T>(string text)
        where T : struct, Enum => Read<T>(text, isSet: false);

    /// <summary>Names of an enum that is a set.</summary>
    public static ParsedValue<T> Names<T>(string text)
        where T : struct, Enum => Read<T>(text, isSet: true);

    private static ParsedValue<T> Read<T>(string text, bool isSet)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        var said = text.Split(',', StringSplitOptions.TrimEntries);

        // A set of nothing is a name too, and never what somebody wanted who wrote another.
        string[] right = isSet ? [.. names.Where(static name => !Enum.Parse<T>(name).Equals(default(T)))] : names;
        if (Array.Find(said, name => !names.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } wrong)
        {
            var meant = NearestName.Meant(wrong, right) is { } near ? $"; did you mean '{near}'?" : "";
            return new(null, $"{ShownValue.Name(wrong, right)} is none of {string.Join(", ", right)}{meant}");
        }

        // .NET would join their numbers, and so make a third one of two.
        return said.Length > 1 && !isSet
            ? new(null, $"'{string.Join(", ", said)}' is {said.Length} names; write one of {string.Join(", ", right)}")
            : new(Enum.Parse<T>(string.Join(',', said), ignoreCase: true), null);
    }
}
