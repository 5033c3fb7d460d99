using Sessions.Brokers.Contract.Running;

namespace Sessions.Brokers.Contract.Checks;

/// <summary>What a snapshot promises.</summary>
internal static class SnapshotChecks
{
    /// <summary>What two clocks may differ by before a snapshot says that it is of a time to come.</summary>
    private static readonly TimeSpan _ahead = TimeSpan.FromMilliseconds(100);

    public static IReadOnlyList<ContractCheck> All { get; } =
    [
        new("CapabilitiesAreTrue", "The account has a name, and keeps resting orders exactly where it says so.", CapabilitiesAreTrueAsync),
        new("SnapshotIsComplete", "A snapshot of an account that can be read is complete.", IsCompleteAsync),
        new("SnapshotSaysWhen", "A snapshot is of an instant between the question and the answer, in UTC, by the clock of the machine.", SaysWhenAsync),
        new("SnapshotShowsWhatWasAnswered", "What an answer has told is in each snapshot that is asked for later than the settle time after it, or the snapshot is not complete, or throws.", ShowsWhatWasAnsweredAsync),
        new("SnapshotShowsEveryPosition", "A snapshot shows every position of the account.", ShowsEveryPositionAsync)
        {
            Needs = static account => account.IsHedging ? null : "a netting account has one position of a symbol",
        },
        new("PositionIsDescribed", "A position has an id, its symbol, side and volume, a price above zero and an instant in UTC.", IsDescribedAsync),
        new("FailingAccountThrows", "An account that cannot be read throws, or says that its snapshot is not complete; it never looks empty.", FailingAccountThrowsAsync)
        {
            Needs = static account => account.FailSnapshots is null ? "no FailSnapshots was given" : null,
        },
    ];

    private static Task CapabilitiesAreTrueAsync(ContractRun run)
    {
        var says = run.Broker.Capabilities.HasFlag(BrokerCapabilities.Orders);
        run.Expect(!string.IsNullOrWhiteSpace(run.Broker.Account), "an account with a name", "none");
        run.Expect(
            says == run.Broker is IOrderBroker, $"{nameof(BrokerCapabilities)}.{nameof(BrokerCapabilities.Orders)} where the adapter implements {nameof(IOrderBroker)}, and not elsewhere",
            $"{run.Broker.GetType().Name} with {run.Broker.Capabilities}");
        return Task.CompletedTask;
    }

    private static async Task IsCompleteAsync(ContractRun run)
    {
        await run.OpenAsync(run.Market());

        var isComplete = await run.UntilAsync(async () => (await run.Broker.GetPositionsAsync(run.Token)).Complete);

        run.Expect(isComplete, FormattableString.Invariant($"a complete snapshot within {run.Account.Patience.TotalSeconds:0.###} s"), "none");
    }

    private static async Task SaysWhenAsync(ContractRun run)
    {
        // Twice, since an instant that stands still is right once.
        for (var time = 0; time < 2; time++)
        {
            var asked = run.Now;
            var snapshot = await run.Broker.GetPositionsAsync(run.Token);
            var answered = run.Now;
            run.Expect(snapshot.AsOf.Offset == TimeSpan.Zero, "an instant in UTC", $"{snapshot.AsOf:O}");
            run.Expect(snapshot.AsOf >= asked && snapshot.AsOf <= answered + _ahead, $"an instant from {asked:O} to {answered:O}", $"{snapshot.AsOf:O}");
            await run.QuietAsync();
        }
    }

    private static async Task ShowsWhatWasAnsweredAsync(ContractRun run)
    {
        var request = run.Market();
        var opened = await run.FinalAsync(request.ClientOrderId, await run.Broker.OpenAsync(request, run.Token));
        await ExpectShownAsync(run, opened.Volume, opened);
        if (await run.HeldAsync() is not [var position, ..])
        {
            return;
        }

        var closed = await run.CloseAsync(ContractRun.Close(position, position.Volume));
        await ExpectShownAsync(run, position.Volume - closed.Volume, closed);
    }

    private static async Task ExpectShownAsync(ContractRun run, decimal net, OrderResult answer)
    {
        await Task.Delay(run.Broker.SettleTime, run.Account.TimeProvider, run.Token);
        PositionSnapshot snapshot;
        try
        {
            snapshot = await run.Broker.GetPositionsAsync(run.Token);
        }
        catch (Exception) when (!run.Token.IsCancellationRequested)
        {
            return;
        }

        var held = run.Mine(snapshot);
        run.Expect(
            !snapshot.Complete || ContractRun.Net(held) == net,
            $"{ContractRun.Text(net)} {run.Account.Symbol} in the first snapshot after {ContractRun.Text(answer)}", ContractRun.Text(held));
    }

    private static async Task ShowsEveryPositionAsync(ContractRun run)
    {
        Opened[] opened = [await run.OpenAsync(run.Market()), await run.OpenAsync(run.Market(2)), await run.OpenAsync(run.Market(3))];

        var held = await run.UntilAsync(positions => opened.All(one => positions.Any(position => position.Id == one.Position.Id)));

        run.Expect(held.Count == opened.Length, ContractRun.Text(opened.Select(static one => one.Position)), ContractRun.Text(held));
    }

    private static async Task IsDescribedAsync(ContractRun run)
    {
        var asked = run.Now;
        var opened = await run.OpenAsync(run.Market(1, PositionSide.Short));

        var position = opened.Position;
        run.Expect(!string.IsNullOrEmpty(position.Id), "a position with an id", "an empty one");
        run.Expect(position.Side == PositionSide.Short && position.Volume == opened.Answer.Volume, $"Short {ContractRun.Text(opened.Answer.Volume)}", ContractRun.Text(position));
        run.Expect(position.OpenPrice > 0, "an open price above zero", ContractRun.Text(position.OpenPrice));
        run.Expect(
            position.OpenedAt is not { } at || (at.Offset == TimeSpan.Zero && (at - asked).Duration() < TimeSpan.FromHours(1)),
            $"opened at about {asked:O}, in UTC, or nothing", $"{position.OpenedAt:O}");
    }

    private static async Task FailingAccountThrowsAsync(ContractRun run)
    {
        await run.OpenAsync(run.Market());

        PositionSnapshot? snapshot;
        await using (await run.Account.FailSnapshots!())
        {
            try
            {
                snapshot = await run.Broker.GetPositionsAsync(run.Token);
            }
            catch (Exception) when (!run.Token.IsCancellationRequested)
            {
                return;
            }
        }

        run.Expect(!snapshot.Complete, "an exception, or a snapshot that is not complete", $"a complete one of {ContractRun.Text(run.Mine(snapshot))}");
    }
}
