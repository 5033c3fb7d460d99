using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using Sessions.Brokers;
using Sessions.Hosting;

namespace Sessions.Security.Tests.Support;

/// <summary>A host with the status page, around which secrets are planted, and of which everything is kept that leaves it.</summary>
internal sealed class PlantedHost : IAsyncDisposable
{
    private const string EnvironmentVariable = "SESSIONS_SECURITY_TESTS_TOKEN";

    private readonly HttpClient _client = new();
    private readonly string _root = Directory.CreateTempSubdirectory("sessions-security").FullName;
    private readonly WebApplication _app;

    public PlantedHost(Action<SessionsBuilder> add, Action<SessionsHostOptions>? configure = null)
    {
        Environment.SetEnvironmentVariable(EnvironmentVariable, Secret.OfEnvironment);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Bots", ContentRootPath = _root });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddEnvironmentVariables();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Broker:ConnectionString"] = $"Server=fix.broker.example;Password={Secret.OfConfiguration}",
            ["Sessions:Host:RecentOccurrences"] = "5",
        });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(Log));
        Broker = new TellingBroker(Clock);
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSingleton<IBroker>(Broker).AddSingleton<SessionObserver>(Told);
        builder.Services.AddHealthChecks().AddSessions();
        add(builder.Services.AddSessions(options =>
        {
            // The deadline alone is to pass: the disk is a real one, and whatever it takes is no time of the host's.
            var never = TimeSpan.FromHours(1);
            options.Options = new RunOptions { CloseDeadline = TimeSpan.FromMilliseconds(1), OrderTimeout = never, HandlerTimeout = never, EndGrace = never };
            configure?.Invoke(options);
        }));
        _app = builder.Build();
        _app.MapSessions("/sessions");
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 6, 1, 7, 0, 0, TimeSpan.Zero));

    public TellingBroker Broker { get; }

    public Told Told { get; } = new();

    public Telemetry Telemetry { get; } = new();

    public FakeLogCollector Log { get; } = new();

    public Task StartAsync() => _app.StartAsync();

    /// <summary>Sets the clock to a time of the day, and lets it run until something is told that has a text in it.</summary>
    public async Task<string> AtAsync(double hour, string text)
    {
        Clock.SetUtcNow(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hour));
        while (true)
        {
            var told = Told.NextAsync();
            while (!told.IsCompleted)
            {
                Clock.Advance(TimeSpan.FromMilliseconds(1));
                await Task.Yield();
            }

            // An alarm may come while the disk is waited for, and another one after that.
            if ((await told).Contains(text, StringComparison.Ordinal))
            {
                return await told;
            }
        }
    }

    /// <summary>Changes the configuration while the host runs.</summary>
    public void Reload(params (string Key, string Value)[] changes)
    {
        var configuration = (IConfigurationRoot)_app.Services.GetRequiredService<IConfiguration>();
        foreach (var (key, value) in changes)
        {
            configuration[key] = value;
        }

        configuration.Reload();
    }

    /// <summary>The status page, as it answers a query.</summary>
    public Task<string> GetPageAsync(string query) => _client.GetStringAsync($"{_app.Urls.Single()}/sessions?{query}");

    /// <summary>Whatever is kept or shown of the host, each with the name of its place; of what was logged, everything but the exceptions themselves.</summary>
    public async Task<IReadOnlyList<(string Place, string Text)>> ShownAsync()
    {
        var health = await _app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        var address = _app.Urls.Single() + "/sessions";
        return
        [
            ("page", await _client.GetStringAsync(address)),
            ("JSON", await _client.GetStringAsync(address + "/status.json")),
            ("health", string.Join("\n", health.Entries.Values.SelectMany(static entry => entry.Data.Select(static pair => $"{pair.Key}={pair.Value}").Append(entry.Description).Append(entry.Exception?.ToString())))),
            ("log", LogText()),
            ("traces", string.Join("\n\n", Telemetry.Traced)),
            ("metrics", string.Join("\n", Telemetry.Measured())),
            .. Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Select(static file => ("journal " + Path.GetFileName(file), ReadShared(file))),
        ];
    }

    /// <summary>What the log has without the exceptions that were given to it.</summary>
    public string LogText() => string.Join("\n", Log.GetSnapshot().Select(static record =>
        $"{record.Category} {record.Id.Id} {record.Message} {string.Join(' ', (record.StructuredState ?? []).Concat(record.Scopes.OfType<IEnumerable<KeyValuePair<string, string?>>>().SelectMany(static scope => scope)).Select(static pair => pair.Value))}"));

    /// <summary>The exceptions that were logged.</summary>
    public string LoggedExceptions() => string.Join("\n", Log.GetSnapshot().Select(static record => record.Exception?.ToString()));

    public async ValueTask DisposeAsync()
    {
        Broker.Refusal = OrderResult.Filled(1, 1.1m);
        _client.Dispose();
        Telemetry.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    /// <summary>The bytes of a file that another has open, as text: a secret is in ASCII wherever it stands.</summary>
    private static string ReadShared(string path)
    {
        if (new FileInfo(path).Length == 0)
        {
            // The mark that shows that a process lives is locked, and empty.
            return string.Empty;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
