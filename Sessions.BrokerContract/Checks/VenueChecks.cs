using Sessions.Brokers.Contract.Running;

namespace Sessions.Brokers.Contract.Checks;

/// <summary>What is promised where the venue fails, is shut, holds volume back, or is traded on by others too.</summary>
internal static class VenueChecks
{
    private const string Tag = "Contract.Of.A.Broker.Strategy/EURUSD";

    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        new("ServerErrorIsNotARefusal", "An order that the venue answers with a server error is Unknown or an exception, whether it was carried out or not, and is told truthfully when it is asked about.", ServerErrorAsync)
        {
            Needs = static account => account.FailAnswers is null ? "no FailAnswers was given" : account.FailRequests is null ? "no FailRequests was given" : null,
        },
        new("LostAnswerIsKnownAfterARestart", "An order whose answer was lost is told truthfully by the adapter of the process that comes next, and is not sent again under its id.", KnownAfterARestartAsync)
        {
            Needs = static account => account.LoseAnswers is null ? "no LoseAnswers was given" : account.Reconnect is null ? "no Reconnect was given" : null,
        },
        new("LateAnswerIsTold", "While an answer is late the order is told as Working, Unknown or Filled when it is asked about; then the answer is what was told.", LateAnswerAsync)
        {
            Needs = static account => account.HoldAnswers is null ? "no HoldAnswers was given" : null,
        },
        new("ClosedMarketIsRejected", "While the market is closed an order and a close are Rejected, and nothing of them trades when it opens.", ClosedMarketAsync)
        {
            Needs = static account => account.CloseMarket is null ? "no CloseMarket was given" : null,
        },
        new("ForeignTradeIsShown", "What somebody else trades on the account is in the snapshot, and bears no tag of a request.", ForeignTradeAsync)
        {
            Needs = static account => account.TradeElsewhere is null ? "no TradeElsewhere was given" : null,
        },
        new("CloseWaitsForHeldVolume", "A close fills that is sent as soon as the exits are cancelled which held the position's volume.", HeldVolumeAsync)
        {
            Needs = static account => account.StopLoss is null ? "no StopLoss was given" : null,
        },
    ];

    private static async Task ServerErrorAsync(ContractRun run)
    {
        var request = run.Market();
        await run.ExpectNoNewsAsync(run.Account.FailAnswers!, OrderStatus.Rejected, () => run.Broker.OpenAsync(request, run.Token));
        var filled = await run.QueryFinalAsync(request.ClientOrderId);
        run.Expect(filled is { Status: OrderStatus.Filled, Volume: > 0 }, "Filled when it is asked about", ContractRun.Text(filled));
        await run.ExpectNetAsync(filled.Volume, $"what {ContractRun.Text(filled)} says");

        var other = run.Market();
        await run.ExpectNoNewsAsync(run.Account.FailRequests!, OrderStatus.Rejected, () => run.Broker.OpenAsync(other, run.Token));
        var missed = await run.QueryFinalAsync(other.ClientOrderId);
        run.Expect(missed.Status is OrderStatus.NotFound or OrderStatus.Rejected, "NotFound or Rejected when it is asked about", ContractRun.Text(missed));
        await run.ExpectNetAsync(filled.Volume, "nothing more traded");
    }

    private static async Task KnownAfterARestartAsync(ContractRun run)
    {
        var request = run.Market();
        await run.SendAsync(run.Account.LoseAnswers!, () => run.Broker.OpenAsync(request, run.Token));
        var before = ContractRun.Net(await run.UntilAsync(static positions => positions.Count > 0));

        var next = run.With(await run.Account.Reconnect!());

        var told = await next.QueryFinalAsync(request.ClientOrderId);
        run.Expect(told is { Status: OrderStatus.Filled, Volume: > 0 }, "Filled when the next adapter is asked", ContractRun.Text(told));
        await next.Broker.OpenAsync(request, run.Token);
        await next.ExpectNetAsync(before, "nothing traded when the next adapter sends it again under its id");
    }

    private static async Task LateAnswerAsync(ContractRun run)
    {
        var request = run.Market();
        Task<OrderResult> call;
        OrderResult meanwhile;
        await using (await run.Account.HoldAnswers!())
        {
            call = run.Broker.OpenAsync(request, run.Token).AsTask();
            await run.QuietAsync();
            await Task.Delay(run.Broker.SettleTime, run.Account.TimeProvider, run.Token);
            meanwhile = await run.Broker.QueryAsync(new OrderQuery(request.ClientOrderId) { Symbol = request.Symbol, SentAt = run.Now }, run.Token);
            run.Expect(meanwhile.Status is not (OrderStatus.Rejected or OrderStatus.NotFound), "neither Rejected nor NotFound while the answer is late", ContractRun.Text(meanwhile));
        }

        var answer = await run.FinalAsync(request.ClientOrderId, await call);
        run.Expect(answer is { Status: OrderStatus.Filled, Volume: > 0 }, "Filled", ContractRun.Text(answer));
        run.Expect(meanwhile.Status != OrderStatus.Filled || meanwhile.Volume == answer.Volume, ContractRun.Text(meanwhile), ContractRun.Text(answer));
        await run.ExpectNetAsync(answer.Volume, $"what {ContractRun.Text(answer)} says");
    }

    private static async Task ClosedMarketAsync(ContractRun run)
    {
        var opened = await run.OpenAsync(run.Market());
        var (request, close) = (run.Market(2), ContractRun.Close(opened.Position, opened.Position.Volume));
        OrderResult answer;
        OrderResult closed;
        await using (await run.Account.CloseMarket!())
        {
            answer = await run.Broker.OpenAsync(request, run.Token);
            closed = await run.Broker.CloseAsync(close, run.Token);
        }

        run.Expect(answer.Status == OrderStatus.Rejected, "Rejected for an order while the market is closed", ContractRun.Text(answer));
        run.Expect(closed.Status == OrderStatus.Rejected, "Rejected for a close while the market is closed", ContractRun.Text(closed));
        await run.ExpectNetAsync(opened.Answer.Volume, "nothing traded when the market opens");
    }

    private static async Task ForeignTradeAsync(ContractRun run)
    {
        var opened = await run.OpenAsync(run.Market(tag: run.Account.KeepsTags ? Tag : null));

        await run.Account.TradeElsewhere!(run.Volume);

        await run.ExpectNetAsync(opened.Answer.Volume + run.Volume, "a trade of somebody else's shown");
        var tagged = (await run.HeldAsync()).Where(static position => position.Tag is not null).Sum(static position => position.Volume);
        run.Expect(!run.Account.KeepsTags || tagged == opened.Answer.Volume, $"{ContractRun.Text(opened.Answer.Volume)} under a tag", ContractRun.Text(tagged));
    }

    private static async Task HeldVolumeAsync(ContractRun run)
    {
        var opened = await run.OpenAsync(run.Market() with { StopLoss = run.Account.StopLoss });
        foreach (var exit in run.Broker is IOrderBroker orders ? await orders.GetOrdersAsync(run.Token) : [])
        {
            if (exit.Symbol == run.Account.Symbol)
            {
                await run.Orders.CancelAsync(exit.Id, run.Token);
            }
        }

        var answer = await run.CloseAsync(ContractRun.Close(opened.Position, opened.Position.Volume));

        run.Expect(answer.Status == OrderStatus.Filled, "a close to fill once the exits were cancelled", ContractRun.Text(answer));
        await run.ExpectNetAsync(opened.Position.Volume - answer.Volume, $"what {ContractRun.Text(answer)} says");
    }
}
