using Sessions.Journals;
using Sessions.Tool.Commands;

namespace Sessions.Tool.Journals;

/// <summary>The strategy of a journal that is meant by what was written of its identity.</summary>
/// <param name="StrategyId">Its id, or its tag: the id, a slash and the instance; null where all are meant.</param>
/// <param name="Account">The account, or null where one that fits the rest is enough.</param>
/// <param name="Instance">The instance, or null; the empty text means the strategy that has none.</param>
internal sealed record JournalChoice(string? StrategyId, string? Account, string? Instance)
{
    /// <summary>The one strategy that is meant, which is on record; null where all are.</summary>
    /// <exception cref="ToolException">None is, or more than one: nobody halts or releases another one than was meant.</exception>
    public JournaledStrategy? In(JournalOverview overview)
    {
        if (StrategyId is null)
        {
            return Account is null && Instance is null
                ? null
                : throw new ToolException("--account and --instance say which strategy is meant; write --strategy, too.");
        }

        var meant = overview.Strategies.Where(known => IsMeant(known.Strategy)).ToList();
        return meant switch
        {
            [var one] => one,
            [] => throw new ToolException($"The journal has no strategy {Words}; {Instead(overview)}"),
            _ => throw new ToolException($"The journal has {meant.Count} strategies {Words}: {string.Join(", ", meant.Select(static known => known.Strategy))}; say which by --account and --instance."),
        };
    }

    /// <summary>The one strategy that is meant; with an account it need not be on record.</summary>
    /// <exception cref="ToolException">It is not, and no account was named; or more than one is.</exception>
    public StrategyIdentity Or(JournalOverview overview)
    {
        if (Account is null || StrategyId is null || overview.Strategies.Any(known => IsMeant(known.Strategy)))
        {
            return In(overview)!.Strategy;
        }

        var (id, instance) = Instance is null && StrategyId.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
            ? (StrategyId[..slash], StrategyId[(slash + 1)..])
            : (StrategyId, Instance);
        return new StrategyIdentity(Account, id, instance is "" ? null : instance);
    }

    private string Words => $"'{StrategyId}'" + (Instance is { } instance ? $" with instance '{instance}'" : "") + (Account is { } account ? $" on account '{account}'" : "");

    private bool IsMeant(StrategyIdentity known) =>
        (known.StrategyId == StrategyId || known.Tag == StrategyId)
        && (Account is null || known.Account == Account)
        && (Instance is null || (known.Instance ?? "") == Instance);

    private string Instead(JournalOverview overview)
    {
        if (overview.Strategies.Count == 0)
        {
            return "none has run on it yet.";
        }

        return overview.Strategies.Any(known => known.Strategy.StrategyId == StrategyId || known.Strategy.Tag == StrategyId)
            ? $"there is {string.Join(", ", overview.Strategies.Select(static known => known.Strategy))}."
            : CommandLine.Instead(StrategyId!, [.. overview.Strategies.Select(static known => known.Strategy.Tag).Distinct()]);
    }
}
