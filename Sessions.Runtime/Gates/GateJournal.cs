using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Closing;
using Sessions.Journals;
using Sessions.Journals.Records;
using Sessions.Orders;

namespace Sessions.Gates;

// docs/decisions.md 16
/// <summary>A gate's part of the journal: opened before the gate does anything, released when it has come to its end.</summary>
internal sealed partial class GateJournal(ISessionJournal journal, GateServices services) : IBookLog, IAsyncDisposable
{
    private LazyCancellation _lost;
    private CancellationTokenRegistration _taken;
    [SuppressMessage("Usage", "CA2213", Justification = "It is disposed of within the time that a journal has to answer.")]
    private RecordJournal? _part;
    private JournalException? _failure;
    private volatile bool _isSilent;

    public bool IsDurable => journal.IsDurable;

    /// <summary>The journal of which this is a part.</summary>
    public ISessionJournal Store => journal;

    /// <summary>By which the order ids of this run differ from those of every other.</summary>
    public long Epoch { get; private set; }

    /// <summary>What was wrong when something could not be written that was done all the same, or null. The strategy trades no more.</summary>
    public JournalException? Failure => Volatile.Read(ref _failure);

    /// <summary>Cancelled when another process has taken the strategy over.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Whether it is known that another process runs the strategy.</summary>
    public bool IsLost => Failure is JournalLeaseException;

    private RecordJournal Part => _part ?? throw new InvalidOperationException($"The journal of {services.Identity} is not open.");

    /// <summary>Whether it was opened, and is this gate's.</summary>
    public bool IsOpen => _part is not null;

    /// <exception cref="JournalException">The journal cannot be used, or another process runs the strategy.</exception>
    /// <param name="opened">Called before anything is read.</param>
    /// <param name="lost">Called when the journal has found out by itself that another process runs the strategy.</param>
    public async ValueTask<JournalState> OpenAsync(Action opened, Action lost)
    {
        _part = new RecordJournal(journal, await journal.OpenAsync(services.Identity, CancellationToken.None), services.Identity);
        Epoch = journal.IsDurable ? _part.Epoch : services.Clock.UtcNow.UtcTicks;
        if (_part.Lost.CanBeCanceled)
        {
            _taken = _part.Lost.Register(() =>
            {
                Fail(Taken());
                lost();
            });
        }

        opened();
        var state = await _part.LoadAsync();
        _kept = state.Book.Keys.Count > 0 ? [.. state.Book.Keys] : null;

        // What was read for all before this may be older.
        GateRegistry.Of(journal).Halts?.Outdate();
        return state;
    }

    /// <exception cref="JournalException">It cannot be read.</exception>
    public ValueTask<JournalState> ReadAsync() => InTime(Part.ReadAsync());

    /// <summary>
    /// The occurrence that began last. Where it is settled what time it is, those that lie ahead of it were begun by a clock that
    /// was wrong, which is written down, so that no later run has to find it out again.
    /// </summary>
    /// <exception cref="JournalException">It cannot be read, or not be written.</exception>
    public async ValueTask<OccurrenceRecord?> ReadLastAsync(DateTimeOffset? settledAt)
    {
        OccurrenceRecord? before = null;
        var last = (await ReadAsync()).Last;
        while (last is { EndedAt: not null } && last.Start > settledAt && !(last.Start == before?.Start && last.Session == before.Session))
        {
            await WriteAsync(last with { Outcome = OccurrenceOutcome.Misdated });
            before = last;
            last = (await ReadAsync()).Last;
        }

        return last?.Start > settledAt ? null : last;
    }

    /// <summary>The halts that hold for the strategy.</summary>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    public async ValueTask<IReadOnlyList<Halt>> ReadHaltsAsync() =>
        GateRegistry.Of(journal).Halts is { } board ? board.Of(services.Identity) : (await ReadAsync()).Halts;

    /// <summary>The same, or null where it fails, which is logged.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "An end must go on whatever a journal throws.")]
    public async ValueTask<JournalState?> TryReadAsync()
    {
        try
        {
            return await ReadAsync();
        }
        catch (Exception exception)
        {
            services.Logger.JournalFailed(exception);
            return null;
        }
    }

