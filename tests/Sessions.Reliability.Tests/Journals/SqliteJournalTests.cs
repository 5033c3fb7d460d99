using System.Diagnostics.CodeAnalysis;
using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using Sessions.Journals;
using Sessions.Journals.Records;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Journals;

public sealed class SqliteJournalTests : EveryJournalTests
{
    private SqliteJournal? _journal;

    private protected override ISessionJournal Journal => Sqlite;

    private SqliteJournal Sqlite => _journal ??= new SqliteJournal(Folder.Journal) { LockTimeout = TimeSpan.FromMilliseconds(100) };

    [Fact]
    public async Task What_was_written_is_there_for_the_next_process()
    {
        var part = await OpenAsync();
        await part.WriteAsync([Records.Ending, .. Records.ClosingAndAll, Records.Order]);
        Reopen();

        await using var next = await OpenAsync();
        var state = await next.ReadAsync();

        Assert.Equal(Records.Ending, Assert.Single(state.Unfinished));
        Assert.Equal(Records.Closing, Assert.Single(state.Book.Closings));
        Assert.Equal(Records.Target, Assert.Single(state.Book.Blotter.Targets.Values));
        Assert.Equal([Records.Close, Records.Order], state.Book.Blotter.Orders.Values);
        Assert.Equal(2, next.Epoch);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_its_user_can_read_it()
    {
        await using var part = await OpenAsync();
        await part.WriteAsync(Records.Begun);

        var files = Directory.GetFiles(Path.GetDirectoryName(Folder.Journal)!);

        Assert.Equal(5, files.Length);
        Assert.All(files, static file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Files_that_others_could_read_are_taken_away_from_them()
    {
        var left = Folder.File("left.db");
        await using (var part = await OpenAsync())
        {
            await part.WriteAsync(Records.Begun);

            // As a process that was killed leaves them.
            foreach (var suffix in new[] { string.Empty, "-wal", "-shm", "-mark" })
            {
                await using var from = new FileStream(Folder.Journal + suffix, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                await using var to = new FileStream(left + suffix, FileMode.CreateNew);
                await from.CopyToAsync(to);
                File.SetUnixFileMode(left + suffix, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            }
        }

        using var journal = new SqliteJournal(left);
        await using var next = await RecordPart.OpenAsync(journal, Records.Strategy with { Instance = "next" });

        var files = Directory.GetFiles(Path.GetDirectoryName(left)!, "left.db*");
        Assert.Equal(5, files.Length);
        Assert.All(files, static file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task Records_that_are_written_together_are_written_all_or_none()
    {
        await using var part = await OpenAsync();
        var unwritable = Records.Order with { Symbol = "half of a pair: \ud800" };

        await Assert.ThrowsAsync<JournalException>(async () => await part.WriteAsync(Records.Begun, unwritable));

        Assert.Empty((await part.ReadAsync()).Unfinished);
    }

    [Fact]
    public async Task One_that_cannot_be_written_does_not_spoil_those_that_are_written_with_it()
    {
        await using var part = await OpenAsync();
        var unwritable = Records.Order with { Symbol = "half of a pair: \ud800" };

        var writes = Enumerable.Range(0, 200).Select(i => part.WriteAsync(i == 100 ? unwritable : Records.Order with { Id = $"{i}" }).AsTask()).ToArray();
        await Record.ExceptionAsync(() => Task.WhenAll(writes));

        Assert.IsType<JournalException>(Assert.Single(writes, static write => write.IsFaulted).Exception!.InnerException);
        Assert.Equal(199, (await part.ReadAsync()).Orders.Count);
    }

    [Fact]
    public async Task A_file_of_garbage_is_refused_and_left_as_it_is()
    {
        var garbage = Enumerable.Range(0, 8192).Select(static i => (byte)(i * 31)).ToArray();
        await File.WriteAllBytesAsync(Folder.Journal, garbage);

        var exception = await Assert.ThrowsAsync<JournalException>(async () => await OpenAsync());

        Assert.StartsWith($"The journal '{Folder.Journal}' is damaged or is no journal. Nothing was changed.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(garbage, await File.ReadAllBytesAsync(Folder.Journal));
    }

    [Fact]
    public async Task A_journal_with_a_damaged_page_is_refused()
    {
        await using (var part = await OpenAsync())
        {
            await part.WriteAsync([.. Enumerable.Range(0, 500).Select(static i => Records.Order with { Id = $"order {i}" })]);
        }

        _journal!.Dispose();
        _journal = null;
        await using (var file = new FileStream(Folder.Journal, FileMode.Open))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[8192]);
        }

        var exception = await Assert.ThrowsAsync<JournalException>(async () => await OpenAsync());

        Assert.Contains("is damaged", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await (await OpenAsync()).DisposeAsync();
        Execute("PRAGMA user_version = 3");
        Reopen();

        var exception = await Assert.ThrowsAsync<JournalException>(async () => await OpenAsync());

        Assert.Equal(
            $"The journal '{Folder.Journal}' is of version 3, written by a newer release; this one knows version 2. Nothing was changed; run the newer release.",
            exception.Message);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        await File.WriteAllBytesAsync(Folder.Journal, []);
        Execute("CREATE TABLE customers (name)");

        var exception = await Assert.ThrowsAsync<JournalException>(async () => await OpenAsync());

        Assert.Equal($"The file '{Folder.Journal}' is a database of another program, not a journal. Nothing was changed; name another file.", exception.Message);
    }

    [Fact]
    public async Task A_journal_that_somebody_else_keeps_locked_is_refused_and_is_usable_when_it_is_free()
    {
        await (await OpenAsync()).DisposeAsync();
        Reopen();
        using (var other = new SqliteConnection($"Data Source={Folder.Journal};Pooling=false"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "BEGIN EXCLUSIVE";
            command.ExecuteNonQuery();

            var exception = await Assert.ThrowsAsync<JournalException>(async () => await OpenAsync());
            Assert.Equal($"The journal '{Folder.Journal}' is locked by another process. Close what has it open, such as a database browser.", exception.Message);
        }

        await (await OpenAsync()).DisposeAsync();
    }

    [Fact]
    public async Task A_full_disk_is_told_and_loses_nothing_that_was_written()
    {
        await using (var fill = await OpenAsync())
        {
            await fill.WriteAsync(Records.Begun);
        }

        _journal!.Dispose();
        _journal = new SqliteJournal(Folder.Journal) { MaxPages = 40 };
        await using var part = await OpenAsync();
        var written = 0;
        var exception = await Assert.ThrowsAsync<JournalException>(async () =>
        {
            for (; written < 100_000; written++)
            {
                await part.WriteAsync(Records.Order with { Id = $"{written:d200}" });
            }
        });

        Assert.Equal($"The journal '{Folder.Journal}' cannot grow: the disk is full. What was written before is safe.", exception.Message);
        var state = await part.ReadAsync();
        Assert.Equal(Records.Begun, Assert.Single(state.Unfinished));
        Assert.Equal(written, state.Orders.Count);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told()
    {
        using var journal = new SqliteJournal(Folder.File("nowhere/sessions.db"));

        var exception = await Assert.ThrowsAsync<JournalException>(async () => await RecordPart.OpenAsync(journal, Records.Strategy));

        Assert.StartsWith($"The journal '{journal.Path}' cannot be opened for writing.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_lost_the_lease_writes_nothing_any_more()
    {
        await using var part = await OpenAsync();
        Execute("UPDATE strategy SET epoch = epoch + 1");

        Assert.False(await part.IsHeldAsync());
        await Assert.ThrowsAsync<JournalLeaseException>(async () => await part.WriteAsync(Records.Begun));
        Assert.Null((await part.ReadAsync()).Last);
    }

    [Fact]
    public async Task Who_has_lost_the_lease_does_not_give_back_the_one_of_who_has_it()
    {
        var part = await OpenAsync();
        Execute("UPDATE strategy SET epoch = epoch + 1, owner = 'somebody'");

        await part.DisposeAsync();

        Assert.Equal("somebody", Execute("SELECT owner FROM strategy"));
    }

    [Fact]
    public async Task A_close_of_an_occurrence_that_is_over_is_given_no_more()
    {
        await using var part = await OpenAsync();
        await part.WriteAsync(Records.Ending with { EndedAt = Records.Ending.End });
        await part.WriteAsync(Records.Target);

        Assert.Empty((await part.ReadAsync()).Closes);
    }

    [Fact]
    public async Task Old_occurrences_are_forgotten()
    {
        await using var part = await OpenAsync();
        for (var day = 0; day < 100; day++)
        {
            var occurrence = Records.Ending with { Start = Records.Ending.Start.AddDays(day) };
            await part.WriteAsync(occurrence, Records.Closing with { Name = $"{day}" }, Records.Order with { Id = $"{day}" });
            await part.WriteAsync(
                occurrence with { EndedAt = occurrence.End }, new RecordRemoval(RecordKey.Of("closing", $"{day}")), new RecordRemoval(RecordKey.Of("order", $"{day}")));
        }

        // The last batch's removals keep their sequence until the next.
        Assert.Equal(31L, Execute("SELECT count(*) FROM entry WHERE value IS NOT NULL"));
        Assert.InRange((long)Execute("SELECT count(*) FROM entry WHERE value IS NULL")!, 1, 3);
    }

    protected override void Dispose(bool disposing)
    {
        _journal?.Dispose();
        base.Dispose(disposing);
    }

    private void Reopen()
    {
        _journal?.Dispose();
        _journal = null;
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are this file's.")]
    private object? Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Folder.Journal};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
