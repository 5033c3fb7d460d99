using Sessions.Tool.Journals;

namespace Sessions.Tool.Json;

/// <summary>A strategy as <c>status</c> shows it.</summary>
internal sealed class StatusStrategy(StrategyStanding strategy)
{
    public string Account { get; } = strategy.Identity.Account;

    public string StrategyId { get; } = strategy.Identity.StrategyId;

    public string? Instance { get; } = strategy.Identity.Instance;

    /// <summary>The number of the process that runs it; null where none does.</summary>
    public int? Process { get; } = strategy.Process?.Number;

    /// <summary>Its machine, where the journal is one of several; else null.</summary>
    public string? Machine { get; } = strategy.Process?.Machine;

    /// <summary>For how many seconds it has not been heard of, where that is longer than it may be; else null.</summary>
    public double? SilentSeconds { get; } = strategy.Process?.SilentFor is { } silent ? Math.Round(silent.TotalSeconds, 1) : null;

    /// <summary>Whether somebody has to look at it, which is also what exit code 1 says.</summary>
    public bool NeedsSomebody { get; } = strategy.NeedsSomebody;

    /// <summary>Its own halt that holds, or null; that of all stands above.</summary>
    public HaltJson? Halt { get; } = strategy.State.Halts.FirstOrDefault(static halt => halt.Strategy is not null) is { } halt ? new HaltJson(halt) : null;

    /// <summary>The occurrences that have begun and not ended.</summary>
    public IReadOnlyList<StatusOccurrence> Unfinished { get; } = [.. strategy.Unfinished.Select(static occurrence => new StatusOccurrence(occurrence))];

    /// <summary>Orders without a final answer.</summary>
    public IReadOnlyList<StatusOrder> Orders { get; } = [.. strategy.State.Orders.Select(static order => new StatusOrder(order))];

    /// <summary>What is its own by its own fills; above zero long, below zero short.</summary>
    public IReadOnlyList<StatusHolding> Ledger { get; } = [.. strategy.State.Ledger.Select(static ledger => new StatusHolding(ledger.Symbol, ledger.Volume))];
}
