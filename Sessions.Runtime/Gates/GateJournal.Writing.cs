using System.Diagnostics.CodeAnalysis;
using Sessions.Journals;
using Sessions.Journals.Records;
using Sessions.Orders;

namespace Sessions.Gates;

/// <content>What changes in the strategy's book, written with what its occurrences write.</content>
internal sealed partial class GateJournal
{
    /// <summary>What has changed in the book and is not written yet, by key; made with the first order.</summary>
    private Dictionary<(string Kind, string Id), object?>? _noted;

    /// <summary>The keys of the book that are on record.</summary>
    private HashSet<(string Kind, string Id)>? _kept;

    /// <summary>The writes under way in which something of the book is.</summary>
    private Task _writing = Task.CompletedTask;

    /// <inheritdoc/>
    public void Note(RecordChange change)
    {
        if (change.Value is Order order)
        {
            services.TimeStop?.Noted(order);
        }

        lock (this)
        {
            var key = (change.Kind, change.Id);
            if (change.Value is not null || _kept?.Contains(key) == true)
            {
                (_noted ??= [])[key] = change.Value;
            }
            else
            {
                // It came and went between two writes.
                _noted?.Remove(key);
            }
        }
    }

    /// <summary>Completes once all that was noted up to now is on record.</summary>
    /// <exception cref="JournalException">It was not written, so that what it announces must not be done.</exception>
    public ValueTask FlushAsync()
    {
        Start(null);

        // What was noted here may be on its way with somebody else's.
        var writing = Volatile.Read(ref _writing);
        return writing.IsCompletedSuccessfully ? ValueTask.CompletedTask : new ValueTask(InTime(writing));
    }

    /// <summary>The same, where something is about to be opened: what could not be written before must be known too.</summary>
    /// <exception cref="JournalException">It was not written, so that what it announces must not be done.</exception>
    public async ValueTask FlushOrThrowAsync()
    {
        await FlushAsync();
        if (Failure is { } failure)
        {
            throw failure;
        }
    }

    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031", Justification = "An end must go on whatever a journal throws.")]
    public async ValueTask TryFlushAsync()
    {
        try
        {
            await FlushAsync();
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    /// <summary>Writes what was noted, and does not wait for that: asking finds it out again where it is lost.</summary>
    public void FlushSoon()
    {
        if (Start(null) is { IsCompletedSuccessfully: false } writing)
        {
            _ = WatchAsync(writing);
        }
    }

    /// <summary>Writes a state of an occurrence, with all that was noted before.</summary>
    /// <exception cref="JournalException">It was not written, so that what it announces must not be done.</exception>
    public ValueTask WriteAsync(OccurrenceRecord record) => Start(record) is { IsCompletedSuccessfully: false } writing ? new ValueTask(InTime(writing)) : ValueTask.CompletedTask;

    /// <summary>
    /// Begins to write a state of an occurrence, or none, with what was noted: taken and numbered under one lock, so that no later
    /// state gets a lower number. Gives the write, or null where there is nothing to write.
    /// </summary>
    private Task? Start(OccurrenceRecord? record)
    {
        JournalEntry[] entries;
        TaskCompletionSource? written = null;
        lock (this)
        {
            if (_noted is { Count: > 0 } noted)
            {
                entries = Part.Seal(Take(record, noted));
                written = new TaskCompletionSource();
                _writing = _writing.IsCompleted ? written.Task : Task.WhenAll(_writing, written.Task);
            }
            else if (record is null)
            {
                return null;
            }
            else
            {
                entries = Part.Seal(record);
            }
        }

        if (written is null)
        {
            return Part.WriteAsync(entries).AsTask();
        }

        _ = WriteAsync(entries, written);
        return written.Task;
    }

    private List<object> Take(OccurrenceRecord? record, Dictionary<(string Kind, string Id), object?> noted)
    {
        var records = new List<object>(noted.Count + 1);
        if (record is not null)
        {
            records.Add(record);
        }

        foreach (var (key, value) in noted)
        {
            records.Add(value ?? new RecordRemoval(RecordKey.Of(key.Kind, key.Id)));
            _ = value is null ? _kept?.Remove(key) : (_kept ??= []).Add(key);
        }

        JournalRules.ThrowIfTooLong(records);
        noted.Clear();
        return records;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Who waits for the write is told what a journal throws; and nobody need.")]
    private async Task WriteAsync(JournalEntry[] entries, TaskCompletionSource written)
    {
        try
        {
            await Part.WriteAsync(entries);
            written.SetResult();
        }
        catch (Exception exception)
        {
            written.SetException(exception);
            _ = written.Task.Exception;
        }
    }

    /// <summary>Nobody waits for it, so that it may take its time; what fails ends the strategy once the end under way is done.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "An end must go on whatever a journal throws.")]
    private async Task WatchAsync(Task writing)
    {
        try
        {
            await writing;
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }
}
