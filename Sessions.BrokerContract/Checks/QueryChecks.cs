using Sessions.Brokers.Contract.Running;

namespace Sessions.Brokers.Contract.Checks;

/// <summary>What asking after an order promises.</summary>
internal static class QueryChecks
{
    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        new("QueryTellsWhatAnOpenFilled", "An order that has filled is told as Filled, for what it has filled, when it is asked about.", TellsWhatAnOpenFilledAsync),
        new("QueryTellsWhatACloseFilled", "A close that has filled is told as Filled, for what it has closed, when it is asked about.", TellsWhatACloseFilledAsync),
        new("QueryOfAnIdNeverSentIsNotFound", "An id under which nothing was sent is NotFound: not Rejected, which an order is that was had and refused, not Unknown and not an exception.", OfAnIdNeverSentIsNotFoundAsync),
    ];

    private static async Task TellsWhatAnOpenFilledAsync(ContractRun run)
    {
        var opened = await run.OpenAsync(run.Market());

        await ExpectAsync(run, opened.OrderId, opened.Answer);
    }

    private static async Task TellsWhatACloseFilledAsync(ContractRun run)
    {
        var opened = await run.OpenAsync(run.Market());
        var close = ContractRun.Close(opened.Position, opened.Position.Volume);
        var closed = await run.CloseAsync(close);

        await ExpectAsync(run, close.ClientOrderId, closed);
    }

    private static async Task OfAnIdNeverSentIsNotFoundAsync(ContractRun run)
    {
        var answer = await run.Broker.QueryAsync(new OrderQuery(ContractIds.Next()) { Symbol = run.Account.Symbol }, run.Token);

        run.Expect(answer.Status == OrderStatus.NotFound, "NotFound", ContractRun.Text(answer));
    }

    private static async Task ExpectAsync(ContractRun run, string orderId, OrderResult answer)
    {
        var asked = await run.QueryFinalAsync(orderId);
        run.Expect(asked.Status == answer.Status && asked.Volume == answer.Volume, ContractRun.Text(answer), ContractRun.Text(asked));
    }
}
