using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.Analyzers;

// docs/decisions.md 70
/// <summary>Judges the methods that sessions name for their start and end.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlersAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleDescriptors.Of(RuleArea.Handlers);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode.IsJudged);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(static symbol => Analyze(symbol), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol type || !SessionAttributes.AreOn(type))
        {
            return;
        }

        AttributeData? last = null;
        var sessions = SessionSources.Of(type).Sessions;
        for (var i = 0; i < sessions.Count; i++)
        {
            var source = sessions[i];
            // The two windows of a market have the handlers of one attribute.
            if (source.IsBroken || (source.Attribute == last && source.Attribute.IsSessionAttribute()))
            {
                continue;
            }

            last = source.Attribute;
            Analyze(context, type, source, atStart: true);
            Analyze(context, type, source, atStart: false);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, SessionSource source, bool atStart)
    {
        if (!HandlerSyntax.TryComplete(source, atStart, context.CancellationToken, out var session))
        {
            return;
        }

        // What another class's session names and never runs is that class's to tell, and it has been told.
        if (HandlerRules.NeverRuns(session, 0, atStart) is { } unused)
        {
            if (source.Attribute.IsSessionAttribute())
            {
                Report(context, new BoundHandler(null, unused), source, session, atStart);
            }

            return;
        }

        // Whoever uses the sessions of a static class brings the methods; that it names none is wrong already there.
        var bound = DeclarationRules.IsToBeGated(type)
            ? HandlerRules.Bind(type, session, 0, atStart, context.Compilation)
            : new BoundHandler(null, HandlerRules.Unnamed(session, 0, atStart));
        if (bound.Problem is not null)
        {
            Report(context, bound, source, session, atStart);
        }
    }

    private static void Report(SymbolAnalysisContext context, BoundHandler bound, SessionSource source, SessionDeclaration session, bool atStart)
    {
        var problem = bound.Problem!;
        var named = NamedHandler.At(session, atStart);
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticKeys.ActionProperty, named.ActionProperty.ToString())
            .Add(DiagnosticKeys.HandlerProperty, named.Property.ToString());
        if (named.Method is { } method)
        {
            properties = properties.Add(DiagnosticKeys.Handler, method);
        }

        if (problem.Suggestion is { } suggestion)
        {
            properties = properties.Add(DiagnosticKeys.Suggestion, suggestion);
        }

        var place = SessionSyntax.LocationOf(source.Attribute, problem.Argument, context.CancellationToken);
        var near = bound.Near?.Locations.Where(static location => location.IsInSource);
        var found = Diagnostic.Create(RuleDescriptors.Of(problem.Rule), place, near, properties, [.. problem.Values]);
        if (GeneratedCode.IsToldIn(found, context.Options, context.CancellationToken))
        {
            context.ReportDiagnostic(found);
        }
    }
}
