using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sessions.Hosting.Tests.Support;

namespace Sessions.Hosting.Tests.Configuration;

/// <summary>A host with a file of settings that is written anew while it runs.</summary>
public sealed class ReloadTests
{
    [Fact]
    public async Task Hours_and_options_of_the_file_hold_from_the_start()
    {
        await using var host = Host(
            """{ "Sessions": { "Options": { "EndGrace": "00:00:07" }, "Trader": { "Morning": { "Start": "09:00", "End": "11:00" } }, "Host": { "JournalFile": "own.db", "OnLeaseHeld": "Wait", "RecentOccurrences": 3 } } }""");
        await host.StartAsync();

        Assert.Equal(LeaseHeldPolicy.Wait, host.Host.Services.GetRequiredService<IOptions<SessionsHostOptions>>().Value.OnLeaseHeld);

        Assert.Equal(TestHost.Midnight.AddHours(9), host.Status.NextBoundary);
        Assert.EndsWith("own.db", host.Monitor.GetJournal().Description, StringComparison.Ordinal);
        Assert.Equal("Sessions.Hosting.Tests.Support.Trader trades Morning", await host.AtAsync(9));
        Assert.Equal("Sessions.Hosting.Tests.Support.Trader ended Morning: CloseAll: 1 closed", await host.AtAsync(11));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_mistake_in_the_file_keeps_the_host_from_starting()
    {
        await using var host = Host("""{ "Sessions": { "Trader": { "Morning": { "End": "14:00" } }, "Tradr": {} } }""");

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Equal("Sessions:Tradr: there is no strategy 'Tradr'; did you mean 'Trader'?", failure.Failures.First());
        Assert.Equal(
            "Sessions:Trader: SES0003: Session 'Afternoon' (13:00-16:00) overlaps session 'Morning' (08:00-14:00) on Monday from 13:00 to 14:00 (UTC); start 'Afternoon' (13:00-16:00) at 14:00 or later, or end 'Morning' (08:00-14:00) by 13:00",
            failure.Failures.Last());
    }

    [Fact]
    public async Task A_change_holds_from_the_next_occurrence_on()
    {
        await using var host = Host("{}");
        await host.StartAsync();
        await host.AtAsync(8);

        Reload(host, """{ "Sessions": { "Trader": { "Morning": { "End": "09:00" }, "Afternoon": { "Start": "14:00" } } } }""");

        Assert.Single(host.Logged(120));
        Assert.Equal(TestHost.Midnight.AddHours(12), host.Status.NextBoundary);
        Assert.Equal("Sessions.Hosting.Tests.Support.Trader ended Morning: CloseAll: 1 closed", await host.AtAsync(12));
        Assert.Equal("Sessions.Hosting.Tests.Support.Trader trades Afternoon", await host.AtAsync(14));
        Assert.Equal(new TimeOnly(9, 0), host.Status.Table[0].End);
        await host.StopAsync();
    }

    [Theory]
    [InlineData("""{ "Sessions": { "Trader": { "Morning": { "End": "25:00" } } } }""", "SES0001")]
    [InlineData("""{ "Sessions": { "Trader": { "Morning": { "End": "14:00" } } } }""", "SES0003")]
    [InlineData("""{ "Sessions": { "Trader": { "Mornin": { "End": "11:00" } } } }""", "did you mean 'Morning'?")]
    [InlineData("""{ "Sessions": { "Options": { "EndGrace": "-1" } } }""", "is not a length of time")]
    [InlineData("{}", "the whole section is gone")]
    public async Task A_bad_change_is_refused_whole_and_the_earlier_one_goes_on(string json, string problem)
    {
        await using var host = Host("""{ "Sessions": { "Trader": { "Morning": { "Start": "09:00" } } } }""");
        await host.StartAsync();

        Reload(host, json.Replace("\"Trader\": {", "\"Trader\": { \"Afternoon\": { \"End\": \"15:00\" }, ", StringComparison.Ordinal));

        Assert.Contains(problem, Assert.Single(host.Logged(121)), StringComparison.Ordinal);
        Assert.Contains(problem, Assert.Single(host.Monitor.GetRefusedConfiguration()).ToString(), StringComparison.Ordinal);
        Assert.Equal((new TimeOnly(9, 0), new TimeOnly(16, 0)), (host.Status.Table[0].Start, host.Status.Table[1].End));

        Reload(host, """{ "Sessions": { "Trader": { "Morning": { "Start": "10:00" } } } }""");
        Assert.Empty(host.Monitor.GetRefusedConfiguration());
        Assert.Equal("Sessions.Hosting.Tests.Support.Trader trades Morning", await host.AtAsync(10));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_file_that_cannot_be_parsed_changes_nothing()
    {
        await using var host = Host("""{ "Sessions": { "Trader": { "Morning": { "Start": "09:00" } } } }""");
        await host.StartAsync();

        Assert.Throws<InvalidDataException>(() => Reload(host, """{ "Sessions": { """));

        Assert.Equal("Sessions: 'settings.json' cannot be read, line 1; what was read before goes on", Assert.Single(host.Monitor.GetRefusedConfiguration()).ToString());
        Assert.Equal(TestHost.Midnight.AddHours(9), host.Status.NextBoundary);
        Assert.Equal("Sessions.Hosting.Tests.Support.Trader trades Morning", await host.AtAsync(9));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_change_that_changes_nothing_is_not_told()
    {
        await using var host = Host("""{ "Sessions": { "Trader": { "Morning": { "Start": "09:00" } } } }""");
        await host.StartAsync();

        Reload(host, """{ "Elsewhere": 1, "Sessions": { "Trader": { "Morning": { "Start": "9:00" } } } }""");

        Assert.Empty(host.Logged(120));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_strategy_can_be_disabled_and_enabled_again()
    {
        await using var host = Host("""{ "Sessions": { "Trader": { "Enabled": false } } }""");
        await host.StartAsync();
        Assert.False(host.Status.IsEnabled);
        Assert.Null(host.Status.NextBoundary);
        host.Clock.SetUtcNow(TestHost.Midnight.AddHours(9));

        Reload(host, """{ "Sessions": { "Trader": { "Enabled": true } } }""");

        Assert.Equal("Sessions.Hosting.Tests.Support.Trader trades Morning", await host.Notes.NextAsync());
        await host.StopAsync();
    }

    [Fact]
    public async Task Longer_deadlines_make_the_shutdown_timeout_longer()
    {
        await using var host = Host("{}");
        await host.StartAsync();

        Reload(host, """{ "Sessions": { "Options": { "CloseDeadline": "00:10:00" } } }""");

        Assert.Equal(TimeSpan.FromSeconds(645), host.Host.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
        await host.StopAsync();
    }

    [Fact]
    public async Task What_is_said_of_the_host_waits_for_its_next_start()
    {
        await using var host = Host("{}");
        await host.StartAsync();

        Reload(host, """{ "Sessions": { "Host": { "JournalFile": "other.db" } } }""");

        Assert.Single(host.Logged(122));
        Assert.EndsWith("sessions.db", host.Monitor.GetJournal().Description, StringComparison.Ordinal);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_file_that_somebody_saves_is_read_by_the_watcher_of_the_platform()
    {
        await using var host = Host("""{ "Sessions": { "Trader": { "Morning": { "Start": "09:00" } } } }""", reloadOnChange: true);
        await host.StartAsync();
        var read = host.NextLogAsync(120);

        // In one write, and of the same length: a file that the watcher finds empty cannot be read, and ends the process. Shared,
        // since one that is still locked when it is read waits for the host's clock, which stands still here.
        await using (var file = new FileStream(Path.Combine(host.Root, "settings.json"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            await file.WriteAsync("""{ "Sessions": { "Trader": { "Morning": { "Start": "10:00" } } } }"""u8.ToArray());
        }

        await read;

        // The host says that it has read it; the gate may still be about its own start.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (host.Status.NextBoundary != TestHost.Midnight.AddHours(10))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.Equal("Sessions.Hosting.Tests.Support.Trader trades Morning", await host.AtAsync(10));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_file_that_an_editor_replaces_by_another_is_read_too()
    {
        await using var host = Host("""{ "Sessions": { "Trader": { "Morning": { "Start": "09:00" } } } }""", reloadOnChange: true);
        await host.StartAsync();
        var refused = host.NextLogAsync(121);
        var beside = Path.Combine(host.Root, "settings.json.new");

        await File.WriteAllTextAsync(beside, """{ "Sessions": { "Tradr": { "Morning": { "Start": "10:00" } } } }""");
        File.Move(beside, Path.Combine(host.Root, "settings.json"), overwrite: true);

        Assert.Contains("did you mean 'Trader'?", await refused, StringComparison.Ordinal);
        Assert.Equal(TestHost.Midnight.AddHours(9), host.Status.NextBoundary);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_change_between_the_making_of_the_strategies_and_their_start_holds()
    {
        await using var host = Host("""{ "Sessions": { "Trader": { "Morning": { "Start": "09:00" } } } }""");
        Assert.Equal(new TimeOnly(9, 0), host.Status.Table[0].Start);

        Reload(host, """{ "Sessions": { "Trader": { "Morning": { "Start": "10:00" } }, "Host": { "JournalFile": "other.db" } } }""");
        await host.StartAsync();

        await host.AtAsync(10);
        Assert.Equal(TestHost.Midnight.AddHours(10), host.Status.Occurrence?.Start);
        Assert.Single(host.Logged(122));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_mistake_between_the_making_of_the_strategies_and_their_start_is_refused()
    {
        await using var host = Host("""{ "Sessions": { "Trader": { "Morning": { "Start": "09:00" } } } }""");
        Assert.Equal(new TimeOnly(9, 0), host.Status.Table[0].Start);

        Reload(host, """{ "Sessions": { "Tradr": {} } }""");
        await host.StartAsync();

        Assert.Equal(TestHost.Midnight.AddHours(9), host.Status.NextBoundary);
        Assert.Single(host.Logged(121));
        await host.StopAsync();
    }

    private static TestHost Host(string json, bool reloadOnChange = false)
    {
        var host = new TestHost();
        File.WriteAllText(Path.Combine(host.Root, "settings.json"), json);
        host.Builder.Configuration.AddJsonFile(Path.Combine(host.Root, "settings.json"), optional: false, reloadOnChange);
        host.Services.AddSessions().AddStrategy<Trader>();
        return host;
    }

    private static IConfigurationRoot Root(TestHost host) => (IConfigurationRoot)host.Host.Services.GetRequiredService<IConfiguration>();

    /// <summary>What a watcher of the file does when it is written.</summary>
    private static void Reload(TestHost host, string json)
    {
        File.WriteAllText(Path.Combine(host.Root, "settings.json"), json);
        Root(host).Reload();
    }
}
