using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sessions.Analyzers.Configuration;
using Sessions.Generated;

namespace Sessions.Hosting.Tests.Support;

/// <summary>What a build says of configuration files, in a program that refers to a bot of which it knows the manifest.</summary>
internal sealed class BuildOfConfiguration
{
    private readonly CSharpCompilation _program;

    public BuildOfConfiguration(SessionManifestAttribute manifest)
    {
        var text = $"[assembly: Sessions.Generated.SessionManifest({manifest.Version}, {Literal(manifest.Type)}, {Literal(manifest.Sessions)}, {(manifest.Calendar is { } calendar ? Literal(calendar) : "null")})]";
        _program = CSharpCompilation.Create(
            "Bot", [CSharpSyntaxTree.ParseText(text)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>Each thing that is said, as a host writes it, but without a broken rule's place.</summary>
    public IReadOnlyList<string> Judge(params (string Name, string Text)[] files)
    {
        var options = new AnalyzerOptions([.. files.Select(static file => new ConfigurationFile(file.Name, file.Text))], new HandedOver());
        var found = _program
            .WithAnalyzers([new ConfigurationAnalyzer()], new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return [.. found.Select(static diagnostic => diagnostic.Id == "SES0032" ? diagnostic.GetMessage(null) : $"{diagnostic.Id}: {diagnostic.GetMessage(null)}")];
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private sealed class ConfigurationFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class HandedOver : AnalyzerConfigOptionsProvider
    {
        private static readonly AnalyzerConfigOptions _options = new Mark();

        public override AnalyzerConfigOptions GlobalOptions => _options;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;
    }

    private sealed class Mark : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = "true";
            return key == "build_metadata.AdditionalFiles.SessionsConfiguration";
        }
    }
}
