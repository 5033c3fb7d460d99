using Sessions.Journals.Contract.Tests.Support;

namespace Sessions.Journals.Contract.Tests.Wrong;

/// <summary>A journal that several processes share, as it should be but for one thing.</summary>
internal sealed class SharedJournal(SharedStore store, Wrong wrong) : ISessionJournal, IJournalWatch
{
    private readonly Dictionary<string, IReadOnlyList<JournalEntry>> _cache = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _bothHaveLooked = new();
    private long _ownCommands;
    private int _looked;
    private bool _isStill;
    private bool _isDead;

    public bool IsDurable => true;

    public SharedStore Store => store;

    public Wrong Wrong => wrong;

    /// <summary>The strategy that was opened last.</summary>
    public string? LastOpened { get; private set; }

    public ContractJournal ToContract() => new(this)
    {
        OpenElsewhere = () => ValueTask.FromResult<ISessionJournal>(new SharedJournal(store, wrong)),
        Crash = Crash,
        StandStill = () => Undo.Begin(() => _isStill = true, () => _isStill = false),
        TakesOver = true,
        Fail = () => Undo.Begin(() => store.Fails = store.HasFailed = true, () => store.Fails = false),
        Patience = TimeSpan.FromMilliseconds(100),
    };

    public string NameOf(StrategyIdentity? strategy)
    {
        if (strategy is null)
        {
            return string.Empty;
        }

        var instance = wrong == Wrong.SharesKeysAmongInstances ? null : strategy.Instance;
        string[] parts = [strategy.Account, strategy.StrategyId, instance ?? "\n"];
        parts = wrong == Wrong.CutsIdentities ? [.. parts.Select(static part => part[..Math.Min(part.Length, 255)])] : parts;
        var name = string.Join('\n', parts);
        return wrong == Wrong.FoldsIdentities ? name.ToUpperInvariant() : name;
    }

    public async ValueTask<IStrategyJournal> OpenAsync(StrategyIdentity strategy, CancellationToken cancellationToken)
    {
        ThrowIfFailing();
        if (wrong != Wrong.TakesWhatWasGivenUp)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        var name = NameOf(strategy) + (wrong == Wrong.HoldsByProcess ? GetHashCode() : string.Empty);
        SharedLease lease;
        lock (store)
        {
            lease = store.Leases.TryGetValue(name, out var known) ? known : store.Leases[name] = new SharedLease();
            ThrowIfHeld(lease, strategy);
        }

        if (wrong == Wrong.LooksBeforeItTakes)
        {
            if (Interlocked.Increment(ref _looked) == 2)
            {
                _bothHaveLooked.SetResult();
            }

            await _bothHaveLooked.Task;
        }

        lock (store)
        {
            if (wrong != Wrong.LooksBeforeItTakes)
            {
                ThrowIfHeld(lease, strategy);
            }

            lease.Epoch += wrong == Wrong.RepeatsEpochs ? 0 : 1;
            lease.Owner = this;
            LastOpened = NameOf(strategy);
            cancellationToken.ThrowIfCancellationRequested();
            return new SharedPart(this, lease, lease.Epoch, strategy);
        }
    }

    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(StrategyIdentity? strategy, CancellationToken cancellationToken)
    {
        if (store.Fails && wrong == Wrong.LooksEmpty)
        {
            return ValueTask.FromResult<IReadOnlyList<JournalEntry>>([]);
        }

        ThrowIfFailing();
        lock (store)
        {
            var name = NameOf(strategy);
            if (wrong == Wrong.ThrowsWhereNothingIs && !store.Parts.ContainsKey(name))
            {
                throw new JournalException("there is no such strategy");
            }

            IReadOnlyList<JournalEntry> entries = [.. store.PartOf(name).Values];
            entries = wrong == Wrong.ReadsBytesOfAnotherKey && entries.Count > 1
                ? [.. entries.Select(entry => new JournalEntry(entry.Key, entry.Sequence, entries[0].Value))] : entries;
            return ValueTask.FromResult(wrong != Wrong.CachesReads ? entries : _cache.TryGetValue(name, out var cached) ? cached : _cache[name] = entries);
        }
    }

    public ValueTask CheckAsync(CancellationToken cancellationToken)
    {
        if (wrong == Wrong.ChecksByWriting)
        {
            lock (store)
            {
                store.PartOf(LastOpened!)["check"] = new JournalEntry("check", 1, null);
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> TryWriteAsync(StrategyIdentity? strategy, IReadOnlyList<JournalEntry> commands, CancellationToken cancellationToken)
    {
        if (wrong != Wrong.TakesAnythingForACommand && commands.Any(static command => !command.IsCommand))
        {
            throw new ArgumentException("That is no command.", nameof(commands));
        }

        ThrowIfFailing();
        lock (store)
        {
            var part = store.PartOf(NameOf(strategy));
            bool IsLate(JournalEntry command) => part.TryGetValue(command.Key, out var known) && known.Sequence >= command.Sequence;
            if (wrong == Wrong.AsksForALeaseToCommand && strategy is not null && store.Leases.GetValueOrDefault(NameOf(strategy))?.Owner is null)
            {
                return ValueTask.FromResult(false);
            }

            var isLate = commands.Any(IsLate) && wrong != Wrong.OverwritesCommands;
            foreach (var command in commands.Where(command => !isLate || (wrong == Wrong.RefusesCommandsInPart && !IsLate(command))))
            {
                part[command.Key] = command;
                store.Commands.RemoveAll(known => known.Strategy == strategy && known.Entry.Key == command.Key);
                store.Commands.AddRange(command.IsRemoved ? [] : [new JournalCommand(strategy, command)]);
            }

            Count(isLate ? 0 : 1);
            return ValueTask.FromResult(!isLate);
        }
    }

    public long ReadCommandCount() => wrong switch
    {
        Wrong.CountsNoCommands => 0,
        Wrong.CountsOwnCommands => _ownCommands,
        _ => store.CommandCount,
    };

    public IReadOnlyList<JournalCommand> ReadCommands()
    {
        lock (store)
        {
            return [.. store.Commands];
        }
    }

    public void Count(int commands)
    {
        store.CommandCount += commands;
        _ownCommands += commands;
    }

    /// <summary>The store is away for everybody.</summary>
    public void ThrowIfFailing()
    {
        if (store.Fails && wrong == Wrong.ThrowsWhatTheStoreThrows)
        {
            throw new TimeoutException("the store is away");
        }

        if (store.Fails || (store.HasFailed && wrong == Wrong.NeverComesBack))
        {
            throw new JournalException("the store is away");
        }
    }

    private void ThrowIfHeld(SharedLease lease, StrategyIdentity strategy)
    {
        var isFree = lease.Owner is null || (lease.Owner._isDead && wrong != Wrong.KeepsLeasesOfTheDead)
            || (lease.Owner != this && lease.Owner._isStill && (wrong == Wrong.TakesFromTheStillAtOnce || lease.Owner._looked++ > 0));
        if (!isFree && wrong != Wrong.HoldsForAnybody)
        {
            throw new JournalLeaseException(strategy, "it runs already");
        }
    }

    private ValueTask Crash()
    {
        _isDead = true;
        if (wrong == Wrong.LosesWritesOfTheDead)
        {
            store.Parts.Clear();
        }

        return ValueTask.CompletedTask;
    }
}
