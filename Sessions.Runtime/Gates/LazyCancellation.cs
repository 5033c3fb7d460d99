namespace Sessions.Gates;

/// <summary>A source of cancellation that is not there until somebody asks for its token or cancels it: most never are.</summary>
/// <remarks>A field of this type must not be read-only.</remarks>
internal struct LazyCancellation : IDisposable
{
    private CancellationTokenSource? _source;

    public CancellationToken Token => Source.Token;

    /// <summary>Whether it has been cancelled.</summary>
    public readonly bool IsCancelled => _source?.IsCancellationRequested == true;

    private CancellationTokenSource Source
    {
        get
        {
            if (Volatile.Read(ref _source) is { } source)
            {
                return source;
            }

            var created = new CancellationTokenSource();
            return Interlocked.CompareExchange(ref _source, created, null) ?? created;
        }
    }

    /// <exception cref="ObjectDisposedException">It was disposed of.</exception>
    public void Cancel() => Source.Cancel();

    /// <summary>Takes the source away, so that the next token is another one's; null where nobody has asked for this one.</summary>
    public CancellationTokenSource? Take() => Interlocked.Exchange(ref _source, null);

    public readonly void Dispose() => _source?.Dispose();
}
