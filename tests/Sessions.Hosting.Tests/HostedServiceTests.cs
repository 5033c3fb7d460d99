using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sessions.Brokers;
using Sessions.Hosting.Tests.Support;
using Sessions.Journals;

namespace Sessions.Hosting.Tests;

public sealed class HostedServiceTests
{
    private const string Trader = "Sessions.Hosting.Tests.Support.Trader";

    [Fact]
    public async Task Strategies_trade_through_their_sessions_and_stop_with_the_host()
    {
        await using var host = new TestHost();
        host.Services.AddSessions().AddStrategy<Trader>("EURUSD");
        await host.StartAsync();

        Assert.Equal($"{Trader}/EURUSD trades Morning", await host.AtAsync(8));
        Assert.Single(host.Broker.Positions);
        Assert.Equal($"{Trader}/EURUSD ended Morning: CloseAll: 1 closed", await host.AtAsync(12));
        Assert.Empty(host.Broker.Positions);
        Assert.Equal($"{Trader}/EURUSD trades Afternoon", await host.AtAsync(14));

        await host.StopAsync();

        Assert.Equal($"{Trader}/EURUSD ended Afternoon: CloseAll: 1 closed", await host.Notes.NextAsync());
        Assert.Equal("disposed", await host.Notes.NextAsync());
        Assert.Empty(host.Broker.Positions);
        Assert.Equal(StrategyState.Stopped, host.Status.State);
    }

    [Fact]
    public async Task A_strategy_that_fails_leaves_the_others_alone()
    {
        await using var host = new TestHost();
        host.Services.AddSessions().AddStrategy<Failing>().AddStrategy<Trader>();
        var told = host.NextLogAsync(102);
        await host.StartAsync();

        string[] said = [await host.AtAsync(8), await host.Notes.NextAsync(), await host.Notes.NextAsync()];
        Assert.Contains($"{Trader} trades Morning", said);
        Assert.Contains("Sessions.Hosting.Tests.Support.Failing ended Morning: CloseAll: 0 closed", said);
        Assert.Contains("failing disposed", said);
        Assert.Equal($"{Trader} ended Morning: CloseAll: 1 closed", await host.AtAsync(12));

        var failed = host.Status;
        Assert.Equal(StrategyState.Failed, failed.State);
        Assert.Equal(new StrategyError(TestHost.Midnight.AddHours(8), "Morning", "InvalidDataException", null), failed.LastError);
        await told;
        Assert.Single(host.Logged(102));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_strategy_that_fails_stops_the_host_where_that_is_asked_for()
    {
        await using var host = new TestHost();
        host.Services.AddSessions(o => o.OnStrategyFailure = StrategyFailurePolicy.StopHost).AddStrategy<Failing>();
        await host.StartAsync();
        var stopping = new TaskCompletionSource();
        host.Host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);

        await host.AtAsync(8);
        await stopping.Task.WaitAsync(TimeSpan.FromMinutes(2));

        var failure = await Assert.ThrowsAsync<AggregateException>(host.StopAsync);
        Assert.Equal("no prices", Assert.IsType<InvalidDataException>(failure.Flatten().InnerException).Message);
    }

    [Fact]
    public async Task A_strategy_that_fails_is_told_though_what_it_used_cannot_be_disposed_of()
    {
        await using var host = new TestHost();
        host.Services.AddScoped<Sticky>();
        host.Services.AddSessions(o =>
        {
            o.OnStrategyFailure = StrategyFailurePolicy.StopHost;
            o.Broker = services => services.GetRequiredService<Sticky>().Of(host.Broker);
        }).AddStrategy<Failing>();
        await host.StartAsync();
        var stopping = new TaskCompletionSource();
        host.Host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);

