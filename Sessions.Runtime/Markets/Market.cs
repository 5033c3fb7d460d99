namespace Sessions;

// docs/decisions.md 57
/// <summary>
/// Markets whose regular hours are known: <c>[Session(Market.London)]</c>, or <c>Market.London.ToSession()</c> in code.
/// Wall-clock time of the market's own city, half-open, on Monday to Friday there unless something else is said. The numbers are
/// frozen: compiled bots hold them.
/// </summary>
/// <remarks>
/// An exchange brings its calendar to its sessions: New York and London theirs, each other one that of the package Sessions.Calendars
/// where the project references that, and its ordinary hours, without holidays, where it does not (SES0028). Today's hours are named
/// here; the calendar has earlier ones with their dates, and where continuous trading stops for a closing auction.
/// </remarks>
public enum Market
{
    /// <summary>No market: an error in a session.</summary>
    None = 0,

    /// <summary>New York Stock Exchange, core session: 09:30 to 16:00 America/New_York. Source: nyse.com/markets/hours-calendars.</summary>
    NewYork = 1,

    /// <summary>London Stock Exchange, continuous trading on SETS: 08:00 to 16:30 Europe/London. Source: londonstockexchange.com, business days.</summary>
    London = 2,

    /// <summary>Xetra in Frankfurt, continuous trading: 09:00 to 17:30 Europe/Berlin. Source: xetra.com, trading hours.</summary>
    Frankfurt = 3,

    /// <summary>
    /// Tokyo Stock Exchange, cash equities: 09:00 to 11:30 and 12:30 to 15:30 Asia/Tokyo, the hours in force since
    /// 2024-11-05; before that day the afternoon ended at 15:00. Source: jpx.co.jp, trading hours.
    /// </summary>
    Tokyo = 4,

    /// <summary>Stock Exchange of Hong Kong, continuous trading: 09:30 to 12:00 and 13:00 to 16:00 Asia/Hong_Kong. Source: hkex.com.hk, trading hours.</summary>
    HongKong = 5,

    /// <summary>Australian Securities Exchange, normal trading: 10:00 to 16:00 Australia/Sydney. Source: asx.com.au, trading hours.</summary>
    Sydney = 6,

    /// <summary>
    /// The Sydney session of the currency market: 07:00 to 16:00 Australia/Sydney. No exchange sets such hours; this and the
    /// three below are the local business hours that brokers commonly publish, such as
    /// myforexreviews.com/tools/forex-market-hours.html.
    /// </summary>
    /// <remarks>
    /// While New York is on standard time, Monday's session begins before the currency market opens at 17:00 New York on
    /// Sunday; a calendar cuts that off.
    /// </remarks>
    ForexSydney = 7,

    /// <summary>The Tokyo session of the currency market: 09:00 to 18:00 Asia/Tokyo, by the same convention.</summary>
    ForexTokyo = 8,

    /// <summary>The London session of the currency market: 08:00 to 17:00 Europe/London, by the same convention.</summary>
    ForexLondon = 9,

    /// <summary>The New York session of the currency market: 08:00 to 17:00 America/New_York, by the same convention.</summary>
    ForexNewYork = 10,

    /// <summary>
    /// Trading in New York before the core session: 04:00 to 09:30 America/New_York, on the days of the New York Stock Exchange.
    /// Source: nyse.com, NYSE Arca, early session; nasdaq.com, pre-market.
    /// </summary>
    NewYorkPreMarket = 11,

    /// <summary>
    /// Trading in New York after the core session: 16:00 to 20:00 America/New_York; on a half day, when it is from 13:00 to 17:00,
    /// what lies in this window, 16:00 to 17:00. Source: nyse.com, NYSE Arca, late session; nasdaq.com, after-hours.
    /// </summary>
    NewYorkAfterMarket = 12,

    /// <summary>Toronto Stock Exchange: 09:30 to 16:00 America/Toronto. Source: tsx.com, calendar and trading hours.</summary>
    Toronto = 13,

