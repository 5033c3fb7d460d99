using Microsoft.Data.Sqlite;
using Sessions.Journals;
using Sessions.Journals.Storage;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Journals;

/// <summary>Leases and writes that meet others in one transaction, or a file that somebody keeps locked.</summary>
public sealed class SqliteLeaseTests : IDisposable
{
    private static readonly StrategyIdentity _other = Records.Strategy with { Instance = "GBPUSD" };

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteJournal _journal;

    public SqliteLeaseTests() => _journal = new SqliteJournal(_folder.Journal) { LockTimeout = TimeSpan.FromSeconds(20) };

    [Fact]
    public async Task Who_is_refused_a_lease_keeps_nobody_from_having_another()
    {
        using var elsewhere = new SqliteJournal(_folder.Journal);
        await using var taken = await RecordPart.OpenAsync(elsewhere, _other);
        await _journal.ReadAsync(_other, CancellationToken.None);
        Task<RecordPart> free;
        Task<RecordPart> refused;
        using (Lock())
        {
            // Both wait for the file, and are written together.
            free = RecordPart.OpenAsync(_journal, Records.Strategy).AsTask();
            refused = RecordPart.OpenAsync(_journal, _other).AsTask();
        }

        await using var part = await free;
        await Assert.ThrowsAsync<JournalLeaseException>(() => refused);
        await part.WriteAsync(Records.Begun);
    }

    [Fact]
    public async Task Two_of_one_strategy_that_ask_at_once_are_one_too_many()
    {
        await _journal.ReadAsync(_other, CancellationToken.None);
        Task<RecordPart>[] both;
        using (Lock())
        {
            both = [RecordPart.OpenAsync(_journal, Records.Strategy).AsTask(), RecordPart.OpenAsync(_journal, Records.Strategy).AsTask()];
        }

        await using var part = await both[0];
        var refused = await Assert.ThrowsAsync<JournalLeaseException>(() => both[1]);
        Assert.Equal("'Bot/EURUSD' on account 'account' runs already in this process; give one of the two another Instance.", refused.Message);
        await part.WriteAsync(Records.Begun);
    }

    [Fact]
    public async Task Who_gives_up_waiting_for_a_lease_has_none()
    {
        await _journal.ReadAsync(_other, CancellationToken.None);
        using var token = new CancellationTokenSource();
        using (Lock())
        {
            var given = _journal.OpenAsync(Records.Strategy, token.Token).AsTask();
            await token.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        }

        await using var part = await RecordPart.OpenAsync(_journal, Records.Strategy);
        Assert.True(await part.IsHeldAsync());
    }

    [Fact]
    public async Task A_strategy_starts_again_though_its_last_stop_could_not_be_written()
    {
        using var impatient = new SqliteJournal(_folder.Journal) { LockTimeout = TimeSpan.FromMilliseconds(1) };
        var part = await RecordPart.OpenAsync(impatient, Records.Strategy);
        using (Lock())
        {
            await Assert.ThrowsAsync<JournalException>(async () => await part.DisposeAsync());
        }

        await using var again = await RecordPart.OpenAsync(impatient, Records.Strategy);

        Assert.True(await again.IsHeldAsync());
        Assert.False(await part.IsHeldAsync());
        await Assert.ThrowsAsync<JournalLeaseException>(async () => await RecordPart.OpenAsync(impatient, Records.Strategy));
    }

    [Fact]
    public async Task Those_who_write_together_wait_for_a_locked_file_together()
    {
        const int Busy = 5;
        using var begun = new SemaphoreSlim(0);
        using var queued = new ManualResetEventSlim();
        using var writer = new JournalWriter(_folder.Journal, new EntryTable(JournalFile.Open(_folder.Journal, TimeSpan.FromSeconds(1), maxPages: null, mustExist: false).Connection));
        var first = writer.WriteAsync(
            _ =>
            {
                begun.Release();
                queued.Wait();
                return true;
            },
            CancellationToken.None);
        await begun.WaitAsync();
        var tries = 0;
        var together = Enumerable.Range(0, 20).Select(_ => writer.WriteAsync<bool>(
            _ =>
            {
                tries++;
                throw new SqliteException("database is locked", Busy);
            },
            CancellationToken.None)).ToList();
        queued.Set();

        // Each try would be a wait for the file.
        Assert.True(await first);
        foreach (var one in together)
        {
            Assert.Contains("is locked by another process", (await Assert.ThrowsAsync<JournalException>(() => one)).Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task A_write_that_finds_the_file_locked_says_so_to_each_that_asked()
    {
        using var impatient = new SqliteJournal(_folder.Journal) { LockTimeout = TimeSpan.FromMilliseconds(1) };
        await using var part = await RecordPart.OpenAsync(impatient, Records.Strategy);
        using var locked = Lock();

        var both = new[] { part.WriteAsync(Records.Begun).AsTask(), part.WriteAsync(Records.Begun).AsTask() };

        foreach (var one in both)
        {
            Assert.Contains("is locked by another process", (await Assert.ThrowsAsync<JournalException>(() => one)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_second_journal_on_the_same_file_is_refused_the_strategy_and_does_not_disturb_the_first()
    {
        await using var first = await RecordPart.OpenAsync(_journal, Records.Strategy);
        using var second = new SqliteJournal(_folder.Journal);

        var exception = await Assert.ThrowsAsync<JournalLeaseException>(async () => await RecordPart.OpenAsync(second, Records.Strategy));

        Assert.Equal(
            $"'Bot/EURUSD' on account 'account' runs already, in process {Environment.ProcessId}. Stop that one first, or give this one another Instance.", exception.Message);
        Assert.True(await first.IsHeldAsync());
        await first.WriteAsync(Records.Begun);
        await using var other = await RecordPart.OpenAsync(second, Records.Strategy with { Instance = "GBPUSD" });
        Assert.Equal(Records.Begun, (await StateReader.ReadAsync(second, Records.Strategy, CancellationToken.None)).Last);
    }

    [Fact]
    public async Task One_that_is_refused_does_not_spoil_those_that_are_opened_with_it()
    {
        await _journal.CheckAsync(CancellationToken.None);

        var opened = Enumerable.Range(0, 60).Select(number => Record.ExceptionAsync(async () =>
            await _journal.OpenAsync(new StrategyIdentity("a", $"S{number % 50}"), CancellationToken.None))).ToArray();
        var refused = (await Task.WhenAll(opened)).OfType<JournalLeaseException>().Select(static refusal => refusal.Strategy.StrategyId).Order(StringComparer.Ordinal);

        Assert.Equal(Enumerable.Range(0, 10).Select(static number => $"S{number}"), refused);
    }

    public void Dispose()
    {
        _journal.Dispose();
        _folder.Dispose();
    }

    private SqliteConnection Lock()
    {
        var connection = new SqliteConnection($"Data Source={_folder.Journal};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }
}
