using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.Collections;
using Sessions.Generator.Models;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.Generator.Reading;

/// <summary>Reads a class with sessions into values.</summary>
internal static class StrategyReader
{
    public static bool IsClass(SyntaxNode node) => node is ClassDeclarationSyntax or RecordDeclarationSyntax;

    /// <summary>
    /// The class, or null where nothing can be emitted or another of its partial declarations is the one that speaks
    /// for it: the first that bears a [Session] or, where none does, a [UseSessions].
    /// </summary>
    public static StrategyDeclaration? Read(GeneratorAttributeSyntaxContext bearer, CancellationToken cancellationToken)
    {
        if (bearer.TargetSymbol is not INamedTypeSymbol type || !DeclarationRules.IsToBeGated(type))
        {
            return null;
        }

        if (!SpeaksFor(type, bearer) || !DeclarationRules.CanBeExtended(type, cancellationToken))
        {
            return null;
        }

        var compilation = bearer.SemanticModel.Compilation;
        var problems = new List<ScheduleProblem>();
        problems.AddRange(DeclarationRules.Of(type, compilation, cancellationToken).Select(static found => found.Problem));

        var sources = SessionSources.Of(type);
        problems.AddRange(sources.Problems.Select(static source => source.Problem));

        var hasCalendar = CalendarReader.AttributeOf(type) is not null;
        var handlers = new HandlerList(type, compilation, problems);
        var sessions = new DeclaredSession[sources.Sessions.Count];
        for (var i = 0; i < sessions.Length; i++)
        {
            var session = sources.Sessions[i].Declaration;
            sessions[i] = new DeclaredSession(session, handlers.Add(session, i, atStart: true), handlers.Add(session, i, atStart: false))
            {
                MarketCalendar = !hasCalendar && MarketCalendar.Of(session.Raw, compilation) is { } brought ? TypeReader.ReadCalendar(brought) : null,
            };
        }

        var calendar = CalendarReader.CreatableOf(type);
        var use = UseReader.Of([type, .. handlers.Methods, .. calendar is null ? [] : new[] { calendar }]);
        return new StrategyDeclaration(
            TypeReader.Read(type, use, compilation),
            calendar is null ? null : TypeReader.ReadCalendar(calendar),
            new EquatableArray<DeclaredSession>(ImmutableArray.Create(sessions)),
            handlers.ToArray(),
            new EquatableArray<ScheduleProblem>(problems.ToImmutableArray()));
    }

    /// <summary>Whether this declaration, found by this attribute, is the one for the class: a class is emitted once.</summary>
    private static bool SpeaksFor(INamedTypeSymbol type, GeneratorAttributeSyntaxContext bearer) =>
        SessionAttributes.SpeakerOf(type) is { ApplicationSyntaxReference: { } reference } speaker
        && SymbolEqualityComparer.Default.Equals(speaker.AttributeClass, bearer.Attributes[0].AttributeClass)
        && reference.SyntaxTree == bearer.TargetNode.SyntaxTree
        && bearer.TargetNode.Span.Contains(reference.Span);
}
