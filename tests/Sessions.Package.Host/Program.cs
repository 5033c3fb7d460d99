using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sessions.Package.Host;

// Arguments: the folder of the package's analyzers, the source to compile, and what to compile it against besides the
// framework. Each line of output is one fact: a word, a tab, and what it is about.
var (folder, source, libraries) = (args[0], args[1], args[2..]);
var loader = new FolderLoader(folder);
var analyzers = new List<DiagnosticAnalyzer>();
var generators = new List<ISourceGenerator>();
foreach (var path in Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal))
{
    var part = new AnalyzerFileReference(path, loader);
    part.AnalyzerLoadFailed += static (_, failure) => Say("failure", $"{failure.ErrorCode} {failure.Message}");
    var (found, made) = (part.GetAnalyzers(LanguageNames.CSharp), part.GetGenerators(LanguageNames.CSharp));
    Say("part", $"{Path.GetFileName(path)} {found.Length} {made.Length}");
    analyzers.AddRange(found);
    generators.AddRange(made);
}

var parse = new CSharpParseOptions(LanguageVersion.CSharp12);
var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
    .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location));
var compilation = CSharpCompilation.Create(
    "Bot",
    [CSharpSyntaxTree.ParseText(await File.ReadAllTextAsync(source), parse, source)],
    framework.Concat(libraries).Select(static path => MetadataReference.CreateFromFile(path)),
    new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

var driver = CSharpGeneratorDriver.Create(generators, parseOptions: parse).RunGeneratorsAndUpdateCompilation(compilation, out var complete, out var problems);
foreach (var result in driver.GetRunResult().Results)
{
    Say("generated", $"{result.GeneratedSources.Length} {result.Exception?.Message}");
}

var diagnostics = await complete.WithAnalyzers([.. analyzers]).GetAllDiagnosticsAsync();
foreach (var diagnostic in diagnostics.Concat(problems).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning))
{
    Say("diagnostic", $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
}

foreach (var assembly in loader.Assemblies)
{
    Say("loaded", assembly.Location);
}

Say("compiler", typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(3));

static void Say(string what, string text) => Console.WriteLine($"{what}\t{text.ReplaceLineEndings(" ")}");
