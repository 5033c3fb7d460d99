using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Sessions.Gates;

// docs/decisions.md 29
/// <summary>An occurrence's flow of the strategy: calls TradeAsync again and again while it is open, one call at a time.</summary>
internal sealed class TradeLoop(GateEngine gate, GateServices services, OccurrenceScope scope) : IThreadPoolWorkItem
{
    private static readonly TimeSpan _longestBackOff = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan _longestBreak = TimeSpan.FromSeconds(30);

    private LazyCompletion _returned;

    /// <summary>Whether the strategy's code has returned for good.</summary>
    public bool IsCompleted => _returned.IsCompleted;

    /// <summary>Completed soon after that.</summary>
    public Task Completion => _returned.Task;

    // The fence falls before the token is cancelled, which the boundary does not wait for.
    private bool HasEnded => scope.Token.IsCancellationRequested || scope.Broker.IsFenced;

    private bool IsOver => HasEnded || scope.Context.IsStopped;

    /// <summary>Runs until the occurrence ends or the strategy stops; with what the strategy throws before that, the gate ends it.</summary>
    public void Execute() => _ = RunAsync();

    /// <summary>In one piece: a call of its own for each part would weigh as much again for as long as the strategy waits.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A strategy may throw anything; the policy says what follows.")]
    private async Task RunAsync()
    {
        scope.Activity?.Enter();
        Exception? fault = null;
        for (var failures = 0; fault is null && !IsOver;)
        {
            var began = services.Clock.UtcNow;
            if (scope.Occurrence.IsInBreak(began.UtcTicks))
            {
                await BreakAsync(began);
                continue;
            }

            gate.Parking.BeginWork();
            try
            {
                // At its end nearly every call is cancelled, and thrown once more that would take as long as much of the end does.
                var call = services.Strategy.TradeAsync(scope.Context, scope.Token).AsTask();
                await call.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
                await (call.IsCanceled && scope.Token.IsCancellationRequested ? Task.CompletedTask : call);
                failures = 0;
            }
            catch (Exception exception)
            {
                failures = IsFailure(exception) ? failures + 1 : 0;
                fault = failures > 0 && services.Options.OnStrategyError == StrategyErrorPolicy.Stop ? exception : null;
            }
            finally
            {
                gate.Parking.EndWork();
            }

            await (fault is null ? PauseAsync(began, failures) : Task.CompletedTask);
        }

        _returned.Complete(services.Clock);
        if (fault is not null)
        {
            scope.Activity?.Fail(fault);
            _ = gate.End(EndReason.Fault, fault);
        }
    }

    /// <summary>Whether the strategy has failed while the occurrence was open, which is told; what it throws at its end is none.</summary>
    private bool IsFailure(Exception exception)
    {
        if (exception is OperationCanceledException && scope.Token.IsCancellationRequested)
        {
            return false;
        }

        if (HasEnded)
        {
            services.Logger.StrategyFailedAfterEnd(exception, scope.Session.Name);
            return false;
        }

        services.Logger.StrategyFailed(exception, scope.Session.Name);
        services.NotifyError(scope.Context, exception);
        return true;
    }

    /// <summary>Waits while the market has a break, and looks again often enough that a clock that was set is noticed.</summary>
    private async Task BreakAsync(DateTimeOffset now)
    {
        var left = new TimeSpan(scope.Occurrence.NextChange(now.UtcTicks) - now.UtcTicks);
        await Task.Delay(left < _longestBreak ? left : _longestBreak, services.Waits, scope.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
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
