using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests.Editor;

/// <summary>A document as it stands in an editor: typed in, looked at, repaired.</summary>
internal sealed class OpenDocument(Document document)
{
    public Document Document => document;

    /// <summary>A file of the sample.</summary>
    public static async Task<OpenDocument> OfAsync(PackedPackage package, string name) =>
        new((await package.OpenSampleAsync()).Documents.Single(document => document.Name == name));

    public async Task<string> TextAsync() => (await document.GetTextAsync()).ToString();

    /// <summary>Types: what stands there gives way to something else.</summary>
    public async Task<OpenDocument> TypeAsync(string instead, string typed)
    {
        var text = await document.GetTextAsync();
        var at = text.ToString().IndexOf(instead, StringComparison.Ordinal);
        Assert.True(at >= 0, instead);
        return new OpenDocument(document.WithText(text.WithChanges(new TextChange(new TextSpan(at, instead.Length), typed))));
    }

    /// <summary>What the product's analyzers say of this document alone, as an editor asks after each keystroke.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync()
    {
        var model = (await document.GetSemanticModelAsync())!;
        var analysis = model.Compilation.WithAnalyzers(
            [.. ReferencesTo("Sessions.Analyzers").SelectMany(static reference => reference.GetAnalyzers(LanguageNames.CSharp))],
            document.Project.AnalyzerOptions);
        return await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
    }

    /// <summary>The compiler's errors, with those of what the generator emits.</summary>
    public async Task<ImmutableArray<Diagnostic>> CompilerErrorsAsync() =>
        [.. (await document.Project.GetCompilationAsync())!.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    /// <summary>What the light bulb offers for a diagnostic.</summary>
    public async Task<IReadOnlyList<CodeAction>> OffersAsync(Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        foreach (var fix in Fixes().Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (offer, _) => offers.Add(offer), CancellationToken.None));
        }

        return offers;
    }

    /// <summary>The document after an offer was taken.</summary>
    public async Task<OpenDocument> TakeAsync(CodeAction offer)
    {
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await offer.GetOperationsAsync(CancellationToken.None)));
        return new OpenDocument(operation.ChangedSolution.GetDocument(document.Id)!);
    }

    private IEnumerable<CodeFixProvider> Fixes() => ReferencesTo("Sessions.CodeFixes")
        .SelectMany(static reference => reference.GetAssembly().GetTypes())
        .Where(static type => type.GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), inherit: false).Length > 0)
        .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!);

    private IEnumerable<AnalyzerFileReference> ReferencesTo(string assembly) => document.Project.AnalyzerReferences
        .OfType<AnalyzerFileReference>()
        .Where(reference => Path.GetFileNameWithoutExtension(reference.FullPath) == assembly);
}
