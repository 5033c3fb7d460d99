using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sessions.Roslyn.Tests.Fuzz;

/// <summary>Breaks a program as half-written code is broken: tokens are missing, doubled, exchanged, and odd values stand where others stood.</summary>
internal static class SourceMutations
{
    private const int Longest = 8_000;

    private static readonly IReadOnlyList<Func<string, Random, string>> _all =
        [Remove, Double, Exchange, Insert, Insert, ReplaceArgument, ReplaceArgument, ReplaceArgument, ReplaceArgument, Cut, CutOut, CutOut, BearEverywhere];

    public static string Break(string source, Random random)
    {
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            source = _all[random.Next(_all.Count)](source, random);
        }

        return source;
    }

    private static string Remove(string source, Random random)
    {
        var token = AnyToken(source, random);
        return source.Remove(token.SpanStart, token.Span.Length);
    }

    private static string Double(string source, Random random)
    {
        var token = AnyToken(source, random);
        return source.Insert(token.Span.End, " " + token.Text);
    }

    private static string Exchange(string source, Random random)
    {
        var (one, other) = (AnyToken(source, random), AnyToken(source, random));
        return one.SpanStart >= other.SpanStart
            ? source
            : source.Remove(other.SpanStart, other.Span.Length).Insert(other.SpanStart, one.Text)
                .Remove(one.SpanStart, one.Span.Length).Insert(one.SpanStart, other.Text);
    }

    private static string Insert(string source, Random random) =>
        source.Insert(AnyToken(source, random).SpanStart, Any(OddTokens.Code, random) + " ");

    /// <summary>Most of what can be wrong is wrong in an argument of an attribute.</summary>
    private static string ReplaceArgument(string source, Random random)
    {
        var arguments = Parse(source).DescendantNodes().OfType<AttributeArgumentSyntax>().ToList();
        if (arguments.Count == 0)
        {
            return source;
        }

        var replaced = Any(arguments, random).Expression.Span;
        return source.Remove(replaced.Start, replaced.Length).Insert(replaced.Start, Any(OddTokens.Values, random));
    }

    private static string Cut(string source, Random random) => source[..random.Next(source.Length + 1)];

    private static string CutOut(string source, Random random)
    {
        var from = random.Next(source.Length + 1);
        return source.Remove(from, random.Next(Math.Min(60, source.Length - from) + 1));
    }

    private static string BearEverywhere(string source, Random random)
    {
        var attribute = Any(OddTokens.Code.Where(static code => code.StartsWith('[')).ToList(), random) + " ";
        foreach (var member in Parse(source).DescendantNodes().OfType<MemberDeclarationSyntax>().OrderByDescending(static member => member.SpanStart))
        {
            source = source.Insert(member.SpanStart, attribute);
        }

        return source.Length > Longest ? source[..Longest] : source;
    }

    private static SyntaxToken AnyToken(string source, Random random) => Any(Parse(source).DescendantTokens().ToList(), random);

    private static T Any<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];

    private static SyntaxNode Parse(string source) => CSharpSyntaxTree.ParseText(source).GetRoot();
}
