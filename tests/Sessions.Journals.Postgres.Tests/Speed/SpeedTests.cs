using System.Globalization;
using Sessions.Journals.Postgres.Tests.Support;
using Xunit.Abstractions;

namespace Sessions.Journals.Postgres.Tests.Speed;

/// <summary>Figures of one run beside SQLite's, for docs/machines.md. What they are is printed; only that nothing is missing is tested.</summary>
[Collection(PostgresCollection.Name)]
public sealed class SpeedTests(PostgresServer server, ITestOutputHelper output) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessions-");
    private string _database = string.Empty;

    private static int Strategies => Environment.GetEnvironmentVariable("SESSIONS_SPEED_STRATEGIES") is { } given
        ? int.Parse(given, CultureInfo.InvariantCulture) : 100;

    public async Task InitializeAsync()
    {
        if (PostgresServer.Missing is null)
        {
            _database = await server.CreateDatabaseAsync();
            await using var journal = new PostgresJournal(_database);
            await journal.EnsureSchemaAsync(CancellationToken.None);
        }
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [PostgresFact]
    public async Task A_write_beside_one_to_SQLite()
    {
        await using var postgres = new PostgresJournal(_database);
        using var sqlite = new SqliteJournal(Path.Combine(_folder.FullName, "sessions.db"));
        foreach (var (name, journal) in new (
            string, ISessionJournal)[] { ("SQLite", sqlite), ("PostgreSQL", postgres), ("SQLite again", sqlite), ("PostgreSQL again", postgres) })
        {
            await using var part = await journal.OpenAsync(new StrategyIdentity("account", name), CancellationToken.None);
            var times = new List<double>();
            for (var i = 1; i <= 200; i++)
            {
                var began = TimeProvider.System.GetTimestamp();
                await part.WriteAsync([new JournalEntry("occurrence/x/1", i, new byte[300])], CancellationToken.None);
                times.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
            }

            var alone = times.Order().ElementAt(times.Count / 2);
            var together = TimeProvider.System.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(1, 500)
                .Select(i => part.WriteAsync([new JournalEntry($"order/{i}", i, new byte[300])], CancellationToken.None).AsTask()));
            var each = TimeProvider.System.GetElapsedTime(together).TotalMilliseconds / 500;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name}: a write alone {alone:0.00} ms (median), {each:0.000} ms each of 500 at once"));

            Assert.Equal(501, (await part.ReadAsync(CancellationToken.None)).Count);
        }
    }

    [PostgresFact]
    public async Task An_end_that_many_strategies_share()
    {
        await using var postgres = new PostgresJournal(_database);
        using var sqlite = new SqliteJournal(Path.Combine(_folder.FullName, "sessions.db"));
        foreach (var (name, journal) in new (string, ISessionJournal)[] { ("SQLite", sqlite), ("PostgreSQL", postgres) })
        {
            var broker = new TaggedBroker();
            var began = TimeProvider.System.GetTimestamp();
            var gates = await Task.WhenAll(Enumerable.Range(0, Strategies).Select(i => IdleStrategy.StartAsync(
                new SessionRuntime(broker) { Journal = journal, StrategyId = "S", Instance = i.ToString(CultureInfo.InvariantCulture) })));
            var started = TimeProvider.System.GetElapsedTime(began);
            began = TimeProvider.System.GetTimestamp();
            await Task.WhenAll(gates.Select(static gate => gate.EndAsync().AsTask()));
            var ended = TimeProvider.System.GetElapsedTime(began);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                    $"{name}: {Strategies} strategies started in {started.TotalSeconds:0.00} s, their end confirmed in {ended.TotalSeconds:0.00} s"));

            Assert.Equal(0, broker.Open);
            await Task.WhenAll(gates.Select(static gate => gate.DisposeAsync().AsTask()));
        }
    }

    [PostgresFact]
    public async Task A_halt_from_elsewhere_and_a_hand_over()
    {
        await using var journal = new PostgresJournal(_database);
        await using var elsewhere = new PostgresJournal(_database);
        var broker = new TaggedBroker();
        var runtime = new SessionRuntime(broker) { Journal = journal, StrategyId = "S" };
        var gate = await IdleStrategy.StartAsync(runtime);
        var control = new SessionControl(elsewhere);

        var began = TimeProvider.System.GetTimestamp();
        await control.HaltAsync(flatten: false, reason: "news");
        await Wait.UntilAsync(() => Task.FromResult(gate.Halts.Count == 1), "the halt is seen");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"a halt by another process is seen after {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.00} s"));
        await control.ReleaseAsync();
        await Wait.UntilAsync(() => Task.FromResult(gate.Halts.Count == 0), "the release is seen");

        began = TimeProvider.System.GetTimestamp();
        await gate.StopAsync(ShutdownPolicy.Leave);
        await using var next = new SessionGate(new IdleStrategy(), new SessionRuntime(broker) { Journal = elsewhere, StrategyId = "S" });
        Assert.True((await next.WaitAsync()).IsResumed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"handed over after {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.00} s"));

        Assert.Equal(1, broker.Open);
        await next.EndAsync();
        Assert.Equal(0, broker.Open);
    }
}
