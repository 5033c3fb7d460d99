using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sessions.CodeFixes.Editing;
using Sessions.CodeFixes.Schedule;

namespace Sessions.CodeFixes.Refactorings;

/// <summary>A change of a session that stands at its attribute, offered where nothing is wrong.</summary>
public abstract class SessionRefactoring : CodeRefactoringProvider
{
    private protected SessionRefactoring()
    {
    }

    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>() is not { } syntax
            || model is null
            || syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || model.GetDeclaredSymbol(declaration, context.CancellationToken) is not INamedTypeSymbol type
            || type.GetAttributes().FirstOrDefault(one => IsAt(one, syntax)) is not { } attribute
            || !WrittenSession.IsWritten(attribute))
        {
            return;
        }

        var solution = context.Document.Project.Solution;
        foreach (var repair in ChangesOf(new SessionPlace(syntax, declaration, type, attribute, model), context.CancellationToken))
        {
            context.RegisterRefactoring(CodeAction.Create(
                repair.Title, cancellationToken => SourceEdits.ApplyAsync(solution, repair.Edits, cancellationToken), repair.Key));
        }
    }

    /// <summary>What is offered for a session.</summary>
    private protected abstract IEnumerable<Repair> ChangesOf(SessionPlace place, CancellationToken cancellationToken);

    private static bool IsAt(AttributeData attribute, AttributeSyntax syntax) =>
        attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == syntax.SyntaxTree && reference.Span == syntax.Span;
}
