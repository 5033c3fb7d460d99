namespace Sessions.Hosting;

/// <summary>
/// What a session has brought a strategy so far, in account currency, as seen from outside: each time the account is asked, what
/// is open is worth its net profit, and a position that is gone what it was worth when it was last seen. The broker's own
/// statement differs by what happened in between.
/// </summary>
/// <param name="Occurrence">The occurrence; the last one where none is open.</param>
/// <param name="Points">How it went, the latest last; where there were many, every second one is kept. Empty where a profit is not known.</param>
public sealed record SessionProfit(SessionOccurrence Occurrence, IReadOnlyList<ProfitPoint> Points)
{
    /// <summary>What it has brought so far; null where the broker cannot tell the profit of a position.</summary>
    public decimal? Total => Points is [.., var last] ? last.Profit : null;

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(SessionProfit), PrintMembers);
}
