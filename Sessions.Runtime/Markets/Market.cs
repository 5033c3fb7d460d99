namespace Sessions;

// docs/decisions.md 57
/// <summary>
/// Markets whose regular hours are known: <c>[Session(Market.London)]</c>, or <c>Market.London.ToSession()</c> in code.
/// Wall-clock time of the market's own city, half-open, on Monday to Friday there. The numbers are frozen: compiled bots
/// hold them.
/// </summary>
/// <remarks>
/// An exchange brings its calendar to its sessions, or its ordinary hours where its holidays are not known.
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
}
