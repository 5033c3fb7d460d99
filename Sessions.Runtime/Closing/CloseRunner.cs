using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Orders;

namespace Sessions.Closing;

// docs/decisions.md 25, 84, 135, 152, 219
/// <summary>
/// Runs one closing: asks the machine what may be done, puts on record what has to be, does it and tells what has come of it. It
/// goes in rounds, in each of which everything is asked once, and every target has its turn once.
/// </summary>
/// <param name="tools">The broker, the clock and the limits.</param>
/// <param name="book">The strategy's.</param>
/// <param name="name">The closing's name in the book.</param>
/// <param name="scope">Whose positions it closes.</param>
/// <param name="conditions">What else is asked before a close is sent.</param>
internal sealed partial class CloseRunner(CloseTools tools, Book book, string name, SessionScope scope, CloseConditions conditions)
{
    private CloseNotes? _madeNotes;
    // Most closings only ask to look, and then to finish.
    private readonly List<ClosingEffect> _effects = new(1);
    private RestingOrders? _rests;
    private CloseReport? _last;
    private bool _isDone;

    /// <summary>Whether nothing is left to do; <see cref="Finish"/> takes it off the books.</summary>
    public bool IsComplete => _isDone || _last is not null;

    /// <summary>
    /// Whether it is decided for good what is closed: from then on it touches nothing else, whatever the strategy opens, sends or
    /// rests meanwhile.
    /// </summary>
    public bool IsFixed => State is not { } state || (state.Stage >= ClosingStage.Final && (state.KeepsOrders || Rests.IsKnown));

    /// <summary>Most closings meet with nothing.</summary>
    private CloseNotes Notes => _madeNotes ?? Interlocked.CompareExchange(ref _madeNotes, new CloseNotes(), null) ?? _madeNotes;

    private ClosingState? State => book.Closing(name);

    private RestingOrders Rests => _rests ??= new(tools, book, scope, State?.Owner ?? book.Tag);

    /// <summary>Does everything that may be done, once; true when nothing is left to do.</summary>
    /// <param name="until">When no close is begun any more, so that what cannot be done is told of in time.</param>
    public async Task<bool> RoundAsync(Deadline until)
    {
        var round = new CloseRound(until);
        if (State is { KeepsOrders: false } state && (!Rests.IsKnown || (scope != SessionScope.Account && state.Stage < ClosingStage.Final)))
        {
            await Rests.FindAsync(state.Occurrence);
        }

        while (!IsComplete && await StepAsync(round))
        {
        }

        // What was only found out is written once, and before anybody is told of it.
        await FlushAsync();
        return IsComplete;
    }

    /// <summary>Takes it off the books; called once it is complete, together with what its boundary writes then.</summary>
    public void Finish() => End(new ClosingEvent.Finished());

    /// <summary>Somebody has taken over what is not closed.</summary>
    public void Acknowledge() => End(new ClosingEvent.Acknowledged());

    /// <summary>It gives up: what it has sent and may still fill is the strategy's own to ask about.</summary>
    public void GiveWay() => End(new ClosingEvent.GaveWay());

    private void End(ClosingEvent how)
    {
        _last ??= Report();
        book.On(name, how);
    }

    private ValueTask FlushAsync() => book.Log?.TryFlushAsync() ?? ValueTask.CompletedTask;

    /// <summary>Does a part of what may be done now; false where nothing is left that this round has not done.</summary>
    private async ValueTask<bool> StepAsync(CloseRound round)
    {
        _effects.Clear();
        book.Next(name, conditions.IsMarketOpen(book), _effects);
        if (_effects.Exists(static effect => effect.Do == ClosingDo.Finish))
        {
            _isDone = State?.KeepsOrders == true || Rests.IsKnown;
            return false;
        }

        if (_effects.Exists(static effect => effect.Do == ClosingDo.ReportDust))
        {
            tools.Logger.DustLeft(name, DustOf(book.Blotter));
            book.On(name, new ClosingEvent.DustReported());
            return true;
        }

        if (Those(ClosingDo.Close, round) is { Count: > 0 } closes)
        {
            if (!book.Terms.IsHedging && !round.HasSeen)
            {
                // A symbol's one position may have turned since the last round, and is somebody else's then.
                await LookAsync(round);
                return true;
            }

            await CloseAsync(closes, round);

            // Where none was sent, and no list says more, it would be the same again.
            return round.MayLook;
        }

        if (Those(ClosingDo.Cancel, round) is { Count: > 0 } cancels)
        {
            await EachAsync(cancels, CancelAsync);
            round.HasChanged();
            return true;
        }

        // What is known to be open is closed before anybody asks what else there may be.
        var looks = _effects.Exists(static effect => effect.Do == ClosingDo.Look) && round.MayLook;
        if (looks && State is { Stage: ClosingStage.Undecided })
        {
            await LookAsync(round);
            return true;
        }

        if (Those(ClosingDo.Query, round) is { Count: > 0 } queries)
        {
            await EachAsync(queries, QueryAsync);
            round.HasChanged();
            return true;
        }

        if (looks)
        {
            await LookAsync(round);
            return true;
        }

        return false;
    }

