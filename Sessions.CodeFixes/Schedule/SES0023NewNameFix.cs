using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

/// <summary>Writes the name that has taken the place of an older one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0023NewNameFix))]
public sealed class SES0023NewNameFix : ReplaceZoneFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0023OlderName.Id);
}
