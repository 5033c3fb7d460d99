using Sessions.Brokers.Contract.Running;

namespace Sessions.Brokers.Contract.Checks;

/// <summary>What a caller's token does to an order: nothing.</summary>
internal static class TokenChecks
{
    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        new("CancelledCallLeavesTheOrder", "A token that is cancelled while an order is on its way stops the waiting and not the order.", LeavesTheOrderAsync)
        {
            Needs = static account => account.HoldAnswers is null ? "no HoldAnswers was given" : null,
        },
        new("CancelledBeforeItIsSent", "A call whose token is cancelled already either sends nothing or trades and says so.", BeforeItIsSentAsync),
    ];

    private static async Task LeavesTheOrderAsync(ContractRun run)
    {
        var request = run.Market();
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(run.Token);
        OrderResult? answer;
        await using (await run.Account.HoldAnswers!())
        {
            var call = AnswerAsync(run, request, caller.Token);
            await run.QuietAsync();
            Cancel(caller);
            var stopped = await Task.WhenAny(call, Task.Delay(run.Account.Patience, run.Account.TimeProvider, run.Token)) == call;
            run.Expect(stopped, FormattableString.Invariant(
                $"the call to return within {run.Account.Patience.TotalSeconds:0.###} s of its token"), "it waits on");
            answer = await call;
        }

        run.Expect(answer?.Status != OrderStatus.Rejected, "anything but Rejected for an order that is on its way", answer is null ? "" : ContractRun.Text(answer));
        var asked = await run.QueryFinalAsync(request.ClientOrderId);
        run.Expect(asked is { Status: OrderStatus.Filled, Volume: > 0 }, "Filled when it is asked about", ContractRun.Text(asked));
        await run.ExpectNetAsync(asked.Volume, $"what {ContractRun.Text(asked)} says");
    }

    private static async Task BeforeItIsSentAsync(ContractRun run)
    {
        var request = run.Market();

        var answer = await AnswerAsync(run, request, new CancellationToken(canceled: true));
        var net = await run.SettledNetAsync();
        var asked = await run.Broker.QueryAsync(new OrderQuery(request.ClientOrderId), run.Token);

        run.Expect(answer?.Status != OrderStatus.Rejected || net == 0, "nothing traded after Rejected", ContractRun.Text(await run.HeldAsync()));
        run.Expect(asked.Status is not (OrderStatus.Rejected or OrderStatus.NotFound) || net == 0, "nothing traded where the order is Rejected or NotFound when it is asked about", ContractRun.Text(await run.HeldAsync()));
        run.Expect(asked.Status != OrderStatus.Filled || net == asked.Volume, $"what {ContractRun.Text(asked)} says", ContractRun.Text(await run.HeldAsync()));
    }

    // On this thread: the simulated clock has no other.
    private static void Cancel(CancellationTokenSource source) => source.Cancel();

    /// <summary>The answer, or null where the call has thrown because of its token.</summary>
    private static async Task<OrderResult?> AnswerAsync(ContractRun run, OpenRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await run.Broker.OpenAsync(request, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && !run.Token.IsCancellationRequested)
        {
            return null;
        }
    }
}
