using Microsoft.Extensions.DependencyInjection;
using Sessions.Hosting.Tests.Support;

namespace Sessions.Hosting.Tests;

public sealed class MonitorTests
{
    [Fact]
    public async Task A_status_says_where_a_strategy_stands()
    {
        await using var host = new TestHost();
        host.Services.AddSessions(o => o.RecentOccurrences = 1).AddStrategy<Trader>("EURUSD", o => o.Symbol = "EURUSD");

        var before = host.Status;
        Assert.Equal(StrategyState.Waiting, before.State);
        Assert.Equal(("Sessions.Hosting.Tests.Support.Trader", "EURUSD"), (before.ClassName, before.Symbol));
        Assert.Equal(TestHost.Midnight.AddHours(8), before.NextBoundary);
        Assert.Equal("Morning", before.Next!.Value.Session.Name);

        await host.StartAsync();
        await host.AtAsync(8);
        var open = host.Status;
        Assert.Equal((StrategyState.Running, GateStatus.Open), (open.State, open.Gate));
        Assert.Equal("Morning", open.Occurrence!.Value.Session.Name);
        Assert.Equal(TestHost.Midnight.AddHours(12), open.NextBoundary);

        await host.AtAsync(12);
        await host.AtAsync(13);
        await host.AtAsync(16);
        var ended = Assert.Single(host.Status.Recent);
        Assert.Equal(("Afternoon", TestHost.Midnight.AddHours(16), 1), (ended.Occurrence.Session.Name, ended.EndedAt, ended.Report.Results.Count));
        Assert.Null(host.Status.Occurrence);
        Assert.Equal(TestHost.Midnight.AddDays(1).AddHours(8), host.Status.NextBoundary);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_closing_past_its_deadline_is_an_alarm_until_it_is_done()
    {
        await using var host = new TestHost();
        // In memory: a clock that runs on while a disk is waited for would be past every limit.
        host.Services.AddSessions(o =>
        {
            o.Journal = _ => new Journals.MemoryJournal();
            o.Options = new RunOptions { CloseDeadline = TimeSpan.FromMilliseconds(1), CloseRetryInterval = TimeSpan.FromSeconds(30) };
        }).AddStrategy<Trader>();
        await host.StartAsync();
        await host.AtAsync(8);
        host.Broker.Closes = false;

        var said = host.AtAsync(12);
        while (!said.IsCompleted)
        {
            host.Clock.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }

        Assert.Equal("Sessions.Hosting.Tests.Support.Trader alarm Morning: CloseAll: 0 closed, 1 still open", await said);
        var alarm = Assert.Single(host.Status.Alarms);
        Assert.Equal("Morning", alarm.Occurrence.Session.Name);
        Assert.Equal(GateStatus.Ending, host.Status.Gate);

        host.Broker.Closes = true;
        await host.Control.AcknowledgeAsync(host.Status.Identity, "by hand");
        Assert.StartsWith("Sessions.Hosting.Tests.Support.Trader ended Morning", await host.Notes.NextAsync(), StringComparison.Ordinal);
        Assert.Empty(host.Status.Alarms);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_halt_leaves_the_occurrence_to_its_end()
    {
        await using var host = new TestHost();
        host.Services.AddSessions().AddStrategy<Trader>();
        await host.StartAsync();
        await host.AtAsync(8);

        await host.Control.HaltAsync(flatten: true, reason: "news");
        Assert.Equal("Sessions.Hosting.Tests.Support.Trader ended !halt: CloseAll: 1 closed", await host.Notes.NextAsync());

        Assert.True(host.Status.IsHalted);
        Assert.Equal("news", host.Status.Halts[0].Reason);
        Assert.Equal("Morning", host.Status.Occurrence!.Value.Session.Name);
        Assert.Equal(TestHost.Midnight.AddHours(12), host.Status.NextBoundary);
        await host.StopAsync();
    }
}
