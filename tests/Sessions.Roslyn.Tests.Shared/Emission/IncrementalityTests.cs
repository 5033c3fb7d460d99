using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.Roslyn.Tests.Emission;

/// <summary>Beyond what every test checks: an edit that matters reaches its own class and no other.</summary>
public class IncrementalityTests
{
    private static readonly string[] _sources = [.. Enumerable.Range(0, 5).Select(static index => $$"""
        [Session("08:00", "12:00", OnEnd = CloseAll)]
        internal sealed partial class Bot{{index}} : IStrategy
        {
            public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
        }
        """)];

    [Fact]
    public void An_edited_time_regenerates_exactly_one_file() =>
        Assert.Equal(["Bot2"], Regenerated(static text => text.Replace("08:00", "09:00", StringComparison.Ordinal)));

    [Fact]
    public void An_edited_handler_regenerates_exactly_one_file() =>
        Assert.Equal(["Bot2"], Regenerated(static text => text.Replace("CloseAll", "Custom, CustomEnd = nameof(TradeAsync)", StringComparison.Ordinal)));

    [Fact]
    public void A_time_that_becomes_invalid_regenerates_exactly_one_file() =>
        Assert.Equal(["Bot2"], Regenerated(static text => text.Replace("08:00", "25:00", StringComparison.Ordinal)));

    [Fact]
    public void An_edited_method_body_regenerates_nothing() =>
        Assert.Empty(Regenerated(static text => text.Replace("=> default", "=> ValueTask.CompletedTask", StringComparison.Ordinal)));

    private static IEnumerable<string> Regenerated(Func<string, string> edit)
    {
        var compilation = GeneratorTest.Compile(GeneratorTestOptions.Default, LanguageVersion.CSharp12, _sources);
        var driver = GeneratorTest.Drive(compilation);
        var tree = compilation.SyntaxTrees[3];
        var edited = CSharpSyntaxTree.ParseText(edit(tree.ToString()), (CSharpParseOptions)tree.Options, tree.FilePath);
        Assert.NotEqual(tree.ToString(), edited.ToString());

        var result = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, edited)).GetRunResult().Results.Single();
        return result.TrackedOutputSteps.SelectMany(static steps => steps.Value)
            .Where(static step => step.Outputs.Any(static output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New))
            .Select(static step => ((Sessions.Generator.Models.StrategyModel)step.Inputs[0].Source.Outputs[step.Inputs[0].OutputIndex].Value).Type.Name);
    }
}
