using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests;

/// <summary>A bot of somebody who takes the package of exchanges.</summary>
[Collection(PackageCollection.Name)]
public sealed class ExchangesTests(PackedPackage package)
{
    /// <summary>Half a minute before continuous trading stops: at the close at first, and five minutes before it since the closing auction.</summary>
    private const string Year = "205 days from 2024-01-04 to 2024-11-01 end at 14:59:30\n40 days from 2024-11-05 to 2024-12-30 end at 15:24:30";

    [Fact]
    public async Task Tokyo_in_2024_ends_by_its_calendar_whether_the_class_names_it_or_the_market_brings_it() =>
        Assert.Equal($"{Year}\n{Year}", await package.OutputOfAsync("Exchanges"));

    [Fact]
    public async Task A_trimmed_bot_has_the_exchange_that_it_names_and_no_other()
    {
        var publish = await package.RunAsync("publish", "Exchanges", "-nodeReuse:false", "-p:Trimmed=true", "-o", "Exchanges/trimmed");
        Assert.True(publish.ExitCode == 0, publish.Output + publish.Error);
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);

        var folder = Path.Combine(package.Consumers, "Exchanges", "trimmed");
        var run = await Command.RunAsync(folder, new Dictionary<string, string>(), Path.Combine(folder, OperatingSystem.IsWindows() ? "Exchanges.exe" : "Exchanges"));
        Assert.Equal((0, $"{Year}\n{Year}"), (run.ExitCode, run.Output.ReplaceLineEndings("\n").Trim()));
        Assert.Equal(["SolarTerms", "TokyoStockExchange"], NoticesIn(Path.Combine(folder, "Sessions.Calendars.dll")));
    }

    [Fact]
    public void Untrimmed_it_has_all_of_them() => Assert.InRange(
        NoticesIn(Path.Combine(package.Consumers, "Exchanges", "bin", "Debug", "net10.0", "Sessions.Calendars.dll")).Count(), 70, 200);

    private static IEnumerable<string> NoticesIn(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var metadata = image.GetMetadataReader();
        return [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Where(type => type.GetDeclaringType().IsNil && metadata.GetString(type.Namespace) == "Sessions.Calendars")
            .Select(type => metadata.GetString(type.Name))
            .Order(StringComparer.Ordinal)];
    }
}
