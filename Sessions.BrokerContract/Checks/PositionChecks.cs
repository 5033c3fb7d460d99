using Sessions.Brokers.Contract.Running;

namespace Sessions.Brokers.Contract.Checks;

/// <summary>What the kind of account promises: whose positions, and how many.</summary>
internal static class PositionChecks
{
    /// <summary>As sessions write it: a strategy's id, a slash, and its instance.</summary>
    private const string Tag = "Contract.Of.A.Broker.Strategy/EURUSD";

    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        new("TagIsKept", "A position bears the tag of the request that opened it, letter by letter, and keeps it when a part is closed.", TagIsKeptAsync)
        {
            Needs = static account => account switch
            {
                { KeepsTags: false } => "the account keeps no tags",
                { IsHedging: false } => "a netting account has one position for all tags",
                _ => null,
            },
        },
        new("HedgingKeepsPositionsApart", "On a hedging account each order opens a position of its own, also in both directions.", HedgingAsync)
        {
            Needs = static account => account.IsHedging ? null : "the account is netting",
        },
        new("NettingKeepsOnePosition", "On a netting account a symbol has one position, which orders enlarge and reduce.", NettingAsync)
        {
            Needs = static account => account.IsHedging ? "the account is hedging" : null,
        },
    ];

    private static async Task TagIsKeptAsync(ContractRun run)
    {
        var first = await run.OpenAsync(run.Market(3, tag: Tag + ".1"));
        var second = await run.OpenAsync(run.Market(1, tag: Tag + ".2"));
        await run.CloseAsync(ContractRun.Close(first.Position, run.Volume));

        foreach (var (opened, tag) in new[] { (first, Tag + ".1"), (second, Tag + ".2") })
        {
            var held = await run.UntilAsync(positions => positions.Any(position => position.Id == opened.Position.Id && position.Tag == tag));
            var found = held.FirstOrDefault(position => position.Id == opened.Position.Id);
            run.Expect(found?.Tag == tag, $"the tag '{tag}' on position {opened.Position.Id}", found?.Tag is { } other ? $"'{other}'" : "none");
        }
    }

    private static async Task HedgingAsync(ContractRun run)
    {
        var first = await run.OpenAsync(run.Market());
        var second = await run.OpenAsync(run.Market(2, PositionSide.Short));

        var held = await run.UntilAsync(static positions => positions.Count == 2);
        run.Expect(held.Count == 2 && first.Position.Id != second.Position.Id, "a long and a short position", ContractRun.Text(held));
        run.Expect(ContractRun.Net(held) == first.Answer.Volume - second.Answer.Volume, $"{ContractRun.Text(first.Position)}, {ContractRun.Text(second.Position)}", ContractRun.Text(held));
    }

    private static async Task NettingAsync(ContractRun run)
    {
        var first = await run.OpenAsync(run.Market(2));
        var second = await run.OpenAsync(run.Market(1));
        var third = await run.OpenAsync(run.Market(1, PositionSide.Short));

        await run.ExpectNetAsync(first.Answer.Volume + second.Answer.Volume - third.Answer.Volume, "one position of what was bought less what was sold");
        var held = await run.HeldAsync();
        run.Expect(held.Count == 1, "one position", ContractRun.Text(held));
    }
}
