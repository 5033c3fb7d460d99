using Sessions.Clocks;
using Sessions.Gates;
using Sessions.Journals;
using Sessions.Journals.Records;
using Sessions.Tests.Support;

namespace Sessions.Tests.Journals;

public sealed class HaltBoardTests : IAsyncLifetime
{
    private readonly HostileClock _clock = new(SimulatedRun.FirstInstant);
    private readonly WatchedJournal _journal = new();
    private readonly List<SessionGate> _gates = [];

    private SessionControl People => new(_journal, _clock);

    private IEnumerable<int> Holding => _gates.Select(static gate => gate.Halts.Count);

    [Fact]
    public async Task A_halt_of_all_is_read_once_for_all_strategies()
    {
        await People.HaltAsync(flatten: false, reason: "news");
        Assert.Equal([1, 1, 1], Holding);
        Assert.Equal(1, _journal.HaltsRead);

        await People.ReleaseAsync();
        Assert.Equal([0, 0, 0], Holding);
        Assert.Equal(2, _journal.HaltsRead);
    }

    [Fact]
    public async Task A_halt_of_its_own_holds_for_the_strategy_alone_and_comes_before_that_of_all()
    {
        await People.HaltAsync(flatten: false, _gates[1].Identity, "own");
        Assert.Equal([0, 1, 0], Holding);

        await People.HaltAsync(flatten: false, reason: "all");
        Assert.Equal(["own", "all"], _gates[1].Halts.Select(static halt => halt.Reason));

        await People.ReleaseAsync(_gates[1].Identity);
        Assert.Equal([1, 1, 1], _gates.Select(static gate => gate.Halts.Count));
    }

    [Fact]
    public async Task What_a_gate_has_read_itself_is_never_replaced_by_what_was_read_for_all_before()
    {
        await People.HaltAsync(flatten: false, _gates[0].Identity, "first");
        Assert.Equal(1, _journal.HaltsRead);

        // From outside, and nobody has noticed it when the strategy comes up.
        await HaltFromOutsideAsync();
        await using var late = GateOf("D");
        await late.AdvanceAsync(_clock.GetUtcNow());
        Assert.Equal("outside", Assert.Single(late.Halts).Reason);

        await People.HaltAsync(flatten: false, late.Identity, "own");
        Assert.Equal(["own", "outside"], late.Halts.Select(static halt => halt.Reason));
    }

    [Fact]
    public async Task What_is_ordered_while_what_holds_is_being_read_is_read_too()
    {
        _journal.OnHaltsRead = () =>
        {
            _journal.OnHaltsRead = null;
            _ = People.HaltAsync(flatten: false, _gates[0].Identity, "meanwhile").AsTask();
        };

        await People.HaltAsync(flatten: false, reason: "all");

        Assert.Equal(["meanwhile", "all"], _gates[0].Halts.Select(static halt => halt.Reason));
        Assert.Equal([2, 1, 1], Holding);
    }

    [Fact]
    public async Task What_a_gate_reads_when_it_opens_is_not_replaced_by_what_was_read_for_all_just_before()
    {
        _journal.OnPartRead = () =>
        {
            _journal.OnPartRead = null;

            // Somebody's order, which the others look at now and the new one when it has read its own.
            GateRegistry.Wake(_journal, null);
            _ = HaltFromOutsideAsync().AsTask();
        };

        await using var late = GateOf("D");
        await late.AdvanceAsync(_clock.GetUtcNow());

        Assert.Single(late.Halts);
    }

    public async Task InitializeAsync()
    {
        LiveSchedule.Unwatch(_clock);
        foreach (var id in new[] { "A", "B", "C" })
        {
            _gates.Add(GateOf(id));
            await _gates[^1].AdvanceAsync(_clock.GetUtcNow());
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var gate in _gates)
        {
            await gate.DisposeAsync();
        }
    }

    private ValueTask HaltFromOutsideAsync() =>
        CommandWriter.WriteAsync(_journal, null, new Halt(null, _clock.GetUtcNow(), Flatten: false, "outside"), CancellationToken.None);

    private SessionGate GateOf(string id) => new(
        new TestStrategy(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0))),
        new SessionRuntime(new TestBroker(_clock)) { TimeProvider = _clock, Journal = _journal, StrategyId = id });

    /// <summary>A journal whose orders can be watched, and whose gates are known beside it, as with one on a disk.</summary>
    private sealed class WatchedJournal : ISessionJournal, IJournalWatch
    {
        private readonly MemoryJournal _inner = new();
        private readonly List<JournalCommand> _commands = [];

        public bool IsDurable => false;

        public int HaltsRead { get; private set; }

        /// <summary>Called before a strategy's part is read, or null.</summary>
        public Action? OnPartRead { get; set; }

        /// <summary>Called when the halts of all have been read and not been given yet, or null.</summary>
        public Action? OnHaltsRead { get; set; }

        public async ValueTask<IStrategyJournal> OpenAsync(StrategyIdentity strategy, CancellationToken cancellationToken) =>
            new Part(this, await _inner.OpenAsync(strategy, cancellationToken));

        public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(StrategyIdentity? strategy, CancellationToken cancellationToken) => _inner.ReadAsync(strategy, cancellationToken);

        public ValueTask<bool> TryWriteAsync(StrategyIdentity? strategy, IReadOnlyList<JournalEntry> commands, CancellationToken cancellationToken)
        {
            _commands.RemoveAll(earlier => earlier.Strategy == strategy);
            _commands.AddRange(commands.Select(command => new JournalCommand(strategy, command)));
            return _inner.TryWriteAsync(strategy, commands, cancellationToken);
        }

        /// <summary>Nothing is noticed by looking: each test says when.</summary>
        public long ReadCommandCount() => 0;

        public IReadOnlyList<JournalCommand> ReadCommands()
        {
            HaltsRead++;
            JournalCommand[] commands = [.. _commands.Where(static command => !command.Entry.IsRemoved)];
            OnHaltsRead?.Invoke();
            return commands;
        }

        private sealed class Part(WatchedJournal journal, IStrategyJournal part) : IStrategyJournal
        {
            public long Epoch => part.Epoch;

            public ValueTask<bool> IsHeldAsync(CancellationToken cancellationToken) => part.IsHeldAsync(cancellationToken);

            public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken)
            {
                journal.OnPartRead?.Invoke();
                return part.ReadAsync(cancellationToken);
            }

            public ValueTask WriteAsync(IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken) => part.WriteAsync(entries, cancellationToken);

            public ValueTask DisposeAsync() => part.DisposeAsync();
        }
    }
}
