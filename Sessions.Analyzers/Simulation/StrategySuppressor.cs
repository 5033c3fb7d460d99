using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sessions.Roslyn;

namespace Sessions.Analyzers.Simulation;

// docs/decisions.md 204
/// <summary>
/// Silences advice of the SDK that is wrong in a strategy: ConfigureAwait(false), which would leave the simulated clock's thread
/// (SES0019), and the removal of parameters that a handler has because the gate calls it with them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StrategySuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor _configureAwait = new(
        "SESS0001", "CA2007", "A strategy stays on the session's thread: ConfigureAwait(false) would leave it (SES0019)");

    private static readonly SuppressionDescriptor _unused = new(
        "SESS0002", "IDE0060", "A session handler is called with the session and its token, whether it uses them or not");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(_configureAwait, _unused);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var reported in context.ReportedDiagnostics)
        {
            if (reported.Location.SourceTree is not { } tree)
            {
                continue;
            }

            var symbol = context.GetSemanticModel(tree).GetEnclosingSymbol(reported.Location.SourceSpan.Start, context.CancellationToken);
            var suppression = reported.Id == _unused.SuppressedDiagnosticId ? _unused : _configureAwait;
            if (symbol is not null && (suppression == _configureAwait ? IsOfStrategy(symbol) : IsHandler(symbol, reported, tree, context)))
            {
                context.ReportSuppression(Suppression.Create(suppression, reported));
            }
        }
    }

    private static bool IsOfStrategy(ISymbol symbol) => (symbol as INamedTypeSymbol ?? symbol.ContainingType) is { } type && StrategyCode.IsIn(type);

    /// <summary>Whether the parameter is one of a method that the gate can call.</summary>
    private static bool IsHandler(ISymbol enclosing, Diagnostic reported, SyntaxTree tree, SuppressionAnalysisContext context)
    {
        var node = tree.GetRoot(context.CancellationToken).FindNode(reported.Location.SourceSpan);
        var model = context.GetSemanticModel(tree);
        var declared = node.AncestorsAndSelf().Select(ancestor => model.GetDeclaredSymbol(ancestor, context.CancellationToken)).OfType<IMethodSymbol>();
        return IsOfStrategy(enclosing) && declared.FirstOrDefault() is { } method && HandlerRules.HasRightShape(method);
    }
}
