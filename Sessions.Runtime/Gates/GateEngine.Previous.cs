using Microsoft.Extensions.Logging;

namespace Sessions.Gates;

// docs/decisions.md 33
/// <content>Waits for the code of the last occurrence, which may take longer than it.</content>
internal sealed partial class GateEngine
{
    private OccurrenceScope? _previous;

    /// <summary>
    /// Whether the last occurrence's code has returned: two of one strategy never run at once. Where it does not within its
    /// grace, the gate goes on with what else is due, and looks again when it has.
    /// </summary>
    private async ValueTask<bool> HasPreviousReturnedAsync()
    {
        if (_previous is not { } previous)
        {
            return true;
        }

        if (!previous.HasOverrun && previous.Trading is { IsCompleted: false } trading && !await trading.Completion.EndsWithinAsync(services.Options.EndGrace, services.Waits))
        {
            previous.HasOverrun = true;
            services.Logger.TradingIgnoresEnd(previous.Session.Name, services.Options.EndGrace);
            var error = new TimeoutException(
                $"TradeAsync has not returned after the end of {previous.Occurrence}; no session begins until it does. Pass the session's token to what it awaits.");
            services.NotifyError(previous.Context, error);
            _ = trading.Completion.ContinueWith(
                static (_, gate) => ((GateEngine)gate!).Advance(), this, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        if (previous.Trading is { IsCompleted: false })
        {
            return false;
        }

        previous.Dispose();
        _previous = null;
        return true;
    }
}
