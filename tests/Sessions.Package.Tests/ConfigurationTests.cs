using System.Text.RegularExpressions;
using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests;

/// <summary>The package hands a host's configuration files to the analyzers.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class ConfigurationTests(PackedPackage package)
{
    private const string Consumer = "Mistaken";
    private const string Production = "appsettings.Production.json";

    [Fact]
    public async Task What_the_build_warns_of_is_what_the_host_says_when_it_does_not_start()
    {
        var build = await package.RunAsync("build", Consumer, "-nodeReuse:false");
        Assert.True(build.ExitCode == 0, build.Output + build.Error);
        var warnings = Warning().Matches(build.Output).Select(static warning => (Place: warning.Groups[1].Value, Id: warning.Groups[2].Value, Message: warning.Groups[3].Value)).Distinct().ToList();

        var run = await package.RunAsync(Path.Combine(Consumer, "bin", "Debug", "net10.0", Consumer + ".dll"), "--contentRoot", Path.Combine(package.Consumers, Consumer), "--environment", "Production");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);

        Assert.Equal(
            [$"{Production}(5,7) SES0032", $"{Production}(6,31) SES0003", $"{Production}(8,30) SES0032"],
            warnings.Select(static warning => $"{warning.Place} {warning.Id}").Order(StringComparer.Ordinal));
        Assert.Equal(
            warnings.Select(static warning => warning.Id == "SES0032" ? warning.Message : $"Sessions:Bot: {warning.Id}: {warning.Message}").Order(StringComparer.Ordinal),
            run.Output.ReplaceLineEndings("\n").Trim().Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_property_leaves_the_files_alone()
    {
        var build = await package.RunAsync("build", Consumer, "-nodeReuse:false", "--no-incremental", "-p:SessionsConfigurationCheck=disable");

        Assert.True(build.ExitCode == 0, build.Output + build.Error);
        Assert.DoesNotContain("SES0", build.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(appsettings[^(\s]*\(\d+,\d+\)): warning (SES\d{4}): (.*?) \(https://")]
    private static partial Regex Warning();
}
