using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using Sessions.CodeFixes;

namespace Sessions.Roslyn.Tests;

/// <summary>Every fix of the product, as an editor that loads the package would find them.</summary>
internal static class AllFixes
{
    public static ImmutableArray<CodeFixProvider> Create() =>
    [
        .. typeof(SourceFix).Assembly.GetTypes()
            .Where(static type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];
}
