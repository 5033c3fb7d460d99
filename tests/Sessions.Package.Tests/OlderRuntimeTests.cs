using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests;

// docs/decisions.md 76
/// <summary>A bot published with the runtime of .NET 8 itself, which comes from the registry: no newer framework stands in for it.</summary>
[Collection(PackageCollection.Name)]
public sealed class OlderRuntimeTests(PackedPackage package)
{
    [Fact]
    public async Task A_simulated_week_and_a_live_minute_in_a_host_run_on_NET_8_itself()
    {
        var publish = await package.RunAsync("publish", "Eight", "-nodeReuse:false", "-o", "Eight/published");
        Assert.True(publish.ExitCode == 0, publish.Output + publish.Error);
        var bot = Path.Combine(package.Consumers, "Eight", "published", "Eight");

        var week = await Command.RunAsync(package.Consumers, new Dictionary<string, string>(), bot);
        var minute = await Command.RunAsync(package.Consumers, new Dictionary<string, string>(), bot, "eight.db");

        Assert.True(week.ExitCode == 0 && minute.ExitCode == 0, week.Error + minute.Output + minute.Error);
        Assert.Equal([".NET 8.0.31", .. Enumerable.Repeat(new[] { "opened 07:00:00", "closed 11:00:00" }, 5).SelectMany(static day => day)], Lines(week));
        Assert.Equal(".NET 8.0.31", Lines(minute)[0]);
        Assert.Matches(@"^opened 10:59:0\d closed 11:00:00$", string.Join(' ', Lines(minute)[1..]));
        Assert.True(File.Exists(Path.Combine(package.Consumers, "eight.db")));
    }

    private static string[] Lines(Command run) => run.Output.ReplaceLineEndings("\n").Trim().Split('\n');
}
