using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Futures on crypto currencies of the CME on Globex: since 2026-05-29 around the clock on all days of the week, but for upkeep on Saturdays
/// from 02:00 to 04:00 Chicago; before it a trading day was from 17:00 on the evening before to 16:00 Chicago. By
/// rules that held from 2018; known through 2026.
/// </summary>
public sealed class ChicagoCryptoFutures() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("CME crypto currency futures", "America/Chicago")
    {
        Code = "CME-CRYPTO",
        KnownFrom = 2018,
        KnownThrough = 2026,
        Hours =
        [
            new("17:00-1", "16:00") { From = "2017-12-18", Through = "2026-05-29" },

            // CME Group's press release of 2026-02-19: at least two hours of upkeep a weekend. Which they are, members have told since. The years
            // before: pandas_market_calendars, July 2026, and CME Group's holiday schedules of 2018 to 2025.
            new("16:00", "24:00") { From = "2026-05-29", Through = "2026-05-29" },
            new("00:00", "24:00") { From = "2026-05-30", Days = SessionDays.Weekdays | SessionDays.Sunday },
            new("00:00", "02:00") { From = "2026-05-30", Days = SessionDays.Saturday },
            new("04:00", "24:00") { From = "2026-05-30", Days = SessionDays.Saturday },
        ],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).Through(2026).SundayToMonday()),
            Closed("Christmas Day", Every(25, December).Through(2025).SaturdayToFriday().SundayToMonday()),

            // Where the employment report is due on Good Friday there is a morning of trading.
            Closed("Good Friday", FromEaster(-2).Through(2025).Except(2021, 2023)),
            ClosesAt("08:15", "Good Friday with an employment report", On("2021-04-02")),
            ClosesAt("10:15", "Good Friday with an employment report", On("2023-04-07", "2026-04-03")),

            .. UnitedStatesHolidays.All.Select(static day => ClosesAt("12:00", day.Name, day.Rule.Through(2021))),
            .. UnitedStatesHolidays.All.Select(static day => ClosesAt("12:00", day.Name, day.Rule.From(2022).Through(2025).When(Friday))),
            ClosesAt("12:15", "Day after Thanksgiving", Fourth(Thursday, November).Through(2020).Plus(1)),
            ClosesAt("12:45", "Day after Thanksgiving", Fourth(Thursday, November).From(2021).Through(2024).Plus(1)),
            ClosesAt("13:45", "Day after Thanksgiving", Fourth(Thursday, November).From(2025).Through(2025).Plus(1)),
            ClosesAt("12:15", "Christmas Eve", Every(24, December).Through(2023).When(Monday, Tuesday, Wednesday, Thursday)),
            ClosesAt("12:45", "Christmas Eve", Every(24, December).From(2024).Through(2025).When(Monday, Tuesday, Wednesday, Thursday)),

            // CME Group's holiday schedules of these years.
            ClosesAt("12:15", "Eve of Independence Day", On("2018-07-03", "2019-07-03")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static ChicagoCryptoFutures Instance { get; } = new();
}
