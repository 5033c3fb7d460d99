using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sessions.Hosting.Tests.Support;
using Sessions.Hosting.Zones;

namespace Sessions.Hosting.Tests;

/// <summary>A bot that runs for months is told when the machine's zone rules are no longer those that it reads by.</summary>
public sealed class ZoneRulesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessions-zones").FullName;

    private string London => Path.Combine(_folder, "Europe", "London");

    [Fact]
    public async Task New_rules_of_a_zone_that_is_used_are_told_once_and_degrade_the_health()
    {
        await using var host = Host();
        await host.StartAsync();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);

        await File.WriteAllTextAsync(London, "summer time is over");
        host.Clock.Advance(TimeSpan.FromHours(1));
        host.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(
            ["The rules of Europe/London have changed on this machine since the program started, which goes by the old ones; restart it before the new ones hold"], host.Logged(108));
        var health = await CheckAsync(host);
        Assert.Equal((HealthStatus.Degraded, "the rules of Europe/London have changed since the program started; restart it"), (health.Status, health.Description));
        await host.StopAsync();
    }

    [Fact]
    public async Task An_hour_is_the_longest_that_new_rules_stay_unseen()
    {
        await using var host = Host();
        await host.StartAsync();
        await File.WriteAllTextAsync(London, "summer time is over");

        host.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Empty(host.Logged(108));
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Single(host.Logged(108));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_file_that_is_rewritten_missing_for_a_while_or_of_another_zone_changes_nothing()
    {
        await using var host = Host();
        await host.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "Europe", "Paris"), "summer time is over");
        File.Delete(London);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
        await File.WriteAllTextAsync(London, "rules");

        host.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Empty(host.Logged(108));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
        await host.StopAsync();
    }

    [Fact]
    public void The_folder_is_the_one_that_the_platform_reads()
    {
        // Where there is a database, London's rules are in it.
        Assert.Equal(!OperatingSystem.IsWindows() && TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out _), ZoneFiles.OfMachine.SumOf("Europe/London") is not null);
        Assert.Null(ZoneFiles.OfMachine.SumOf("Europe/Atlantis"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<HealthReportEntry> CheckAsync(TestHost host) =>
        (await host.Host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["sessions"];

    private TestHost Host()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "Europe"));
        File.WriteAllText(London, "rules");
        File.WriteAllText(Path.Combine(_folder, "Europe", "Paris"), "rules");
        var host = new TestHost();
        host.Services.AddSingleton(new ZoneFiles(_folder));
        host.Services.AddSessions().AddStrategy<Londoner>();
        host.Services.AddHealthChecks().AddSessions();
        return host;
    }
}