    /// <summary>Euronext Paris, continuous trading: 09:00 to 17:30 Europe/Paris. Source: euronext.com, trading hours.</summary>
    Paris = 14,

    /// <summary>Euronext Amsterdam, continuous trading: 09:00 to 17:30 Europe/Amsterdam. Source: euronext.com, trading hours.</summary>
    Amsterdam = 15,

    /// <summary>Euronext Milan, continuous trading: 09:00 to 17:30 Europe/Rome. Source: borsaitaliana.it, trading hours.</summary>
    Milan = 16,

    /// <summary>Bolsa de Madrid, continuous trading: 09:00 to 17:30 Europe/Madrid. Source: bolsasymercados.es, trading hours.</summary>
    Madrid = 17,

    /// <summary>SIX Swiss Exchange, shares: 09:00 to 17:30 Europe/Zurich, the last ten minutes an auction. Source: six-group.com, trading hours.</summary>
    Zurich = 18,

    /// <summary>Nasdaq Stockholm, shares: 09:00 to 17:30 Europe/Stockholm, the last five minutes an auction. Source: nasdaqomxnordic.com, trading hours.</summary>
    Stockholm = 19,

    /// <summary>Eurex in Frankfurt, by the longest hours of its products: 08:00 to 22:00 Europe/Berlin. Source: eurex.com, trading hours.</summary>
    Eurex = 20,

    /// <summary>BSE and NSE in Mumbai, normal market: 09:15 to 15:30 Asia/Kolkata. Source: nseindia.com, market timings.</summary>
    Mumbai = 21,

    /// <summary>Shanghai's stock exchange, and Shenzhen's: 09:30 to 11:30 and 13:00 to 15:00 Asia/Shanghai. Source: sse.com.cn, trading schedule.</summary>
    Shanghai = 22,

    /// <summary>Taiwan Stock Exchange, regular session: 09:00 to 13:30 Asia/Taipei, the last five minutes an auction. Source: twse.com.tw, trading hours.</summary>
    Taipei = 23,

    /// <summary>Korea Exchange, stocks: 09:00 to 15:30 Asia/Seoul, the last ten minutes an auction. Source: krx.co.kr, trading hours.</summary>
    Seoul = 24,

    /// <summary>
    /// Equity index futures of the CME on Globex: 17:00 to 16:00 on the next day, America/Chicago, beginning on Sunday to Thursday.
    /// Source: cmegroup.com, trading hours.
    /// </summary>
    ChicagoEquityFutures = 25,

    /// <summary>Currency futures of the CME on Globex, with the hours of <see cref="ChicagoEquityFutures"/>. Source: cmegroup.com, trading hours.</summary>
    ChicagoCurrencyFutures = 26,

    /// <summary>Interest rate futures of CME and CBOT on Globex, with the hours of <see cref="ChicagoEquityFutures"/>. Source: cmegroup.com, trading hours.</summary>
    ChicagoRateFutures = 27,

    /// <summary>Energy futures of the NYMEX and metals of the COMEX, with the hours of <see cref="ChicagoEquityFutures"/>. Source: cmegroup.com, trading hours.</summary>
    NewYorkEnergyAndMetals = 28,

    /// <summary>Cattle and hog futures of the CME on Globex: 08:30 to 13:05 America/Chicago. Source: cmegroup.com, trading hours.</summary>
    ChicagoLivestockFutures = 29,

    /// <summary>
    /// Crypto currency futures of the CME on Globex: 24 hours from 17:00 America/Chicago on all days of the week, as since 2026-05-29; before
    /// it to 16:00, and not on weekends. Source: cmegroup.com, cryptocurrency trading hours.
    /// </summary>
    ChicagoCryptoFutures = 30,

    /// <summary>
    /// Corn, wheat and soybean futures of the CBOT on Globex: 19:00 to 07:45 and 08:30 to 13:20 on the next day, America/Chicago, beginning on
    /// Sunday to Thursday. Source: cmegroup.com, trading hours.
    /// </summary>
    ChicagoGrainFutures = 31,
}
