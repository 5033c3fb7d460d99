using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Sessions.Roslyn.Tests;

/// <summary>No step may keep alive what belongs to a compilation: each edit would leave one behind in memory.</summary>
internal static class RootChecks
{
    private static readonly Type[] _rooting =
    [
        typeof(Compilation), typeof(SemanticModel), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference),
        typeof(Location), typeof(AttributeData), typeof(Diagnostic), typeof(IOperation),
    ];

    public static void Verify(GeneratorRunResult result)
    {
        var steps = result.TrackedSteps.Where(static step => CacheChecks.Steps.Contains(step.Key)).SelectMany(static step => step.Value);
        Assert.All(steps.SelectMany(static step => step.Outputs), static output => Verify(output.Value));
    }

    public static void Verify(object? value) => Visit(value, "output", new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static void Visit(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string or Pointer || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !seen.Add(value))
        {
            return;
        }

        var type = value.GetType();
        Assert.True(!Array.Exists(_rooting, rooting => rooting.IsAssignableFrom(type)), $"{path} holds a {type}");
        if (value is Array items)
        {
            foreach (var item in (IEnumerable)items)
            {
                Visit(item, path + "[]", seen);
            }

            return;
        }

        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Visit(field.GetValue(value), path + "." + field.Name, seen);
            }
        }
    }
}
