namespace Sessions.Simulation;

/// <summary>The formats that are known, and by what one is recognised.</summary>
internal static class BarLayouts
{
    private static readonly string[] _metaTraderFields = ["date", "time", "open", "high", "low", "close", "volume"];

    private static readonly BarLayout _sessions = new("Sessions", StampForm.Instant);

    // Tabs, "<DATE> <TIME> <OPEN> <HIGH> <LOW> <CLOSE> <TICKVOL> <VOL> <SPREAD>", 2014.05.01, without <TIME> for days. The time is
    // that of the trade server: https://www.mql5.com/en/docs/dateandtime/timetradeserver. <VOL> is zero at most brokers.
    private static readonly BarLayout _metaTrader5 = new("MetaTrader 5", StampForm.Local)
    {
        Separator = '\t', Date = "date", Time = "time", Volume = "tickvol",
        Example = "<DATE>, <TIME>, <OPEN>, <HIGH>, <LOW>, <CLOSE>, <TICKVOL>, <VOL>, <SPREAD>, separated by tabs",
        UnknownClock = "MetaTrader dates bars by the clock of the broker's server",
    };

    // No header: 2014.05.01,00:00,open,high,low,close,volume; the same form as HistData's for MetaTrader:
    // https://www.histdata.com/f-a-q/data-files-detailed-specification/
    private static readonly BarLayout _metaTrader4 = new("MetaTrader 4", StampForm.Local)
    {
        Fields = _metaTraderFields, Date = "date", Time = "time",
        UnknownClock = "MetaTrader dates bars by the clock of the broker's server "
            + "(and HistData's files for MetaTrader look the same: BarFile.Format names them)",
    };

    // https://www.tradingview.com/support/solutions/43000537255: "time,open,high,low,close", then volume and indicators, whose names may repeat.
    private static readonly BarLayout _tradingView = new("TradingView", StampForm.UnixOrInstant)
    {
        Date = "time", Example = "time,open,high,low,close", UnknownClock = "TradingView dates days by the exchange's calendar",
    };

    // https://www.dukascopy.com/swiss/english/marketwatch/historical/: "Gmt time" or "Local time", 01.05.2014 00:00:00.000, the latter with GMT+0200.
    private static readonly BarLayout _dukascopyUtc = new("Dukascopy", StampForm.Local)
    {
        Date = "gmt time", Example = "Gmt time,Open,High,Low,Close,Volume", AheadOfUtc = TimeSpan.Zero,
    };

    private static readonly BarLayout _dukascopyLocal = new("Dukascopy", StampForm.LocalWithOffset)
    {
        Date = "local time", Example = "Local time,Open,High,Low,Close,Volume",
    };

    // https://www.quantconnect.com/docs/v2/lean-engine/data-format/forex-and-cfd: no header; the data time zone "depends on the market".
    private static readonly BarLayout _leanQuotes = new("LEAN", StampForm.SinceMidnight)
    {
        Fields = ["time", "bid_open", "bid_high", "bid_low", "bid_close", "bid_size", "ask_open", "ask_high", "ask_low", "ask_close", "ask_size"],
        Date = "time",
        UnknownClock = "LEAN dates bars by the data time zone of their market (UTC for OANDA, America/New_York for equities of the USA)",
        MayScalePrices = true,
    };

    private static readonly BarLayout _leanTrades = _leanQuotes with { Fields = ["time", "open", "high", "low", "close", "volume"] };

    // "Date,Open,High,Low,Close,Adj Close,Volume", days of the exchange: https://help.yahoo.com/kb/SLN28256.html tells what is adjusted.
    private static readonly BarLayout _yahoo = new("Yahoo", StampForm.Local)
    {
        Date = "date", Example = "Date,Open,High,Low,Close,Adj Close,Volume", UnknownClock = "Yahoo dates days by the exchange's calendar",
    };

    // https://github.com/binance/binance-public-data: twelve fields, no header but for futures; spot in microseconds from 2025 on.
    private static readonly BarLayout _binance = new("Binance", StampForm.Unix)
    {
        Fields =
        [
            "open_time", "open", "high", "low", "close", "volume", "close_time", "quote_volume", "count",
            "taker_buy_volume", "taker_buy_quote_volume", "ignore",
        ],
        Date = "open_time",
    };

