namespace Sessions.Simulation;

// docs/decisions.md 211, 212
/// <summary>Who wrote a bar file: where its fields stand, how its bars are dated, and in which zone.</summary>
/// <remarks>
/// All of them date a bar by its open; <see cref="BarFile.Stamped"/> says otherwise. All but <see cref="Sessions"/> and the quotes
/// of <see cref="Lean"/> have one price, which counts as the bid.
/// </remarks>
public enum BarFileFormat
{
    /// <summary>
    /// Recognised by the header, or by the first row where there is none. What is recognised as nothing is read as <see
    /// cref="Sessions"/>.
    /// </summary>
    Recognized,

    /// <summary><c>utc,bid_open,…,ask_close</c> or <c>utc,open,high,low,close</c>, as <see cref="BarFile"/> says.</summary>
    Sessions,

    /// <summary>
    /// The bars that MetaTrader 5 exports from its window Symbols, by the clock of the broker's server: needs <see
    /// cref="BarFile.TimeZone"/>. The volume is that of ticks.
    /// </summary>
    MetaTrader5,

    /// <summary>
    /// What MetaTrader 4 exports from its History Center, by the clock of the broker's server: needs <see
    /// cref="BarFile.TimeZone"/>.
    /// </summary>
    MetaTrader4,

    /// <summary>
    /// Both forms of TradingView's chart export: seconds since 1970, or ISO 8601 with an offset. Days without a time need
    /// <see cref="BarFile.TimeZone"/>.
    /// </summary>
    TradingView,

    /// <summary>
    /// Dukascopy's export, of one side: <c>Gmt time</c>, or <c>Local time</c> with its offset. Flat bars of closed hours in
    /// it are bars like others.
    /// </summary>
    Dukascopy,

    /// <summary>
    /// LEAN's data, quotes or trades: a zip, or a folder of one a day, whose date stands in the file's name. Needs <see cref="BarFile.TimeZone"/>,
    /// the data time zone of its market, and <see cref="BarFile.PriceUnit"/> where prices are whole numbers.
    /// </summary>
    Lean,

    /// <summary>
    /// Yahoo's days, by the exchange's calendar: needs <see cref="BarFile.TimeZone"/>. Prices are adjusted for splits, as
    /// Yahoo gives them; <c>Adj Close</c> is passed over.
    /// </summary>
    Yahoo,

    /// <summary>Binance's klines, UTC: from its archive, in milliseconds or microseconds since 1970.</summary>
    Binance,

    /// <summary>
    /// HistData's minutes, generic ASCII or MetaTrader form, by Eastern Standard Time without summer time. The latter looks
    /// as <see cref="MetaTrader4"/> does, and has to be named.
    /// </summary>
    HistData,

    /// <summary>Stooq's files, from its pages or in bulk: needs <see cref="BarFile.TimeZone"/>.</summary>
    Stooq,
}
