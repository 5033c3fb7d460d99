using Microsoft.Extensions.Logging;
using Sessions.Brokers;

namespace Sessions.Gates;

/// <content>What an open occurrence does where a pause begins or is over.</content>
internal sealed partial class GateEngine
{
    /// <summary>Looks whether a pause has begun or is over since the last look, and gives the next instant at which to look.</summary>
    private DateTimeOffset Pause(OccurrenceScope scope)
    {
        var now = Now;
        scope.TakeUpBlackouts();
        var pause = scope.Occurrence.PauseAt(now);
        if (pause?.Start.UtcTicks != scope.PausedSince)
        {
            scope.PausedSince = pause?.Start.UtcTicks;
            Tell(scope, pause);
            if (pause is { } begun && !scope.Session.KeepOrders && services.Runtime.Broker.Capabilities.HasFlag(BrokerCapabilities.Orders))
            {
                _ = new PauseSweep(this, services, scope, begun).RunAsync();
            }
        }

        var next = scope.Occurrence.NextChange(Math.Max(now.UtcTicks, scope.Occurrence.StartTicks));
        return next < scope.EndsAt.UtcTicks ? new DateTimeOffset(next, TimeSpan.Zero) : scope.EndsAt;
    }

    /// <summary>A close that is rejected once must be able to be sent again before the market's close.</summary>
    private void WarnOfShortLeads()
    {
        foreach (var session in services.Table)
        {
            var lead = session.EndLead ?? Occurrences.MarketHours.DefaultLead;
            if (session.OnEnd != SessionAction.None && services.Table.CalendarOf(session) is not null && lead < 2 * services.Options.OrderTimeout)
            {
                services.Logger.LeadShort(session.Name, lead, services.Options.OrderTimeout);
            }
        }
    }

    private void Tell(OccurrenceScope scope, SessionPause? pause)
    {
        if (pause is { Reason: PauseReason.Blackout, Event: { } named } blackout)
        {
            services.Logger.BlackedOut(scope.Session.Name, blackout.End, named);
        }
        else if (pause is { } begun)
        {
            services.Logger.Paused(scope.Session.Name, begun.End, begun.Reason);
        }
        else
        {
            services.Logger.PauseOver(scope.Session.Name);
        }
    }
}
