using Microsoft.Extensions.Hosting;
using Sessions.Brokers;

/// <summary>Stops the host when a session's end is done.</summary>
internal sealed class StopAfterEnd(IHostApplicationLifetime lifetime) : SessionObserver
{
    public override void OnEnded(SessionContext session, CloseReport report) => lifetime.StopApplication();
}
