using System.Globalization;
using Sessions.Brokers.Contract.Running;

namespace Sessions.Brokers.Contract.Checks;

/// <summary>What changing the stop-loss and take-profit of a position promises.</summary>
internal static class ModifyChecks
{
    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        Check("ModifySetsBoth", "A position that is modified shows the stop-loss and take-profit that were asked for, and stays what it was.", SetsBothAsync),
        Check("ModifyTakesAway", "A stop-loss or take-profit that a modification leaves out is gone.", TakesAwayAsync),
        Check("RefusedModifyChangesNothing", "A stop-loss on the wrong side of the market is Rejected, and the position keeps what it has.", ChangesNothingAsync),
        Check("ModifyOfNothingIsRejected", "A modification of a position that is gone is Rejected.", OfNothingIsRejectedAsync),
    ];

    private static ContractCheck Check(string name, string promise, Func<ContractRun, Task> body) => new(name, promise, body) { Needs = Missing };

    private static string? Missing(ContractAccount account) => account switch
    {
        { Broker: not IProtectiveBroker } => "the account changes no stop-loss and take-profit",
        { RestingPrice: null } => "no RestingPrice was given",
        _ => null,
    };

    private static async Task SetsBothAsync(ContractRun run)
    {
        var (before, stop, target) = await OpenAsync(run);

        var after = await ModifyAsync(run, new ModifyRequest(before.Id, stop, target));

        var expected = (before.Side, before.Volume, before.OpenPrice);
        run.Expect((after.Side, after.Volume, after.OpenPrice) == expected, $"the same position, {ContractRun.Text(before)}", ContractRun.Text(after));
    }

    private static async Task TakesAwayAsync(ContractRun run)
    {
        var (position, _) = await OpenWithStopAsync(run);

        await ModifyAsync(run, new ModifyRequest(position.Id, null, null));
    }

    private static async Task ChangesNothingAsync(ContractRun run)
    {
        var (position, stop) = await OpenWithStopAsync(run);

        var answer = await Protective(run).ModifyAsync(new ModifyRequest(position.Id, Above(position, stop), null), run.Token);

        run.Expect(answer.Status == OrderStatus.Rejected, "Rejected", ContractRun.Text(answer));
        await run.QuietAsync();
        var held = (await run.HeldAsync()).FirstOrDefault(other => other.Id == position.Id);
        run.Expect((held?.StopLoss, held?.TakeProfit) == (stop, null), Text(stop, null), held is null ? "no position" : Text(held.StopLoss, held.TakeProfit));
    }

    private static async Task OfNothingIsRejectedAsync(ContractRun run)
    {
        var (position, stop, target) = await OpenAsync(run);
        await run.CloseAsync(ContractRun.Close(position, position.Volume));
        await run.UntilAsync(static held => held.Count == 0);

        var answer = await Protective(run).ModifyAsync(new ModifyRequest(position.Id, stop, target), run.Token);

        run.Expect(answer.Status == OrderStatus.Rejected, "Rejected", ContractRun.Text(answer));
    }

    /// <summary>A long, and a price below the market: where a limit order would rest.</summary>
    private static async Task<(Position Position, decimal Stop, decimal Target)> OpenAsync(ContractRun run)
    {
        var (position, stop) = ((await run.OpenAsync(run.Market())).Position, run.Account.RestingPrice!.Value);
        return (position, stop, Above(position, stop));
    }

    private static async Task<(Position Position, decimal Stop)> OpenWithStopAsync(ContractRun run)
    {
        var stop = run.Account.RestingPrice!.Value;
        var position = (await run.OpenAsync(run.Market() with { StopLoss = stop })).Position;
        var held = await run.UntilAsync(positions => positions.Any(other => other.Id == position.Id && other.StopLoss == stop));
        run.Expect(
            held.Any(other => other.Id == position.Id && other.StopLoss == stop),
            "a position that shows the stop-loss with which it was opened", ContractRun.Text(held));
        return (position, stop);
    }

    /// <summary>As far above what it was opened at as a price is below.</summary>
    private static decimal Above(Position position, decimal below) => (2 * position.OpenPrice) - below;

    /// <summary>Modifies, and waits until the account shows it.</summary>
    private static async Task<Position> ModifyAsync(ContractRun run, ModifyRequest request)
    {
        var answer = await Protective(run).ModifyAsync(request, run.Token);
        run.Expect(answer.Status is OrderStatus.Resting or OrderStatus.Working, "Resting", ContractRun.Text(answer));
        var held = await run.UntilAsync(positions => Find(positions)?.StopLoss == request.StopLoss && Find(positions)?.TakeProfit == request.TakeProfit);
        var position = Find(held);
        var found = position is null ? "no position" : Text(position.StopLoss, position.TakeProfit);
        run.Expect(
            position is not null && (position.StopLoss, position.TakeProfit) == (request.StopLoss, request.TakeProfit),
            Text(request.StopLoss, request.TakeProfit), found);
        return position;

        Position? Find(IReadOnlyList<Position> positions) => positions.FirstOrDefault(other => other.Id == request.PositionId);
    }

    private static IProtectiveBroker Protective(ContractRun run) => (IProtectiveBroker)run.Broker;

    private static string Text(decimal? stop, decimal? target) => $"stop-loss {Text(stop)}, take-profit {Text(target)}";

    private static string Text(decimal? price) => price?.ToString(CultureInfo.InvariantCulture) ?? "none";
}
