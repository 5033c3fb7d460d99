using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Closing;

// docs/decisions.md 180, 186
/// <summary>How a closing comes to be over, and what stays on record then.</summary>
internal static class ClosingOver
{
    /// <summary>All is done: what explains nothing any more goes, and what is still held is carried on.</summary>
    public static void Finish(AccountTerms terms, AccountBlotters account, ClosingChange change)
    {
        // Most closings have nothing to leave behind.
        if (!change.Blotter.Orders.IsEmpty)
        {
            if (!terms.IsHedging && (change.Closing!.IsWholeAccount || terms.HasTags))
            {
                TakeOffWhatIsGone(change);
            }

            Compact(terms, account, change);
        }

        Leave(change);
    }

    /// <summary>
    /// Somebody has taken over what is not closed. It is off the ledger; a close of it that may still fill is kept, since nobody
    /// may send another beside it.
    /// </summary>
    public static void WriteOff(AccountTerms terms, AccountBlotters account, ClosingChange change, long now)
    {
        var closing = change.Closing!;
        foreach (var order in change.Blotter.OwnOpen.ToList().Where(order => OwnOrders.Concerns(order, closing) && order.MayHaveFilled))
        {
            change.Put(order.Closes is null ? order with { State = OrderState.Done, AnsweredAt = now } : order with { IsOffLedger = true });
        }

        foreach (var target in closing.TargetsIn(change.Blotter).Where(static target => !target.IsDone))
        {
            var left = target.Kind == TargetKind.Share ? target.Side.Signed(change.Blotter.Left(target)) : 0;
            foreach (var order in change.Blotter.OrdersOf(target.Id).ToList().Where(static order => order.IsOpen))
            {
                change.Put(order.WithoutTarget() with { IsOffLedger = true });
            }

            TakeOff(change, target.Symbol, left);
            change.Put(target with { IsConfirmed = true });
        }

        if (closing.Stage != ClosingStage.Final && terms.IsShared)
        {
            // What differs from the account is nobody's either. Once it is final, what is free belongs to another occurrence.
            var kept = closing.TargetsIn(change.Blotter).Where(static target => target.IsKept)
                .Select(static target => target.Symbol).ToHashSet(StringComparer.Ordinal);
            foreach (var symbol in Symbols(change.Blotter).Where(symbol => !kept.Contains(symbol)).ToArray())
            {
                var side = Sides.Of(change.Blotter.Holdings(symbol));
                TakeOff(change, symbol, side.Signed(change.Blotter.Free(symbol, side)));
            }
        }

        HandOver(change);
        Compact(terms, account, change);
        Leave(change);
    }

    /// <summary>A start gives way: its targets are nobody's, and a close of it that may still fill is the strategy's own.</summary>
    public static void GiveWay(ClosingChange change)
    {
        HandOver(change);

        Leave(change);
    }

    /// <summary>
    /// Where the whole of a position is closed, what the strategy held of it went with the rest; so did what somebody else has
    /// closed before. Only what was left open is held.
    /// </summary>
    private static void TakeOffWhatIsGone(ClosingChange change)
    {
        foreach (var symbol in Symbols(change.Blotter).ToArray())
        {
            var isKnown = change.Blotter.OrdersOn(symbol).First(static order => order is { MayHaveFilled: true, IsOffLedger: false }) is null;
            if (isKnown && change.Blotter.TargetsOn(symbol).First(static target => !target.IsConfirmed) is null)
            {
                // A later occurrence's close may have sold of it.
                var holdings = change.Blotter.Holdings(symbol, change.Closing!.Occurrence);
                var side = Sides.Of(holdings);
                TakeOff(change, symbol, side.Signed(Math.Max(0, Math.Min(Math.Abs(holdings), side.Signed(change.Blotter.Holdings(symbol))))));
            }
        }
    }

    /// <summary>Takes a signed volume off what is held, without an order of the account's.</summary>
    private static void TakeOff(ClosingChange change, string symbol, decimal volume)
    {
        if (volume != 0)
        {
            var occurrence = change.Closing!.Occurrence;
            var held = change.Blotter.Orders.GetValueOrDefault(HeldId(symbol, occurrence));
            Hold(change, symbol, occurrence, (held?.Change ?? 0) - volume, held?.AnsweredAt ?? Order.Never);
        }
    }

