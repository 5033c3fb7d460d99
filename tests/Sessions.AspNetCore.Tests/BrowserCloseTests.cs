using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sessions.AspNetCore.Tests.Support;
using Sessions.Brokers;
using Sessions.Hosting;
using Sessions.Hosting.Tests.Support;
using Sessions.Journals;

namespace Sessions.AspNetCore.Tests;

/// <summary>A strategy runs in the host, its broker refuses to close, and somebody watches.</summary>
[Collection(BrowserCollection.Name)]
public sealed class BrowserCloseTests(BrowserSession browser)
{
    private static readonly DateTimeOffset _midnight = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [BrowserFact]
    public async Task A_close_that_fails_is_shown_until_it_is_done()
    {
        var clock = new FakeTimeProvider(_midnight.AddHours(7));
        var broker = new TestBroker(clock);
        var notes = new Notes();
        await using var site = await StatusSite.StartAsync(services =>
        {
            services.AddSingleton<TimeProvider>(clock).AddSingleton<IBroker>(broker).AddSingleton(notes);
            services.AddSessions(static o =>
            {
                o.Journal = static _ => new MemoryJournal();
                o.Options = new RunOptions { CloseDeadline = TimeSpan.FromMilliseconds(1) };
            }).AddStrategy<Trader>("EURUSD", static o => o.Symbol = "EURUSD");
        });
        var monitor = site.Services.GetRequiredService<ISessionsMonitor>();

        browser.Open(site.Page);
        Assert.Equal("Closed", browser.Text("#s1 .tag"));
        Assert.Equal("Nothing needs attention.", browser.Text("#verdict"));

        clock.SetUtcNow(_midnight.AddHours(8));
        await notes.NextAsync();
        browser.Refresh();
        browser.Await(() => browser.Text("#s1 .tag") == "Open", "the session is open");

        broker.Closes = false;
        clock.SetUtcNow(_midnight.AddHours(12));
        await AdvanceUntilAsync(() => monitor.GetStrategies()[0].Alarms.Count == 1);
        browser.Refresh();
        browser.Await(() => browser.Text("#verdict") == "1 × alarm.", "the alarm");
        Assert.Equal("Ending", browser.Text("#s1 .tag"));
        Assert.StartsWith("0 of 1 closed, 1 still open", browser.Text("#s1 td:nth-child(8)"), StringComparison.Ordinal);
        Assert.Matches("^1 · long EURUSD 1 of 1 .* market closed [0-9]+$", browser.Text("#attention tbody tr"));
        Assert.StartsWith("(1)", browser.Driver.Title, StringComparison.Ordinal);

        broker.Closes = true;
        await AdvanceUntilAsync(() => monitor.GetStrategies()[0].Recent.Count == 1);
        browser.Refresh();
        browser.Await(() => browser.Text("#verdict") == "Nothing needs attention.", "no alarm any more");
        Assert.StartsWith("1 position closed", browser.Text("#s1 td:nth-child(8)"), StringComparison.Ordinal);
        await site.StopAsync();

        async Task AdvanceUntilAsync(Func<bool> condition)
        {
            while (!condition())
            {
                clock.Advance(TimeSpan.FromMilliseconds(200));
                await Task.Yield();
            }
        }
    }
}
