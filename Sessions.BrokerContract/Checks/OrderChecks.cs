using Sessions.Brokers.Contract.Running;

namespace Sessions.Brokers.Contract.Checks;

/// <summary>What resting orders promise.</summary>
internal static class OrderChecks
{
    private const string Tag = "Contract.Of.A.Broker.Strategy/EURUSD";

    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        Check("RestingOrderIsListed", "A limit order that the market has not reached is Resting, is listed as it was sent, and opens nothing.", IsListedAsync),
        Check("RestingOrderIsIdempotent", "A resting order's client order id that comes again adds no order.", IsIdempotentAsync),
        Check("CancelledIdIsNotPlacedAgain", "A resting order's client order id that comes again when it was cancelled places no order.", IsNotPlacedAgainAsync),
        Check("CancelledOrderIsGone", "A cancelled order is listed no more, and is Rejected when it is asked about.", IsGoneAsync),
        Check("CancelOfAGoneOrderIsNoError", "Cancelling an order that is already gone is no error.", OfAGoneOrderIsNoErrorAsync),
        new("RestingOrderKeepsItsTag", "A resting order bears the tag of the request that placed it, letter by letter.", KeepsItsTagAsync)
        {
            Needs = static account => account.KeepsTags ? Missing(account) : "the account keeps no tags",
        },
    ];

    private static ContractCheck Check(string name, string promise, Func<ContractRun, Task> body) => new(name, promise, body) { Needs = Missing };

    private static string? Missing(ContractAccount account) => account switch
    {
        { Broker: not IOrderBroker } => "the account keeps no resting orders",
        { RestingPrice: null } => "no RestingPrice was given",
        _ => null,
    };

    private static async Task IsListedAsync(ContractRun run)
    {
        var (request, answer, order) = await PlaceAsync(run);

        var asked = await run.RestingAsync(request.ClientOrderId, answer);
        run.Expect(asked.Status == OrderStatus.Resting && asked.OrderId == order.Id, $"Resting({order.Id})", ContractRun.Text(asked));
        var expected = new RestingOrder(order.Id, request.ClientOrderId, request.Symbol, request.Side, request.Type, request.Volume, request.Price!.Value, order.Tag);
        run.Expect(order == expected, expected.ToString(), order.ToString());
        await run.ExpectNetAsync(0, "nothing opened");
    }

    private static async Task IsIdempotentAsync(ContractRun run)
    {
        var (request, _, _) = await PlaceAsync(run);

        await run.Broker.OpenAsync(request, run.Token);
        await run.QuietAsync();

        var listed = (await ListAsync(run)).Count;
        run.Expect(listed == 1, "one resting order", $"{listed}");
    }

    private static async Task IsNotPlacedAgainAsync(ContractRun run)
    {
        var (request, _, order) = await PlaceAsync(run);
        await run.Orders.CancelAsync(order.Id, run.Token);
        await run.UntilAsync(async () => (await ListAsync(run)).Count == 0);

        await run.Broker.OpenAsync(request, run.Token);
        await run.QuietAsync();

        var listed = (await ListAsync(run)).Count(other => other.Id != order.Id);
        run.Expect(listed == 0, "no resting order for an id that was cancelled", $"{listed}");
    }

    private static async Task IsGoneAsync(ContractRun run)
    {
        var (request, _, order) = await PlaceAsync(run);

        await run.Orders.CancelAsync(order.Id, run.Token);

        run.Expect(await run.UntilAsync(async () => (await ListAsync(run)).Count == 0), "no resting order", "it is still listed");
        var asked = await run.QueryFinalAsync(request.ClientOrderId);
        run.Expect(asked.Status == OrderStatus.Rejected, "Rejected when it is asked about", ContractRun.Text(asked));
    }

    private static async Task OfAGoneOrderIsNoErrorAsync(ContractRun run)
    {
        var (_, _, order) = await PlaceAsync(run);
        await run.Orders.CancelAsync(order.Id, run.Token);
        await run.UntilAsync(async () => (await ListAsync(run)).Count == 0);

        // What it throws is what is wrong.
        await run.Orders.CancelAsync(order.Id, run.Token);
    }

    private static async Task KeepsItsTagAsync(ContractRun run)
    {
        var (_, _, order) = await PlaceAsync(run, Tag);

        run.Expect(order.Tag == Tag, $"the tag '{Tag}'", order.Tag is { } other ? $"'{other}'" : "none");
    }

    private static async Task<(OpenRequest Request, OrderResult Answer, RestingOrder Order)> PlaceAsync(ContractRun run, string? tag = null)
    {
        var request = run.Market(tag: tag) with { Type = OrderType.Limit, Price = run.Account.RestingPrice };
        var answer = await run.Broker.OpenAsync(request, run.Token);
        IReadOnlyList<RestingOrder> listed = [];
        await run.UntilAsync(async () => (listed = await ListAsync(run)).Count > 0);
        run.Expect(listed.Count == 1, $"one resting order after {ContractRun.Text(answer)}", $"{listed.Count}");
        return (request, answer, listed[0]);
    }

    private static async Task<IReadOnlyList<RestingOrder>> ListAsync(ContractRun run) =>
        [.. (await run.Orders.GetOrdersAsync(run.Token)).Where(order => order.Symbol == run.Account.Symbol)];
}
