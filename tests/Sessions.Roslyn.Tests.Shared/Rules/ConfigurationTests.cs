using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.Roslyn.Tests.Rules;

public class ConfigurationTests
{
    public static TheoryData<string> Errors { get; } =
        [.. AllAnalyzers.Descriptors
            .Where(static rule => rule.DefaultSeverity == DiagnosticSeverity.Error).Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_error_is_marked_as_not_configurable(string id)
    {
        var rule = AllAnalyzers.Descriptors.Single(rule => rule.Id == id);
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, rule.CustomTags);
        Assert.True(rule.IsEnabledByDefault);
    }

    [Theory]
    [InlineData(ReportDiagnostic.Suppress)]
    [InlineData(ReportDiagnostic.Warn)]
    [InlineData(ReportDiagnostic.Hidden)]
    public async Task No_configuration_switches_an_error_off(ReportDiagnostic configured)
    {
        const string Source = """
            #pragma warning disable SES0002
            [Session(8, 8)]
            internal static class Hours;
            """;
        var compilation = GeneratorTest.Compile(GeneratorTestOptions.Default, LanguageVersion.CSharp12, Source);
        var options = compilation.Options.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("SES0002", configured));
        var found = await AllAnalyzers.RunAsync((CSharpCompilation)compilation.WithOptions(options));
        Assert.Equal([DiagnosticSeverity.Error], found.Select(static diagnostic => diagnostic.Severity));
        Assert.False(found[0].IsSuppressed);
    }
}
