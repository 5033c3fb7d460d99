using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Sessions.Gates;

/// <summary>Calls TradeAsync again and again while an occurrence is open, one call at a time.</summary>
internal sealed class TradeLoop(GateServices services, GateParking parking, OccurrenceScope scope)
{
    private static readonly TimeSpan _longestBackOff = TimeSpan.FromMinutes(1);

    // The fence falls before the token is cancelled, which the boundary does not wait for.
    private bool HasEnded => scope.Token.IsCancellationRequested || scope.Broker.IsFenced;

    private bool IsOver => HasEnded || scope.Context.IsStopped;

    /// <summary>Runs until the occurrence ends or the strategy stops; gives the exception that ends the occurrence, or null.</summary>
    public async Task<Exception?> RunAsync()
    {
        for (var failures = 0; !IsOver;)
        {
            var began = services.Clock.UtcNow;
            var failure = await TradeAsync();
            failures = failure is null ? 0 : failures + 1;
            if (failure is not null && services.Options.OnStrategyError == StrategyErrorPolicy.Stop)
            {
                return failure;
            }

            await PauseAsync(began, failures);
        }

        return null;
    }

    /// <summary>Calls the strategy once; gives what it threw while the occurrence was open.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A strategy may throw anything; the policy says what follows.")]
    private async Task<Exception?> TradeAsync()
    {
        parking.BeginWork();
        try
        {
            await services.Strategy.TradeAsync(scope.Context, scope.Token);
            return null;
        }
        catch (OperationCanceledException) when (scope.Token.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            if (HasEnded)
            {
                services.Logger.StrategyFailedAfterEnd(exception, scope.Session.Name);
                return null;
            }

            services.Logger.StrategyFailed(exception, scope.Session.Name);
            services.Notify(observer => observer.OnStrategyError(scope.Context, exception));
            return exception;
        }
        finally
        {
            parking.EndWork();
        }
    }

    private async Task PauseAsync(DateTimeOffset began, int failures)
    {
        var interval = services.Options.IdleInterval;
        for (var i = 1; i < failures && interval < _longestBackOff; i++)
        {
            interval *= 2;
        }

        var pause = interval - (services.Clock.UtcNow - began);
        if (pause > TimeSpan.Zero && !IsOver)
        {
            // A clock that was set back must not make the pause longer than it should be.
            await Task.Delay(pause < interval ? pause : interval, services.Waits, scope.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }
}
