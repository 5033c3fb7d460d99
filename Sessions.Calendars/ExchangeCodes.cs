namespace Sessions.Calendars;

/// <summary>Which code means which calendar. Apart from <see cref="Exchange"/> nothing names this class, so that trimming can drop what nobody uses.</summary>
internal static class ExchangeCodes
{
    public static readonly string[] All =
    [
        "BVMF", "CME-CRYPTO", "CME-ENERGY", "CME-EQUITY", "CME-FX", "CME-LIVESTOCK", "CME-RATES", "XAMS", "XASX", "XBKK", "XBOM",
        "XBRU", "XCBF", "XCSE", "XDUB", "XETR", "XEUR", "XFRA", "XHEL", "XHKG", "XIDX", "XIST", "XJSE", "XKLS", "XKRX", "XLIS",
        "XLON", "XMAD", "XMEX", "XMIL", "XNYS", "XNZE", "XOSL", "XPAR", "XSAU", "XSES", "XSHG", "XSTO", "XSWX", "XTAE", "XTAI",
        "XTKS", "XTSE", "XWAR", "XWBO",
    ];

    public static readonly string[] Aliases =
    [
        "ARCX", "ASX", "B3", "BATS", "BIST", "BME", "BMV", "BSE", "CFE", "CME-METALS", "CMES", "EUREX", "GPW", "HKEX", "IDX",
        "JPX", "JSE", "KRX", "LSE", "MTAA", "NASDAQ", "NEOE", "NSE", "NYSE", "NZX", "OOTC", "SET", "SGX", "SIX", "SSE", "SZSE",
        "TADAWUL", "TASE", "TSX", "TWSE", "XASE", "XCEC", "XETRA", "XJPX", "XMCE", "XNAS", "XNSE", "XNYM", "XSHE", "XTSX",
    ];

    /// <summary>The calendar of a code or of an alias, or null.</summary>
    public static ExchangeCalendar? Find(string code) => code.ToUpperInvariant() switch
    {
        "BVMF" or "B3" => BrazilExchange.Instance,
        "CME-CRYPTO" => ChicagoCryptoFutures.Instance,
        "CME-ENERGY" or "CME-METALS" or "XNYM" or "XCEC" => NewYorkEnergyAndMetals.Instance,
        "CME-EQUITY" or "CMES" => ChicagoEquityFutures.Instance,
        "CME-FX" => ChicagoCurrencyFutures.Instance,
        "CME-LIVESTOCK" => ChicagoLivestockFutures.Instance,
        "CME-RATES" => ChicagoInterestRateFutures.Instance,
        "XAMS" => EuronextAmsterdam.Instance,
        "XASX" or "ASX" => AustralianSecuritiesExchange.Instance,
        "XBKK" or "SET" => StockExchangeOfThailand.Instance,
        "XBOM" or "XNSE" or "BSE" or "NSE" => BombayStockExchange.Instance,
        "XBRU" => EuronextBrussels.Instance,
        "XCBF" or "CFE" => CboeFuturesExchange.Instance,
        "XCSE" => NasdaqCopenhagen.Instance,
        "XDUB" => EuronextDublin.Instance,
        "XETR" or "XETRA" => Xetra.Instance,
        "XEUR" or "EUREX" => Eurex.Instance,
        "XFRA" => FrankfurtStockExchange.Instance,
        "XHEL" => NasdaqHelsinki.Instance,
        "XHKG" or "HKEX" => HongKongStockExchange.Instance,
        "XIDX" or "IDX" => IndonesiaStockExchange.Instance,
        "XIST" or "BIST" => BorsaIstanbul.Instance,
        "XJSE" or "JSE" => JohannesburgStockExchange.Instance,
        "XKLS" => BursaMalaysia.Instance,
        "XKRX" or "KRX" => KoreaExchange.Instance,
        "XLIS" => EuronextLisbon.Instance,
        "XLON" or "LSE" => LondonStockExchange.Instance,
        "XMAD" or "XMCE" or "BME" => BolsaDeMadrid.Instance,
        "XMEX" or "BMV" => MexicanStockExchange.Instance,
        "XMIL" or "MTAA" => BorsaItaliana.Instance,
        "XNYS" or "XNAS" or "ARCX" or "BATS" or "XASE" or "OOTC" or "NYSE" or "NASDAQ" => NewYorkStockExchange.Instance,
        "XNZE" or "NZX" => NewZealandExchange.Instance,
        "XOSL" => OsloBors.Instance,
        "XPAR" => EuronextParis.Instance,
        "XSAU" or "TADAWUL" => SaudiExchange.Instance,
        "XSES" or "SGX" => SingaporeExchange.Instance,
        "XSHG" or "XSHE" or "SSE" or "SZSE" => ShanghaiStockExchange.Instance,
        "XSTO" => NasdaqStockholm.Instance,
        "XSWX" or "SIX" => SwissExchange.Instance,
        "XTAE" or "TASE" => TelAvivStockExchange.Instance,
        "XTAI" or "TWSE" => TaiwanStockExchange.Instance,
        "XTKS" or "XJPX" or "JPX" => TokyoStockExchange.Instance,
        "XTSE" or "XTSX" or "NEOE" or "TSX" => TorontoStockExchange.Instance,
        "XWAR" or "GPW" => WarsawStockExchange.Instance,
        "XWBO" => WienerBorse.Instance,
        _ => null,
    };
}
