using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Simulation;

/// <summary>
/// Reads the session's clock where the machine's was read, in the same type. Tick counts and stopwatches are left: half of a
/// measurement would then be by another clock.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0017SessionClockFix))]
public sealed class SES0017SessionClockFix : SourceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0017ReadsMachineClock.Id);

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        if (finding.Node is ExpressionSyntax read
            && finding.Model.GetSymbolInfo(read, finding.CancellationToken).Symbol is IPropertySymbol property
            && InsteadOf(property) is { } instead
            && SessionInScope.Find(finding) is { } session)
        {
            var text = session + "." + instead;
            yield return new Repair("Use '" + text + "'", nameof(SES0017SessionClockFix), SourceEdit.Replace(read, text));
        }
    }

    private static string? InsteadOf(IPropertySymbol property) => (property.ContainingType.Name, property.Name) switch
    {
        ("DateTimeOffset", "UtcNow") => "UtcNow",
        ("DateTimeOffset", "Now") => "UtcNow.ToLocalTime()",
        ("DateTime", "UtcNow") => "UtcNow.UtcDateTime",
        ("DateTime", "Now") => "UtcNow.LocalDateTime",
        ("DateTime", "Today") => "UtcNow.LocalDateTime.Date",
        ("TimeProvider", "System") => "TimeProvider",
        _ => null,
    };
}
