using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Tests.Support;

/// <summary>Writes down what happens, each with its instant.</summary>
internal sealed class Recorder(TimeProvider clock) : SessionObserver
{
    public List<string> Lines { get; } = [];

    public List<CloseReport> Reports { get; } = [];

    public List<CloseReport> Alarms { get; } = [];

    public List<DateTimeOffset> AlarmedAt { get; } = [];

    public List<Exception> Errors { get; } = [];

    public List<ClockDoubt> Doubts { get; } = [];

    public void Add(string what) => Lines.Add(clock.GetUtcNow().ToString("dd HH:mm:ss.FFF ", CultureInfo.InvariantCulture) + what);

    public override void OnClockDoubted(ClockDoubt doubt) => Doubts.Add(doubt);

    public override void OnResumed(SessionContext session) => Add($"resume {session.Session.Name}");

    public override void OnBegun(SessionContext session) => Add($"begin {session.Session.Name}");

    public override void OnEnding(SessionContext session) => Add($"ending {session.Session.Name}");

    public override void OnEnded(SessionContext session, CloseReport report)
    {
        Reports.Add(report);
        Add($"ended {session.Session.Name}: {report}");
    }

    public override void OnCloseIncomplete(SessionContext session, CloseReport report)
    {
        Alarms.Add(report);
        AlarmedAt.Add(clock.GetUtcNow());
    }

    public override void OnStrategyError(SessionContext session, Exception error) => Errors.Add(error);
}
