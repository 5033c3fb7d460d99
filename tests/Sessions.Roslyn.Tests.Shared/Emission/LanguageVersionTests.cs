using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sessions.Generator;

namespace Sessions.Roslyn.Tests.Emission;

/// <summary>A project's language version is the user's: what is emitted compiles in it, or one error says which is needed.</summary>
public class LanguageVersionTests
{
    private const string Source = """
        using System.Threading;
        using System.Threading.Tasks;
        using Sessions;

        namespace Acme
        {
            [Session("08:00", "12:00", Days = SessionDays.Monday, OnEnd = SessionAction.Custom, CustomEnd = "EndAsync")]
            [Session("17:00", "17:00+1", Days = SessionDays.Friday)]
            [SessionCalendar(typeof(Sessions.Calendars.NewYorkStockExchange))]
            internal sealed partial class Bot : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
                private Task EndAsync(SessionContext session, CancellationToken cancellationToken) => Task.CompletedTask;
                public Task StartAsync(SessionRuntime runtime) => RunAsync(runtime);
                public static int Count => Sessions.Count;
            }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Latest)]
    public async Task From_11_on_it_compiles_without_a_word(LanguageVersion version)
    {
        var output = Generate(version);

        Assert.DoesNotContain(output.GetDiagnostics(), static found => found.Severity >= DiagnosticSeverity.Warning && found.Id != "CS1591");
        Assert.Empty(await AllAnalyzers.RunAsync(output));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    [InlineData(LanguageVersion.CSharp9, "9.0")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    public async Task Below_it_there_is_one_error_on_the_class(LanguageVersion version, string name)
    {
        var output = Generate(version);

        Assert.DoesNotContain(output.GetDiagnostics(), static found => found.Severity == DiagnosticSeverity.Error);
        var found = Assert.Single(await AllAnalyzers.RunAsync(output));
        Assert.Equal("SES0027", found.Id);
        Assert.Equal("Bot", Source.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        Assert.Equal(
            $"'Bot' has sessions, which need C# 11.0 or later, and this project is compiled as C# {name}; set LangVersion to 11.0 or later, or remove it from the project file",
            found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static CSharpCompilation Generate(LanguageVersion version)
    {
        var compilation = CSharpCompilation.Create(
            "Acme", [CSharpSyntaxTree.ParseText(Source, new CSharpParseOptions(version))], TestReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver
            .Create([new SessionsGenerator().AsSourceGenerator()], parseOptions: new CSharpParseOptions(version))
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return (CSharpCompilation)output;
    }
}