    /// <summary>Halts the strategy by its own word.</summary>
    /// <exception cref="JournalException">That could not be written down.</exception>
    public async ValueTask HaltItselfAsync(string? reason)
    {
        // A halt by somebody else holds as long, and may ask for more: to close what the strategy holds.
        var state = await InTime(StateReader.ReadAsync(journal, services.Identity, CancellationToken.None));
        if (!state.Halts.Any(static halt => halt.Strategy is not null))
        {
            var text = reason is null ? "the strategy has stopped itself" : $"the strategy has stopped itself: {reason}";
            await InTime(services.People.HaltAsync(flatten: false, services.Identity, text).AsTask());
        }
    }

    /// <summary>Writes if it can be done in time. What fails is logged and ends the strategy once the end under way is done.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "An end must go on whatever a journal throws.")]
    public async ValueTask TryWriteAsync(OccurrenceRecord record)
    {
        try
        {
            await WriteAsync(record);
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    /// <summary>Whether no other process has taken the strategy over. Where that cannot be told, it is held: the end must go on.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "An end must go on whatever a journal throws.")]
    public async ValueTask<bool> IsHeldAsync()
    {
        if (!journal.IsDurable)
        {
            return true;
        }

        try
        {
            if (await InTime(Part.IsHeldAsync()))
            {
                return true;
            }

            Fail(Taken());
            return false;
        }
        catch (Exception exception)
        {
            services.Logger.JournalFailed(exception);
            return true;
        }
    }

    /// <exception cref="JournalException">Another process has taken the strategy over, or that cannot be told: nothing may be opened.</exception>
    public async ValueTask ThrowIfLostAsync()
    {
        if (!await Part.IsHeldAsync())
        {
            Fail(Taken());
        }

        if (Failure is { } failure)
        {
            throw failure;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The gate has come to its end, and says why itself.")]
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_part is { } part)
            {
                await TryFlushAsync();
                await InTime(part.DisposeAsync().AsTask());
            }
        }
        catch (Exception exception)
        {
            services.Logger.JournalFailed(exception);
        }

        _taken.Unregister();
        _lost.Dispose();
    }

    private JournalLeaseException Taken() =>
        new(services.Identity, $"Another process runs {services.Identity} now; this one has stopped trading.");

    private async ValueTask<T> InTime<T>(ValueTask<T> asked)
    {
        if (asked.IsCompleted)
        {
            return await asked;
        }

        var answer = asked.AsTask();
        await InTime(answer);
        return await answer;
    }

    /// <summary>
    /// A journal that does not answer has failed, and is not waited for again before something that it was asked has come back.
    /// What the machine sleeps meanwhile is no time of the journal's.
    /// </summary>
    private async Task InTime(Task asked)
    {
        if (!_isSilent && !asked.IsCompleted)
        {
            await asked.EndsWithinAwakeAsync(services.Options.OrderTimeout, services.Clock.Waits);
        }

        if (!asked.IsCompleted)
        {
            _isSilent = true;
            _ = asked.ContinueWith(
                static (answered, gate) => ((GateJournal)gate!).Hear(answered), this, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw new JournalException(FormattableString.Invariant(
                $"The journal of {services.Identity} has not answered within {services.Options.OrderTimeout.TotalSeconds:0.###} s."));
        }

        await asked;
    }

    /// <summary>What nobody waits for any more has come back, with whatever: the journal answers again.</summary>
    private void Hear(Task answered)
    {
        _ = answered.Exception;
        _isSilent = false;
    }

    private void Fail(Exception exception)
    {
        services.Logger.JournalFailed(exception);
        Fail(exception as JournalException ?? new JournalException($"The journal of {services.Identity} could not be written: {exception.GetType().Name}", exception));
    }

    private void Fail(JournalException failure)
    {
        if (Interlocked.CompareExchange(ref _failure, failure, null) is null && failure is JournalLeaseException)
        {
            _lost.Cancel();
        }
    }
}
