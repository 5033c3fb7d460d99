using Sessions.Orders;

namespace Sessions.Closing;

/// <summary>
/// Keeps what changes in a book, so that another process can go on with it. It is told under the desk's lock, and writes with what is
/// written next.
/// </summary>
internal interface IBookLog : IRecordSink
{
    /// <summary>Completes once all that was noted up to now is on record; where that fails the strategy ends, and this does not throw.</summary>
    ValueTask TryFlushAsync();
}
