using Sessions.Brokers.Contract.Running;

namespace Sessions.Brokers.Contract.Checks;

/// <summary>What is promised where the venue fills a part.</summary>
internal static class PartialChecks
{
    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        new("PartialFillIsTold", "An order of which a part was filled is Filled for that part, and the rest never comes.", FillIsToldAsync) { Needs = Missing },
        new("PartialCloseIsTold", "A close of which a part was filled is Filled for that part, and the rest stays open.", CloseIsToldAsync) { Needs = Missing },
    ];

    private static string? Missing(ContractAccount account) => account.FillAtMost is null ? "no FillAtMost was given" : null;

    private static async Task FillIsToldAsync(ContractRun run)
    {
        Opened opened;
        await using (await run.Account.FillAtMost!(run.Volume))
        {
            opened = await run.OpenAsync(run.Market(2));
        }

        run.Expect(opened.Answer.Volume == run.Volume, $"Filled({ContractRun.Text(run.Volume)})", ContractRun.Text(opened.Answer));
        await run.ExpectNetAsync(run.Volume, "the part that was filled, and no more");
    }

    private static async Task CloseIsToldAsync(ContractRun run)
    {
        var opened = await run.OpenAsync(run.Market(2));
        OrderResult answer;
        await using (await run.Account.FillAtMost!(run.Volume))
        {
            answer = await run.CloseAsync(ContractRun.Close(opened.Position, opened.Position.Volume));
        }

        run.Expect(answer.Status == OrderStatus.Filled && answer.Volume == run.Volume, $"Filled({ContractRun.Text(run.Volume)})", ContractRun.Text(answer));
        await run.ExpectNetAsync(opened.Position.Volume - run.Volume, "what was not closed, and no less");
    }
}
