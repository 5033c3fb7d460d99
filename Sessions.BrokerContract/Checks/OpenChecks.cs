using Sessions.Brokers.Contract.Running;

namespace Sessions.Brokers.Contract.Checks;

/// <summary>What opening promises.</summary>
internal static class OpenChecks
{
    private const int Callers = 8;

    /// <summary>As long as the longest ids that sessions give.</summary>
    private const int LongId = 36;

    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        new("OpenAnswersWhatItFilled", "A filled order's answer is the volume that the account then holds, no more than was asked for.", AnswersWhatItFilledAsync),
        new("OpenIsIdempotent", "A client order id that comes again trades nothing and is answered as the first time.", IsIdempotentAsync),
        new("OpenIsIdempotentAtOnce", "A client order id that comes several times at once trades once.", IsIdempotentAtOnceAsync),
        new("OpenIsIdempotentAfterItsClose", "A client order id that comes again when its position is closed opens nothing.", IsIdempotentAfterItsCloseAsync),
        new("AnotherIdIsAnotherOrder", "Requests that differ in their client order id alone are different orders.", AnotherIdIsAnotherOrderAsync),
        new("LongIdsAreKeptApart", "Client order ids of thirty-six characters that differ in the last one are different orders.", LongIdsAreKeptApartAsync),
        new("InstrumentRulesAreTrue", "An order for less than the instrument's least volume, or between two of its steps, is refused and not rounded: it opens nothing.", InstrumentRulesAreTrueAsync)
        {
            Needs = static account => account.Broker is IInstrumentSource ? null : "the adapter tells no least volumes",
        },
        new("RefusalIsRejected", "An order that the venue refuses is Rejected when it is sent, Rejected or NotFound when it is asked about, and opens nothing.", RefusalIsRejectedAsync),
    ];

    private static async Task AnswersWhatItFilledAsync(ContractRun run)
    {
        var opened = await run.OpenAsync(run.Market(5));

        run.Expect(opened.Answer.Volume <= opened.Request.Volume, $"no more than {ContractRun.Text(opened.Request.Volume)}", ContractRun.Text(opened.Answer));
        await run.ExpectNetAsync(opened.Answer.Volume, $"what {ContractRun.Text(opened.Answer)} says");
    }

    private static async Task IsIdempotentAsync(ContractRun run)
    {
        var opened = await run.OpenAsync(run.Market());
        await run.ExpectNetAsync(opened.Answer.Volume, $"what {ContractRun.Text(opened.Answer)} says");

        var again = await run.FinalAsync(opened.OrderId, await run.Broker.OpenAsync(opened.Request, run.Token));

        run.Expect(
            again.Status == opened.Answer.Status && again.Volume == opened.Answer.Volume,
            $"{ContractRun.Text(opened.Answer)} for the same id again", ContractRun.Text(again));
        await run.ExpectNetAsync(opened.Answer.Volume, "nothing traded for the same id again");
    }

    private static async Task IsIdempotentAtOnceAsync(ContractRun run)
    {
        var request = run.Market();

        var answers = await run.AtOnceAsync(Callers, () => run.Broker.OpenAsync(request, run.Token));

        var final = await run.FinalAsync(request.ClientOrderId, answers.FirstOrDefault(static answer => answer.IsTerminal) ?? answers[0]);
        var other = answers.FirstOrDefault(answer => answer.IsTerminal && (answer.Status != final.Status || answer.Volume != final.Volume));
        run.Expect(other is null, $"the same final answer to all {Callers} callers, {ContractRun.Text(final)}", other is null ? "" : ContractRun.Text(other));
        await run.ExpectNetAsync(final.Volume, $"one order for {Callers} calls of one id");
    }

    private static async Task IsIdempotentAfterItsCloseAsync(ContractRun run)
    {
        var opened = await run.OpenAsync(run.Market());
        await run.CloseAsync(ContractRun.Close(opened.Position, opened.Position.Volume));
        await run.ExpectNetAsync(0, "the position closed");

        await run.FinalAsync(opened.OrderId, await run.Broker.OpenAsync(opened.Request, run.Token));

        await run.ExpectNetAsync(0, "nothing opened for the same id again");
    }

    private static async Task InstrumentRulesAreTrueAsync(ContractRun run)
    {
        var rules = await ((IInstrumentSource)run.Broker).GetInstrumentAsync(run.Account.Symbol, run.Token);
        var wrong = rules.VolumeStep > 0 ? run.Volume + (rules.VolumeStep / 2) : rules.MinVolume / 2;
        run.Expect(
            run.Volume >= rules.MinVolume && (rules.VolumeStep <= 0 || run.Volume % rules.VolumeStep == 0),
            $"rules by which {ContractRun.Text(run.Volume)} {run.Account.Symbol} can be traded", rules.ToString());
        if (wrong <= 0)
        {
            return;
        }

        var request = run.Market() with { Volume = wrong };
        try
        {
            var answer = await run.FinalAsync(request.ClientOrderId, await run.Broker.OpenAsync(request, run.Token));
            run.Expect(answer.Status != OrderStatus.Filled, $"no fill of {ContractRun.Text(wrong)}, by {rules}", ContractRun.Text(answer));
        }
        catch (Exception exception) when (exception is not BrokerContractException && !run.Token.IsCancellationRequested)
        {
            // How a refusal is told is another promise.
        }

        await run.ExpectNetAsync(0, $"{ContractRun.Text(wrong)} refused, by {rules}");
    }

    private static async Task AnotherIdIsAnotherOrderAsync(ContractRun run)
    {
        var first = await run.OpenAsync(run.Market());
        var request = run.Market();

        var second = await run.FinalAsync(request.ClientOrderId, await run.Broker.OpenAsync(request, run.Token));

        run.Expect(second is { Status: OrderStatus.Filled, Volume: > 0 }, "the second order to fill as the first did", ContractRun.Text(second));
        await run.ExpectNetAsync(first.Answer.Volume + second.Volume, "two orders");
    }

    private static async Task LongIdsAreKeptApartAsync(ContractRun run)
    {
        var id = ContractIds.Next().PadRight(LongId - 1, '-');
        var first = await run.OpenAsync(run.Market(1, id: id + "1"));

        var second = await run.OpenAsync(run.Market(2, id: id + "2"));

        await run.ExpectNetAsync(first.Answer.Volume + second.Answer.Volume, "two orders");
    }

    private static async Task RefusalIsRejectedAsync(ContractRun run)
    {
        var request = run.Market() with { Symbol = "NO-SUCH-SYMBOL" };

        var answer = await run.FinalAsync(request.ClientOrderId, await run.Broker.OpenAsync(request, run.Token));
        var asked = await run.QueryFinalAsync(request.ClientOrderId);

        run.Expect(answer.Status == OrderStatus.Rejected, $"Rejected for the symbol {request.Symbol}", ContractRun.Text(answer));
        run.Expect(asked.Status is OrderStatus.Rejected or OrderStatus.NotFound, "Rejected or NotFound when it is asked about", ContractRun.Text(asked));
        await run.ExpectNetAsync(0, "nothing opened");
    }
}
