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
        new("QueryIsRightAtOnce", "An order that was answered as Filled is, when it is asked about at once, neither Rejected nor, without a settle time, NotFound.", IsRightAtOnceAsync),
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

    private static async Task IsRightAtOnceAsync(ContractRun run)
    {
        var request = run.Market();
        var answer = await run.Broker.OpenAsync(request, run.Token);
        if (answer.Status != OrderStatus.Filled)
        {
            return;
        }

        var asked = await run.Broker.QueryAsync(new OrderQuery(request.ClientOrderId) { Symbol = request.Symbol, PositionId = answer.PositionId }, run.Token);

        run.Expect(
            asked.Status switch
            {
                OrderStatus.Filled => asked.Volume == answer.Volume,
                OrderStatus.NotFound => run.Broker.SettleTime > TimeSpan.Zero,
                var status => status != OrderStatus.Rejected,
            },
            ContractRun.Text(answer), ContractRun.Text(asked));
    }

    private static async Task ExpectAsync(ContractRun run, string orderId, OrderResult answer)
    {
        var asked = await run.QueryFinalAsync(orderId);
        run.Expect(asked.Status == answer.Status && asked.Volume == answer.Volume, ContractRun.Text(answer), ContractRun.Text(asked));
    }
}
