using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Sessions.Analyzers.Configuration;
using Sessions.Schedule;

namespace Sessions.Roslyn.Tests.Rules;

/// <summary>The one table of rules, and what is made of it. The pages about them: <see cref="RulePageTests"/>.</summary>
public class RuleTests
{
    public static TheoryData<string> Ids { get; } = [.. Schedule.Rules.All.Select(static rule => rule.Id)];

    [Fact]
    public void Rules_stand_in_order_and_their_names_begin_with_their_ids()
    {
        var fields = typeof(Schedule.Rules).GetFields(BindingFlags.Public | BindingFlags.Static);

        Assert.Equal(Schedule.Rules.All, fields.Select(static field => field.GetValue(null)));
        Assert.Equal(Schedule.Rules.All.Select(static rule => rule.Id).Order(StringComparer.Ordinal), Schedule.Rules.All.Select(static rule => rule.Id));
        Assert.All(fields, static field => Assert.Matches($"^{field.GetValue(null)}[A-Z][A-Za-z]+$", field.Name));
        Assert.Distinct(Schedule.Rules.All.Select(static rule => rule.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_analyzer_reports_each_rule_as_the_table_has_it(string id)
    {
        var rule = Schedule.Rules.All.Single(rule => rule.Id == id);
        var descriptor = Assert.Single(AllAnalyzers.Descriptors, found => found.Id == id);

        Assert.Equal(
            (rule.Title, rule.Message, rule.Description, rule.Page, Rule.Category, rule.Severity.ToString(), true),
            ($"{descriptor.Title}", $"{descriptor.MessageFormat}", $"{descriptor.Description}", descriptor.HelpLinkUri, descriptor.Category,
                $"{descriptor.DefaultSeverity}", descriptor.IsEnabledByDefault));
        Assert.Equal(rule.Severity == RuleSeverity.Error, descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
    }

    [Fact]
    public void What_stops_a_table_is_a_warning_that_can_be_switched_off_where_a_configuration_breaks_it()
    {
        var found = new ConfigurationAnalyzer().SupportedDiagnostics.Where(static rule => !AllAnalyzers.IsOfConfiguration(rule)).ToList();

        Assert.Superset(new HashSet<string> { "SES0001", "SES0002", "SES0003", "SES0005", "SES0009", "SES0012", "SES0014", "SES0016", "SES0025" }, found.Select(static rule => rule.Id).ToHashSet());
        Assert.All(found, static descriptor =>
        {
            var rule = Schedule.Rules.All.Single(rule => rule.Id == descriptor.Id);
            Assert.Equal((rule.Title, rule.Message, rule.Page, RuleSeverity.Error), ($"{descriptor.Title}", $"{descriptor.MessageFormat}", descriptor.HelpLinkUri, rule.Severity));
            Assert.Equal((DiagnosticSeverity.Warning, true), (descriptor.DefaultSeverity, descriptor.IsEnabledByDefault));
            Assert.DoesNotContain(WellKnownDiagnosticTags.NotConfigurable, descriptor.CustomTags);
        });
    }

    /// <summary>Each is told word for word where its analyzer is tested, in a theory or in a test of its own.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void The_message_of_each_rule_is_asserted_by_a_test(string id)
    {
        var format = Regex.Escape(Schedule.Rules.All.Single(rule => rule.Id == id).Message.Replace("{", "<<", StringComparison.Ordinal));
        var message = Regex.Replace(format, @"<<\d}", ".+");

        Assert.Matches($"\"{id}\",\\s+\"{message.Replace("\"", "\\\\\"", StringComparison.Ordinal)}\"", TestSources);
    }

    [Fact]
    public void The_release_tracking_lists_each_rule_with_its_severity_and_its_analyzer()
    {
        var lines = new[] { "Shipped", "Unshipped" }
            .SelectMany(static release => File.ReadAllLines(Path.Combine(Root(), "Sessions.Analyzers", $"AnalyzerReleases.{release}.md")))
            .Where(static line => line.StartsWith("SES", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal(
            Schedule.Rules.All.Select(static rule => $"{rule.Id} | {Rule.Category} | {rule.Severity} | {rule.Area}Analyzer, [Documentation]({rule.Page})"), lines);
    }

    /// <summary>Texts that are written in parts count as one.</summary>
    private static string TestSources { get; } = Regex.Replace(
        string.Concat(Directory.GetFiles(Path.Combine(Root(), "tests", "Sessions.Roslyn.Tests.Shared"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText)),
        "\"\\s*\\+ \"", "");

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
