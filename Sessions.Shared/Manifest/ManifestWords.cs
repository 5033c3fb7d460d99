using System.Globalization;
using Sessions.Schedule;

namespace Sessions.Manifest;

/// <summary>Numbers as words, and back. A number that has no word stays a number: a manifest says what was declared.</summary>
internal static class ManifestWords
{
    private const string Weekdays = "Weekdays";
    private const string Weeknights = "Weeknights";
    private const string EveryDay = "EveryDay";

    public static string Write(IReadOnlyList<string> names, int number) =>
        number >= 0 && number < names.Count ? names[number] : Write(number);

    public static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string WriteDays(int days) => days switch
    {
        DayBits.Weekdays => Weekdays,
        DayBits.Weeknights => Weeknights,
        DayBits.EveryDay => EveryDay,
        _ => string.Join(",", FrozenNames.Days.Where((_, day) => DayBits.Contains(days, day))),
    };

    public static bool TryRead(IReadOnlyList<string> names, string word, out int number)
    {
        for (number = 0; number < names.Count; number++)
        {
            if (string.Equals(names[number], word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return TryRead(word, out number);
    }

    public static bool TryRead(string word, out int number) =>
        int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    public static bool TryReadDays(string words, out int days)
    {
        days = words switch
        {
            Weekdays => DayBits.Weekdays,
            Weeknights => DayBits.Weeknights,
            EveryDay => DayBits.EveryDay,
            _ => 0,
        };
        foreach (var word in days == 0 ? words.Split(',') : [])
        {
            var day = 0;
            while (day < FrozenNames.Days.Count && !string.Equals(FrozenNames.Days[day], word, StringComparison.Ordinal))
            {
                day++;
            }

            if (day == FrozenNames.Days.Count)
            {
                return false;
            }

            days |= 1 << day;
        }

        return true;
    }
}
