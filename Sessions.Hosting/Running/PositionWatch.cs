using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sessions.Brokers;

namespace Sessions.Hosting.Running;

// docs/decisions.md 214
/// <summary>Asks each account for its positions from time to time, so that it can be told what strategies hold and what it is worth.</summary>
internal sealed class PositionWatch(IOptions<SessionsHostOptions> options, ILogger<PositionWatch> logger)
{
    /// <summary>Watches until the token is cancelled. An account that several strategies have is asked once.</summary>
    public Task RunAsync(IReadOnlyList<HostedStrategy> strategies, CancellationToken stop) => options.Value.PositionInterval is { } interval
        ? Task.WhenAll(strategies.GroupBy(static strategy => (strategy.Broker, strategy.Clock)).Select(account => WatchAsync(account.Key.Broker, account.Key.Clock, [.. account], interval, stop)))
        : Task.CompletedTask;

    [SuppressMessage("Design", "CA1031", Justification = "Whatever an adapter throws, what was known is not known any more, and it is asked again.")]
    private async Task WatchAsync(IBroker broker, TimeProvider clock, HostedStrategy[] strategies, TimeSpan interval, CancellationToken stop)
    {
        var hasFailed = false;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var patience = new CancellationTokenSource(strategies[0].Options.OrderTimeout, clock);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
                var snapshot = await broker.GetPositionsAsync(either.Token).AsTask().WaitAsync(either.Token);
                foreach (var strategy in strategies)
                {
                    strategy.See(snapshot);
                }

                hasFailed = false;
            }
            catch (Exception exception) when (!stop.IsCancellationRequested)
            {
                foreach (var strategy in strategies)
                {
                    strategy.See(null);
                }

                if (!hasFailed)
                {
                    logger.PositionsUnknown(exception, broker.Account);
                }

                hasFailed = true;
            }
            catch (Exception)
            {
                return;
            }

            await Task.Delay(interval, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
