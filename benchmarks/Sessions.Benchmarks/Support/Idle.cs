using Sessions.Generated;

namespace Sessions.Benchmarks.Support;

/// <summary>A strategy that waits for its session's end.</summary>
internal sealed class Idle(SessionTable table) : IGatedStrategy
{
    public SessionTable Sessions => table;

    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) =>
        await Task.Delay(Timeout.InfiniteTimeSpan, session.TimeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
