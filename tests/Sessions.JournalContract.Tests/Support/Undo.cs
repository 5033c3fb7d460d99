namespace Sessions.Journals.Contract.Tests.Support;

/// <summary>Undone when it is disposed of.</summary>
internal sealed class Undo(Action undo) : IAsyncDisposable
{
    public static ValueTask<IAsyncDisposable> Begin(Action begin, Action undo)
    {
        begin();
        return ValueTask.FromResult<IAsyncDisposable>(new Undo(undo));
    }

    public ValueTask DisposeAsync()
    {
        undo();
        return ValueTask.CompletedTask;
    }
}
