using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sessions.Hosting.Tests.Support;

namespace Sessions.Hosting.Tests;

/// <summary>Two hosts of one strategy: one runs it, the other stands by.</summary>
public sealed class StandbyTests
{
    private static readonly TimeSpan _step = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task A_host_that_waits_stands_by_and_takes_the_strategy_over_when_the_other_one_stops()
    {
        await using var first = new TestHost();
        first.Services.AddSessions().AddStrategy<Trader>();
        await first.StartAsync();
        await first.AtAsync(8);
        await using var second = new TestHost(first.Root);
        second.Clock.SetUtcNow(TestHost.Midnight.AddHours(13.5));
        second.Services.AddSessions(static options => options.OnLeaseHeld = LeaseHeldPolicy.Wait).AddStrategy<Trader>();
        second.Services.AddHealthChecks().AddSessions();
        var (standsBy, takenUp) = (second.NextLogAsync(145), second.NextLogAsync(146));
        await second.StartAsync();

        Assert.StartsWith("'Sessions.Hosting.Tests.Support.Trader' on account 'test' stands by: ", await standsBy, StringComparison.Ordinal);
        Assert.Equal(StrategyState.Standby, second.Status.State);
        var health = await second.Host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Equal(HealthStatus.Healthy, health.Status);
        Assert.Equal("Standby", health.Entries.Single().Value.Data.Single().Value);

        await first.StopAsync();
        while (!takenUp.IsCompleted)
        {
            second.Clock.Advance(_step);
            await Task.Yield();
        }

        Assert.Equal("Sessions.Hosting.Tests.Support.Trader trades Afternoon", await second.Notes.NextAsync());
        Assert.Equal(StrategyState.Running, second.Status.State);
        Assert.Single(second.Logged(145));
        await second.StopAsync();
        Assert.Equal(StrategyState.Stopped, second.Status.State);
    }

    [Fact]
    public async Task A_host_that_is_stopped_while_it_stands_by_has_not_failed()
    {
        await using var first = new TestHost();
        first.Services.AddSessions().AddStrategy<Trader>();
        await first.StartAsync();
        await first.AtAsync(8);
        await using var second = new TestHost(first.Root);
        second.Services.AddSessions(static options => options.OnLeaseHeld = LeaseHeldPolicy.Wait).AddStrategy<Trader>();
        var standsBy = second.NextLogAsync(145);
        await second.StartAsync();
        await standsBy;

        await second.StopAsync();

        Assert.Equal(StrategyState.Stopped, second.Status.State);
        Assert.Null(second.Status.LastError);
        Assert.Single(first.Broker.Positions);
        await first.StopAsync();
    }

    [Fact]
    public async Task A_host_that_does_not_wait_fails_the_strategy()
    {
        await using var first = new TestHost();
        first.Services.AddSessions().AddStrategy<Trader>();
        await first.StartAsync();
        await first.AtAsync(8);
        await using var second = new TestHost(first.Root);
        second.Services.AddSessions().AddStrategy<Trader>();
        var failed = second.NextLogAsync(102);
        await second.StartAsync();
        await failed;

        Assert.Equal(StrategyState.Failed, second.Status.State);
        await first.StopAsync();
    }
}