    /// <summary>What its closes may still fill is asked about as the strategy's own.</summary>
    private static void HandOver(ClosingChange change)
    {
        foreach (var order in change.Closing!.TargetsIn(change.Blotter).SelectMany(target => change.Blotter.OrdersOf(target.Id).ToList())
            .Where(static order => order.IsOpen).OrderBy(static order => order.Id, StringComparer.Ordinal).ToArray())
        {
            change.Put(order.WithoutTarget());
        }
    }

    private static void Leave(ClosingChange change)
    {
        foreach (var target in change.Closing!.TargetsIn(change.Blotter))
        {
            change.Remove(target);
        }

        change.Closing = change.Closing with { Stage = ClosingStage.Over };
    }

    /// <summary>Removes the orders that are done and explain nothing any more; one record a symbol carries what they have left.</summary>
    private static void Compact(AccountTerms terms, AccountBlotters account, ClosingChange change)
    {
        var closing = change.Closing!;
        var owners = terms is { IsHedging: true, HasTags: false } ? Owners(account, change) : [];
        var done = change.Blotter.Orders.Values.Where(order => !order.IsOpen && order.Occurrence <= closing.Occurrence && !owners.Contains(order.Id)
            && !Explains(account, change.Blotter, closing, order)).ToArray();

        // While an earlier occurrence's closing goes on, what is that one's must be told from what is this one's.
        var others = change.Blotter.Targets.Values.Where(target => target.Closing != closing.Name).Select(static target => target.Symbol)
            .ToHashSet(StringComparer.Ordinal);
        var sums = done.Where(static order => !order.IsOffLedger)
            .GroupBy(order => (order.Symbol, Occurrence: others.Contains(order.Symbol) ? order.Occurrence : closing.Occurrence))
            .Select(static orders => (orders.Key, Sum: orders.Sum(static order => order.Change), AnsweredAt: orders.Max(static order => order.AnsweredAt)))
            .ToArray();
        Array.ForEach(done, change.Remove);
        foreach (var (held, sum, answeredAt) in sums.Where(held => !terms.IsHedging && held.Sum != 0))
        {
            Hold(change, held.Symbol, held.Occurrence, sum, answeredAt);
        }
    }

    /// <summary>Whether a target of another closing needs an order: as one of its own, or to find under which ticket its rest is.</summary>
    private static bool Explains(AccountBlotters account, Blotter blotter, ClosingState over, Order order) =>
        (order.Target is { } id && blotter.Targets.TryGetValue(id, out var target) && target.Closing != over.Name)
        || (order is { Closes: { } closes, Position: { } rest } && rest != closes && account.IsFollowed(closes));

    /// <summary>Without tags, for each position that the strategy still holds an order that says so.</summary>
    private static HashSet<string> Owners(AccountBlotters account, ClosingChange change)
    {
        var owners = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in change.Blotter.Targets.Values.Where(target => !target.IsConfirmed || target.Closing != change.Closing!.Name))
        {
            var ticket = account.TicketOf(target);
            if (change.Blotter.Opened(ticket) is { } owner)
            {
                owners.Add(owner.Id);
            }
        }

        return owners;
    }

    private static IEnumerable<string> Symbols(Blotter blotter) => blotter.Orders.Values.Select(static order => order.Symbol).Distinct();

    private static string HeldId(string symbol, int occurrence) => FormattableString.Invariant($"held:{symbol}:{occurrence}");

    /// <summary>A record of what is held, in the shape of an order that is done: so there is one kind of sum.</summary>
    private static void Hold(ClosingChange change, string symbol, int occurrence, decimal volume, long answeredAt) => change.Put(
        new Order(HeldId(symbol, occurrence), occurrence, symbol, Sides.Of(volume), Math.Abs(volume))
        {
            State = OrderState.Done,
            Filled = Math.Abs(volume),
            AnsweredAt = answeredAt,
        });
}
