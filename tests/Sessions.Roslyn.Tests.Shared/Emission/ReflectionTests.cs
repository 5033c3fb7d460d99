using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.Roslyn.Tests.Emission;

public class ReflectionTests
{
    [Fact]
    public void Emitted_code_asks_no_type_about_itself()
    {
        var run = GeneratorTest.Run("""
            [Session(8, 9, OnStart = Custom, CustomStart = nameof(OneAsync), OnEnd = CloseAll)]
            internal sealed partial class Valid<T> : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
                private static Task OneAsync(SessionContext session, CancellationToken cancellationToken) => Task.CompletedTask;
            }

            [Session(8, 8)]
            internal sealed partial class Invalid;
            """);
        var used = run.Output.SyntaxTrees.Where(static tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))
            .SelectMany(tree => tree.GetRoot().DescendantNodes().Select(node => run.Output.GetSemanticModel(tree).GetSymbolInfo(node).Symbol))
            .OfType<ISymbol>()
            .Select(static symbol => (symbol as ITypeSymbol ?? symbol.ContainingType)?.ToDisplayString() ?? "")
            .ToHashSet();
        Assert.Contains("Sessions.SessionTable", used);
        Assert.DoesNotContain(used, static type => type is "System.Type" or "System.Activator" or "System.Delegate" || type.StartsWith("System.Reflection.", StringComparison.Ordinal));
    }
}
