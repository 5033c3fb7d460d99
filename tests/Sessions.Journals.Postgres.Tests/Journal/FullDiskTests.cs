using Sessions.Generated;
using Sessions.Journals.Postgres.Tests.Support;

namespace Sessions.Journals.Postgres.Tests.Journal;

/// <summary>A server whose disk is full indeed: a small one, mounted for the test and filled.</summary>
public sealed class FullDiskTests : IAsyncLifetime, IDisposable
{
    private const int Megabytes = 200;
    private const int Large = 100_000;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(90);

    private static readonly StrategyIdentity _other = new("account", "Other");

    private readonly TaggedBroker _broker = new();
    private SmallDisk? _disk;
    private PostgresServer? _server;
    private string _database = string.Empty;

    public async Task InitializeAsync()
    {
        if ((PostgresServer.Missing ?? SmallDisk.Missing) is not null)
        {
            return;
        }

        _disk = new SmallDisk(Megabytes);
        _server = new PostgresServer(_disk.CreateFolder());
        await _server.InitializeAsync();
        _database = await _server.CreateDatabaseAsync();
        await using var journal = Open();
        await journal.EnsureSchemaAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => _server?.DisposeAsync() ?? Task.CompletedTask;

    public void Dispose() => _disk?.Dispose();

    [SmallDiskFact]
    public async Task On_a_full_disk_an_end_goes_on_and_nothing_begins_and_when_there_is_room_again_nothing_is_lost()
    {
        await using var journal = Open();
        var gate = await IdleStrategy.StartAsync(Runtime(journal, "Bot"));
        var before = await journal.ReadAsync(Identity("Bot"), CancellationToken.None);
        Assert.NotEmpty(before);
        await TakeRoomAsync(journal);

        await Record.ExceptionAsync(() => gate.EndAsync().AsTask().WaitAsync(_patience));
        Assert.Equal(0, _broker.Open);

        AssertFull(await Record.ExceptionAsync(
            () => SessionRunner.RunAsync(new IdleStrategy(), Runtime(journal, "Second"), CancellationToken.None).WaitAsync(_patience)));
        Assert.Equal(0, _broker.Open);

        _disk!.Free();
        await Record.ExceptionAsync(() => gate.DisposeAsync().AsTask().WaitAsync(_patience));
        var after = await journal.ReadAsync(Identity("Bot"), CancellationToken.None);
        Assert.Superset(KeysOf(before), KeysOf(after));
        await using var next = await journal.OpenAsync(Identity("Next"), CancellationToken.None);
        await WriteAsync(next, 1);
    }

    [SmallDiskFact]
    public async Task A_server_that_gives_up_since_its_log_cannot_grow_has_lost_nothing_that_it_has_confirmed()
    {
        await using var journal = Open();
        var part = await journal.OpenAsync(_other, CancellationToken.None);
        await WriteAsync(part, 1);
        _disk!.Fill();

        // A value that takes the place of the last one needs room in the log alone, and so does a message.
        var written = 1;
        JournalException? told = null;
        while (told is null)
        {
            await Record.ExceptionAsync(
                () => PostgresServer.ExecuteAsync(_database, "SELECT pg_logical_emit_message(true, 'fill', repeat('x', 1000000))::text"));
            told = (JournalException?)await Record.ExceptionAsync(() => WriteAsync(part, written + 1));
            written += told is null ? 1 : 0;
        }

        Assert.IsNotType<JournalLeaseException>(told);
        Assert.Contains("PostgreSQL at 127.0.0.1:", told.Message, StringComparison.Ordinal);
        _disk.Free();
        if (!_server!.IsRunning)
        {
            await _server.StartAsync();
        }

        IReadOnlyList<JournalEntry> read = [];
        await Wait.UntilAsync(
            async () => await Record.ExceptionAsync(async () => read = await journal.ReadAsync(_other, CancellationToken.None)) is null, "the server is back");

        // The last one may have come through, of which the answer was lost.
        Assert.InRange(Assert.Single(read).Sequence, written, written + 1);
        await Wait.UntilAsync(async () => await Record.ExceptionAsync(() => WriteAsync(part, written + 2)) is null, "it goes on");
        Assert.True(await part.IsHeldAsync(CancellationToken.None));
        await part.DisposeAsync();
    }

    private static Task WriteAsync(IStrategyJournal part, long sequence) =>
        part.WriteAsync([new JournalEntry("one", sequence, new byte[8])], CancellationToken.None).AsTask();

    private static HashSet<string> KeysOf(IEnumerable<JournalEntry> entries) => entries.Select(static entry => entry.Key).ToHashSet(StringComparer.Ordinal);

    private static void AssertFull(Exception? told) => Assert.EndsWith(
        " cannot grow: the server's disk is full. What was written before is safe.", Assert.IsType<JournalException>(told).Message, StringComparison.Ordinal);

    private static StrategyIdentity Identity(string id) => new("account", id);

    /// <summary>Fills the disk, and what room the table still has, until not even a few bytes can be written.</summary>
    private async Task TakeRoomAsync(PostgresJournal journal)
    {
        await using var part = await journal.OpenAsync(_other, CancellationToken.None);
        await PostgresServer.ExecuteAsync(_database, "SELECT pg_switch_wal()");
        await part.WriteAsync([new JournalEntry("first", 1, new byte[1])], CancellationToken.None);
        _disk!.Fill();
        foreach (var size in new[] { Large, 1_000, 1 })
        {
            Exception? told = null;
            for (var i = 0; told is null; i++)
            {
                var bytes = new byte[size];
                new Random(i).NextBytes(bytes);
                told = await Record.ExceptionAsync(
                    () => part.WriteAsync([new JournalEntry(FormattableString.Invariant($"{size}/{i}"), 1, bytes)], CancellationToken.None).AsTask());
            }

            AssertFull(told);
        }
    }

    private PostgresJournal Open() => new(_database) { RetryFor = TimeSpan.FromMilliseconds(300) };

    private SessionRuntime Runtime(PostgresJournal journal, string id) => new(_broker) { Journal = journal, StrategyId = id };
}
