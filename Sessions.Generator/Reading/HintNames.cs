using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Sessions.Generator.Reading;

/// <summary>Names emitted files: readable, and different for types that a file system without case takes for one.</summary>
internal static class HintNames
{
    /// <summary>With the compiler's folders around it a longer name would not fit some file systems.</summary>
    private const int LongestName = 100;

    public static string Of(INamedTypeSymbol type)
    {
        var name = new StringBuilder();
        Append(name, type);
        var full = name.ToString();
        var readable = full.Length > LongestName ? full.Substring(full.Length - LongestName) : full;
        return readable.Replace('`', '_') + "." + HashOf(full).ToString("x8", CultureInfo.InvariantCulture) + ".g.cs";
    }

    private static void Append(StringBuilder name, INamespaceOrTypeSymbol symbol)
    {
        if (symbol.ContainingSymbol is INamespaceOrTypeSymbol and not INamespaceSymbol { IsGlobalNamespace: true })
        {
            Append(name, (INamespaceOrTypeSymbol)symbol.ContainingSymbol);
            name.Append('.');
        }

        // The metadata name holds the number of type parameters, which alone tells Bot from Bot<T>.
        name.Append(symbol.MetadataName);
    }

    /// <summary>FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv): string.GetHashCode differs with each process.</summary>
    private static uint HashOf(string text)
    {
        var hash = 2166136261;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return hash;
    }
}
