using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Continuous trading on the Athens Exchange: 10:00 to 17:20, of which the last ten minutes are the closing auction. It keeps both Easters as
/// far as Good Friday and Monday. Its days are exact from 2000, its hours from 2017, by the rules in force to 2030.
/// </summary>
public sealed class AthensExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Athens Exchange", "Europe/Athens")
    {
        Code = "ASEX",
        KnownFrom = 2017,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; hours that are vouched for from 2017.
        Hours =
        [
            new("10:00", "17:00") { Through = "2008-09-26" },
            new("10:00", "17:20") { From = "2008-09-29", ClosingAuction = "17:10" },
        ],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Epiphany", Every(6, January)),
            Closed("Clean Monday", FromOrthodoxEaster(-48)),
            Closed("Independence Day", Every(25, March)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Orthodox Good Friday", FromOrthodoxEaster(-2)),
            Closed("Orthodox Easter Monday", FromOrthodoxEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Pentecost Monday", FromOrthodoxEaster(50)),
            Closed("Assumption Day", Every(15, August)),
            Closed("Ochi Day", Every(28, October)),
            Closed("Christmas Eve", Every(24, December).From(2009)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Second day of Christmas", Every(26, December)),

            // Where 1 May is on a weekend or at Easter, the minister of labour moves it.
            Closed("Labour Day, moved", On("2002-05-07", "2013-05-07", "2016-05-03", "2021-05-04", "2024-05-07")),
            Closed("Olympic Games", On("2004-08-13")),
            Closed("Strike", On("2008-03-04", "2008-03-05")),
            Closed("Declared by the exchange", On("2014-12-31")),

            // An act of 2015-06-28 shut banks and the exchange while controls of capital were set up.
            .. Enumerable.Range(0, 33).Select(static day => Closed("Bank holiday", On("2015-06-29").Plus(day))),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static AthensExchange Instance { get; } = new();
}
