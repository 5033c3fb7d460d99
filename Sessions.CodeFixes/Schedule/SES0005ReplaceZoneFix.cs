using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

/// <summary>Writes the zone that was meant, where a slip of the pen or a financial centre leaves no doubt.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0005ReplaceZoneFix))]
public sealed class SES0005ReplaceZoneFix : ReplaceZoneFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0005UnknownTimeZone.Id);
}
