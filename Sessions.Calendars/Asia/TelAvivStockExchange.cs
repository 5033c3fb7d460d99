using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on the Tel Aviv Stock Exchange, from 09:59: Monday to Thursday to 17:15, on Friday to 13:50; through 2026-01-01 Sunday to Thursday,
/// on Sunday to 15:40. Its days follow the Hebrew calendar; days of elections are in it from 2017 through 2025. Its hours are exact from
/// 2021.
/// </summary>
public sealed class TelAvivStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly DayOfWeek[] _longDays = [Sunday, Monday, Tuesday, Wednesday, Thursday];

    private static readonly ExchangeNotice _notice = new("Tel Aviv Stock Exchange", "Asia/Jerusalem")
    {
        Code = "XTAE",
        KnownFrom = 2021,
        KnownThrough = 2025,

        // WFE Focus of February 2020: open at 10:00, less a random minute, from 2020-02-02, the shorter Sunday from 2020-03-08. Friday since 2026-01-05:
        // exchange_calendars, July 2026.
        Hours =
        [
            new("09:59", "17:15") { Days = SessionDays.Monday | SessionDays.Tuesday | SessionDays.Wednesday | SessionDays.Thursday },
            new("09:59", "15:40") { Days = SessionDays.Sunday, Through = "2026-01-01" },
            new("09:59", "13:50") { Days = SessionDays.Friday, From = "2026-01-05" },
        ],
        SpecialDays =
        [
            Closed("Purim", Hebrew(14, 12)),
            Closed("Eve of Passover", Hebrew(14, 1)),
            Closed("Passover", Hebrew(15, 1)),
            Closed("Eve of the seventh day of Passover", Hebrew(20, 1)),
            Closed("Seventh day of Passover", Hebrew(21, 1)),

            // Kept away from the Sabbath: a Friday or a Saturday goes back to Thursday, a Monday, since 2004, on to Tuesday.
            Closed("Memorial Day", Hebrew(5, 2).Through(2003).Move(Friday, -1).Move(Saturday, -2).Plus(-1)),
            Closed("Independence Day", Hebrew(5, 2).Through(2003).Move(Friday, -1).Move(Saturday, -2)),
            Closed("Memorial Day", Hebrew(5, 2).From(2004).Move(Friday, -1).Move(Saturday, -2).Move(Monday, 1).Plus(-1)),
            Closed("Independence Day", Hebrew(5, 2).From(2004).Move(Friday, -1).Move(Saturday, -2).Move(Monday, 1)),

            Closed("Eve of Pentecost", Hebrew(5, 3)),
            Closed("Pentecost", Hebrew(6, 3)),
            Closed("Ninth of Av", Hebrew(9, 5).Move(Saturday, 1)),
            Closed("Eve of the New Year", Hebrew(29, 6)),
            Closed("New Year", Hebrew(1, 7)),
            Closed("Second day of the New Year", Hebrew(2, 7)),
            Closed("Eve of Yom Kippur", Hebrew(9, 7)),
            Closed("Yom Kippur", Hebrew(10, 7)),
            Closed("Eve of Tabernacles", Hebrew(14, 7)),
            Closed("Tabernacles", Hebrew(15, 7)),
            Closed("Eve of Simchat Torah", Hebrew(21, 7)),
            Closed("Simchat Torah", Hebrew(22, 7)),

            // The exchange's notice of December 2025: no trading on a Friday before a Sunday without clearing.
            .. new[] { Hebrew(15, 1), Hebrew(6, 3), Hebrew(9, 5).Move(Saturday, 1), Hebrew(2, 7), Hebrew(9, 7) }
                .Select(static holiday => Closed("Friday before a holiday", holiday.From(2026).When(Sunday).Plus(-2))),

            // A day off by the Basic Law on the Knesset and by that on local elections (vacation schedules of 2015 and 2018).
            Closed("General election", On("2019-04-09", "2019-09-17", "2020-03-02", "2021-03-23", "2022-11-01")),
            Closed("Local elections", On("2018-10-30", "2024-02-27")),

            // The days between; Fridays close earlier than that.
            .. Enumerable.Range(16, 4).Select(static day => ClosesAt("14:15", "Week of Passover", Hebrew(day, 1).When(_longDays))),
            .. Enumerable.Range(16, 5).Select(static day => ClosesAt("14:15", "Week of Tabernacles", Hebrew(day, 7).When(_longDays))),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static TelAvivStockExchange Instance { get; } = new();
}
