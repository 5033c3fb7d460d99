using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Journals;

namespace Sessions.Gates;

// docs/decisions.md 19, 20
/// <summary>What people have ordered from outside: halts and acknowledgments. The journal says which hold.</summary>
internal sealed class GateControl(GateServices services) : IDisposable
{
    private IReadOnlyList<Halt> _halts = [];
    private DateTime _flattened = DateTime.MinValue;
    private Halt? _behind;
    private bool _isLoaded;
    private LazyCancellation _signal;
    private bool _isStale;
    private TaskCompletionSource? _word;

    /// <summary>Cancelled when something new was ordered.</summary>
    public CancellationToken Signal
    {
        get
        {
            lock (this)
            {
                return _signal.Token;
            }
        }
    }

    /// <summary>Those that hold.</summary>
    public IReadOnlyList<Halt> Halts => Volatile.Read(ref _halts);

    public bool IsHalted => _halts.Count > 0;

    /// <summary>Whether the strategy has halted itself in this run of the program.</summary>
    public bool HasHaltedItself { get; private set; }

    /// <summary>The halt that asks for positions to be closed, while that has not begun; or null.</summary>
    public Halt? FlattenDue => _halts.Where(static halt => halt.Flatten).MaxBy(static halt => halt.HaltedAt) is { } halt && halt.HaltedAt.UtcDateTime > _flattened ? halt : _behind;

    public void Load(JournalState state)
    {
        // By the halt that it was done for: one that was ordered since may have an earlier date, where the clock was set back.
        _flattened = state.LastFlatten is { } last && state.Halts.Any(halt => halt.Flatten && halt.HaltedAt == last.Start) ? last.Start.UtcDateTime : _flattened;
        Load(state.Halts);
    }

    private void Load(IReadOnlyList<Halt> halts)
    {
        var wasHalted = IsHalted;

        // One that was ordered just now is to be carried out, also where the clock by which it was ordered is behind the last one's.
        _behind = halts.FirstOrDefault(halt => halt == _behind || (_isLoaded && halt.Flatten && halt.HaltedAt.UtcDateTime < _flattened && !_halts.Contains(halt)));
        _isLoaded = true;
        _halts = halts;
        if (!wasHalted && _halts is [var halt, ..])
        {
            services.Logger.Halted(halt.HaltedAt, halt.Flatten ? "positions to be closed" : "positions left as they are", halt.Reason ?? "no reason given");
        }
        else if (wasHalted && !IsHalted)
        {
            services.Logger.Released();
        }
    }

    public void FlattenBegun(Halt halt)
    {
        _behind = halt == _behind ? null : _behind;
        _flattened = halt.HaltedAt.UtcDateTime > _flattened ? halt.HaltedAt.UtcDateTime : _flattened;
    }

    /// <summary>The strategy halts itself. That is written down while its session ends, and before anything else begins.</summary>
    public void StopStrategy(string? reason)
    {
        var word = new TaskCompletionSource();
        if (Interlocked.CompareExchange(ref _word, word, null) is null)
        {
            _ = WriteWordAsync(word, reason);
        }

        Array.ForEach(GateRegistry.Of(services.Journal.Store).GatesOf(services.Identity), static gate => gate.Advance());
    }

    /// <summary>Waits until it is on record that the strategy has halted itself, where it has.</summary>
    /// <exception cref="JournalException">That could not be written down.</exception>
    public async ValueTask HasHaltedItselfAsync()
    {
        if (Volatile.Read(ref _word) is { } word)
        {
            await word.Task;
            Volatile.Write(ref _word, null);
            HasHaltedItself = true;
            Tell();
            await RefreshAsync();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a journal throws comes out of the gate.")]
    private async Task WriteWordAsync(TaskCompletionSource word, string? reason)
    {
        try
        {
            await services.Journal.HaltItselfAsync(reason);
            word.SetResult();
        }
        catch (Exception exception)
        {
            services.Logger.JournalFailed(exception);
            word.SetException(exception);
        }
    }

    /// <summary>Something new was ordered; whoever waits looks again.</summary>
    public void Tell()
    {
        CancellationTokenSource? signal;
        lock (this)
        {
            _isStale = true;
            signal = _signal.Take();
        }

        signal?.Cancel();
        signal?.Dispose();
    }

    /// <summary>Reads what holds now, where something new was ordered.</summary>
    public async ValueTask RefreshAsync()
    {
        lock (this)
        {
            if (!_isStale)
            {
                return;
            }

            _isStale = false;
        }

        // The rest of what is on record is this gate's own, as long as it holds the lease.
        Load(await services.Journal.ReadHaltsAsync());
    }

    /// <summary>Whether a flatten is ordered that has not begun; where that cannot be read, none is known of.</summary>
    public async ValueTask<bool> IsFlattenDueAsync()
    {
        if (await services.Journal.TryReadAsync() is { } state)
        {
            Load(state);
        }

        return FlattenDue is not null;
    }

    /// <summary>Whether somebody has taken over what a closing leaves open.</summary>
    public async ValueTask<bool> IsAcknowledgedAsync(OccurrenceRecord occurrence)
    {
        var acknowledgments = (await services.Journal.TryReadAsync())?.Acknowledgments ?? [];
        if (acknowledgments.FirstOrDefault(one => one.Session == occurrence.Session && one.Start == occurrence.Start) is not { } acknowledged)
        {
            return false;
        }

        services.Logger.Acknowledged(occurrence.Name, acknowledged.Note);
        return true;
    }

    public void Dispose() => _signal.Dispose();
}
