using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sessions.Hosting.Tests.Support;
using Sessions.Journals;
using Sessions.Journals.Records;

namespace Sessions.Hosting.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task Strategies_that_run_are_healthy_halted_or_not()
    {
        await using var host = Host();
        host.Services.AddSessions().AddStrategy<Trader>("EURUSD");
        await host.StartAsync();
        await host.AtAsync(8);

        var open = await CheckAsync(host);
        Assert.Equal((HealthStatus.Healthy, "1 strategies"), (open.Status, open.Description));
        Assert.Equal("Open", open.Data["'Sessions.Hosting.Tests.Support.Trader/EURUSD' on account 'test'"]);

        await host.Control.HaltAsync(flatten: true);
        await host.Notes.NextAsync();
        Assert.Equal((HealthStatus.Healthy, "Halted"), ((await CheckAsync(host)).Status, (await CheckAsync(host)).Data.Values.Single()));
        await host.StopAsync();
    }

    [Fact]
    public async Task What_was_due_before_the_start_is_late_from_then_on()
    {
        await using var host = Host();
        var journal = new HangingJournal();
        host.Services.AddSessions(options => options.Journal = _ => journal).AddStrategy<Trader>();
        host.Clock.SetUtcNow(TestHost.Midnight.AddHours(9));
        await host.StartAsync();
        await journal.Asked;
        host.Clock.SetUtcNow(TestHost.Midnight.AddHours(9.5));

        Assert.Equal(TestHost.Midnight.AddHours(9), host.Status.LateSince);

        journal.Answer();
        await host.StopAsync();
    }

    [Fact]
    public async Task A_boundary_that_waits_for_the_last_sessions_code_is_late()
    {
        await using var host = Host(static options => options.LateAfter = TimeSpan.FromMinutes(1));
        host.Services.AddSessions().AddStrategy<Stubborn>();
        await host.StartAsync();
        await host.AtAsync(8);
        await host.AtAsync(12);

        host.Clock.SetUtcNow(TestHost.Midnight.AddHours(13).AddMinutes(1));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
        host.Clock.SetUtcNow(TestHost.Midnight.AddHours(13).AddSeconds(61));
        var late = await CheckAsync(host);

        Assert.Equal(HealthStatus.Unhealthy, late.Status);
        Assert.Equal("'Sessions.Hosting.Tests.Support.Stubborn' on account 'test' is late: a boundary was due at 2026-06-01 13:00:00Z", late.Description);
        host.Notes.Release();
        await host.Notes.NextAsync();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_strategy_that_has_failed_is_unhealthy()
    {
        await using var host = Host();
        host.Services.AddSessions().AddStrategy<Failing>();
        await host.StartAsync();
        await host.AtAsync(8);
        await host.Notes.NextAsync();

        var failed = await CheckAsync(host);

        Assert.Equal((HealthStatus.Unhealthy, "'Sessions.Hosting.Tests.Support.Failing' on account 'test' has failed: InvalidDataException"), (failed.Status, failed.Description));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_is_unhealthy()
    {
        await using var host = Host();
        var path = Path.Combine(host.Root, "own.db");
        host.Services.AddSessions(o => o.Journal = _ => new SqliteJournal(path) { LockTimeout = TimeSpan.FromMilliseconds(50) }).AddStrategy<Trader>();
        await host.StartAsync();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);

        await using (var other = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            await command.ExecuteNonQueryAsync();
            var locked = await CheckAsync(host);
            Assert.Equal(HealthStatus.Unhealthy, locked.Status);
            Assert.StartsWith("the journal cannot be written: ", locked.Description, StringComparison.Ordinal);
        }

        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
        await host.StopAsync();
    }

    [Theory]
    [InlineData(15, HealthStatus.Healthy)]
    [InlineData(-15.5, HealthStatus.Degraded)]
    public async Task A_machine_whose_clock_is_off_the_venues_by_more_than_half_of_the_lead_is_degraded(double seconds, HealthStatus expected)
    {
        await using var host = Host();
        host.Broker.ClockOffset = TimeSpan.FromSeconds(seconds);
        host.Services.AddSessions().AddStrategy<Trader>();
        await host.StartAsync();
        await host.AtAsync(8);

        var health = await CheckAsync(host);

        Assert.Equal(expected, health.Status);
        Assert.Equal(
            expected == HealthStatus.Healthy
                ? "1 strategies"
                : "the machine's clock is 15.5 s behind the venue's of account 'test', and sessions end 30 s before the bell; synchronise it",
            health.Description);
        Assert.Equal(TimeSpan.FromSeconds(seconds), host.Status.ClockOffset);
        await host.StopAsync();
    }

    [Fact]
    public async Task Blackouts_are_pauses_of_the_status_and_something_wrong_with_them_is_degraded()
    {
        await using var host = Host();
        var pause = new SessionPause(TestHost.Midnight.AddHours(9), TestHost.Midnight.AddHours(9.25), PauseReason.Blackout) { Event = "CPI" };
        var plan = new BlackoutPlan([new Blackout(pause.Start, pause.End, "CPI")], "news.csv is gone");
        host.Services.AddSessions(options => options.Blackouts = _ => plan)
            .AddStrategy<Trader>("EURUSD")
            .AddStrategy<Trader>("GBPUSD", options => options.Blackouts = _ => BlackoutPlan.Empty);
        await host.StartAsync();
        await host.AtAsync(8);
        await host.Notes.NextAsync();

        var health = await CheckAsync(host);
        var statuses = host.Monitor.GetStrategies();

        Assert.Equal((HealthStatus.Degraded, "blackouts: news.csv is gone"), (health.Status, health.Description));
        Assert.Equal([pause], statuses[0].Occurrence!.Value.Pauses);
        Assert.Same(plan, statuses[0].Blackouts);
        Assert.Empty(statuses[1].Occurrence!.Value.Pauses);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_strategy_that_waits_to_know_which_clock_is_wrong_is_unhealthy()
    {
        await using var host = Host();
        var journal = new MemoryJournal();
        var trader = new StrategyIdentity("test", typeof(Trader).FullName!);
        await using (var before = new RecordJournal(journal, await journal.OpenAsync(trader, CancellationToken.None), trader))
        {
            var start = TestHost.Midnight.AddYears(10).AddHours(8);
            await before.WriteAsync(before.Seal(
                [new OccurrenceRecord
                {
                    Session = "Morning", Start = start, End = start.AddHours(4), Date = DateOnly.FromDateTime(start.Date), TimeZone = "UTC", OnEnd = SessionAction.None,
                    Scope = SessionScope.Strategy, KeepOrders = false, BegunAt = start,
                }]));
        }

        // By the venue it has begun, so that this clock is the one that is wrong.
        host.Broker.ClockOffset = host.Clock.GetUtcNow() - TestHost.Midnight.AddYears(10).AddHours(9);
        host.Services.AddSessions(options => options.Journal = _ => journal).AddStrategy<Trader>();
        var held = host.NextLogAsync(91);
        await host.StartAsync();
        await held;
        while (host.Status.ClockDoubt is null)
        {
            await Task.Yield();
        }

        var health = await CheckAsync(host);

        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Equal(
            "'Sessions.Hosting.Tests.Support.Trader' on account 'test' begins nothing until it is known which clock is wrong: "
            + "the clock shows 2026-06-01 07:00:00Z, and session Morning is on record as begun at 2036-06-01 08:00:00Z; the venue's shows 2036-06-01 09:00:00Z",
            health.Description);
        await host.StopAsync();
    }

    private static TestHost Host(Action<SessionsHealthOptions>? configure = null)
    {
        var host = new TestHost();
        host.Services.AddHealthChecks().AddSessions(configure: configure);
        return host;
    }

    private static async Task<HealthReportEntry> CheckAsync(TestHost host) =>
        (await host.Host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["sessions"];
}
