using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Closing;

namespace Sessions.Gates;

// docs/decisions.md 53
/// <summary>
/// Cancels the strategy's resting orders when a pause begins, since each of them would open a position; again until none is
/// listed and none can come to rest any more. Beside what the gate does: an end need not wait for it, and cancels them itself.
/// </summary>
internal sealed class PauseSweep(GateEngine gate, GateServices services, OccurrenceScope scope, SessionPause pause)
{
    private static readonly TimeSpan _first = TimeSpan.FromSeconds(1);

    private bool IsOver => scope.Token.IsCancellationRequested || scope.Broker.IsFenced || services.Clock.UtcNow >= pause.End;

    [SuppressMessage("Design", "CA1031", Justification = "A broker may throw anything, and nobody waits for this.")]
    public async Task RunAsync()
    {
        gate.Parking.BeginWork();
        try
        {
            await CancelAsync();
        }
        catch (Exception exception)
        {
            services.Logger.PauseFailed(exception, scope.Session.Name);
        }
        finally
        {
            gate.Parking.EndWork();
        }
    }

    private async Task CancelAsync()
    {
        var tools = new CloseTools(services.Runtime.Broker, services.Waits, services.Options, services.Logger, "");
        var orders = new OrderCanceller(tools, new CloseScope(SessionScope.Strategy, services.Tag, services.Ledger, services), scope.Broker.Sent?.Entries ?? []);
        for (var wait = _first; !IsOver && await services.Journal.IsHeldAsync(); wait = wait * 2 < services.Options.CloseRetryInterval ? wait * 2 : services.Options.CloseRetryInterval)
        {
            await orders.AgainAsync();
            if (orders.IsDone && scope.Broker.Sent is not { Entries.Count: > 0 })
            {
                break;
            }

            await Task.Delay(wait, services.Waits, scope.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        if (orders.Cancelled.Count > 0)
        {
            services.Logger.PauseCancelled(scope.Session.Name, string.Join(", ", orders.Cancelled));
        }

        if (orders.Problem is { } problem)
        {
            services.Logger.PauseLeft(scope.Session.Name, problem);
        }
    }
}
