using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

/// <summary>A [Session] whose two times are written at it, so that a fix can write others.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Raw">What it says.</param>
internal sealed record WrittenSession(AttributeData Attribute, RawSession Raw)
{
    /// <summary>The session at whose attribute a finding stands, or null where its times come from elsewhere.</summary>
    public static WrittenSession? At(Finding finding) =>
        AttributeAt(finding) is { } attribute && ClassOf(finding) is { } type ? Of(attribute, AssemblyDefaults.Of(type.ContainingAssembly)) : null;

    /// <summary>The attribute of a class at which a finding stands.</summary>
    public static AttributeData? AttributeAt(Finding finding) =>
        finding.Node.FirstAncestorOrSelf<AttributeSyntax>() is { } syntax
            ? ClassOf(finding)?.GetAttributes().FirstOrDefault(attribute => IsAt(attribute, syntax))
            : null;

    /// <summary>The class whose attribute a finding stands at.</summary>
    public static INamedTypeSymbol? ClassOf(Finding finding) =>
        finding.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            ? finding.Model.GetDeclaredSymbol(declaration, finding.CancellationToken)
            : null;

    /// <summary>The edits that make the session's times those of another.</summary>
    public IEnumerable<SourceEdit> Write(RawSession raw, CancellationToken cancellationToken) =>
        TimeArguments.Write(Attribute, raw, Raw, cancellationToken);

    /// <summary>Whether the times stand at the attribute: not a market's, and not another class's.</summary>
    public static bool IsWritten(AttributeData attribute) =>
        attribute.IsSessionAttribute() && !SessionReader.NamesMarket(attribute) && !SessionAttributes.IsBroken(attribute);

    private static WrittenSession? Of(AttributeData attribute, AssemblyDefaults defaults) =>
        IsWritten(attribute) ? new WrittenSession(attribute, SessionReader.Read(attribute, defaults)!.Raw) : null;

    private static bool IsAt(AttributeData attribute, AttributeSyntax syntax) =>
        attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == syntax.SyntaxTree && reference.Span == syntax.Span;
}
