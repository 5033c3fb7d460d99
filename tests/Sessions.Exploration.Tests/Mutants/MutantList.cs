namespace Sessions.Exploration.Mutants;

/// <summary>The faults that are planted, each in one line, each with the scenario that finds it.</summary>
internal static class MutantList
{
    public static IReadOnlyList<Mutant> All { get; } = [.. Orders(), .. Sums(), .. Records(), .. Steps(), .. Decisions(), .. Ends(), .. Gates()];

    private static Mutant[] Orders() =>
    [
        new("'never had it' is believed at once", "Orders/Order.cs", "now - ReturnedAt >= terms.Patience", "now - ReturnedAt >= 0", "hedging, in parts, a fault"),
        new("a close that is not found yet is closed anew", "Orders/Order.cs", "State = OrderState.Resend }", "State = OrderState.Done, AnsweredAt = now }", "hedging, patience of two"),
        new("a restart forgets what was under way", "Orders/Order.cs", "OrderState.Resend ? OrderState.InDoubt : State,", "OrderState.Resend ? OrderState.Done : State,", "hedging, own close"),
        new("a fill without its position is believed", "Orders/Order.cs", "HasTags: false } => this with { State = OrderState.InDoubt, IsKnown = true },", "HasTags: false } => this with { State = OrderState.Done, Filled = answer.Volume, AnsweredAt = now },", "untagged, fill without a position"),
        new("answers of before a restart are taken for old", "Orders/Order.cs", "AnsweredAt = State == OrderState.Done ? now : Never,", "AnsweredAt = Never,", "hedging, patience of two, a fault, a crash"),
        new("what has rested before a restart is believed to rest", "Orders/Order.cs", "RestedAt = Never,", "RestedAt = now,", "netting, kept order has filled unseen"),
        new("a close whose target is gone keeps it", "Orders/Blotter.cs", "order.WithoutTarget() : order;", "order : order;", "netting, start gives way"),
    ];

    private static Mutant[] Sums() =>
    [
        new("targets reserve nothing of a ledger", "Orders/Blotter.cs", "&& target.Side == side ? Left(target) : 0;", "&& target.Side == side ? 0 : 0;", "overlap, netting"),
        new("closes on their way reserve nothing of a ledger", "Orders/Blotter.cs", "free - MayHaveSold(symbol, side, static order => order.Target is null)", "free", "netting, own close"),
        new("a share is closed beyond what is held", "Orders/Blotter.cs", "? Math.Max(0, Math.Min(Unfilled(target), target.Side.Signed(Holdings(target.Symbol))))", "? Unfilled(target)", "netting, protective stop, shut"),
        new("a second id is sent though the first is in doubt", "Orders/Blotter.cs", "First(order => order.IsOpen && order.Target == target.Id);", "First(order => order.IsOpen && order.State != OrderState.InDoubt && order.Target == target.Id);", "hedging, in parts, a fault"),
        new("no order protects what a netting account holds", "Orders/Blotter.cs", "|| order.Side.Signed(Holdings(order.Symbol)) < 0", "|| false", "netting, protective stop, shut"),
        new("the rest under a new ticket is not followed", "Orders/AccountBlotters.cs", "hops < MostTickets && Renamed", "hops < 0 && Renamed", "untagged, new ticket"),
        new("nobody's close is waited for", "Orders/AccountBlotters.cs", "var blocks = order is", "var blocks = order.Symbol.Length == 0 && order is", "whole account, hedging"),
        new("a list beats an answer", "Orders/AccountBlotters.cs", "last = order.AnsweredAt > last &&", "last = order.Symbol.Length == 0 &&", "hedging, in parts, a fault"),
        new("places for closes are not counted", "Orders/AccountBlotters.cs", "order is { State: OrderState.Sent, Target: not null }", "order is { State: OrderState.Resting, Target: not null }", "hedging, one close at a time"),
        new("an order that names a ticket is forgotten", "Orders/AccountBlotters.cs", "if (!target.IsDone && Follows", "if (target.IsDone && Follows", "untagged, overlap, new ticket, own close"),
    ];

