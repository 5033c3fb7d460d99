namespace Sessions.Schedule;

/// <summary>Weekdays as bits, Monday first: the numbers of the public enum SessionDays, which are frozen.</summary>
internal static class DayBits
{
    public const int Weekdays = 0b001_1111;
    public const int Weeknights = 0b100_1111;
    public const int EveryDay = 0b111_1111;

    /// <summary>Whether the bits hold a day; <paramref name="day"/> counts from Monday = 0 and may lie in another week.</summary>
    public static bool Contains(int days, int day) => (days & (1 << Wrap(day))) != 0;

    public static string NameOf(int day) => FrozenNames.Days[Wrap(day)];

    /// <summary>The days in words: "every day", "Monday to Friday", "Sunday to Thursday" or a list.</summary>
    public static string Describe(int days) => days switch
    {
        EveryDay => "every day",
        Weekdays => "Monday to Friday",
        Weeknights => "Sunday to Thursday",
        _ => string.Join(", ", FrozenNames.Days.Where((_, day) => Contains(days, day))),
    };

    private static int Wrap(int day) => ((day % 7) + 7) % 7;
}
