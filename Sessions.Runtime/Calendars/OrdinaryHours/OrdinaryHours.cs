using System.Collections.Concurrent;

namespace Sessions.Calendars;

// docs/decisions.md 54, 195
/// <summary>
/// The ordinary hours of an exchange with their dates, breaks and closing auctions, for where its calendar is not to be had. Holidays and
/// early closes are not in them. A test holds them equal to those of the calendars in the package Sessions.Calendars.
/// </summary>
internal sealed class OrdinaryHours : ExchangeCalendar
{
    private static readonly ConcurrentDictionary<Market, OrdinaryHours?> _made = [];

    private OrdinaryHours(string code, string name, string zone, int knownFrom, IReadOnlyList<TradingHours> hours)
        : base(new ExchangeNotice(name + ", ordinary hours", zone) { Code = code, KnownFrom = knownFrom, KnownThrough = 2030, Hours = hours })
    {
    }

    /// <summary>Those of a market, one for all who use them; null for a market that has none.</summary>
    public static OrdinaryHours? Of(Market market) => _made.GetOrAdd(market, static market => Make(market));

    private static OrdinaryHours? Make(Market market) => market switch
    {
        Market.Frankfurt => new("XETR", "Xetra", "Europe/Berlin", 2001,
        [
            new("09:00", "20:00") { Through = "2003-10-31" },
            new("09:00", "17:30") { From = "2003-11-03" },
        ]),
        Market.Tokyo => new("XTKS", "Tokyo Stock Exchange", "Asia/Tokyo", 2000,
        [
            new("09:00", "11:00") { Through = "2011-11-18" },
            new("09:00", "11:30") { From = "2011-11-21" },
            new("12:30", "15:00") { Through = "2006-01-18" },
            new("13:00", "15:00") { From = "2006-01-19", Through = "2006-04-21" },
            new("12:30", "15:00") { From = "2006-04-24", Through = "2024-11-04" },
            new("12:30", "15:30") { From = "2024-11-05", ClosingAuction = "15:25" },
        ]),
        Market.HongKong => new("XHKG", "Stock Exchange of Hong Kong", "Asia/Hong_Kong", 2000,
        [
            new("10:00", "12:30") { Through = "2011-03-04" },
            new("14:30", "16:00") { Through = "2011-03-04" },
            new("09:30", "12:00") { From = "2011-03-07" },
            new("13:30", "16:00") { From = "2011-03-07", Through = "2012-03-02" },
            new("13:00", "16:00") { From = "2012-03-05" },
        ]),
        Market.Sydney => new("XASX", "Australian Securities Exchange", "Australia/Sydney", 2012, [new("10:00", "16:00")]),
        Market.Toronto => new("XTSE", "Toronto Stock Exchange", "America/Toronto", 2010, [new("09:30", "16:00")]),
        Market.Paris => new("XPAR", "Euronext Paris", "Europe/Paris", 2010, [new("09:00", "17:30")]),
        Market.Amsterdam => new("XAMS", "Euronext Amsterdam", "Europe/Amsterdam", 2010, [new("09:00", "17:30")]),
        Market.Milan => new("XMIL", "Borsa Italiana", "Europe/Rome", 2017, [new("09:00", "17:30")]),
        Market.Madrid => new("XMAD", "Bolsa de Madrid", "Europe/Madrid", 2010, [new("09:00", "17:30")]),
        Market.Zurich => new("XSWX", "SIX Swiss Exchange", "Europe/Zurich", 2010, [new("09:00", "17:30") { ClosingAuction = "17:20" }]),
        Market.Stockholm => new("XSTO", "Nasdaq Stockholm", "Europe/Stockholm", 2010, [new("09:00", "17:30") { ClosingAuction = "17:25" }]),
        Market.Eurex => new("XEUR", "Eurex", "Europe/Berlin", 2018, [new("08:00", "22:00")]),
        Market.Mumbai => new("XBOM", "BSE and NSE, Mumbai", "Asia/Kolkata", 2010,
        [
            new("09:55", "15:30") { Through = "2010-01-01" },
            new("09:00", "15:30") { From = "2010-01-04", Through = "2010-10-15" },
            new("09:15", "15:30") { From = "2010-10-18" },
        ]),
        Market.Shanghai => new("XSHG", "Shanghai Stock Exchange", "Asia/Shanghai", 2000,
        [
            new("09:30", "11:30"),
            new("13:00", "15:00") { Through = "2018-08-17" },
            new("13:00", "15:00") { From = "2018-08-20", ClosingAuction = "14:57" },
        ]),
        Market.Taipei => new("XTAI", "Taiwan Stock Exchange", "Asia/Taipei", 2001,
        [
            new("09:00", "12:00") { Through = "2000-12-30" },
            new("09:00", "13:30") { From = "2001-01-02", Through = "2002-06-28" },
            new("09:00", "13:30") { From = "2002-07-01", ClosingAuction = "13:25" },
        ]),
        Market.Seoul => new("XKRX", "Korea Exchange", "Asia/Seoul", 2000,
        [
            new("09:00", "12:00") { Through = "2000-05-19" },
            new("13:00", "15:00") { Through = "2000-05-19", ClosingAuction = "14:50" },
            new("09:00", "15:00") { From = "2000-05-22", Through = "2016-07-29", ClosingAuction = "14:50" },
            new("09:00", "15:30") { From = "2016-08-01", ClosingAuction = "15:20" },
        ]),
        Market.ChicagoEquityFutures => new("CME-EQUITY", "CME equity index futures", "America/Chicago", 2015,
        [
            new("17:00-1", "15:15") { Through = "2021-06-25" },
            new("15:30", "16:30") { Through = "2012-11-16" },
            new("15:30", "16:15") { From = "2012-11-19", Through = "2015-09-18" },
            new("15:30", "16:00") { From = "2015-09-21", Through = "2021-06-25" },
            new("17:00-1", "16:00") { From = "2021-06-28" },
        ]),
        Market.ChicagoCurrencyFutures => new("CME-FX", "CME currency futures", "America/Chicago", 2018, [new("17:00-1", "16:00")]),
        Market.ChicagoRateFutures => new("CME-RATES", "CME interest rate futures", "America/Chicago", 2018, [new("17:00-1", "16:00")]),
        Market.NewYorkEnergyAndMetals => new("CME-ENERGY", "NYMEX and COMEX futures", "America/Chicago", 2018, [new("17:00-1", "16:00")]),
        Market.ChicagoLivestockFutures => new("CME-LIVESTOCK", "CME livestock futures", "America/Chicago", 2017, [new("08:30", "13:05")]),
        Market.ChicagoCryptoFutures => new("CME-CRYPTO", "CME crypto currency futures", "America/Chicago", 2018,
        [
            new("17:00-1", "16:00") { From = "2017-12-18", Through = "2026-05-29" },
            new("16:00", "24:00") { From = "2026-05-29", Through = "2026-05-29" },
            new("00:00", "24:00") { From = "2026-05-30", Days = SessionDays.Weekdays | SessionDays.Sunday },
            new("00:00", "02:00") { From = "2026-05-30", Days = SessionDays.Saturday },
            new("04:00", "24:00") { From = "2026-05-30", Days = SessionDays.Saturday },
        ]),
        Market.ChicagoGrainFutures => new("CME-GRAINS", "CBOT grain and oilseed futures", "America/Chicago", 2019,
        [
            new("18:00-1", "07:15") { Through = "2012-05-18" },
            new("09:30", "13:15") { Through = "2012-05-18" },
            new("17:00-1", "14:00") { From = "2012-05-21", Through = "2013-04-05" },
            new("19:00-1", "07:45") { From = "2013-04-08" },
            new("08:30", "13:15") { From = "2013-04-08", Through = "2015-07-03" },
            new("08:30", "13:20") { From = "2015-07-06" },
        ]),
        _ => null,
    };
}