    private static Mutant[] Records() =>
    [
        new("refused attempts stay on record", "Orders/BlotterChange.cs", "earlier.Target == order.Target && earlier is { IsOpen: false, Filled: 0 }", "earlier.Target == order.Id && earlier is { IsOpen: false, Filled: 0 }", "hedging, one close at a time"),
        new("an order is sent before it is on record", "Orders/BlotterChange.cs", "IsIntended(Order? before, Order? after) => before is null ? after is not null", "IsIntended(Order? before, Order? after) => before is null ? false", "hedging, in parts, a crash"),
        new("what is closed is sent before it is on record", "Orders/BlotterChange.cs", "IsIntended(Target? before, Target? after) => before is null ? after is not null", "IsIntended(Target? before, Target? after) => before is null ? false", "hedging, two entries, a crash"),
        new("a greater volume is not written first", "Orders/BlotterChange.cs", "before.Volume != after.Volume || ", string.Empty, "netting, two entries, a crash"),
        new("a stage is not written first", "Closing/ClosingChange.cs", "_before.Stage != Closing.Stage || ", string.Empty, "overlap, hedging, entry, a crash"),
        new("the handler's end is not written first", "Closing/ClosingChange.cs", "(_before.Stage != Closing.Stage || _before.Action != Closing.Action)", "(_before.Stage > ClosingStage.Handling && _before.Stage != Closing.Stage)", "hedging, handler"),
    ];

    private static Mutant[] Steps() =>
    [
        new("a cancellation is believed", "Closing/ClosingMachine.cs", "change.Put(order with { State = OrderState.InDoubt });", "change.Put(order with { State = OrderState.Done });", "hedging, resting entry"),
        new("a list is as young as the venue's clock says", "Closing/ClosingMachine.cs", "Math.Min(looked.AsOf, looked.AskedAt)", "looked.AsOf", "hedging, venue's clock ahead"),
        new("it is over while an order may still fill", "Closing/ClosingSteps.cs", " && !HasOpenOrders(targets)", string.Empty, "hedging, in parts, a crash"),
        new("dust is not told", "Closing/ClosingSteps.cs", " && (closing.IsDustReported || !HasDust(targets))", string.Empty, "hedging, dust"),
        new("a close goes out beside a protective stop", "Closing/ClosingSteps.cs", "&& !ReleaseGuards(target))", "&& true)", "netting, protective stop, entry"),
        new("a close goes out beside another's", "Closing/ClosingSteps.cs", "else if (isMarketOpen && !AskBlocker(target) &&", "else if (isMarketOpen &&", "hedging, own close"),
        new("a close goes out again beside another's", "Closing/ClosingSteps.cs", "isMarketOpen && !AskBlocker(target) && HasPlace()", "isMarketOpen && HasPlace()", "tagged, overlap, a crash"),
        new("more closes go out than there are places", "Closing/ClosingSteps.cs", "return taken < terms.MaxCloses;", "return taken >= 0;", "hedging, one close at a time"),
        new("the whole account's closes count as the strategy's", "Closing/ClosingSteps.cs", "IsOffLedger = closing.IsWholeAccount ||", "IsOffLedger =", "whole account, netting, a fault"),
        new("what the closes of a done target have filled is not asked about", "Closing/ClosingSteps.cs", "if (pending.State == OrderState.InDoubt ||", "if ((pending.State == OrderState.InDoubt && !target.IsDone) ||", "hedging, in parts, a crash"),
        new("the next occurrence's entries count as the last one's", "Closing/OwnOrders.cs", " && order.Occurrence <= closing.Occurrence;", ";", "overlap, hedging, resting order"),
        new("a strategy's own close under way is forgotten", "Closing/OwnOrders.cs", "order is { IsOpen: true, Target: null, IsOffLedger: false }", "order is { IsOpen: true, Target: null, Closes: null, IsOffLedger: false }", "netting, own close"),
        new("what rests is not asked about", "Closing/OwnOrders.cs", "order.RestedAt >= closing.BegunAt && IsLeft", "IsLeft", "netting, kept order has filled unseen"),
    ];

