using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sessions.Roslyn.Tests.Memory;

/// <summary>What an analyzer does with a class, called on this thread and without the compiler around it.</summary>
internal sealed class SymbolActions : AnalysisContext
{
    private readonly List<Action<SymbolAnalysisContext>> _ofTypes = [];

    public SymbolActions(DiagnosticAnalyzer analyzer) => analyzer.Initialize(this);

    /// <summary>How many there are.</summary>
    public int Count => _ofTypes.Count;

    public void Run(SymbolAnalysisContext context) => _ofTypes.ForEach(action => action(context));

    public override void EnableConcurrentExecution()
    {
    }

    public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode)
    {
    }

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds)
    {
        Assert.Equal(SymbolKind.NamedType, Assert.Single(symbolKinds));
        _ofTypes.Add(action);
    }

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw new NotSupportedException();

    public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw new NotSupportedException();

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();
}
