using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

/// <summary>Writes what the author meant as a time: <c>8:5</c> becomes <c>08:05</c>, <c>12.30</c> becomes <c>12:30</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0001NearestTimeFix))]
public sealed class SES0001NearestTimeFix : NearestTimeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0001NotATimeOfDay.Id);
}
