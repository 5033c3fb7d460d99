using System.Globalization;
using Sessions.Journals.Postgres.Tests.Support;
using Xunit.Abstractions;

namespace Sessions.Journals.Postgres.Tests.Speed;

/// <summary>Figures of one run beside SQLite's, for docs/machines.md. What they are is printed; only that nothing is missing is tested.</summary>
[Collection(PostgresCollection.Name)]
public sealed class SpeedTests(PostgresServer server, ITestOutputHelper output) : IAsyncLifetime
{
    private const int Writes = 500;

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
        await using var file = new FileStream(Path.Combine(_folder.FullName, "file"), FileMode.CreateNew);
        await using var first = await sqlite.OpenAsync(new StrategyIdentity("account", "Bot"), CancellationToken.None);
        await using var second = await postgres.OpenAsync(new StrategyIdentity("account", "Bot"), CancellationToken.None);
        (string Name, IStrategyJournal Part, List<double> Alone)[] stores = [("SQLite", first, []), ("PostgreSQL", second, [])];
        var disk = new List<double>();

        // In turns: what the disk takes and what other work leaves of the machine change by the second, and are the same for all then.
        for (var i = 1; i <= Writes; i++)
        {
            disk.Add(await TimeAsync(() =>
            {
                file.Write(new byte[300]);
                file.Flush(flushToDisk: true);
                return Task.CompletedTask;
            }));
            foreach (var (_, part, alone) in stores)
            {
                alone.Add(await TimeAsync(() => part.WriteAsync([new JournalEntry("occurrence/x/1", i, new byte[300])], CancellationToken.None).AsTask()));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the disk alone {Median(disk):0.00} ms (median of {Writes}, in turns with the others)"));
        foreach (var (name, part, alone) in stores)
        {
            var together = await TimeAsync(() => Task.WhenAll(Enumerable.Range(1, Writes)
                .Select(i => part.WriteAsync([new JournalEntry($"order/{i}", i, new byte[300])], CancellationToken.None).AsTask())));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: a write alone {Median(alone):0.00} ms (median), {together / Writes:0.000} ms each of {Writes} at once"));

            Assert.Equal(Writes + 1, (await part.ReadAsync(CancellationToken.None)).Count);
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
            var used = Environment.CpuUsage.TotalTime;
            began = TimeProvider.System.GetTimestamp();
            await Task.WhenAll(gates.Select(static gate => gate.EndAsync().AsTask()));
            var ended = TimeProvider.System.GetElapsedTime(began);
            used = Environment.CpuUsage.TotalTime - used;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {Strategies} strategies started in {started.TotalSeconds:0.00} s, their end confirmed in {ended.TotalSeconds:0.00} s, "
                + $"of which this process has used {used.TotalSeconds:0.00} s of a core"));

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

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var began = TimeProvider.System.GetTimestamp();
        await run();
        return TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
    }
}
