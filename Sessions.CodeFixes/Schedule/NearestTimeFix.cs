using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

/// <summary>Writes the time, or the length of time, that the author of a malformed one meant: <c>8:5</c> becomes <c>08:05</c>, <c>12.30</c> becomes <c>12:30</c>.</summary>
public abstract class NearestTimeFix : SourceFix
{
    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        if (finding.Node is ExpressionSyntax written
            && finding.Diagnostic.Properties.TryGetValue(DiagnosticKeys.Suggestion, out var time) && time is not null)
        {
            // A whole hour stays a number, as the other time of the session is one.
            var isHour = finding.Model.GetConstantValue(written, finding.CancellationToken).Value is int;
            if (!isHour || time.All(char.IsDigit))
            {
                yield return new Repair(
                    "Write '" + time + "'", GetType().Name, SourceEdit.Replace(written, isHour ? time : TimeArguments.Quote(time)));
            }
        }
    }
}
