using Sessions.Journals;

namespace Sessions.Gates;

// docs/decisions.md 139
/// <summary>
/// The halts that hold on a journal, read once for all of its gates: each of them would otherwise read its whole state again
/// where all are halted.
/// </summary>
internal sealed class HaltBoard(IJournalWatch journal)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<StrategyIdentity, HaltRecord> _ofOne = [];
    private HaltRecord[] _ofAll = [];
    private long _outdated = 1;
    private long _read;

    /// <summary>Has it read again before it says anything more: something was ordered, or somebody has read the journal later than it has.</summary>
    public void Outdate() => Interlocked.Increment(ref _outdated);

    /// <summary>Those of a strategy, its own first.</summary>
    /// <exception cref="JournalException">The journal cannot be read now.</exception>
    public IReadOnlyList<HaltRecord> Of(StrategyIdentity strategy)
    {
        lock (_lock)
        {
            var outdated = Interlocked.Read(ref _outdated);
            if (_read != outdated)
            {
                Read();
                _read = outdated;
            }

            return _ofOne.TryGetValue(strategy, out var own) ? [own, .. _ofAll] : _ofAll;
        }
    }

    private void Read()
    {
        var halts = journal.ReadHalts();
        _ofOne.Clear();
        _ofAll = [.. halts.Where(static halt => halt is { Strategy: null, Holds: true })];
        foreach (var halt in halts)
        {
            if (halt is { Strategy: { } strategy, Holds: true })
            {
                _ofOne[strategy] = halt;
            }
        }
    }
}