    // https://www.histdata.com/f-a-q/data-files-detailed-specification/: bid quotes,
    // "Eastern Standard Time (EST) time-zone WITHOUT Day Light Savings adjustments".
    private static readonly BarLayout _histData = new("HistData", StampForm.Local)
    {
        Separator = ';', Fields = ["date", "open", "high", "low", "close", "volume"], Date = "date", AheadOfUtc = TimeSpan.FromHours(-5),
    };

    private static readonly BarLayout _histDataForMetaTrader = _histData with { Separator = ',', Fields = _metaTraderFields, Time = "time" };

    // https://stooq.com/db/h/: "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,…,<VOL>,<OPENINT>", 20140501,000000; from a page "Date,Open,High,Low,Close,Volume".
    private static readonly BarLayout _stooqBulk = new("Stooq", StampForm.Local)
    {
        Date = "date", Time = "time", Volume = "vol", Example = "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>",
        UnknownClock = "Stooq does not say by whose clock it dates bars",
    };

    private static readonly BarLayout _stooq = _stooqBulk with
    {
        Volume = "volume", Example = "Date,Time,Open,High,Low,Close,Volume, with Time where bars are shorter than a day",
    };

    /// <summary>The layout of a file, by its first row.</summary>
    /// <param name="format">Who wrote it, or that this is to be found out.</param>
    /// <param name="row">Its first row; empty where it has none.</param>
    public static BarLayout Find(BarFileFormat format, string row) => format switch
    {
        BarFileFormat.Sessions => _sessions,
        BarFileFormat.MetaTrader5 => _metaTrader5,
        BarFileFormat.MetaTrader4 => _metaTrader4,
        BarFileFormat.TradingView => _tradingView,
        BarFileFormat.Dukascopy => row.StartsWith(_dukascopyLocal.Date, StringComparison.OrdinalIgnoreCase) ? _dukascopyLocal : _dukascopyUtc,
        BarFileFormat.Lean => row.Count(',') > 8 ? _leanQuotes : _leanTrades,
        BarFileFormat.Yahoo => _yahoo,
        BarFileFormat.Binance => IsHeader(row) ? _binance with { Fields = null } : _binance,
        BarFileFormat.HistData => row.Contains(';', StringComparison.Ordinal) ? _histData : _histDataForMetaTrader,
        BarFileFormat.Stooq => row.StartsWith('<') ? _stooqBulk : _stooq,
        _ => Recognize(row),
    };

    private static BarLayout Recognize(string row) =>
        row.AsSpan().IndexOfAny(CsvRows.Separators) is > 0 and var at ? IsHeader(row) ? OfHeader(row, row[at]) : OfRow(row, row[at]) : _sessions;

    private static BarLayout OfHeader(string row, char separator)
    {
        string[] names = [.. row.Split(separator).Select(BarColumns.NameOf)];
        return names switch
        {
            _ when names.Contains("utc") => _sessions,
            _ when names.Contains("tickvol") => _metaTrader5,
            _ when row.StartsWith('<') => _stooqBulk,
            ["gmt time", ..] => _dukascopyUtc,
            ["local time", ..] => _dukascopyLocal,
            ["open_time", ..] => _binance with { Fields = null },
            ["time", "open", "high", "low", "close", ..] => _tradingView,
            ["date", ..] when names.Contains("adj close") => _yahoo,
            ["date", "open", ..] or ["date", "time", "open", ..] => _stooq,
            _ => _sessions,
        };
    }

    private static BarLayout OfRow(string row, char separator)
    {
        var fields = row.Split(separator);
        return (separator, fields.Length) switch
        {
            (',', 7) when LocalStamp.IsMetaTraderDate(fields[0]) => _metaTrader4,
            (';', 6) when LocalStamp.TryRead(fields[0], "", out _) => _histData,
            (',', 12) when fields[0].Length >= 13 && fields[0].All(char.IsAsciiDigit) => _binance,
            (',', 11) when IsLeanTime(fields[0]) => _leanQuotes,
            (',', 6) when IsLeanTime(fields[0]) => _leanTrades,
            _ => _sessions,
        };
    }

    private static bool IsHeader(string row) => row.Length > 0 && (char.IsLetter(row[0]) || row[0] is '<' or '"');

    /// <summary>Milliseconds of a day, or a date and a time such as <c>20140501 00:00</c>.</summary>
    private static bool IsLeanTime(string text) => (text.Length <= 8 && text.All(char.IsAsciiDigit)) || (text.Length == 14 && text[8] == ' ');
}
