using Sessions.Journals;
using Sessions.Journals.Records;

namespace Sessions.Gates;

// docs/decisions.md 139
/// <summary>
/// The halts that hold on a journal, read once for all of its gates: each of them would otherwise read its whole state again
/// where all are halted.
/// </summary>
internal sealed class HaltBoard(IJournalWatch journal)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<StrategyIdentity, Halt> _ofOne = [];
    private Halt[] _ofAll = [];
    private long _outdated = 1;
    private long _read;

    /// <summary>Has it read again before it says anything more: something was ordered, or somebody has read the journal later than it has.</summary>
    public void Outdate() => Interlocked.Increment(ref _outdated);

    /// <summary>Those of a strategy, its own first.</summary>
    /// <exception cref="JournalException">The journal cannot be read now.</exception>
    public IReadOnlyList<Halt> Of(StrategyIdentity strategy)
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
        Halt[] halts = [.. journal.ReadCommands().Where(static command => command.Entry.Key == HaltCodec.Key)
            .Select(static command => (Halt)RecordCodecs.Read(command.Entry, command.Strategy) with { Strategy = command.Strategy })];
        _ofOne.Clear();
        _ofAll = [.. halts.Where(static halt => halt.Strategy is null)];
        foreach (var halt in halts)
        {
            if (halt.Strategy is { } strategy)
            {
                _ofOne[strategy] = halt;
            }
        }
    }
}
