using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Continuous trading on Xetra, Frankfurt: 09:00 to 17:30, to 20:00 from June 2000 through October 2003; the closing auction follows. Its
/// days are exact from 2000, its hours from 2004, by the rules in force to 2030.
/// </summary>
public sealed class Xetra() : ExchangeCalendar(_notice)
{
    /// <summary>The days, which the exchanges of Frankfurt and of other cities of Germany have in common.</summary>
    internal static readonly IReadOnlyList<SpecialDay> Days =
    [
        Closed("New Year's Day", Every(1, January)),
        Closed("Good Friday", FromEaster(-2)),
        Closed("Easter Monday", FromEaster(1)),
        Closed("Labour Day", Every(1, May)),
        Closed("Christmas Day", Every(25, December)),
        Closed("Boxing Day", Every(26, December)),
        Closed("Christmas Eve", Every(24, December)),
        Closed("New Year's Eve", Every(31, December)),

        Closed("Whit Monday", FromEaster(50).When(Monday).From(2015).Through(2021)),
        Closed("Whit Monday", On("2007-05-28")),
        Closed("Day of German Unity", Every(3, October).From(2014).Through(2021)),

        // Deutsche Börse's trading calendar of 2017: in that year alone a holiday in all of Germany.
        Closed("Five hundred years of the Reformation", On("2017-10-31")),
        ClosesAt("14:00", "Last day of trading", Every(30, December).From(2010).WeekendToFriday()),
    ];

    private static readonly ExchangeNotice _notice = new("Xetra", "Europe/Berlin")
    {
        Code = "XETR",
        KnownFrom = 2001,
        KnownThrough = 2030,

        // Deutsche Welle of 2003-09-03 and 2003-11-03.
        Hours =
        [
            new("09:00", "20:00") { Through = "2003-10-31" },
            new("09:00", "17:30") { From = "2003-11-03" },
        ],
        SpecialDays = Days,
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static Xetra Instance { get; } = new();
}
