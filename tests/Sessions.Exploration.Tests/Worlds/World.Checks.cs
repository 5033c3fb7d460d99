using Sessions.Closing;
using Sessions.Orders;

namespace Sessions.Exploration.Worlds;

/// <content>What must always hold.</content>
internal sealed partial record World
{
    /// <exception cref="ViolationException">Something does not.</exception>
    public void Check()
    {
        // A person may hold less than nothing while the whole account is sold, in whatever order.
        Must(Parts.All(part => part.Value >= 0 || ((Is.IsWholeAccount || Is.HasCloser) && part.Key == "person")), "a part of a netted position was turned");
        Must(!Is.IsHedging || Is.IsWholeAccount || Is.HasOther || Is.HasCloser
            || Positions.GetValueOrDefault("P9")?.Volume == 3, "somebody else's position was closed");
        Must(Account["A"].Orders.Values.Where(static order => order is { Target: not null, IsOpen: false, Filled: 0 }).DistinctBy(static order =>
            order.Target).Count()
            == Account["A"].Orders.Values.Count(static order => order is { Target: not null, IsOpen: false, Filled: 0 }), "refused attempts fill the journal");
        if (IsDone)
        {
            CheckEnd();
        }
    }

    /// <summary>A close that is asked for by itself is the one of the whole list, but for the places that others of the list take.</summary>
    private void CheckNextCloses(string tag, ClosingState closing, List<ClosingEffect> effects)
    {
        var closes = effects.Where(static effect => effect.Do == ClosingDo.Close).ToDictionary(static effect => effect.Order!.Target!, StringComparer.Ordinal);
        var isFull = Terms.MaxCloses < int.MaxValue && closes.Count > 0 && Account.ClosesUnderWay + closes.Count >= Terms.MaxCloses;
        foreach (var target in closing.TargetsIn(Account[tag]))
        {
            var alone = ClosingMachine.NextClose(Terms, Account, tag, closing, target.Id, IsOpen, Clock);
            var listed = closes.TryGetValue(target.Id, out var close) ? close : (ClosingEffect?)null;
            Must(alone == listed || (listed is null && isFull), $"{alone?.OrderId ?? "nothing"} is sent alone, {listed?.OrderId ?? "nothing"} with the others");
        }
    }

    private void CheckEnd()
    {
        var blotter = Account["A"];
        Must(!IsTakenOver || Is.IsHedging || blotter.Holdings(Symbol) == 0, "what was taken over is still on the ledger");
        Must(!IsTakenOver || Is.IsHedging || blotter.Orders.Values.All(static order =>
            order is not { MayHaveFilled: true, Closes: not null, IsOffLedger: false }), "a close of what was taken over would still count");
        if (IsTakenOver)
        {
            return;
        }

        Must(!Wires.Values.Any(wire => wire is { IsExecuted: false, Order.Closes: null }), "it is over, and an entry may still fill");
        var left = Is.IsHedging ? Positions.Where(pair => pair.Value.Tag == "A" && IsMeant(pair.Key, pair.Value)).Sum(static pair => pair.Value.Volume)
            : IsMeant(Symbol, new(Parts["A"], "A", true)) ? Parts["A"] - KeptFill() : 0;
        Must(Terms.MostOf(Symbol, left) == 0, $"{left} of its own is left open");
        Must(left == 0 || IsTold, $"{left} is left open as dust, and nobody was told");
        Must(!Is.IsWholeAccount || Is.Moves > 0 || (Is.IsHedging ? Positions.Count : Parts.Values.Sum()) == 0, "not the whole account was closed");
        Must(Is.IsHedging || IsLedgerTrue(), "the ledger differs from the truth");
        Must(!Terms.IsShared || Is.IsWholeAccount || Reported <= Most(), "a report counts what another has closed");
        Must(!Is.HasCloser || Is.Moves > 0 || (Is.IsHedging ? Positions.Where(static pair => pair.Value.Tag == "person")
            .Sum(static pair => pair.Value.Volume) : Parts["person"]) == 1, "a closer has not closed what it was given");
        Must(Terms.HasTags || !Is.IsHedging || Positions.All(pair => pair.Value.Tag != "A" || blotter.HasOpened(pair.Key)),
            "the strategy does not know its own position any more");
        Must(blotter.Orders.Values.All(order => order.IsOpen ? order.Id == "r1"
            || order.Occurrence == 2 : Terms is not { IsHedging: true, HasTags: true } || order.Occurrence == 2 || Is.HasSecond),
            "orders that explain nothing stay on record");
        Must(blotter.Targets.IsEmpty, "targets stay on record");
    }

    private bool IsMeant(string id, Holding holding) => !(Is.KeepsOrders && id == "Pr1") && (Is.HasSecond || Is.Action switch
    {
        SessionAction.CloseAll => true,
        SessionAction.CloseWin => holding.Wins && !Is.Turns,
        SessionAction.CloseLoss => !holding.Wins,
        _ => false,
    });

    /// <summary>What an order that was left to rest fills after the decision stays open.</summary>
    private decimal KeptFill() => Is.KeepsOrders && !Is.HasFilledUnseen ? Math.Min(Parts["A"], Answers.GetValueOrDefault("r1").Volume) : 0;

    /// <summary>What such an order has filled is found out by the next end.</summary>
    private bool IsLedgerTrue() => Account["A"].Holdings(Symbol) + (Account["A"].Orders.ContainsKey("r1") ? KeptFill() : 0) == Parts["A"]
        && (Is.IsWholeAccount || Terms.HasTags || Account["B"].Holdings(Symbol) == Parts["B"]);

    /// <summary>How much there was to close, without what the strategy's own close has taken.</summary>
    private decimal Most() => -Answers.GetValueOrDefault("c1").Volume + (Is.HasDust ? 3
        : Is.Held) + Answers.Count(static pair => pair.Key is "e1" or "e2" or "r1" && pair.Value.Volume > 0);

    private static void Must(bool holds, string what)
    {
        if (!holds)
        {
            throw new ViolationException(what);
        }
    }
}
