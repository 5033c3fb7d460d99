using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

/// <summary>Writes what the author meant as how long a position may be held: <c>0.30</c> becomes <c>00:30</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0034NearestTimeFix))]
public sealed class SES0034NearestTimeFix : NearestTimeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0034MaxHold.Id);
}
