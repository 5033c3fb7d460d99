using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sessions.CodeFixes.Editing;

// docs/decisions.md 64
/// <summary>Carries edits out.</summary>
internal static class SourceEdits
{
    /// <summary>
    /// The solution with the edits made. An edit that is there twice is made once, and of two that meet the first wins: the
    /// diagnostic behind the other stays for the next time.
    /// </summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<SourceEdit> edits, CancellationToken cancellationToken)
    {
        foreach (var file in edits.GroupBy(static edit => edit.Tree))
        {
            if (solution.GetDocumentId(file.Key) is { } id && solution.GetDocument(id) is { } document)
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                solution = solution.WithDocumentText(id, text.WithChanges(ChangesOf(file)));
            }
        }

        return solution;
    }

    private static List<TextChange> ChangesOf(IEnumerable<SourceEdit> edits)
    {
        var changes = new List<TextChange>();
        var end = 0;
        foreach (var edit in edits.Distinct().OrderBy(static edit => edit.Span.Start))
        {
            if (edit.Span.Start >= end)
            {
                changes.Add(new TextChange(edit.Span, Comments.Keep(edit)));
                end = edit.Span.End;
            }
        }

        return changes;
    }
}
