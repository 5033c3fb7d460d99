using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.Roslyn;

namespace Sessions.CodeFixes.Editing;

/// <summary>Names as code at a place would write them: as short as its usings allow.</summary>
internal static class Words
{
    /// <summary>A type of the framework or the runtime.</summary>
    public static string OfType(Finding finding, int position, string metadataName) =>
        finding.Compilation.GetTypeByMetadataName(metadataName) is { } type ? type.ToMinimalDisplayString(finding.Model, position) : "global::" + metadataName;

    /// <summary>A number of an enum: its word alone where SessionWords is imported, else with the enum's name.</summary>
    public static string OfEnum(Finding finding, int position, string enumName, string member)
    {
        if (finding.Model.LookupSymbols(position, name: member) is [IFieldSymbol { ContainingType.Name: "SessionWords" }])
        {
            return member;
        }

        // On a class with sessions, also in its attributes, the word Sessions alone is its table.
        var name = OfType(finding, position, WellKnownNames.SessionsNamespace + "." + enumName);
        return (name.StartsWith(WellKnownNames.SessionsNamespace + ".", StringComparison.Ordinal) ? "global::" : "") + name + "." + member;
    }

    /// <summary>The head of a method that the gate can call, with a body that cannot be overlooked.</summary>
    public static string OfUnwrittenMethod(Finding finding, TypeDeclarationSyntax type, string accessibility, string name)
    {
        // A member's words are looked up inside the class, where its own members and nested types come first.
        var inside = type.OpenBraceToken.Span.Length > 0 ? type.OpenBraceToken.Span.End : type.Identifier.Span.End;
        return accessibility + " " + OfType(finding, inside, "System.Threading.Tasks.ValueTask") + " " + name
            + "(" + OfType(finding, inside, "Sessions.SessionContext") + " session, " + OfType(finding, inside, "System.Threading.CancellationToken") + " cancellationToken)"
            + " => throw new " + OfType(finding, inside, "System.NotImplementedException") + "();";
    }
}
