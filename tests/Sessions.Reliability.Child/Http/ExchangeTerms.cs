namespace Sessions.Reliability.Child.Http;

/// <summary>
/// What bot, exchange and audit agree on. Times are real; of the bot's clock an hour lasts a second. The exchange keeps within the
/// bot's order timeout however busy the machine is: it refuses what was sent too long ago, as venues do.
/// </summary>
internal static class ExchangeTerms
{
    public const long Scale = 3_600;
    public const string Hedging = "hedging";
    public const string Netting = "netting";
    public const string Symbol = "EURUSD";

    /// <summary>Who holds a position beside the bot: its tag and its id on a hedging account.</summary>
    public const string Person = "person";
    public const decimal PersonVolume = 7;

    /// <summary>What is not more fills whole.</summary>
    public const decimal LeastToSplit = 0.1m;

    /// <summary>When an order was sent, in ticks of UTC.</summary>
    public const string SentHeader = "X-Sent";

    /// <summary>The number of the process that has sent an order.</summary>
    public const string ProcessHeader = "X-Process";

    /// <summary>How long the bot believes that an order may be on its way, and that a list may lag.</summary>
    public static readonly TimeSpan OrderTimeout = TimeSpan.FromMilliseconds(300);

    /// <summary>How old an order may be when the exchange gets to it.</summary>
    public static readonly TimeSpan ReceiveWindow = TimeSpan.FromMilliseconds(250);

    /// <summary>How long the bot waits for an answer.</summary>
    public static readonly TimeSpan AnswerTimeout = TimeSpan.FromMilliseconds(150);

    /// <summary>How long a slow request or answer, or a late fill, takes: some longer than is waited for.</summary>
    public static readonly TimeSpan LongestLatency = TimeSpan.FromMilliseconds(220);

    public static readonly TimeSpan LongestLag = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a limit order rests whose price is reached.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(1_000);

    /// <summary>How far the time of a list may be off: of an order timeout of ten seconds it would be three.</summary>
    public static readonly TimeSpan LargestSkew = TimeSpan.FromMilliseconds(90);
}
