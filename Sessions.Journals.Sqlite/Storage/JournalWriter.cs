using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Sessions.Journals.Storage;

/// <summary>
/// Writes on a thread of its own. What comes while the disk is busy is written together with one wait for the disk; it is all
/// or nothing for each caller.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private const int LargestBatch = 4096;

    private readonly BlockingCollection<Work> _queue = [];
    private readonly List<Work> _batch = [];
    private readonly EntryTable _table;
    private readonly string _path;
    private readonly Thread _thread;

    public JournalWriter(string path, EntryTable table)
    {
        _path = path;
        _table = table;
        _thread = new Thread(Run) { IsBackground = true, Name = "Sessions journal" };
        _thread.UnsafeStart();
    }

    /// <summary>Does something to the tables in a transaction; completes when that has reached the disk.</summary>
    /// <exception cref="JournalException">It was not written.</exception>
    public Task<T> WriteAsync<T>(Func<EntryTable, T> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var work = new Work<T>(write);
        try
        {
            _queue.Add(work, CancellationToken.None);
        }
        catch (InvalidOperationException exception)
        {
            throw Errors.Tell(_path, new ObjectDisposedException(nameof(JournalWriter), exception));
        }

        return work.Task.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _queue.Dispose();
        _table.Dispose();
    }

    private void Run()
    {
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            _batch.Add(first);
            while (_batch.Count < LargestBatch && _queue.TryTake(out var next))
            {
                _batch.Add(next);
            }

            if (!TryWrite(_batch) && _batch.Count > 1)
            {
                // One of them may spoil it for all: each by itself.
                _batch.ForEach(work => TryWrite([work]));
            }

            _batch.ForEach(static work => work.Complete());
            _batch.Clear();
        }
    }

    /// <summary>False where a part of it may be written alone; a file that is locked is locked for each of them, and each would wait as long.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong belongs to those who asked for it.")]
    private bool TryWrite(List<Work> batch)
    {
        try
        {
            _table.Change(table => batch.ForEach(work => work.Do(table)));
            return true;
        }
        catch (Exception exception)
        {
            var told = Errors.IsOurs(exception) ? Errors.Tell(_path, exception) : exception;
            batch.ForEach(work => work.Fail(told));
            return Errors.IsLocked(exception);
        }
    }

    private abstract class Work
    {
        public abstract void Do(EntryTable table);

        public abstract void Fail(Exception exception);

        public abstract void Complete();
    }

    private sealed class Work<T>(Func<EntryTable, T> write) : Work
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? _failure;
        private T _result = default!;

        public Task<T> Task => _done.Task;

        public override void Do(EntryTable table) => (_result, _failure) = (write(table), null);

        public override void Fail(Exception exception) => _failure = exception;

        public override void Complete()
        {
            if (_failure is { } failure)
            {
                _done.TrySetException(failure);
            }
            else
            {
                _done.TrySetResult(_result);
            }
        }
    }
}
