using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// The Astana International Exchange: 11:00 to 17:00 Astana, since 2018-11-14, of which the first half hour is the opening auction and the last
/// quarter the closing one. Holidays by Kazakhstan's law, and the bridge days of each year: exact from 2019 through 2025.
/// </summary>
public sealed class AstanaInternationalExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Astana International Exchange", "Asia/Almaty")
    {
        Code = "AIXK",
        KnownFrom = 2019,
        KnownThrough = 2025,

        // feas.org, of the exchange as its member since 2018; some securities open at 13:00 since the exchange's notice of 2020-10-23.
        Hours = [new("11:00", "17:00") { From = "2018-11-14", ClosingAuction = "16:45" }],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).WeekendToNextFreeDay()),
            Closed("New Year holiday", Every(2, January).WeekendToNextFreeDay()),
            Closed("Orthodox Christmas", Every(7, January)),
            Closed("Women's Day", Every(8, March).WeekendToNextFreeDay()),
            Closed("Nauryz", Every(21, March).WeekendToNextFreeDay()),
            Closed("Nauryz", Every(22, March).WeekendToNextFreeDay()),
            Closed("Nauryz", Every(23, March).WeekendToNextFreeDay()),
            Closed("Unity Day", Every(1, May).WeekendToNextFreeDay()),
            Closed("Defenders' Day", Every(7, May).WeekendToNextFreeDay()),
            Closed("Victory Day", Every(9, May).WeekendToNextFreeDay()),
            Closed("Day of the Capital", Every(6, July).WeekendToNextFreeDay()),
            Closed("Constitution Day", Every(30, August).WeekendToNextFreeDay()),
            Closed("Republic Day", Every(25, October).From(2022).WeekendToNextFreeDay()),
            Closed("Day of the First President", Every(1, December).Through(2021).WeekendToNextFreeDay()),
            Closed("Independence Day", Every(16, December).WeekendToNextFreeDay()),
            Closed("Independence Day", Every(17, December).Through(2021).WeekendToNextFreeDay()),
            Closed("Kurban Ait", Hijri(10, 12)),

            // aix.kz, market notice of 2018-12-07 for 2019; exchange_calendars, July 2026, through 2022; then the days that the government moved.
            Closed(
                "Bridge day",
                Announced(
                    "2018 12-31",
                    "2019 05-10",
                    "2020 01-03 12-18",
                    "2021 07-05",
                    "2022 03-07 08-29 10-24",
                    "2023 07-07",
                    "2024 05-08",
                    "2025 01-03")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static AstanaInternationalExchange Instance { get; } = new();
}
