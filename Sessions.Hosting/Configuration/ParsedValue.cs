using System.Globalization;
using Sessions.Schedule;

namespace Sessions.Hosting.Configuration;

/// <summary>A value that was read from a text, or why it could not be.</summary>
internal readonly record struct ParsedValue<T>(T? Value, string? Problem)
    where T : struct;

/// <summary>Reads values. Texts mean the same on every machine.</summary>
internal static class ParsedValue
{
    /// <summary>A time longer than zero. Days must be divided from hours: <c>60</c> would be sixty of them.</summary>
    public static ParsedValue<TimeSpan> Time(string text) =>
        !text.Contains(':', StringComparison.Ordinal) || !TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) ? new(null, $"{ShownValue.Time(text)} is not a length of time; write it as hh:mm:ss, a minute and a half as 00:01:30")
        : time <= TimeSpan.Zero ? new(null, $"{ShownValue.Time(text)} is not longer than zero")
        : new(time, null);

    public static ParsedValue<int> Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? new(number, null) : new(null, $"{ShownValue.Number(text)} is not a number of 1 or more");

    public static ParsedValue<bool> Truth(string text) => bool.TryParse(text, out var truth) ? new(truth, null) : new(null, $"{ShownValue.Truth(text)} is neither true nor false");

    /// <summary>A name of an enum, or several of flags; a number is none.</summary>
    public static ParsedValue<T> Name<T>(string text)
        where T : struct, Enum
    {
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!Enum.GetNames<T>().Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                var near = NearestName.Find(name, Enum.GetNames<T>());
                return new(null, $"{ShownValue.Name(name, Enum.GetNames<T>())} is none of {string.Join(", ", Enum.GetNames<T>())}" + (near.Count > 0 ? $"; did you mean '{near[0]}'?" : string.Empty));
            }
        }

        return new(Enum.Parse<T>(text, ignoreCase: true), null);
    }
}
