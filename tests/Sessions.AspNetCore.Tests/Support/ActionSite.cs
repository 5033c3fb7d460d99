using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Sessions.Brokers;
using Sessions.Hosting;
using Sessions.Hosting.Tests.Support;
using Sessions.Journals;

namespace Sessions.AspNetCore.Tests.Support;

/// <summary>A host that runs a strategy, with a page from which the desk may order.</summary>
internal sealed class ActionSite : IAsyncDisposable
{
    private ActionSite(StatusSite site, FakeTimeProvider clock, TestBroker broker, Notes notes, Reader reader, FakeLogCollector log) =>
        (Site, Clock, Broker, Notes, Visitor, Log) = (site, clock, broker, notes, reader, log);

    public StatusSite Site { get; }

    public FakeTimeProvider Clock { get; }

    public TestBroker Broker { get; }

    public Notes Notes { get; }

    public Reader Visitor { get; }

    public FakeLogCollector Log { get; }

    public StrategyStatus Status => Site.Services.GetRequiredService<ISessionsMonitor>().GetStrategies()[0];

    public static async Task<ActionSite> StartAsync()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 7, 0, 0, TimeSpan.Zero));
        var (broker, notes, reader, log) = (new TestBroker(clock), new Notes(), new Reader(), new FakeLogCollector());
        var site = await StatusSite.StartAsync(
            services =>
            {
                services.AddSingleton<TimeProvider>(clock).AddSingleton<IBroker>(broker).AddSingleton(notes).AddSingleton(reader);
                services.AddSessions(static o =>
                {
                    o.Journal = static _ => new MemoryJournal();
                    o.Options = new RunOptions { CloseDeadline = TimeSpan.FromMilliseconds(1) };
                }).AddStrategy<Trader>("EURUSD", static o => o.Symbol = "EURUSD");
                services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(log)));
                services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, ReaderHandler>("test", null);
                services.AddAuthorizationBuilder().AddPolicy("desk", static policy => policy.RequireClaim("desk"));
                services.AddAntiforgery();
            },
            static app => app.MapSessions("/sessions", static o => o.ActionPolicy = "desk"));
        return new ActionSite(site, clock, broker, notes, reader, log);
    }

    /// <summary>Opens the session at 08:00, and waits for its position.</summary>
    public async Task OpenAsync()
    {
        Clock.SetUtcNow(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));
        await Notes.NextAsync();
    }

    /// <summary>Lets time pass until something holds, in steps so small that no other boundary comes meanwhile.</summary>
    public async Task AdvanceUntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 500_000 && !condition(); i++)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(5));
            await Task.Yield();
        }

        Assert.True(condition(), "what was waited for has not come in three quarters of an hour of the host's time");
    }

    public async ValueTask DisposeAsync()
    {
        await Site.StopAsync();
        await Site.DisposeAsync();
    }

    /// <summary>Who asks: nobody, a guest, or one of the desk.</summary>
    internal sealed class Reader
    {
        public string? Name { get; set; } = "ann";

        public bool IsOfTheDesk { get; set; } = true;
    }

    private sealed class ReaderHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, Reader reader)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (reader.Name is null)
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            Claim[] claims = [new Claim(ClaimTypes.Name, reader.Name), .. reader.IsOfTheDesk ? (Claim[])[new Claim("desk", "yes")] : []];
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, "test")), "test")));
        }
    }
}
