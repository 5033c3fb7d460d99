using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Simulation;

/// <summary>
/// Waits on the session's clock: an awaited delay becomes the session's, and what can take a clock is given the session's.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0018SessionDelayFix))]
public sealed class SES0018SessionDelayFix : SourceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0018WaitsByMachineClock.Id);

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        if (SessionInScope.Find(finding) is not { } session || Wait.At(finding) is not { } wait)
        {
            yield break;
        }

        var delay = session + ".DelayAsync";
        var clock = session + ".TimeProvider";
        if (wait.IsAwaitedDelay)
        {
            yield return new Repair("Use '" + delay + "'", nameof(SES0018SessionDelayFix), SourceEdit.Replace(wait.Syntax, delay + "(" + wait.Duration + ")"));
        }
        else if (wait.IsSleepInAsyncCode)
        {
            yield return new Repair("Use '" + delay + "'", nameof(SES0018SessionDelayFix), SourceEdit.Replace(wait.Syntax, "await " + delay + "(" + wait.Duration + ")"));
        }
        else if (wait.TakesClock)
        {
            yield return new Repair(
                "Give it '" + clock + "'", nameof(SES0018SessionDelayFix), SourceEdit.Replace(wait.DurationArgument, wait.Duration + ", " + clock));
        }
    }
}
