using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.Collections;
using Sessions.Generator.Models;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.Generator.Reading;

/// <summary>Reads a class that bears [Session] into values.</summary>
internal static class StrategyReader
{
    public static bool IsClass(SyntaxNode node) => node is ClassDeclarationSyntax or RecordDeclarationSyntax;

    /// <summary>
    /// The class, or null where nothing can be emitted or another of its partial declarations is the one that speaks
    /// for it: the first that bears a [Session].
    /// </summary>
    public static StrategyDeclaration? Read(GeneratorAttributeSyntaxContext bearer, CancellationToken cancellationToken)
    {
        if (bearer.TargetSymbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type)
        {
            return null;
        }

        var attributes = SessionReader.AttributesOf(type);
        if (attributes.IsEmpty || !IsWithin(attributes[0], bearer.TargetNode) || !DeclarationRules.CanBeExtended(type, cancellationToken))
        {
            return null;
        }

        var compilation = bearer.SemanticModel.Compilation;
        var problems = new List<ScheduleProblem>();
        DeclarationRules.Check(type, compilation, problems, cancellationToken);

        var handlers = new HandlerList(type, compilation, problems);
        var sessions = new DeclaredSession[attributes.Length];
        for (var i = 0; i < sessions.Length; i++)
        {
            var session = SessionReader.Read(attributes[i]);
            sessions[i] = new DeclaredSession(session, handlers.Add(session, i, atStart: true), handlers.Add(session, i, atStart: false));
        }

        return new StrategyDeclaration(
            TypeReader.Read(type, compilation),
            new EquatableArray<DeclaredSession>(ImmutableArray.Create(sessions)),
            handlers.ToArray(),
            new EquatableArray<ScheduleProblem>(problems.ToImmutableArray()));
    }

    private static bool IsWithin(AttributeData attribute, SyntaxNode declaration) =>
        attribute.ApplicationSyntaxReference is { } reference
        && reference.SyntaxTree == declaration.SyntaxTree
        && declaration.Span.Contains(reference.Span);
}
