using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Closing;
using Sessions.Orders;

namespace Sessions.Gates;

// docs/decisions.md 246
/// <content>Closes what was held for as long as it may be, beside whatever else is done: what trades goes on, and opens nothing meanwhile.</content>
internal sealed partial class GateEngine : ITimeStopGate
{
    SessionTable ITimeStopGate.Table => services.Table;

    RunOptions ITimeStopGate.Options => services.Options;

    ILogger ITimeStopGate.Logger => services.Logger;

    BoundaryClock ITimeStopGate.Clock => services.Clock;

    IBroker ITimeStopGate.Broker => services.Runtime.Broker;

    Book ITimeStopGate.Book => services.Book;

    IRecordSink ITimeStopGate.Journal => services.Journal;

    decimal ITimeStopGate.OwnOf(Position position) => services.OwnOf(position);

    void ITimeStopGate.FlushSoon() => services.Journal.FlushSoon();

    void ITimeStopGate.Advance() => Advance();

    void ITimeStopGate.BeginWork() => Parking.BeginWork();

    void ITimeStopGate.EndWork() => Parking.EndWork();

    /// <summary>Begins to close what is due. While a clock is in doubt that is not known, and what a stop leaves is the next run's.</summary>
    private void StopOnTime()
    {
        if (services.TimeStop is { IsDue: true } stop && !_stopping && Failure is null && _clock.Hold is null && stop.Take() is var (due, keepsOrders))
        {
            CloseBeside(GateRecovery.StopOnTime(services, due, keepsOrders, Now));
        }
    }

    private void CloseBeside(OccurrenceScope scope)
    {
        services.TimeStop?.BeginClosing();
        (services.Closings ??= new GateClosings()).Add(scope, EndTimeStopAsync(scope));
    }

    private async Task EndTimeStopAsync(OccurrenceScope scope)
    {
        await EndBesideAsync(scope, new OccurrenceEnd(services, scope, EndReason.TimeStop).RunAsync(_stop.Token));
        services.TimeStop?.EndClosing();
    }
}