    /// <summary>What is to be done of a kind and was not done in this round; null where there is nothing.</summary>
    private List<ClosingEffect>? Those(ClosingDo kind, CloseRound round)
    {
        List<ClosingEffect>? those = null;
        foreach (var effect in _effects)
        {
            if (effect.Do == kind && (kind == ClosingDo.Close ? round.IsTurnOf(effect.Order!.Target!) : round.IsFirst(effect)))
            {
                (those ??= []).Add(effect);
            }
        }

        return those;
    }

    /// <summary>Some at a time, and for about as long as one answer may take: what is to come after that must not wait for all that do not answer.</summary>
    private async Task EachAsync(List<ClosingEffect> all, Func<Order, Task> ask)
    {
        await FlushAsync();
        var until = new Deadline(tools.Clock, tools.Options.OrderTimeout);
        foreach (var some in all.Chunk(tools.Options.MaxConcurrentCloses))
        {
            await Task.WhenAll(some.Select(effect => Find(effect.OrderId!) is { } order ? ask(order) : Task.CompletedTask));
            if (until.IsOver(tools.Clock))
            {
                break;
            }
        }
    }

    /// <summary>An order, whoever has sent it.</summary>
    private Order? Find(string orderId) => book.Look((account, own) => own.Orders.GetValueOrDefault(orderId)
        ?? (account.SenderOf(orderId, book.Tag) is { } sender ? account[sender].Orders.GetValueOrDefault(orderId) : null));

    private async Task CancelAsync(Order order)
    {
        if (await Rests.CancelAsync(order) is { } cancelled)
        {
            Notes.CancelledOne(cancelled);
        }

        book.On(name, new ClosingEvent.Cancelled(order.Id));
    }

    private async Task QueryAsync(Order order)
    {
        var asked = book.Stamp();
        var (answer, failure) = order.IsAdopted ? (await Rests.QueryAsync(order), Rests.Problem)
            : await tools.AskAsync($"query order {order.Id}", token => tools.Broker.QueryAsync(order.Query, token));
        book.Answered(order.Id, answer, asked);
        if (order.Target is { } target && book.Blotter.Targets.TryGetValue(target, out var closed))
        {
            Note(closed, answer, failure, isQuery: true);
        }
        else
        {
            Notes.Asked(order, answer, failure);
        }
    }

    private void Note(Target target, OrderResult? answer, string? failure, bool isQuery)
    {
        if (answer is null && isQuery)
        {
            Notes.Failed(target.Id, failure!);
        }
        else if (answer is null)
        {
            Notes.Threw(target.Id, failure!);
        }
        else
        {
            Notes.Answered(target, book.Look((_, own) => own.Unfilled(target)), answer, isQuery);
        }
    }

    private async Task LookAsync(CloseRound round)
    {
        await FlushAsync();
        var (utcAsked, asked) = (tools.Clock.GetUtcNow(), book.Stamp());
        var (snapshot, failure) = await tools.AskPositionsAsync("get positions");
        round.HasLooked();
        if (snapshot is not { Complete: true })
        {
            Notes.OfDecision = failure ?? "get positions: the snapshot is not complete";
            return;
        }

        // Its age alone can be told, and only make it older: nobody knows by whose clock it says when it was taken.
        var asOf = snapshot.AsOf >= utcAsked ? asked : Math.Min(asked, book.Stamp() - (tools.Clock.GetUtcNow() - snapshot.AsOf).Ticks);
        if (asked - asOf >= book.Terms.Patience)
        {
            Notes.OfDecision = FormattableString.Invariant(
                $"get positions: the snapshot is of {snapshot.AsOf.UtcDateTime:HH:mm:ss.fff}, before it was asked for");
            return;
        }

        _madeNotes?.HasDecided();
        book.On(name, new ClosingEvent.Looked(snapshot.Positions, asOf, asked) { DecidedAt = snapshot.AsOf });
        _listed = snapshot.Positions;
        if (IsFixed && !IsComplete && conditions.OnFixed is { } onFixed && State is not null)
        {
            await FlushAsync();
            onFixed();
        }
    }
}
