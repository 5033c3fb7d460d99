using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on the Saudi Exchange (Tadawul): Sunday to Thursday, 10:00 to 15:00 Riyadh; the closing auction follows. The exchange announces the
/// holidays of the two feasts: exact in 2025 and 2026, from 2021 on as far as the press told of them.
/// </summary>
public sealed class SaudiExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Saudi Exchange", "Asia/Riyadh")
    {
        Code = "XSAU",
        KnownFrom = 2025,
        KnownThrough = 2026,

        // Zawya of March 2024, also for Ramadan; exchange_calendars, July 2026.
        Hours = [new("10:00", "15:00") { Days = SessionDays.Weeknights }],
        SpecialDays =
        [
            Closed("Founding Day", Every(22, February).From(2022).Move(Friday, -1).Move(Saturday, 1)),
            Closed("National Day", Every(23, September).Move(Friday, -1).Move(Saturday, 1)),

            // The king's order of 2022-11-22, after a match of the World Cup.
            Closed("Declared holiday", On("2022-11-23")),

            // Announcements of the exchange before each feast; those of July 2021, of June 2023, of April 2024, of 2025-02-27 and of May 2025
            // as Argaam, Mubasher and Reuters had them, the others as exchange_calendars of July 2026 has them. On six days on which that has it
            // shut it traded: 2022-07-13, the day of its return by its announcement of June 2022 as fekrah.net quotes it; 2023-07-02 (Mubasher on
            // zawya.com, June 2023); 2024-04-14, the day of its return (Zawya, March 2024), and 04-15 after it; 2024-06-23 (Argaam of that day);
            // 2025-06-04, the last day before the feast (almashhad.news of 2025-05-20).
            Closed(
                "Feast of Ramadan or of the Sacrifice",
                Announced(
                    "2021 05-13 05-16 07-18 07-19 07-20 07-21 07-22",
                    "2022 05-01 05-02 05-03 05-04 05-05 07-10 07-11 07-12",
                    "2023 04-18 04-19 04-20 04-23 04-24 04-25 06-25 06-26 06-27 06-28 06-29",
                    "2024 04-07 04-08 04-09 04-10 04-11 06-13 06-16 06-17 06-18 06-19 06-20",
                    "2025 03-27 03-30 03-31 04-01 04-02 06-05 06-08 06-09 06-10",
                    "2026 03-17 03-18 03-19 03-22 03-23 05-24 05-25 05-26 05-27 05-28")),

            .. Enumerable.Range(0, 4).Select(static day => Closed("Feast of Ramadan", Hijri(1, 10).From(2027).Plus(day))),
            .. Enumerable.Range(-1, 5).Select(static day => Closed("Feast of the Sacrifice", Hijri(10, 12).From(2027).Plus(day))),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static SaudiExchange Instance { get; } = new();
}
