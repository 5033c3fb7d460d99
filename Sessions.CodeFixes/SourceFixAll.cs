using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Sessions.CodeFixes.Editing;

namespace Sessions.CodeFixes;

/// <summary>
/// Makes a fix everywhere in a document, a project or a solution. Unlike the batch fixer it sees all findings together, so
/// that repairs which depend on each other are made in one go.
/// </summary>
internal sealed class SourceFixAll : FixAllProvider
{
    public static readonly SourceFixAll Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var fix = (SourceFix)fixAllContext.CodeFixProvider;
        var findings = await FindingsOfAsync(fixAllContext).ConfigureAwait(false);
        if ((fixAllContext.CodeActionEquivalenceKey ?? fix.BestKeyOf(findings)) is not { } key)
        {
            return null;
        }

        var edits = fix.EditsOfAll(findings, key).ToList();
        return edits.Exists(edit => edit.ChangesAnything(fixAllContext.CancellationToken))
            ? CodeAction.Create(
                "Fix all " + string.Join(", ", fixAllContext.DiagnosticIds.OrderBy(static id => id, StringComparer.Ordinal)),
                cancellationToken => SourceEdits.ApplyAsync(fixAllContext.Solution, edits, cancellationToken),
                key)
            : null;
    }

    private static async Task<List<Finding>> FindingsOfAsync(FixAllContext context)
    {
        var documents = context switch
        {
            { Scope: FixAllScope.Document, Document: { } document } => [document],
            { Scope: FixAllScope.Solution } => context.Solution.Projects.SelectMany(static project => project.Documents),
            _ => context.Project.Documents,
        };
        var findings = new List<Finding>();
        foreach (var document in documents)
        {
            foreach (var diagnostic in await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
            {
                if (context.DiagnosticIds.Contains(diagnostic.Id) && await Finding.OfAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } finding)
                {
                    findings.Add(finding);
                }
            }
        }

        return findings;
    }
}
