using Sessions.Brokers;
using Sessions.Simulation;

namespace LondonBreakout;

/// <summary>Prints and traces what happens live. Boundaries and the broker call on different threads.</summary>
internal sealed class LiveObserver(TimeProvider clock, ISimulationTrace? trace) : SessionObserver, IPaperBrokerObserver
{
    private readonly Lock _lock = new();
    private string? _session;

    public override void OnBegun(SessionContext session)
    {
        _session = session.Session.Name;
        Write(new SimulationEvent(clock.GetUtcNow(), session.Tag, SimulationEventKind.Start, _session));
    }

    public override void OnEnded(SessionContext session, CloseReport report) =>
        Write(new SimulationEvent(clock.GetUtcNow(), session.Tag, SimulationEventKind.End, session.Session.Name) { Report = report.ToString() });

    public void OnOpened(Position position) =>
        Write(new SimulationEvent(clock.GetUtcNow(), position.Tag, SimulationEventKind.Open, _session) { Position = position });

    public void OnClosed(Trade trade) =>
        Write(new SimulationEvent(clock.GetUtcNow(), trade.Tag, SimulationEventKind.Close, _session) { Trade = trade });

    private void Write(SimulationEvent what)
    {
        lock (_lock)
        {
            Report.Line($"{what.Instant.UtcDateTime:HH:mm:ss.fff}  {what.Kind} {what.Session} {what.Report}{what.Position?.Side}{what.Trade?.NetProfit}");
            trace?.Write(what);
        }
    }
}
