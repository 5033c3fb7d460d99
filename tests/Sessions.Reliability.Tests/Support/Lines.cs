using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Reliability.Support;

/// <summary>Writes down what observers are told, each with its instant.</summary>
internal sealed class Lines(World world) : SessionObserver
{
    public List<string> Written { get; } = [];

    public List<CloseReport> Alarms { get; } = [];

    public List<ClockDoubt> Doubts { get; } = [];

    public void Add(string what) => Written.Add(world.Now.ToString("HH:mm ", CultureInfo.InvariantCulture) + what);

    public override void OnClockDoubted(ClockDoubt doubt) => Doubts.Add(doubt);

    public override void OnBegun(SessionContext session) => Add($"begin {session.Session.Name}");

    public override void OnResumed(SessionContext session) => Add($"resume {session.Session.Name}");

    public override void OnEnding(SessionContext session) => Add($"ending {session.Session.Name}{(session.IsCatchUp ? " (catch-up)" : string.Empty)}");

    public override void OnEnded(SessionContext session, CloseReport report) => Add($"ended {session.Session.Name}: {report}");

    public override void OnCloseIncomplete(SessionContext session, CloseReport report) => Alarms.Add(report);
}
