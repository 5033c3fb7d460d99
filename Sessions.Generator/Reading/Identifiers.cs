using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.Generator.Reading;

/// <summary>Identifiers as code writes them.</summary>
internal static class Identifiers
{
    /// <summary>The name, with @ where it is a keyword anywhere in the language.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
