using System.Collections.Immutable;
using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Orders;

namespace Sessions.Exploration.Worlds;

/// <summary>
/// One state of everything: the account as it truly is, the orders on their way, what the process believes, and what its journal
/// has. A world never changes; its steps give the worlds that may come next.
/// </summary>
internal sealed partial record World(Scenario Is)
{
    /// <summary>The one symbol that is traded.</summary>
    private const string Symbol = "E";

    private static readonly ImmutableSortedDictionary<string, Wire> _noWires = ImmutableSortedDictionary.Create<string, Wire>(StringComparer.Ordinal);

    /// <summary>On a hedging account: by id.</summary>
    public ImmutableSortedDictionary<string, Holding> Positions { get; init; } = ImmutableSortedDictionary.Create<string, Holding>(StringComparer.Ordinal);

    /// <summary>On a netting account: how much of the one position is whose.</summary>
    public ImmutableSortedDictionary<string, decimal> Parts { get; init; } = ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal);

    /// <summary>What the account has done with the orders that it has had.</summary>
    public ImmutableSortedDictionary<string, OrderAnswer> Answers { get; init; } = ImmutableSortedDictionary.Create<string,
        OrderAnswer>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, Order> Resting { get; init; } = ImmutableSortedDictionary.Create<string, Order>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, Wire> Wires { get; init; } = _noWires;

    /// <summary>Lists that a lagging account may still give, and until when each was right.</summary>
    public ImmutableArray<(int Until, IReadOnlyList<Position> List)> Past { get; init; } = [];

    public AccountBlotters Account { get; init; } = new();

    /// <summary>The closings that are not over, by name, with whose they are.</summary>
    public ImmutableSortedDictionary<string, (string Tag, ClosingState State)> Closings { get; init; } =
        ImmutableSortedDictionary.Create<string, (string, ClosingState)>(StringComparer.Ordinal);

    /// <summary>Those that somebody runs.</summary>
    public ImmutableSortedSet<string> Running { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Null once the process cannot die any more.</summary>
    public Disk? Disk { get; init; }

    public int Now { get; init; }

    /// <summary>How far the process's own clock is ahead of the world's.</summary>
    public int Offset { get; init; }

    public int Faults { get; init; }

    public int Crashes { get; init; }

    public int Moves { get; init; }

    /// <summary>How far the second occurrence has come.</summary>
    public int Script { get; init; }

    public int HandlerRuns { get; init; }

    public bool IsOpen { get; init; } = true;

    /// <summary>Whether anything has followed from the handler's end.</summary>
    public bool HasFollowed { get; init; }

    /// <summary>Whether somebody was told of what is left, or has taken it over.</summary>
    public bool IsTold { get; init; }

    public bool IsTakenOver { get; init; }

    /// <summary>Whether a list has come that shows P2 at a loss.</summary>
    public bool HasLeft { get; init; }

    /// <summary>How much was meant to be closed by the closings of A that are over.</summary>
    public decimal Reported { get; init; }

    public Step Step { get; init; }

    public long Clock => Now + Offset;

    public bool IsDone => Closings.IsEmpty && (!Is.HasSecond || Script == 3);

    private AccountTerms Terms => Is.Terms;

    /// <summary>Every world that may be the next one.</summary>
    public IEnumerable<World> Next()
    {
        foreach (var next in Closings.Where(pair => Running.Contains(pair.Key)).SelectMany(pair => RunClosing(pair.Value.Tag, pair.Value.State)))
        {
            yield return next;
        }

        foreach (var next in Travel())
        {
            yield return next;
        }

        foreach (var (id, order) in Resting.Where(_ => IsOpen))
        {
            foreach (var next in Fill(order))
            {
                yield return next with { Resting = Resting.Remove(id), Step = new("fills", id) };
            }
        }

        foreach (var next in Trade())
        {
            yield return next;
        }

        foreach (var next in Crash())
        {
            yield return next;
        }

        if (Wires.Values.All(static wire => wire.HasReturned))
        {
            // An order that has not come to the account within patience never will.
            yield return this with
            {
                Now = Now + 1,
                Wires = Wires.RemoveRange(Wires.Where(pair => !pair.Value.IsKnown && Now + 1 - pair.Value.SentAt >= Terms.Patience)
                    .Select(static pair => pair.Key)),
                Step = new("time passes"),
            };
        }
    }

    private IEnumerable<World> RunClosing(string tag, ClosingState closing)
    {
        List<ClosingEffect> effects = [];
        ClosingMachine.Next(Terms, Account, tag, closing, IsOpen, Clock, effects);
        CheckNextCloses(tag, closing, effects);
        foreach (var effect in effects)
        {
            // A handler's end is on record before anything follows from it.
            var follows = HasFollowed || (Is.Action == SessionAction.Custom && closing.Stage != ClosingStage.Handling);
            foreach (var next in (this with { HasFollowed = follows }).Perform(tag, closing, effect))
            {
                yield return next with { Step = new(closing.Name, effect.OrderId, next.Step.How, effect.Do) };
            }
        }

        if (Is.IsAcknowledged && closing.IsAlarmed)
        {
            yield return Take(tag, closing, new ClosingEvent.Acknowledged()) with { IsTakenOver = true, Step = new("acknowledged", closing.Name) };
        }
    }

    /// <summary>An event comes to a closing, and what it changes to the journal.</summary>
    private World Take(string tag, ClosingState closing, ClosingEvent happened, string? how = null) =>
        Accept(ClosingMachine.On(Terms, Account, tag, closing, happened, Clock)) with
        {
            HasLeft = HasLeft || (happened is ClosingEvent.Looked { Positions: var list }
                && list.Any(static position => position is { Id: "P2", NetProfit: < 0 })),
            IsTold = IsTold || happened is ClosingEvent.Alarmed or ClosingEvent.DustReported,
            Reported = Reported + (happened is ClosingEvent.Finished
                && tag == "A" ? closing.TargetsIn(Account[tag]).Where(static target => !target.IsKept).Sum(static target => target.Volume) : 0),
            Step = new(happened.GetType().Name, closing.Name, how),
        };

    private World Hear(string orderId, OrderAnswer? answer, bool isQuery, string? how = null) =>
        Accept(ClosingMachine.Answered(Terms, Account, new(orderId, answer, isQuery), Clock)) with { Step = new(string.Empty, orderId, how) };

    private World Accept(ClosingChange change)
    {
        var closings = change.Closing is not { } closing ? Closings
            : closing.Stage == ClosingStage.Over ? Closings.Remove(closing.Name) : Closings.SetItem(closing.Name, (change.Tag, closing));
        return this with { Account = Account.With(change), Closings = closings, Disk = Record(change) };
    }

    private Disk? Record(BlotterChange change)
    {
        if (Disk is null || change.Records.ToImmutableArray() is not { Length: > 0 } records)
        {
            return Disk;
        }

        var batch = new Batch(change.Tag, records);
        return change.IsIntent ? Disk.Write(batch) : Disk.Post(batch);
    }

    /// <summary>A closing of A's is put on record and begins.</summary>
    private World Begin(ClosingState closing)
    {
        closing = closing with { BegunAt = Clock, DueAt = Clock + Is.Deadline };
        return this with
        {
            Closings = Closings.SetItem(closing.Name, ("A", closing)),
            Running = Running.Add(closing.Name),
            Disk = Disk?.Write(new("A", [new(ClosingChange.Record, closing.Name, closing)])),
        };
    }

    /// <summary>The process dies, and has left any of its news; another goes on.</summary>
    private IEnumerable<World> Crash()
    {
        if (Disk is null)
        {
            yield break;
        }

        foreach (var records in Disk.Left())
        {
            var (account, closings) = Disk.Read(records);
            foreach (var offset in Is.HasOtherClocks ? [-7, 0, 7] : new[] { 0 })
            {
                yield return Restart(account, closings, offset, Crashes - 1) with { Step = new("crash", null, $"with {records.Count} records") };
            }
        }
    }

    private World Restart(AccountBlotters account, ImmutableSortedDictionary<string, (string Tag, ClosingState State)> closings, int offset, int crashes)
    {
        if (Is.HasSecond && Script > 0 && closings.TryGetValue("1:end", out var first) && first.State.Stage < ClosingStage.Final)
        {
            throw new ViolationException("what was final is decided anew beside the next occurrence");
        }

        foreach (var (tag, blotter) in account.ByTag)
        {
            account = account.With(tag, blotter.Restarted(Now + offset));
        }

        closings = closings.ToImmutableSortedDictionary(
            static pair => pair.Key, pair => (pair.Value.Tag, pair.Value.State.Restarted(Now + offset, Is.Deadline)), StringComparer.Ordinal);
        return this with
        {
            Account = account,
            Closings = closings,
            Disk = crashes > 0 ? Disk.Of(account, closings.Values) : null,
            Offset = offset,
            Crashes = crashes,
            HandlerRuns = 0,
            Running = closings.Keys.ToImmutableSortedSet(StringComparer.Ordinal),
            Wires = Wires.Where(static pair => !pair.Value.IsExecuted).ToImmutableSortedDictionary(static pair => pair.Key,
                static pair => pair.Value with { HasReturned = true }, StringComparer.Ordinal),
        };
    }
}
