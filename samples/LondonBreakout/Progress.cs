using System.Globalization;
using Sessions.Brokers;

namespace LondonBreakout;

/// <summary>Says once a simulated week how far the run has come.</summary>
internal sealed class Progress : SessionObserver
{
    private int _week = -1;
    private int _occurrences;

    public override void OnEnded(SessionContext session, CloseReport report)
    {
        _occurrences++;
        var week = ISOWeek.GetWeekOfYear(session.UtcNow.UtcDateTime);
        if (week != _week)
        {
            _week = week;
            Report.Line($"  {session.UtcNow.UtcDateTime:yyyy-MM-dd}  {_occurrences} occurrences");
        }
    }
}
