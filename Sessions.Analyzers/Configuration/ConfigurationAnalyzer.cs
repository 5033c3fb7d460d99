using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sessions.Analyzers.Configuration;

// docs/decisions.md 208
/// <summary>
/// Judges what configuration files say of sessions: appsettings.json by itself, and with each appsettings.X.json over it, as a host
/// would read them. The package Sessions.Hosting hands the files over.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ConfigurationDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var texts = ConfigurationFile.TextsOf(start.Options);
            if (texts.Count == 0)
            {
                return;
            }

            // Once for all files, since each is judged with others; and file by file, so that an editor shows it where it stands.
            var compilation = start.Compilation;
            var judged = new Lazy<IReadOnlyList<Diagnostic>>(() => ConfigurationJudge.Judge(texts, compilation), LazyThreadSafetyMode.PublicationOnly);
            start.RegisterAdditionalFileAction(file => Report(file, judged));
        });
    }

    private static void Report(AdditionalFileAnalysisContext context, Lazy<IReadOnlyList<Diagnostic>> judged)
    {
        foreach (var found in judged.Value.Where(found => found.Location.GetLineSpan().Path == context.AdditionalFile.Path))
        {
            context.ReportDiagnostic(found);
        }
    }
}
