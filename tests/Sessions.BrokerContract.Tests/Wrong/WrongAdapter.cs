using Sessions.Brokers.Contract.Tests.Support;

namespace Sessions.Brokers.Contract.Tests.Wrong;

/// <summary>An adapter that breaks one promise, and the check that says so.</summary>
/// <param name="Check">The name of the check that must find it, alone.</param>
/// <param name="What">What is wrong with it.</param>
/// <param name="Create">Makes it, to a venue and a clock.</param>
internal sealed record WrongAdapter(string Check, string What, Func<IOrderBroker, TimeProvider, RemoteBroker> Create)
{
    private const BrokerCapabilities Paper = BrokerCapabilities.Hedging | BrokerCapabilities.Tags | BrokerCapabilities.Orders;

    public static IReadOnlyList<WrongAdapter> All { get; } =
    [
        new("OpenAnswersWhatItFilled", "says what was asked", static (venue, _) => new WrongOpens.SaysWhatWasAsked(venue)),
        new("OpenIsIdempotent", "forgets ids that are done", static (venue, _) => new WrongOpens.ForgetsIdsThatAreDone(venue)),
        new("OpenIsIdempotentAtOnce", "looks before it sends", static (venue, _) => new WrongOpens.LooksBeforeItSends(venue)),
        new("OpenIsIdempotentAfterItsClose", "forgets ids whose position is closed", static (venue, _) => new WrongOpens.ForgetsIdsThatAreClosed(venue)),
        new("InstrumentRulesAreTrue", "rounds", static (venue, _) => new WrongOpens.Rounds(venue)),
        new("AnotherIdIsAnotherOrder", "compares content", static (venue, _) => new WrongOpens.ComparesContent(venue)),
        new("LongIdsAreKeptApart", "cuts ids", static (venue, _) => new WrongOpens.CutsIds(venue)),
        new("RefusalIsRejected", "throws refusals", static (venue, _) => new WrongOpens.ThrowsRefusals(venue)),
        new("RefusalIsRejected", "forgets refusals", static (venue, _) => new WrongOpens.ForgetsRefusals(venue)),
        new("CloseClosesItsPosition", "lists what is closed", static (venue, _) => new WrongCloses.ListsWhatIsClosed(venue)),
        new("CloseNamesItsVolume", "rounds to the whole", static (venue, _) => new WrongCloses.RoundsToTheWhole(venue)),
        new("CloseIsIdempotent", "forgets ids that are done", static (venue, _) => new WrongCloses.ForgetsIdsThatAreDone(venue)),
        new("CloseIsIdempotentAtOnce", "looks before it sends", static (venue, _) => new WrongCloses.LooksBeforeItSends(venue)),
        new("CloseIsReduceOnly", "sells", static (venue, _) => new WrongCloses.Sells(venue)),
        new("CloseOfNothingIsRejected", "closes nothing", static (venue, _) => new WrongCloses.ClosesNothing(venue)),
        new("QueryTellsWhatAnOpenFilled", "tells opens as working", static (venue, _) => new WrongQueries.TellsOpensAsWorking(venue)),
        new("QueryTellsWhatACloseFilled", "loses closes that are done", static (venue, _) => new WrongQueries.LosesClosesThatAreDone(venue)),
        new("QueryOfAnIdNeverSentIsNotFound", "doubts what it never sent", static (venue, _) => new WrongQueries.AnswersWhatItNeverSent(venue, OrderResult.Unknown("no such order"))),
        new("QueryOfAnIdNeverSentIsNotFound", "takes what it never sent for refused", static (venue, _) => new WrongQueries.AnswersWhatItNeverSent(venue, OrderResult.Rejected("no such order"))),
        new("LostAnswerIsNotARefusal", "takes silence for a refusal", static (venue, _) => new WrongQueries.TakesSilenceForARefusal(venue, opens: true)),
        new("LostAnswerIsNotARefusal", "sends again", static (venue, _) => new WrongQueries.SendsAgain(venue)),
        new("LostCloseIsNotARefusal", "takes silence for a refusal", static (venue, _) => new WrongQueries.TakesSilenceForARefusal(venue, opens: false)),
        new("LostRequestTradesNothing", "hopes for the best", static (venue, _) => new WrongQueries.HopesForTheBest(venue)),
        new("LostRequestTradesNothing", "never sends again", static (venue, _) => new WrongQueries.NeverSendsAgain(venue)),
        new("CapabilitiesAreTrue", "keeps orders and does not say so", static (venue, _) => new WrongSnapshots.Says(venue, Paper & ~BrokerCapabilities.Orders)),
        new("SnapshotIsComplete", "is never complete", static (venue, _) => new WrongSnapshots.Changes(venue, static snapshot => snapshot with { Complete = false })),
        new("SnapshotSaysWhen", "is of an hour ago", static (venue, _) => new WrongSnapshots.Changes(venue, static snapshot => snapshot with { AsOf = snapshot.AsOf.AddHours(-1) })),
        new("SnapshotSaysWhen", "is of an hour to come", static (venue, _) => new WrongSnapshots.Changes(venue, static snapshot => snapshot with { AsOf = snapshot.AsOf.AddHours(1) })),
        new("SnapshotSaysWhen", "is of half a second ago", static (venue, _) => new WrongSnapshots.Changes(venue, static snapshot => snapshot with { AsOf = snapshot.AsOf.AddSeconds(-0.5) })),
        new("SnapshotSaysWhen", "is of half a second to come", static (venue, _) => new WrongSnapshots.Changes(venue, static snapshot => snapshot with { AsOf = snapshot.AsOf.AddSeconds(0.5) })),
        new("SnapshotSaysWhen", "is of a local time", static (venue, _) => new WrongSnapshots.Changes(venue, static snapshot => snapshot with { AsOf = snapshot.AsOf.ToOffset(TimeSpan.FromHours(2)) })),
        new("SnapshotSaysWhen", "stands still", static (venue, clock) =>
        {
            var first = clock.GetUtcNow();
            return new WrongSnapshots.Changes(venue, snapshot => snapshot with { AsOf = first });
        }),
        new("SnapshotShowsWhatWasAnswered", "is behind its own answers", static (venue, _) => new WrongSnapshots.IsBehind(venue)),
        new("SnapshotShowsEveryPosition", "reads one page of two", static (venue, _) => new WrongSnapshots.Changes(venue, static snapshot => snapshot with { Positions = [.. snapshot.Positions.Take(2)] })),
        new("PositionIsDescribed", "has no price", static (venue, _) => new WrongSnapshots.ChangesPositions(venue, static position => position with { OpenPrice = 0 })),
        new("PositionIsDescribed", "was opened in local time", static (venue, _) => new WrongSnapshots.ChangesPositions(venue, static position => position with { OpenedAt = position.OpenedAt?.AddHours(2) })),
        new("FailingAccountThrows", "looks empty", static (venue, clock) => new WrongSnapshots.LooksEmpty(venue, clock)),
        new("TagIsKept", "cuts tags", static (venue, _) => new WrongSnapshots.ChangesPositions(venue, static position => position with { Tag = position.Tag?[..31] })),
        new("TagIsKept", "loses tags of parts", static (venue, _) => new WrongSnapshots.LosesTagsOfParts(venue)),
        new("HedgingKeepsPositionsApart", "closes the other side", static (venue, _) => new WrongSnapshots.ClosesTheOtherSide(venue)),
        new("NettingKeepsOnePosition", "says netting of a hedging account", static (venue, _) => new WrongSnapshots.Says(venue, Paper & ~BrokerCapabilities.Hedging)),
        new("RestingOrderIsListed", "lists no price", static (venue, _) => new WrongOrders.Changes(venue, static order => order with { Price = 0 })),
        new("RestingOrderIsListed", "says filled", static (venue, _) => new WrongOrders.SaysFilled(venue)),
        new("RestingOrderIsListed", "says working", static (venue, _) => new WrongOrders.SaysWorking(venue)),
        new("RestingOrderIsIdempotent", "places again", static (venue, _) => new WrongOrders.PlacesAgain(venue)),
        new("CancelledIdIsNotPlacedAgain", "forgets ids that were cancelled", static (venue, _) => new WrongOrders.PlacesAgainWhatWasCancelled(venue)),
        new("CancelledOrderIsGone", "cancels nothing", static (venue, _) => new WrongOrders.CancelsNothing(venue)),
        new("CancelledOrderIsGone", "forgets that it cancelled", static (venue, _) => new WrongOrders.ForgetsThatItCancelled(venue)),
        new("CancelOfAGoneOrderIsNoError", "insists on an order", static (venue, _) => new WrongOrders.InsistsOnAnOrder(venue)),
        new("RestingOrderKeepsItsTag", "lists no tags", static (venue, _) => new WrongOrders.Changes(venue, static order => order with { Tag = null })),
        new("ModifySetsBoth", "sets the stop-loss alone", static (venue, _) => new WrongModifies.SetsTheStopLossAlone(venue)),
        new("ModifyTakesAway", "keeps what is left out", static (venue, _) => new WrongModifies.KeepsWhatIsLeftOut(venue)),
        new("RefusedModifyChangesNothing", "clears before it sets", static (venue, _) => new WrongModifies.ClearsBeforeItSets(venue)),
        new("ModifyOfNothingIsRejected", "agrees to everything", static (venue, _) => new WrongModifies.AgreesToEverything(venue)),
        new("PartialFillIsTold", "takes a part for the whole", static (venue, _) => new WrongOrders.TakesAPartForTheWhole(venue)),
        new("PartialCloseIsTold", "closes the rest", static (venue, _) => new WrongOrders.ClosesTheRest(venue)),
        new("CancelledCallLeavesTheOrder", "takes back", static (venue, _) => new WrongOrders.TakesBack(venue)),
        new("CancelledCallLeavesTheOrder", "waits on", static (venue, _) => new WrongOrders.WaitsOn(venue)),
        new("QueryIsRightAtOnce", "finds orders later", static (venue, _) => new WrongVenues.FindsOrdersLater(venue, OrderResult.NotFound())),
        new("QueryIsRightAtOnce", "takes what it does not find for refused", static (venue, _) => new WrongVenues.FindsOrdersLater(venue, OrderResult.Rejected("no such order"))),
        new("ServerErrorIsNotARefusal", "takes server errors for refusals", static (venue, _) => new WrongVenues.TakesServerErrorsForRefusals(venue)),
        new("LostAnswerIsKnownAfterARestart", "knows only its own", static (venue, _) => new WrongVenues.KnowsOnlyItsOwn(venue)),
        new("LateAnswerIsTold", "knows none before its answer", static (venue, _) => new WrongVenues.KnowsNoneBeforeItsAnswer(venue)),
        new("ClosedMarketIsRejected", "keeps orders for the morning", static (venue, _) => new WrongVenues.KeepsOrdersForTheMorning(venue)),
        new("ClosedMarketIsRejected", "says working", static (venue, _) => new WrongVenues.SaysWorkingWhileClosed(venue)),
        new("ForeignTradeIsShown", "takes all for its own", static (venue, _) => new WrongVenues.TakesAllForItsOwn(venue)),
        new("CloseWaitsForHeldVolume", "closes what is held", static (venue, clock) => new WrongVenues.ClosesWhatIsHeld(venue, clock)),
        new("CancelledBeforeItIsSent", "sends and throws", static (venue, _) => new WrongOrders.SendsAndThrows(venue)),
    ];

    public override string ToString() => $"{Check}: {What}";
}