        await host.AtAsync(8);
        await stopping.Task.WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(nameof(InvalidDataException), host.Status.LastError?.Type);
        var told = Assert.IsType<AggregateException>(Assert.Single(host.Log.GetSnapshot(), static record => record.Id.Id == 103).Exception);
        Assert.Equal(["no prices", "stuck"], told.InnerExceptions.Select(static inner => inner.Message));
        await Assert.ThrowsAsync<AggregateException>(host.StopAsync);
    }

    [Fact]
    public async Task A_strategy_that_stops_and_cannot_be_disposed_of_has_failed()
    {
        await using var host = new TestHost();
        host.Services.AddScoped<Sticky>();
        host.Services.AddSessions(o => o.Broker = services => services.GetRequiredService<Sticky>().Of(host.Broker)).AddStrategy<Trader>();
        await host.StartAsync();

        await host.StopAsync();

        Assert.Equal((StrategyState.Failed, nameof(InvalidOperationException)), (host.Status.State, host.Status.LastError?.Type));
        Assert.Equal("stuck", Assert.Single(host.Log.GetSnapshot(), static record => record.Id.Id == 102).Exception?.Message);
    }

    [Fact]
    public async Task A_strategy_is_disposed_of_once_whether_or_not_it_has_run()
    {
        foreach (var runs in new[] { true, false })
        {
            var host = new TestHost();
            await using (host)
            {
                host.Services.AddSessions().AddStrategy<Trader>();
                Assert.Single(host.Monitor.GetStrategies());
                if (runs)
                {
                    await host.StartAsync();
                    await host.StopAsync();
                }
            }

            host.Notes.Write("over");
            Assert.Equal(["disposed", "over"], [await host.Notes.NextAsync(), await host.Notes.NextAsync()]);
        }
    }

    [Fact]
    public async Task A_stop_that_overtakes_the_start_begins_nothing()
    {
        await using var host = new TestHost();
        host.Services.AddSessions().AddStrategy<Trader>();
        host.Clock.SetUtcNow(TestHost.Midnight.AddHours(9));
        var service = Assert.Single(host.Host.Services.GetServices<IHostedService>().OfType<IHostedLifecycleService>());
        await service.StartingAsync(CancellationToken.None);

        await service.StoppingAsync(CancellationToken.None);
        await service.StartedAsync(CancellationToken.None);

        Assert.Equal("disposed", await host.Notes.NextAsync());
        Assert.Empty(host.Status.Recent);
    }

    [Fact]
    public async Task A_stop_tells_what_it_could_not_close()
    {
        await using var host = new TestHost();
        host.Services.AddSessions().AddStrategy<Trader>();
        await host.StartAsync();
        await host.AtAsync(8);
        host.Broker.Closes = false;

        using var impatience = new CancellationTokenSource();
        var stop = host.Host.StopAsync(impatience.Token);
        await impatience.CancelAsync();
        await Record.ExceptionAsync(() => stop);

        Assert.Contains("has not stopped within", Assert.Single(host.Logged(104)), StringComparison.Ordinal);
        host.Broker.Closes = true;
    }

    [Fact]
    public async Task The_hosts_shutdown_timeout_is_as_long_as_an_end_may_take()
    {
        await using var host = new TestHost();
        host.Services.AddSessions(o => o.Options = o.Options with { CloseDeadline = TimeSpan.FromMinutes(5) }).AddStrategy<Trader>();

        await host.StartAsync();

        // 10 s for orders, 5 for the strategy, 30 for a handler.
        Assert.Equal(TimeSpan.FromSeconds(345), host.Host.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
        await host.StopAsync();
    }

    [Theory]
    [InlineData(60 * 60 * 1000)]
    [InlineData(Timeout.Infinite)]
    public async Task A_longer_shutdown_timeout_stays(int milliseconds)
    {
        await using var host = new TestHost();
        host.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(milliseconds));
        host.Services.AddSessions().AddStrategy<Trader>();

        await host.StartAsync();

        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), host.Host.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_journal_that_was_made_for_the_host_is_disposed_of_with_it()
    {
        SqliteJournal? journal = null;
        await using (var host = new TestHost())
        {
            host.Services.AddSessions(options => options.Journal = _ => journal = new SqliteJournal(Path.Combine(host.Root, "own.db"))).AddStrategy<Trader>();
            await host.StartAsync();
            await host.StopAsync();
        }

        Assert.Throws<ObjectDisposedException>(() => journal!.ReadCommandCount());
    }

    [Fact]
    public async Task The_journal_is_a_file_in_the_content_root_and_the_next_host_goes_on_with_it()
    {
        await using var first = new TestHost();
        first.Services.AddSessions(o => o.JournalFile = "data/bots.db").AddStrategy<Trader>();
        await first.StartAsync();
        await first.AtAsync(8);
        await first.Control.HaltAsync(flatten: false, reason: "news");
        await first.StopAsync();
        Assert.True(File.Exists(Path.Combine(first.Root, "data", "bots.db")));
        Assert.Equal(new JournalStatus(Path.Combine(first.Root, "data", "bots.db"), true, null), first.Monitor.GetJournal());

        await using var second = new TestHost(first.Root);
        second.Services.AddSessions(o => o.JournalFile = "data/bots.db").AddStrategy<Trader>();
        second.Clock.SetUtcNow(TestHost.Midnight.AddHours(13.5));
        await second.StartAsync();
        await second.Control.ReleaseAsync();

        Assert.Equal($"{Trader} trades Afternoon", await second.Notes.NextAsync());
        await second.StopAsync();
    }

    [Fact]
    public async Task A_journal_that_cannot_be_used_keeps_the_host_from_starting()
    {
        await using var host = new TestHost();
        await File.WriteAllTextAsync(Path.Combine(host.Root, "sessions.db"), new string('x', 8192));
        host.Services.AddSessions().AddStrategy<Trader>();

        var failure = await Assert.ThrowsAsync<JournalException>(host.StartAsync);

        Assert.Contains("sessions.db", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strategy_is_made_of_services_and_of_what_is_its_own()
    {
        await using var host = new TestHost();
        host.Services.AddSessions().AddStrategy<Picky>("demo", o =>
        {
            o.Broker = _ => new TestBroker(TimeProvider.System) { Account = "demo" };
            o.Arguments = ["GBPUSD"];
        });
        await host.StartAsync();

        await host.AtAsync(8);

        Assert.Equal("demo no bars FakeTimeProvider GBPUSD", host.Log.GetSnapshot().Single(static record => record.Id.Id == 20).Exception!.Message);
        Assert.Equal(new StrategyIdentity("demo", "Sessions.Hosting.Tests.Support.Picky", "demo"), host.Status.Identity);
        await host.StopAsync();
    }

    private sealed class Sticky : IDisposable
    {
        public IBroker Of(IBroker broker) => broker;

        public void Dispose() => throw new InvalidOperationException("stuck");
    }
}