    private static Mutant[] Decisions() =>
    [
        new("anybody's position is its own", "Closing/ClosingDecision.cs", "terms.HasTags ? position.Tag == change.Tag", "terms.HasTags ? position.Id.Length > 0", "hedging, in parts, a fault"),
        new("what was left open is decided again", "Closing/ClosingDecision.cs", "position.Volume, TargetKind.Kept));", "position.Volume, TargetKind.Kept) with { Closing = \"nobody\" });", "hedging, a loser turns"),
        new("gone from one list is gone", "Closing/ClosingDecision.cs", "isOld && at - target.ShownAt >= terms.Patience &&", "isOld &&", "hedging, entry, two faults"),
        new("gone is believed beside an answer that is young", "Closing/ClosingDecision.cs", "isOld && at - target.ShownAt >= terms.Patience &&", "at - target.ShownAt >= terms.Patience &&", "hedging, new ticket, told, two faults"),
        new("gone is believed though a close of it has no answer", "Closing/ClosingDecision.cs", " && account.Blocker(target, terms) is null;", ";", "untagged, own close, new ticket"),
        new("a silent rest is not looked for", "Closing/ClosingDecision.cs", "if (isGone && held is null && _rests", "if (!isGone && held is null && isGone && _rests", "overlap, new ticket, silent"),
        new("a fill that no list shows is forgotten", "Closing/ClosingDecision.cs", "isSettled && isClear && !IsAnythingUnseen()", "isSettled && isClear", "hedging, in parts, a fault"),
        new("final without waiting for entries", "Closing/ClosingDecision.cs", "isSettled && isClear && !IsAnythingUnseen()", "isClear && !IsAnythingUnseen()", "hedging, in parts, a fault"),
        new("what a close on its way has left is not waited for", "Closing/ClosingDecision.cs", "isSettled && isClear && !IsAnythingUnseen()", "isSettled && !IsAnythingUnseen()", "tagged, all"),
        new("said to be filled and still there is closed", "Closing/ClosingDecision.cs", "target with { Volume = target.Volume - left + shown }", "target with { IsConfirmed = true }", "hedging, says filled and is not"),
        new("a share is confirmed before its fills are known", "Closing/ClosingDecision.cs", "IsConfirmed = left <= 0 && IsShareKnown(target)", "IsConfirmed = left <= 0", "netting, all"),
        new("a share is confirmed though others may have added to it", "Closing/ClosingDecision.cs", "(Blotter.Unfilled(target) <= 0 || ", "(true || ", "overlap, netting, a crash"),
        new("dust is tried for ever", "Closing/ClosingDecision.cs", "Math.Min(left, shown)) < terms.LeastOf(target.Symbol)", "Math.Min(left, shown)) < 0", "hedging, dust"),
    ];

    private static Mutant[] Ends() =>
    [
        new("the whole account's close leaves the ledger", "Closing/ClosingOver.cs", "            TakeOffWhatIsGone(change);", string.Empty, "whole account, netting, a fault"),
        new("what was taken over stays on the ledger", "Closing/ClosingOver.cs", "            TakeOff(change, target.Symbol, left);", string.Empty, "netting, refused and taken over"),
        new("a close of what was taken over counts", "Closing/ClosingOver.cs", "order.WithoutTarget() with { IsOffLedger = true }", "order.WithoutTarget()", "netting, refused and taken over"),
        new("a start that gives way forgets its closes", "Closing/ClosingOver.cs", "            change.Put(order.WithoutTarget());", "            change.Remove(order);", "hedging, start gives way"),
        new("what is still held is not carried", "Closing/ClosingOver.cs", "            Hold(change, held.Symbol, held.Occurrence, sum, answeredAt);", string.Empty, "netting, losers"),
        new("a position without a tag is forgotten", "Closing/ClosingOver.cs", "? Owners(account, change) : [];", "? Owners(account, change).Where(static _ => false).ToHashSet() : [];", "untagged, losers"),
    ];

    private static Mutant[] Gates() =>
    [
        new("a clock that was set back ends what it has begun", "Gates/GatePlan.cs", "facts.IsFound && facts.Start > facts.Now + Ahead", "facts.Start > facts.Now + Ahead", "gates"),
        new("a record of the future holds back what is due", "Gates/GatePlan.cs", "facts.Next <= facts.LastStart && facts.LastStart <= facts.Now + Ahead", "facts.Next <= facts.LastStart", "gates"),
        new("a stop ends what a clock in doubt has begun", "Gates/GatePlan.cs", "(GateStep.Finish, static (in GateFacts facts) => IsInDoubt(facts) && (facts.IsStopping || facts.HasFailed))", "(GateStep.End, static (in GateFacts facts) => IsInDoubt(facts) && (facts.IsStopping || facts.HasFailed))", "gates"),
        new("a clock in doubt is believed", "Gates/GatePlan.cs", "&& !facts.IsClockKnown && !facts.IsEndTold", "&& !facts.IsClockKnown && facts.IsEndTold", "gates"),
        new("it is resumed beside a closing", "Gates/GatePlan.cs", "IsHeld(facts) && !MayOpen(facts)", "IsHeld(facts) && !facts.AreClosingsFinal", "gates"),
        new("a halted one is resumed", "Gates/GatePlan.cs", "(facts.IsHalted || facts.IsRemoved)", "(facts.IsRemoved)", "gates"),
    ];
}
