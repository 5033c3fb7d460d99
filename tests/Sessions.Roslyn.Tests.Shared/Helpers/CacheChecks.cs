using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sessions.Generator;

namespace Sessions.Roslyn.Tests;

/// <summary>Edits that change nothing for the generator must not make any of its steps give something new.</summary>
internal static class CacheChecks
{
    /// <summary>Every name there is, so that a new step cannot be left out.</summary>
    public static ImmutableArray<string> Steps { get; } =
        [.. typeof(StepNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!)];

    public static void Verify(GeneratorDriver driver, CSharpCompilation compilation)
    {
        var parse = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        var unrelated = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("internal static class Unrelated;", parse, "Unrelated.cs"));
        VerifyNothingNew(driver, unrelated);

        // Moves everything in its file: a model that holds a location is no longer equal.
        var moved = compilation;
        foreach (var tree in compilation.SyntaxTrees.Skip(1))
        {
            moved = moved.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText("\n// Moved down.\n" + tree, parse, tree.FilePath));
        }

        VerifyNothingNew(driver, moved);
    }

    private static void VerifyNothingNew(GeneratorDriver driver, CSharpCompilation edited)
    {
        var result = driver.RunGenerators(edited).GetRunResult().Results.Single();
        if (!result.GeneratedSources.IsEmpty)
        {
            Assert.Superset(Steps.ToHashSet(), result.TrackedSteps.Keys.ToHashSet());
        }

        var own = result.TrackedSteps.Where(static step => Steps.Contains(step.Key)).SelectMany(static step => step.Value);
        Assert.All(own, static step => VerifyNothingNew(step));
        Assert.All(result.TrackedOutputSteps.SelectMany(static step => step.Value), static step => VerifyNothingNew(step));
    }

    private static void VerifyNothingNew(IncrementalGeneratorRunStep step) => Assert.All(step.Outputs, output =>
        Assert.True(
            output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
            $"{step.Name ?? "output"} was {output.Reason}: {output.Value}"));
}
