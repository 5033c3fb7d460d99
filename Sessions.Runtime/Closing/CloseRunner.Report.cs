using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Closing;

/// <content>What is told of a closing.</content>
internal sealed partial class CloseRunner
{
    private IReadOnlyList<Position>? _listed;

    public CloseReport Report()
    {
        if (_last is { } last)
        {
            return last;
        }

        var state = State;
        var own = book.Blotter;

        // Nothing to close and nothing wrong is what most reports say, of many ends at once.
        var results = state is null || own.Targets.IsEmpty ? [] : Results(own, state);
        return new CloseReport(conditions.Action ?? state?.Action ?? SessionAction.None, scope, state?.DecidedAt, results)
        {
            CancelledOrders = _madeNotes?.Cancelled is { Count: > 0 } cancelled ? [.. cancelled] : [],
            Problems = Problems(own, state),
            IsComplete = IsComplete,
        };
    }

    private IReadOnlyList<PositionClose> Results(Blotter own, ClosingState state) =>
        [.. state.TargetsIn(own).Where(static target => !target.IsKept).Select(target => Result(own, target))];

    private PositionClose Result(Blotter own, Target target)
    {
        var closed = Math.Clamp(target.Volume - own.Unfilled(target), 0, target.Volume);
        var position = target.Was ?? new Position(target.Position, target.Symbol, target.Side, target.Volume, 0, null);
        return new PositionClose(
            position, target.Volume, target.IsConfirmed ? target.Volume : closed, Math.Max(_madeNotes?.SendsOf(target.Id) ?? 0, own.Attempts(target)),
            target.IsConfirmed ? null : Reason(own, target));
    }

    private string DustOf(Blotter own) => string.Join(", ", State!.TargetsIn(own).Where(static target => target.IsDust).Select(target =>
        FormattableString.Invariant($"{own.Left(target)} of {target.Symbol}")));

    private string Reason(Blotter own, Target target)
    {
        if (target.IsDust)
        {
            return FormattableString.Invariant($"what is left, {own.Left(target)}, is less than the account takes an order for");
        }

        if (own.Left(target) <= 0 && target.Shown > 0 && own.Pending(target) is null)
        {
            return FormattableString.Invariant($"the broker reported a fill, but its snapshot still shows {target.Shown}");
        }

        if (target.Kind == TargetKind.Share && own.Left(target) > 0 && target.Shown <= 0)
        {
            return "the account holds nothing in this direction any more, so that nothing of it can be closed";
        }

        return _madeNotes?.ReasonOf(target.Id) ?? (own.Attempts(target) > 0 ? "an earlier run of the program was to close it" : "no close was sent yet");
    }

    private IReadOnlyList<string> Problems(Blotter own, ClosingState? state)
    {
        if (state is null)
        {
            return [];
        }

        _madeNotes?.Settled(own);
        var ofRests = state.KeepsOrders ? null : _rests?.Problem ?? (_rests?.IsKnown == false ? "the resting orders were not listed yet" : null);
        var ofDecision = state.Stage switch
        {
            >= ClosingStage.Final => null,
            ClosingStage.Undecided => _madeNotes?.OfDecision ?? "no snapshot was asked for yet",
            _ => _madeNotes?.OfDecision,
        };
        if ((ofRests ?? _madeNotes?.OfOrder ?? ofDecision) is null && (state.Stage >= ClosingStage.Final || !book.Terms.IsShared))
        {
            return [];
        }

        return [.. new[] { ofRests, _madeNotes?.OfOrder, ofDecision }.OfType<string>(), .. Mismatches(own, state)];
    }

    /// <summary>Where the strategy's own fills come to more than the account holds, which a person must look at.</summary>
    private IEnumerable<string> Mismatches(Blotter own, ClosingState state)
    {
        if (state is { Stage: >= ClosingStage.Final } or { IsWholeAccount: true } || !book.Terms.IsShared || _listed is null)
        {
            yield break;
        }

        foreach (var symbol in own.Orders.Values.Select(static order => order.Symbol).Distinct())
        {
            var holdings = own.Holdings(symbol);
            var side = Sides.Of(holdings);
            var held = _listed.Where(position => position.Symbol == symbol && position.Side == side).Sum(static position => position.Volume);
            if (Math.Abs(holdings) > held && own.Free(symbol, side) > 0)
            {
                yield return FormattableString.Invariant(
                    $"the strategy's own fills come to {side} {Math.Abs(holdings)} {symbol}, but the account holds {side} {held}: the rest is not traded");
            }
        }
    }
}
