using Sessions.Brokers.Contract.Running;

namespace Sessions.Brokers.Contract.Checks;

/// <summary>What closing promises.</summary>
internal static class CloseChecks
{
    private const int Callers = 8;

    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        new("CloseClosesItsPosition", "A position that is closed whole is gone from the snapshot.", ClosesItsPositionAsync),
        new("CloseNamesItsVolume", "A close closes the volume that it names, and leaves the rest.", NamesItsVolumeAsync),
        new("CloseIsIdempotent", "A close's client order id that comes again closes nothing and is answered as the first time.", IsIdempotentAsync),
        new("CloseIsIdempotentAtOnce", "A close's client order id that comes several times at once closes once.", IsIdempotentAtOnceAsync),
        new("CloseIsReduceOnly", "A close for more than is held never opens a position on the other side.", IsReduceOnlyAsync),
        new("CloseOfNothingIsRejected", "A close of a position that is gone is Rejected, and trades nothing.", OfNothingIsRejectedAsync),
    ];

    private static async Task ClosesItsPositionAsync(ContractRun run)
    {
        var opened = await run.OpenAsync(run.Market());

        var answer = await run.CloseAsync(ContractRun.Close(opened.Position, opened.Position.Volume));

        run.Expect(answer.Status == OrderStatus.Filled, "a close to fill", ContractRun.Text(answer));
        var held = await run.UntilAsync(static positions => positions.Count == 0);
        run.Expect(held.Count == 0, "no position in the snapshot", ContractRun.Text(held));
    }

    private static async Task NamesItsVolumeAsync(ContractRun run)
    {
        var opened = await run.OpenAsync(run.Market(2));
        var half = opened.Position.Volume / 2;

        var answer = await run.CloseAsync(ContractRun.Close(opened.Position, half));

        run.Expect(answer is { Status: OrderStatus.Filled } && answer.Volume == half, $"Filled({ContractRun.Text(half)})", ContractRun.Text(answer));
        await run.ExpectNetAsync(opened.Position.Volume - half, "half of it left");
        var held = await run.HeldAsync();
        run.Expect(held.Any(position => position.Id == opened.Position.Id), $"the rest under the same id {opened.Position.Id}", ContractRun.Text(held));
    }

    private static async Task IsIdempotentAsync(ContractRun run)
    {
        var opened = await run.OpenAsync(run.Market(3));
        var close = ContractRun.Close(opened.Position, run.Volume);
        var first = await run.CloseAsync(close);
        var left = opened.Position.Volume - first.Volume;
        await run.ExpectNetAsync(left, $"what {ContractRun.Text(first)} leaves");

        var again = await run.CloseAsync(close);

        run.Expect(again.Status == first.Status && again.Volume == first.Volume, $"{ContractRun.Text(first)} for the same id again", ContractRun.Text(again));
        await run.ExpectNetAsync(left, "nothing closed for the same id again");
    }

    private static async Task IsIdempotentAtOnceAsync(ContractRun run)
    {
        var opened = await run.OpenAsync(run.Market(3));
        var close = ContractRun.Close(opened.Position, run.Volume);

        var answers = await run.AtOnceAsync(Callers, () => run.Broker.CloseAsync(close, run.Token));

        var final = await run.FinalAsync(close.ClientOrderId, answers.FirstOrDefault(static answer => answer.IsTerminal) ?? answers[0]);
        await run.ExpectNetAsync(opened.Position.Volume - final.Volume, $"one close for {Callers} calls of one id");
    }

    private static async Task IsReduceOnlyAsync(ContractRun run)
    {
        var opened = await run.OpenAsync(run.Market());

        var answer = await run.CloseAsync(ContractRun.Close(opened.Position, opened.Position.Volume * 3));

        run.Expect(answer.Volume <= opened.Position.Volume, $"Rejected, or no more than {ContractRun.Text(opened.Position.Volume)} closed", ContractRun.Text(answer));
        await run.ExpectNetAsync(opened.Position.Volume - answer.Volume, $"nothing traded beyond {ContractRun.Text(answer)}");
        var held = await run.HeldAsync();
        run.Expect(held.All(static position => position.Side == PositionSide.Long), "no position on the other side", ContractRun.Text(held));
    }

    private static async Task OfNothingIsRejectedAsync(ContractRun run)
    {
        var opened = await run.OpenAsync(run.Market());
        await run.CloseAsync(ContractRun.Close(opened.Position, opened.Position.Volume));
        await run.UntilAsync(static positions => ContractRun.Net(positions) == 0);

        var answer = await run.CloseAsync(ContractRun.Close(opened.Position, opened.Position.Volume));

        run.Expect(answer.Status == OrderStatus.Rejected, "Rejected", ContractRun.Text(answer));
        await run.ExpectNetAsync(0, "nothing traded");
    }
}
