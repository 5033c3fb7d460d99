namespace Sessions.Calendars;

/// <summary>Days that the sun sets, which are the same in all calendars of East Asia: by the usual formulas, good for the years 2000 to 2099.</summary>
internal static class SolarTerms
{
    /// <summary>Qingming, the fifteenth day after the vernal equinox, in China's time: 4 or 5 April.</summary>
    public static DateOnly? Qingming(int year) => new DateOnly(year, 4, Day(year - 2000, 4.81, 0.2422));

    /// <summary>The vernal equinox in Japan's time: 20 or 21 March.</summary>
    public static DateOnly? JapaneseVernalEquinox(int year) => new DateOnly(year, 3, Day(year - 1980, 20.8431, 0.242194));

    /// <summary>The autumnal equinox in Japan's time: 22 or 23 September.</summary>
    public static DateOnly? JapaneseAutumnalEquinox(int year) => new DateOnly(year, 9, Day(year - 1980, 23.2488, 0.242194));

    /// <summary>The term comes later by the fraction each year, and a day earlier after a leap day.</summary>
    private static int Day(int years, double day, double fraction) => (int)Math.Floor(day + (fraction * years)) - (int)Math.Floor(years / 4.0);
}
