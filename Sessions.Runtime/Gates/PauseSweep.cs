using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Orders;

namespace Sessions.Gates;

// docs/decisions.md 53
/// <summary>
/// Cancels the strategy's resting orders when a pause begins, since each of them would open a position; again until none is
/// listed and none can come to rest any more. Beside what the gate does: an end need not wait for it, and cancels them itself.
/// </summary>
internal sealed class PauseSweep(GateEngine gate, GateServices services, OccurrenceScope scope, SessionPause pause)
{
    private static readonly TimeSpan _first = TimeSpan.FromSeconds(1);

    private bool IsOver => scope.Token.IsCancellationRequested || scope.Broker.IsFenced || scope.Occurrence.PauseAt(services.Clock.UtcNow)?.Start != pause.Start;

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
        var tools = new CloseTools(services.Runtime.Broker, services.Waits, services.Options, services.Logger);
        var (rests, book, cancelled) = (new RestingOrders(tools, services.Book, SessionScope.Strategy, services.Tag), services.Book, new SortedSet<string>(StringComparer.Ordinal));
        for (var wait = _first; !IsOver && await services.Journal.IsHeldAsync(); wait = wait * 2 < services.Options.CloseRetryInterval ? wait * 2 : services.Options.CloseRetryInterval)
        {
            await rests.FindAsync(scope.Log.Record.Number);
            foreach (var order in Opening())
            {
                if (order.State == OrderState.Resting && await rests.CancelAsync(order) is { } venueId)
                {
                    cancelled.Add(venueId);
                }

                var asked = book.Stamp();
                var answer = order.IsAdopted ? await rests.QueryAsync(order)
                    : (await tools.AskAsync($"query order {order.Id}", token => services.Runtime.Broker.QueryAsync(order.Query, token))).Answer;
                book.Answered(order.Id, answer, asked);
            }

            services.Journal.FlushSoon();
            if (rests.IsKnown && Opening().Count == 0)
            {
                break;
            }

            await Task.Delay(wait, services.Waits, scope.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        if (cancelled.Count > 0)
        {
            services.Logger.PauseCancelled(scope.Session.Name, string.Join(", ", cancelled));
        }

        if (rests.Problem is { } problem)
        {
            services.Logger.PauseLeft(scope.Session.Name, problem);
        }
    }

    /// <summary>Those that rest, or may come to rest, and would open. What protects a position stays.</summary>
    private List<Order> Opening() => services.Book.Look((_, own) => own.OwnOpen.ToList()
        .FindAll(order => order is { MayRest: true, State: not OrderState.Sent } && !own.Protects(order, services.Book.Terms)));
}
