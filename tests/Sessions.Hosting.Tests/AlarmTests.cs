using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sessions.Hosting.Tests.Support;

namespace Sessions.Hosting.Tests;

public sealed class AlarmTests
{
    private const string Secret = "T0K3N";

    [Fact]
    public async Task An_alarm_is_posted_once_and_again_when_it_is_over()
    {
        await using var server = new AlarmServer();
        await using var host = Host(o => o.AlarmUrl = new Uri(server.Address, Secret));
        await AlarmAsync(host);

        var (method, path, body) = await server.NextAsync(host);
        Assert.Equal(("POST", $"/{Secret}"), (method, path));
        var alarm = JsonDocument.Parse(body).RootElement;
        Assert.Matches("^'Sessions.Hosting.Tests.Support.Trader' on account 'test' has not closed everything of Morning since 2026-06-01 12:0[0-9]:[0-9]{2}Z: CloseAll: 0 closed, 1 still open$", alarm.GetProperty("text").GetString());
        Assert.Equal(("closing", false, "'Sessions.Hosting.Tests.Support.Trader' on account 'test'"), (alarm.GetProperty("kind").GetString(), alarm.GetProperty("isOver").GetBoolean(), alarm.GetProperty("strategy").GetString()));

        host.Broker.Closes = true;
        await host.Control.AcknowledgeAsync(host.Status.Identity, "by hand");
        var over = JsonDocument.Parse((await server.NextAsync(host)).Body).RootElement;
        Assert.True(over.GetProperty("isOver").GetBoolean());
        Assert.StartsWith("Over: ", over.GetProperty("text").GetString(), StringComparison.Ordinal);
        await host.StopAsync();
    }

    [Fact]
    public async Task The_heart_beats_while_all_ends_are_on_time_and_not_while_one_is_not()
    {
        await using var server = new AlarmServer();
        await using var host = Host(o => (o.AlarmUrl, o.HeartbeatUrl) = (new Uri(server.Address, "alarm"), new Uri(server.Address, $"beat/{Secret}")));
        await host.StartAsync();
        Assert.Equal(("GET", $"/beat/{Secret}", ""), await server.NextAsync(host));

        var before = host.Clock.GetUtcNow();
        Assert.Equal("GET", (await server.NextAsync(host)).Method);
        Assert.InRange(host.Clock.GetUtcNow() - before, TimeSpan.FromSeconds(50), TimeSpan.FromMinutes(2));

        await AlarmAsync(host, isStarted: true);
        string asked;
        do
        {
            asked = (await server.NextAsync(host)).Path;
        }
        while (asked != "/alarm");

        // Ten minutes without a beat.
        for (var i = 0; i < 120; i++)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        Assert.False(server.HasMore);
        await host.StopAsync();
    }

    [Fact]
    public async Task What_nobody_took_is_posted_again_and_its_address_is_never_logged()
    {
        await using var server = new AlarmServer { Answer = HttpStatusCode.ServiceUnavailable };
        await using var host = Host(o => o.AlarmUrl = new Uri(server.Address, Secret));
        await AlarmAsync(host);

        // One attempt and three more, and then from the beginning.
        var refused = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            refused.Add((await server.NextAsync(host)).Body);
        }

        server.Answer = HttpStatusCode.OK;
        var taken = (await server.NextAsync(host)).Body;
        Assert.All(refused, body => Assert.Equal(taken, body));
        Assert.Equal(["The alarm could not be sent: status 503; tried again until it can, and told again only then"], host.Logged(114));
        Assert.DoesNotContain(host.Log.GetSnapshot(), static record => $"{record.Message}{record.Exception}{string.Concat(record.Scopes)}".Contains(Secret, StringComparison.Ordinal));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_message_that_is_refused_for_good_keeps_no_later_one_back()
    {
        await using var server = new AlarmServer { Refuses = static body => body.Contains("\"isOver\":false", StringComparison.Ordinal) };
        await using var host = Host(o => o.AlarmUrl = new Uri(server.Address, Secret));
        await AlarmAsync(host);
        Assert.Contains("\"isOver\":false", (await server.NextAsync(host)).Body, StringComparison.Ordinal);

        host.Broker.Closes = true;
        await host.Control.AcknowledgeAsync(host.Status.Identity, "by hand");

        Assert.Contains("\"isOver\":true", (await server.NextAsync(host)).Body, StringComparison.Ordinal);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_logged_without_its_address()
    {
        var server = new AlarmServer();
        await server.DisposeAsync();
        await using var host = Host(o => o.HeartbeatUrl = new Uri(server.Address, Secret));
        var logged = host.NextLogAsync(114);
        await host.StartAsync();
        while (!logged.IsCompleted)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(logged, Task.Delay(TimeSpan.FromMilliseconds(20)));
        }

        Assert.Equal("The heartbeat could not be sent: HttpRequestException; tried again until it can, and told again only then", await logged);
        Assert.DoesNotContain(host.Log.GetSnapshot(), record => record.Message.Contains(Secret, StringComparison.Ordinal) || record.Message.Contains($":{server.Address.Port}", StringComparison.Ordinal));
        await host.StopAsync();
    }

    [Theory]
    [InlineData("ftp://hooks.example/T0K3N")]
    [InlineData("hooks.example/T0K3N")]
    public void What_is_no_address_is_told_without_it(string address)
    {
        var host = new TestHost();
        host.Services.AddSessions(o => o.AlarmUrl = new Uri(address, UriKind.RelativeOrAbsolute)).AddStrategy<Trader>();

        var failure = Assert.Throws<OptionsValidationException>(() => host.Monitor.GetStrategies());

        Assert.Equal("AlarmUrl is no whole address; write one that begins with https:// or http://", failure.Message);
    }

    private static TestHost Host(Action<SessionsHostOptions> configure)
    {
        var host = new TestHost();
        host.Services.AddSessions(o =>
        {
            o.Journal = static _ => new Journals.MemoryJournal();
            o.Options = new RunOptions { CloseDeadline = TimeSpan.FromMilliseconds(1), CloseRetryInterval = TimeSpan.FromSeconds(30) };
            configure(o);
        }).AddStrategy<Trader>();
        return host;
    }

    /// <summary>Lets the morning's end come, and its close fail.</summary>
    private static async Task AlarmAsync(TestHost host, bool isStarted = false)
    {
        if (!isStarted)
        {
            await host.StartAsync();
        }

        await host.AtAsync(8);
        host.Broker.Closes = false;
        var said = host.AtAsync(12);
        while (!said.IsCompleted)
        {
            host.Clock.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }

        Assert.Contains("alarm Morning", await said, StringComparison.Ordinal);
    }
}
