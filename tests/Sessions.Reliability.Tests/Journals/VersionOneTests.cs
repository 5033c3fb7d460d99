using Microsoft.Data.Sqlite;
using Sessions.Gates;
using Sessions.Journals;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Journals;

/// <summary>A file that was written by the release before this journal had one table: <c>Fixtures/version1.db</c>.</summary>
public sealed class VersionOneTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public VersionOneTests() => File.Copy(Path.Combine(AppContext.BaseDirectory, "version1.db"), _folder.Journal);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_that_matters_is_read_once_and_kept_as_entries()
    {
        for (var opening = 3; opening < 5; opening++)
        {
            using var journal = new SqliteJournal(_folder.Journal);
            await using var part = await RecordPart.OpenAsync(journal, Records.Strategy);

            var state = await part.ReadAsync();
            Assert.Equal(opening, part.Epoch);
            Assert.Equal(Records.Ending, Assert.Single(state.Unfinished));
            Assert.Equal(Records.Ending, state.Last);
            Assert.Equal(
                Records.Begun with { Session = OccurrenceRecord.Halt, Start = Process.Midnight, End = Process.Midnight, EndedAt = Process.Midnight.AddSeconds(5) }, state.LastFlatten);
            Assert.Equal(Records.Close, Assert.Single(state.Closes));
            Assert.Equal(Records.Order, Assert.Single(state.Orders));
            Assert.Equal(Records.Ledger, Assert.Single(state.Ledger));
            Assert.Equal(new Halt(Records.Strategy, Process.Midnight, true, "because"), Assert.Single(state.Halts));
            Assert.Equal(new AcknowledgmentRecord("Morning", Records.Begun.Start, Process.Midnight, "Ann"), Assert.Single(state.Acknowledgments));

            var other = await StateReader.ReadAsync(journal, new StrategyIdentity("Konto Ä", "日本·戦略 100%"), CancellationToken.None);
            Assert.Equal(Records.Begun with { Session = "Früh / 朝 100%" }, Assert.Single(other.Unfinished));
            Assert.Empty(other.Halts);
        }

        Assert.Equal(2L, Execute("PRAGMA user_version"));
        Assert.Equal("entry,meta,strategy", Execute("SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name)"));
    }

    [Fact]
    public async Task What_it_says_is_changed_as_what_this_release_has_written()
    {
        using var journal = new SqliteJournal(_folder.Journal);
        await new SessionControl(journal).ReleaseAsync(Records.Strategy);
        await using var part = await RecordPart.OpenAsync(journal, Records.Strategy);
        await part.WriteAsync(Records.Ending with { EndedAt = Records.Ending.End }, Records.Order with { SettledAt = Records.Ending.End }, Records.Ledger with { Volume = 0 });

        var state = await part.ReadAsync();
        Assert.Empty(state.Halts);
        Assert.Empty(state.Unfinished);
        Assert.Empty(state.Orders);
        Assert.Empty(state.Ledger);
        Assert.Equal(0L, Execute("SELECT count(*) FROM entry WHERE value IS NOT NULL AND (key LIKE 'close/%' OR key LIKE 'command/acknowledge/%')"));
    }

    [Fact]
    public async Task A_process_that_runs_on_it_keeps_its_tables()
    {
        const string Owner = "0123456789abcdef0123456789abcdef";
        Execute($"UPDATE strategy SET owner = '{Owner}', process = 4711 WHERE strategy_id = 'Bot'");
        using (new FileStream($"{_folder.Journal}-owner-{Owner}", FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            using var refused = new SqliteJournal(_folder.Journal);
            var exception = await Assert.ThrowsAsync<JournalException>(async () => await refused.CheckAsync(CancellationToken.None));
            Assert.Equal(
                $"The journal '{_folder.Journal}' is of version 1, and process 4711 runs on it with the release that wrote it. Nothing was changed; stop that process first.", exception.Message);
        }

        Assert.Equal(1L, Execute("PRAGMA user_version"));
        Assert.Equal(4L, Execute("SELECT count(*) FROM occurrence"));
        using var journal = new SqliteJournal(_folder.Journal);
        await journal.CheckAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("UPDATE occurrence SET begun_at = -1")]
    [InlineData("UPDATE \"close\" SET volume = 'much'")]
    [InlineData("ALTER TABLE ledger DROP COLUMN volume")]
    public async Task A_damaged_one_is_refused_and_left_as_it_is(string damage)
    {
        Execute(damage);
        using var journal = new SqliteJournal(_folder.Journal);

        await Assert.ThrowsAsync<JournalException>(async () => await journal.CheckAsync(CancellationToken.None));

        Assert.Equal(1L, Execute("PRAGMA user_version"));
        Assert.Equal(4L, Execute("SELECT count(*) FROM occurrence"));
    }

    private object? Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Journal};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this file's.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
