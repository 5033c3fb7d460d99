using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using Sessions.Brokers;

namespace Sessions.Hosting.Tests.Support;

/// <summary>A host in this process, with a clock that the test moves and a content root of its own.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    /// <summary>A Monday.</summary>
    public static readonly DateTimeOffset Midnight = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly LogWaits _waits = new();
    private readonly HostApplicationBuilder _builder;
    private readonly string _root;
    private readonly bool _ownsRoot;
    private IHost? _host;

    public TestHost(string? root = null)
    {
        _ownsRoot = root is null;
        _root = root ?? Directory.CreateTempSubdirectory("sessions-hosting").FullName;
        _builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = _root });
        Broker = new TestBroker(Clock);
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<IBroker>(Broker);
        Services.AddSingleton(Notes);
        Services.AddSingleton<SessionObserver>(new Noting(Notes));
        Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(Log)).AddProvider(_waits));
    }

    public FakeTimeProvider Clock { get; } = new(Midnight.AddHours(7));

    public TestBroker Broker { get; }

    public Notes Notes { get; } = new();

    public FakeLogCollector Log { get; } = new();

    public string Root => _root;

    public IServiceCollection Services => _builder.Services;

    public HostApplicationBuilder Builder => _builder;

    public IHost Host => _host ??= _builder.Build();

    public ISessionsMonitor Monitor => Host.Services.GetRequiredService<ISessionsMonitor>();

    public SessionControl Control => Host.Services.GetRequiredService<SessionControl>();

    public StrategyStatus Status => Monitor.GetStrategies()[0];

    public IEnumerable<string> Logged(int id) => Log.GetSnapshot().Where(record => record.Id.Id == id).Select(static record => record.Message);

    /// <summary>What is logged next under an id.</summary>
    public Task<string> NextLogAsync(int id) => _waits.NextAsync(id);

    public Task StartAsync() => Host.StartAsync();

    public Task StopAsync() => Host.StopAsync();

    /// <summary>Sets the clock to a time of the day and waits for what is said next.</summary>
    public async Task<string> AtAsync(double hour)
    {
        Clock.SetUtcNow(Midnight.AddHours(hour));
        return await Notes.NextAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _host?.Dispose();
        _waits.Dispose();
        if (_ownsRoot)
        {
            await Task.Yield();
            Directory.Delete(_root, recursive: true);
        }
    }

    private sealed class Noting(Notes notes) : SessionObserver
    {
        public override void OnEnded(SessionContext session, CloseReport report) => notes.Write($"{session.Tag} ended {session.Session.Name}: {report}");

        public override void OnCloseIncomplete(SessionContext session, CloseReport report) => notes.Write($"{session.Tag} alarm {session.Session.Name}: {report}");
    }
}
