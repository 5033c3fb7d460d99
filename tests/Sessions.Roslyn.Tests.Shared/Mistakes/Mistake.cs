using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.Roslyn.Tests.Mistakes;

/// <summary>A program with a mistake in it, and all that the analyzers say of it.</summary>
internal static class Mistake
{
    /// <summary>Asserts every message, with its id, in the order of the places.</summary>
    /// <param name="source">The program; <c>…</c> is a TradeAsync, and <c>§</c> the parameters of one.</param>
    /// <param name="messages">What is said of it.</param>
    public static async Task AssertAsync(string source, string[] messages)
    {
        var whole = source
            .Replace("…", "public ValueTask TradeAsync(§) => default;", StringComparison.Ordinal)
            .Replace("§", "SessionContext session, CancellationToken cancellationToken", StringComparison.Ordinal);
        var compilation = GeneratorTest.Compile(GeneratorTestOptions.Default, LanguageVersion.CSharp12, whole);

        var found = await AllAnalyzers.RunAsync(compilation);

        Assert.Equal(messages, found.OrderBy(static one => one.Location.SourceSpan.Start).ThenBy(static one => one.Id, StringComparer.Ordinal)
            .Select(static one => $"{one.Id}: {one.GetMessage(CultureInfo.InvariantCulture)}"));
    }
}
