using Microsoft.CodeAnalysis;

namespace Sessions.CodeFixes.Editing;

/// <summary>A diagnostic and the code that it stands on.</summary>
/// <param name="Diagnostic">What is reported.</param>
/// <param name="Node">The innermost node with the diagnostic's span.</param>
/// <param name="Model">What the file means.</param>
/// <param name="CancellationToken">Stops the search for a repair.</param>
internal sealed record Finding(Diagnostic Diagnostic, SyntaxNode Node, SemanticModel Model, CancellationToken CancellationToken)
{
    public Compilation Compilation => Model.Compilation;

    /// <summary>Whether two places are the same: by file and span, since an editor may know the file by another tree.</summary>
    public static bool IsSamePlace(Location left, Location right) =>
        left.SourceSpan == right.SourceSpan && string.Equals(left.SourceTree?.FilePath, right.SourceTree?.FilePath, StringComparison.Ordinal);

    /// <summary>The finding of a diagnostic, or null where it stands in no code of the document.</summary>
    public static async Task<Finding?> OfAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return model is null || root is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            ? null
            : new Finding(diagnostic, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, cancellationToken);
    }
}
