using Sessions.Brokers.Contract.Running;

namespace Sessions.Brokers.Contract.Checks;

/// <summary>What is promised where messages get lost.</summary>
internal static class LossChecks
{
    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        new("LostAnswerIsNotARefusal", "An order whose answer was lost is Unknown or an exception, never Rejected, and is told truthfully when it is asked about.", LostAnswerAsync)
        {
            Needs = static account => account.LoseAnswers is null ? "no LoseAnswers was given" : null,
        },
        new("LostCloseIsNotARefusal", "A close whose answer was lost is Unknown or an exception, never Rejected, and is told truthfully when it is asked about.", LostCloseAsync)
        {
            Needs = static account => account.LoseAnswers is null ? "no LoseAnswers was given" : null,
        },
        new("LostRequestTradesNothing", "An order that never arrived is not Filled, is NotFound when it is asked about, and may be sent again under its id.", LostRequestAsync)
        {
            Needs = static account => account.LoseRequests is null ? "no LoseRequests was given" : null,
        },
    ];

    private static async Task LostAnswerAsync(ContractRun run)
    {
        var request = run.Market();

        await run.ExpectNoNewsAsync(run.Account.LoseAnswers!, OrderStatus.Rejected, () => run.Broker.OpenAsync(request, run.Token));

        var asked = await run.QueryFinalAsync(request.ClientOrderId);
        run.Expect(asked is { Status: OrderStatus.Filled, Volume: > 0 }, "Filled when it is asked about", ContractRun.Text(asked));
        await run.ExpectNetAsync(asked.Volume, $"what {ContractRun.Text(asked)} says");
        await run.Broker.OpenAsync(request, run.Token);
        await run.ExpectNetAsync(asked.Volume, "nothing traded when it is sent again under its id");
    }

    private static async Task LostCloseAsync(ContractRun run)
    {
        var opened = await run.OpenAsync(run.Market(2));
        var close = ContractRun.Close(opened.Position, opened.Position.Volume / 2);

        await run.ExpectNoNewsAsync(run.Account.LoseAnswers!, OrderStatus.Rejected, () => run.Broker.CloseAsync(close, run.Token));

        var asked = await run.QueryFinalAsync(close.ClientOrderId);
        run.Expect(asked is { Status: OrderStatus.Filled, Volume: > 0 }, "Filled when it is asked about", ContractRun.Text(asked));
        await run.ExpectNetAsync(opened.Position.Volume - asked.Volume, $"what {ContractRun.Text(asked)} says");
    }

    private static async Task LostRequestAsync(ContractRun run)
    {
        var request = run.Market();

        await run.ExpectNoNewsAsync(run.Account.LoseRequests!, OrderStatus.Filled, () => run.Broker.OpenAsync(request, run.Token));

        await run.ExpectNetAsync(0, "nothing traded");
        var asked = await run.QueryFinalAsync(request.ClientOrderId);
        run.Expect(asked.Status == OrderStatus.NotFound, "NotFound when it is asked about", ContractRun.Text(asked));
        var again = await run.FinalAsync(request.ClientOrderId, await run.Broker.OpenAsync(request, run.Token));
        run.Expect(again is { Status: OrderStatus.Filled, Volume: > 0 }, "Filled when it is sent again under its id", ContractRun.Text(again));
        await run.ExpectNetAsync(again.Volume, $"what {ContractRun.Text(again)} says");
    }
}
