namespace Sessions.Calendars;

/// <summary>The movable feast that many holidays hang on.</summary>
internal static class Easter
{
    /// <summary>
    /// Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 as Meeus gives it in
    /// Astronomical Algorithms, chapter 8.
    /// </summary>
    public static DateOnly Sunday(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = (year / 100, year % 100);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moonCorrection + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    /// <summary>Easter Sunday of the Julian calendar, by Gauss's rule as Meeus gives it, on its day of the Gregorian calendar.</summary>
    public static DateOnly OrthodoxSunday(int year)
    {
        var epact = ((19 * (year % 19)) + 15) % 30;
        var weekday = ((2 * (year % 4)) + (4 * (year % 7)) - epact + 34) % 7;
        var day = epact + weekday + 114;

        // The Julian calendar is behind by 13 days through 2099, by 14 in 2100; of a year before 1900 nobody asks.
        return new DateOnly(year, day / 31, (day % 31) + 1).AddDays(year < 2100 ? 13 : 14);
    }
}
