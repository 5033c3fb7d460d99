using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

// docs/decisions.md 79
/// <summary>Writes the city that a zone without a place looks like.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0022NamePlaceFix))]
public sealed class SES0022NamePlaceFix : ReplaceZoneFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0022PlacelessZone.Id);
}
