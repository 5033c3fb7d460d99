using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sessions.Hosting.Telemetry;

namespace Sessions.Hosting.Tests;

/// <summary>The page on observability names what there is.</summary>
public sealed partial class ObservabilityPageTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(Repository.Root, "docs/observability.md"));

    [Fact]
    public void Its_events_are_those_that_are_logged()
    {
        var rows = new[] { typeof(Session).Assembly.GetType("Sessions.Log", throwOnError: true)!, typeof(SessionsBuilder).Assembly.GetType("Sessions.Hosting.Log", throwOnError: true)! }
            .SelectMany(static log => log.GetMethods(BindingFlags.Static | BindingFlags.Public)
                .Select(static method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>().OrderBy(static message => message.EventId))
            .Select(static message => $"| {message.EventId} | {message.Level} | {message.Message} |")
            .ToList();

        Assert.Equal(rows.Count, rows.Select(static row => row.Split('|')[1]).Distinct().Count());
        Assert.Equal(rows, _page.Split('\n').Where(static line => Event().IsMatch(line)));
    }

    [Fact]
    public void Its_instruments_are_those_of_the_meter()
    {
        var published = new List<string>();
        using var provider = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var factory = provider.GetRequiredService<IMeterFactory>();
        using var listener = new MeterListener
        {
            // A listener hears the instruments of other tests' hosts as well, on their threads.
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Scope == factory)
                {
                    published.Add($"| `{instrument.Name}` | `{instrument.Unit}` | ");
                }
            },
        };
        listener.Start();
        _ = new HostMetrics(factory);

        Assert.Equal(
            published.Order(StringComparer.Ordinal),
            Instrument().Matches(_page).Select(static row => row.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_activities_and_attributes_are_those_of_the_code()
    {
        var code = string.Concat(new[] { "Sessions.Runtime/Gates/GateActivity.cs", "Sessions.Hosting/Telemetry/StrategyTags.cs", "Sessions.Hosting/Telemetry/HostMetrics.cs" }
            .Select(static file => File.ReadAllText(Path.Combine(Repository.Root, file))));
        var written = Literal().Matches(code).Select(static name => name.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(written, Name().Matches(_page).Select(static name => name.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_code_is_that_of_the_sample()
    {
        var sample = Blank().Replace(File.ReadAllText(Path.Combine(Repository.Root, "samples/HostedBot/Program.cs")), " ");
        var block = Regex.Match(_page, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

        Assert.All(block.Split(";\n", StringSplitOptions.RemoveEmptyEntries), statement => Assert.Contains(Blank().Replace("builder." + char.ToUpperInvariant(statement[0]) + statement[1..], " "), sample, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\| \d+ \| ")]
    private static partial Regex Event();

    [GeneratedRegex(@"^\| `sessions[\w.]+` \| `[\w{}]+` \| ", RegexOptions.Multiline)]
    private static partial Regex Instrument();

    [GeneratedRegex("\"((?:sessions|error)\\.[\\w.]+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"`((?:sessions|error)\.[\w.]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
