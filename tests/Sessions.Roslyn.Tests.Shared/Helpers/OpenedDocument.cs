using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Sessions.Roslyn.Tests;

/// <summary>A document as an editor has it open, in a project that references the package.</summary>
internal static class OpenedDocument
{
    public static Document In(AdhocWorkspace workspace, string source)
    {
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Acme", "Acme", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp12), metadataReferences: TestReferences.All));
        return project.AddDocument("Usings.cs", SourceText.From(AnalyzerTest.Usings)).Project.AddDocument("Bot.cs", SourceText.From(source));
    }
}
