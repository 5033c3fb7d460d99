using Sessions.Brokers;
using Sessions.Clocks;

namespace Sessions.Closing;

/// <content>How what was decided is closed: claimed, sent, asked about and confirmed, one close per position at a time.</content>
internal sealed partial class CloseOperation
{
    private void Claim(CloseTarget target)
    {
        _queue.Claims.TryTake(target.Position.Id, this, scope.Strategy, target.IsShared);
        if (target.IsShared)
        {
            scope.DecidingLedger?.Reserve(target.Position, target.Remaining);
        }
    }

    private void Release(CloseTarget target)
    {
        var now = tools.Clock.GetUtcNow();
        if (!target.IsShared && target.IsInDoubt)
        {
            _queue.Sent.Leave(target.Request(), now, now + tools.Options.CloseDeadline);
        }
        else if (!target.IsShared && target.Sends > 0)
        {
            // Who takes the position next must not go by what was seen before.
            _queue.Sent.Closed(target.Position.Id, tools.OrderPrefix, now);
        }

        _queue.Claims.Release(target.Position.Id, this);
    }

    private async ValueTask ReleaseConfirmedAsync(CloseTarget target)
    {
        Release(target);
        await ForgetAsync(target.Position);
    }

    /// <summary>The whole account was meant, and with it the strategy's own part: what comes to be held there is somebody else's.</summary>
    private async ValueTask ForgetAsync(Position position)
    {
        if (scope.DecidingLedger is null && scope.Ledger?.Gone(position, tools.Clock.GetUtcNow()) is { Count: > 0 } gone)
        {
            await log.WriteAsync(gone);
        }
    }

    private async Task AttemptAsync(CloseTarget target)
    {
        if (!_queue.Claims.TryTake(target.Position.Id, this, scope.Strategy, target.IsShared) || !await _queue.TryRunAsync(target.Position.Id, this, () => CloseAsync(target)))
        {
            target.Failed("another action is closing it");
        }
    }

    private async Task CloseAsync(CloseTarget target)
    {
        if (_roundEnds.IsOver(tools.Clock))
        {
            target.Failed("its turn has not come yet: closes before it have taken too long");
            return;
        }

        target.Turns++;
        if (await log.RefusalAsync() is { } refusal)
        {
            target.Failed(refusal);
            return;
        }

        if (target.IsInDoubt)
        {
            var pending = target.Request();
            var settles = target.Settles ??= new Deadline(tools.Clock, tools.Broker.SettleTime);
            var (fate, unheard) = await tools.AskAsync(
                $"query order {pending.ClientOrderId}",
                token => tools.Broker.QueryAsync(new OrderQuery(pending.ClientOrderId) { Symbol = pending.Symbol, PositionId = pending.PositionId }, token));
            if (fate?.Status == OrderStatus.NotFound && !settles.IsOver(tools.Clock))
            {
                target.Failed("the broker has not had the close so far, and what it looks up may be behind");
                return;
            }

            await NoteAsync(target, fate, unheard, asked: true);
            if (fate?.Status is not (OrderStatus.NotFound or OrderStatus.Rejected))
            {
                return;
            }
        }

        if (target.ToSend <= 0 || !MaySend(target))
        {
            return;
        }

        if (!target.IsShared && await _foreign.SettleAsync(target, _queue.Sent) is { } foreign)
        {
            target.Failed(foreign);
            return;
        }

        if (target.Prepare(tools.OrderPrefix))
        {
            await log.SendingAsync(target);
        }

        target.Sent();
        target.Settles = new Deadline(tools.Clock, tools.Broker.SettleTime);
        var request = target.Request();
        var (result, failure) = await tools.AskAsync($"close position {target.Position.Id}", token => tools.Broker.CloseAsync(request, token));
        await NoteAsync(target, result, failure, asked: false);
    }

    /// <summary>A symbol's one position may have turned since it was seen, and is somebody else's then.</summary>
    private bool MaySend(CloseTarget target) => target.IsSeen || tools.Broker.Capabilities.HasFlag(BrokerCapabilities.Hedging);

    private async ValueTask NoteAsync(CloseTarget target, OrderResult? result, string? failure, bool asked)
    {
        if (result is null)
        {
            target.Failed(failure!);
            return;
        }

        var (now, orderId) = (tools.Clock.GetUtcNow(), target.Pending!);
        var filled = asked ? target.Queried(result, now) : target.Answered(result, now);
        if (target.Pending is null)
        {
            _queue.Sent.Settle(orderId, now);
            await log.AnsweredAsync(target, filled);
        }
    }

    private async Task ConfirmAsync(List<CloseTarget> targets)
    {
        var asked = tools.Clock.GetUtcNow();
        targets.ForEach(target => target.Asking(asked));
        var (snapshot, failure) = await tools.AskPositionsAsync("confirm positions");
        if (snapshot is { Complete: true })
        {
            foreach (var target in targets.FindAll(static target => !target.IsConfirmed))
            {
                target.Confirm(snapshot);
                if (target.IsConfirmed)
                {
                    await ReleaseConfirmedAsync(target);
                }
            }
        }
        else
        {
            targets.FindAll(target => !target.IsConfirmed && !target.IsInDoubt && (target.Remaining <= 0 || !MaySend(target)))
                .ForEach(target => target.Failed(failure ?? "confirm positions: the snapshot is not complete"));
        }
    }
}
