using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Futures on corn, wheat, soybeans and their products of the CBOT on Globex, in contracts of the standard size: a trading day is from 19:00 on
/// the evening before to 07:45, and from 08:30 to 13:20 Chicago. On holidays of the United States there is no session. Its hours are exact from
/// May 2012 on, its days from 2019, by the rules in force to 2030.
/// </summary>
public sealed class ChicagoGrainFutures() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("CBOT grain and oilseed futures", "America/Chicago")
    {
        Code = "CME-GRAINS",
        KnownFrom = 2019,
        KnownThrough = 2030,
        Hours =
        [
            // CME Group's press release of 2012-05-03 and advisory 20120518; SER-6617 and SER-7395R of the CBOT, of 2013 and 2015.
            new("18:00-1", "07:15") { Through = "2012-05-18" },
            new("09:30", "13:15") { Through = "2012-05-18" },
            new("17:00-1", "14:00") { From = "2012-05-21", Through = "2013-04-05" },
            new("19:00-1", "07:45") { From = "2013-04-08" },
            new("08:30", "13:15") { From = "2013-04-08", Through = "2015-07-03" },
            new("08:30", "13:20") { From = "2015-07-06" },
        ],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).SundayToMonday()),
            Closed("Christmas Day", Every(25, December).SaturdayToFriday().SundayToMonday()),
            Closed("Good Friday", FromEaster(-2)),
            .. UnitedStatesHolidays.Closed,

            // After these days there is no session in the evening, as there is after the holidays that are always on a Monday.
            OpensAt("08:30", "Day after New Year's Day", Every(2, January).When(Tuesday, Wednesday, Thursday, Friday)),
            OpensAt("08:30", "Day after Independence Day", Every(5, July).When(Tuesday, Wednesday, Thursday, Friday)),
            OpensAt("08:30", "Day after Independence Day, moved to a Monday", Every(6, July).When(Tuesday)),
            OpensAt("08:30", "Day after Christmas", Every(26, December).When(Tuesday, Wednesday, Thursday, Friday)),
            Trades("08:30", "12:05", "Day after Thanksgiving", Fourth(Thursday, November).Plus(1)),
            ClosesAt("12:05", "Christmas Eve", Every(24, December).When(Monday, Tuesday, Wednesday, Thursday)),

            // CME Group's holiday schedules of these years.
            ClosesAt("12:05", "Eve of Independence Day", On("2017-07-03", "2018-07-03", "2019-07-03", "2020-07-02")),
            ClosesAt("12:05", "Friday before Christmas", On("2016-12-23", "2017-12-22")),

            // CME Group, 2024-12-30.
            ClosesAt("12:15", "Funeral of President Carter", On("2025-01-09")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static ChicagoGrainFutures Instance { get; } = new();
}
