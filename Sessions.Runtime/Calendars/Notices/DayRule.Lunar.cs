using System.Globalization;

namespace Sessions.Calendars;

/// <content>Days of calendars that go by the moon, as .NET's calendars have them. Past the years that those know there are none.</content>
public sealed partial class DayRule
{
    private const int HebrewYears = 3760;
    private const int HebrewNewYear = 7;

    private static readonly ChineseLunisolarCalendar _chinese = new();
    private static readonly KoreanLunisolarCalendar _korean = new();
    private static readonly HebrewCalendar _hebrew = new();
    private static readonly UmAlQuraCalendar _hijri = new();

    /// <summary>A day of the Chinese calendar; leap months are not counted. <c>Chinese(1, 1)</c> is the New Year, <c>Chinese(15, 8)</c> Mid-Autumn.</summary>
    /// <param name="day">The day of the month, 1 to 30.</param>
    /// <param name="month">The month, 1 to 12.</param>
    public static DayRule Chinese(int day, int month) => Lunar(_chinese, day, month);

    /// <summary>A day of the Korean calendar; leap months are not counted. <c>Korean(1, 1)</c> is Seollal, <c>Korean(15, 8)</c> Chuseok.</summary>
    /// <param name="day">The day of the month, 1 to 30.</param>
    /// <param name="month">The month, 1 to 12.</param>
    public static DayRule Korean(int day, int month) => Lunar(_korean, day, month);

    /// <summary>
    /// A day of the Hebrew calendar, whose months are counted from Nisan: <c>Hebrew(15, 1)</c> is Passover, <c>Hebrew(1, 7)</c> the
    /// New Year.
    /// </summary>
    /// <param name="day">The day of the month, 1 to 30.</param>
    /// <param name="month">1 for Nisan, 7 for Tishri, 12 for Adar, of a leap year the second.</param>
    public static DayRule Hebrew(int day, int month)
    {
        CheckLunar(day, month);
        return new DayRule(year =>
        {
            // The year begins with Tishri, in the autumn of the year before.
            var hebrew = year + HebrewYears + (month is >= HebrewNewYear and < 10 ? 1 : 0);
            var index = month >= HebrewNewYear ? month - HebrewNewYear + 1 : month + 6;
            return DayOf(_hebrew, hebrew, month is < HebrewNewYear or 12 && _hebrew.IsLeapYear(hebrew) ? index + 1 : index, day);
        });
    }

    /// <summary>
    /// A day of the Islamic calendar as Saudi Arabia reckons it (Umm al-Qura): <c>Hijri(1, 10)</c> is Eid al-Fitr. Some years have
    /// two of them. Elsewhere the moon is looked for, and the day may be one later.
    /// </summary>
    /// <param name="day">The day of the month, 1 to 30.</param>
    /// <param name="month">The month, 1 to 12.</param>
    public static DayRule Hijri(int day, int month)
    {
        CheckLunar(day, month);
        return new DayRule(year =>
        {
            var first = new DateTime(year, 1, 1);
            return first < _hijri.MinSupportedDateTime || first.AddYears(1) > _hijri.MaxSupportedDateTime
                ? []
                : Enumerable.Range(_hijri.GetYear(first), 2).SelectMany(hijri => DayOf(_hijri, hijri, month, day)).Where(date => date.Year == year);
        });
    }

    private static DayRule Lunar(EastAsianLunisolarCalendar calendar, int day, int month)
    {
        CheckLunar(day, month);
        return new DayRule(year =>
        {
            if (year < calendar.MinSupportedDateTime.Year || year >= calendar.MaxSupportedDateTime.Year)
            {
                return [];
            }

            // A leap month follows the one whose name it has, and moves the numbers of those after it.
            var leap = calendar.GetLeapMonth(year);
            return DayOf(calendar, year, leap > 0 && month >= leap ? month + 1 : month, day);
        });
    }

    private static DateOnly[] DayOf(Calendar calendar, int year, int month, int day) =>
        day <= calendar.GetDaysInMonth(year, month) ? [DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0))] : [];

    private static void CheckLunar(int day, int month)
    {
        if (day is < 1 or > 30 || month is < 1 or > 12)
        {
            throw new ArgumentOutOfRangeException(
                nameof(day), $"There is no day {day} of month {month}: a lunar month has days 1 to 30, a year months 1 to 12.");
        }
    }
}
