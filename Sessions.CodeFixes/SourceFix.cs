using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Sessions.CodeFixes.Editing;

namespace Sessions.CodeFixes;

/// <summary>
/// What all fixes have in common: they edit the text, so that formatting and comments stay; each can be made everywhere at
/// once; and none is offered that would change nothing.
/// </summary>
public abstract class SourceFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => SourceFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await Finding.OfAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } finding)
            {
                continue;
            }

            foreach (var repair in EffectiveRepairsOf(finding))
            {
                var solution = context.Document.Project.Solution;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        repair.Title, cancellationToken => SourceEdits.ApplyAsync(solution, repair.Edits, cancellationToken), repair.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>The edits that repair many findings in one way. Where repairs of a class depend on each other, a fix says how.</summary>
    internal virtual IEnumerable<SourceEdit> EditsOfAll(IReadOnlyList<Finding> findings, string key) => findings
        .SelectMany(EffectiveRepairsOf)
        .Where(repair => string.Equals(repair.Key, key, StringComparison.Ordinal))
        .SelectMany(static repair => repair.Edits);

    /// <summary>The way that is best for the first finding that has one.</summary>
    internal string? BestKeyOf(IEnumerable<Finding> findings) => findings.SelectMany(EffectiveRepairsOf).FirstOrDefault()?.Key;

    /// <summary>The ways of repairing a finding, best first.</summary>
    private protected abstract IEnumerable<Repair> RepairsOf(Finding finding);

    /// <summary>Some callers, dotnet format among them, hand over whatever the analyzer found, not only what is fixed here.</summary>
    private IEnumerable<Repair> EffectiveRepairsOf(Finding finding) => FixableDiagnosticIds.Contains(finding.Diagnostic.Id)
        ? RepairsOf(finding).Where(repair => repair.Edits.Any(edit => edit.ChangesAnything(finding.CancellationToken)))
        : [];
}
