using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Refactorings;

/// <summary>A [Session] whose two times are written at it, and the class around it.</summary>
/// <param name="Syntax">The attribute.</param>
/// <param name="Declaration">The declaration that bears it.</param>
/// <param name="Type">The class.</param>
/// <param name="Attribute">What the attribute says.</param>
/// <param name="Model">What the file means.</param>
internal sealed record SessionPlace(
    AttributeSyntax Syntax, TypeDeclarationSyntax Declaration, INamedTypeSymbol Type, AttributeData Attribute, SemanticModel Model)
{
    public RawSession Raw { get; } = SessionReader.Read(Attribute, AssemblyDefaults.Of(Type.ContainingAssembly))!.Raw;

    /// <summary>The session's window, or null where its times cannot be read.</summary>
    public ScheduleWindow? Window => ScheduleReader.Read(Raw, 0, []);
}
