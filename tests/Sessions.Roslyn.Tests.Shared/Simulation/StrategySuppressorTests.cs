using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Sessions.Analyzers.Simulation;

namespace Sessions.Roslyn.Tests.Simulation;

/// <summary>Beside a stand-in for the SDK's analyzers: what they say of a strategy against its own rules is not shown. The real ones run over the consumer Strict.</summary>
public class StrategySuppressorTests
{
    private const string Parameters = "(SessionContext session, CancellationToken cancellationToken)";

    [Theory]
    [InlineData("CA2007", "class Bot : IStrategy { public async ValueTask TradeAsync" + Parameters + " => await session.DelayAsync(TimeSpan.Zero); }")]
    [InlineData("CA2007", "class Bot : IStrategy { public ValueTask TradeAsync" + Parameters + " => default; class Inner { static async Task M() { Func<Task> f = async () => await Task.CompletedTask; } } }")]
    [InlineData("IDE0060", "class Bot : IStrategy { public async ValueTask TradeAsync" + Parameters + " { } }")]
    [InlineData("IDE0060", "class Bot : IStrategy { public ValueTask TradeAsync" + Parameters + " => default; Task EndAsync" + Parameters + " => Task.CompletedTask; }")]
    public async Task Advice_against_a_strategys_own_rules_is_silenced(string id, string source) =>
        Assert.All(await OfAsync(id, source), static found => Assert.True(found.IsSuppressed));

    [Theory]
    [InlineData("CA2007", "class Helper { static async Task M() => await Task.CompletedTask; }")]
    [InlineData("IDE0060", "class Helper { Task EndAsync" + Parameters + " => Task.CompletedTask; }")]
    [InlineData("IDE0060", "abstract class Bot : IStrategy { public abstract ValueTask TradeAsync" + Parameters + "; void M(int unused) { } }", 2)]
    public async Task The_same_elsewhere_is_shown(string id, string source, int suppressed = 0) =>
        Assert.Equal(suppressed, (await OfAsync(id, source)).Count(static found => found.IsSuppressed));

    private static async Task<IReadOnlyList<Diagnostic>> OfAsync(string id, string source)
    {
        var compilation = GeneratorTest.Compile(GeneratorTestOptions.Default, LanguageVersion.CSharp12, source);
        compilation = compilation.WithOptions(compilation.Options.WithReportSuppressedDiagnostics(true));
        var analysis = compilation.WithAnalyzers(
            [new StandIn(), new StrategySuppressor()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        var found = (await analysis.GetAnalyzerDiagnosticsAsync()).Where(found => found.Id == id).ToList();
        Assert.NotEmpty(found);
        return found;
    }

#pragma warning disable RS1029, RS1036, RS1038, RS1041, RS2008 // It stands in for another's, and is not shipped.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class StandIn : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor _await = new("CA2007", "await", "await", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);
        private static readonly DiagnosticDescriptor _parameter = new("IDE0060", "parameter", "parameter", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [_await, _parameter];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(
                static node => node.ReportDiagnostic(Diagnostic.Create(_await, ((AwaitExpressionSyntax)node.Node).Expression.GetLocation())), SyntaxKind.AwaitExpression);
            context.RegisterSyntaxNodeAction(
                static node => node.ReportDiagnostic(Diagnostic.Create(_parameter, ((ParameterSyntax)node.Node).Identifier.GetLocation())), SyntaxKind.Parameter);
        }
    }
}
