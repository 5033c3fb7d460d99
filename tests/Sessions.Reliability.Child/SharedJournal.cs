using Sessions.Journals;
using Sessions.Reliability.Child.Http;

namespace Sessions.Reliability.Child;

/// <summary>A journal that two of these programs share: one runs the strategy, the other stands by.</summary>
internal static class SharedJournal
{
    /// <summary>How often is looked whether the strategy is free.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>How long one may be silent.</summary>
    public static readonly TimeSpan TakeOverAfter = TimeSpan.FromSeconds(2);

    public static PostgresJournal Open(string connectionString, string account) => new(connectionString)
    {
        TakeOverAfter = TakeOverAfter,
        TakesOverAtOnce = !account.Contains(ExchangeTerms.Netting, StringComparison.Ordinal),
    };
}
