using System.Runtime.Versioning;
using Sessions.Journals;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Journals;

/// <summary>What people and machines do to the file of a journal while strategies run on it.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteJournal _journal;

    public SqliteFileTests() => _journal = new SqliteJournal(_folder.Journal);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_that_is_taken_away_is_told_and_nothing_is_written_to_what_nobody_finds(bool isReplaced)
    {
        var part = await RecordPart.OpenAsync(_journal, Records.Strategy);
        File.Move(_folder.Journal, _folder.File("elsewhere.db"));
        File.Move(_folder.Journal + "-mark", _folder.File("elsewhere.db-mark"));
        using var next = new SqliteJournal(_folder.Journal);
        await using var other = isReplaced ? await RecordPart.OpenAsync(next, Records.Strategy) : null;

        var held = await Assert.ThrowsAsync<JournalException>(async () => await part.IsHeldAsync());
        var written = await Assert.ThrowsAsync<JournalException>(async () => await part.WriteAsync(Records.Begun));
        await Assert.ThrowsAsync<JournalException>(async () => await _journal.CheckAsync(CancellationToken.None));

        await Assert.ThrowsAsync<JournalException>(async () => await part.DisposeAsync());

        Assert.StartsWith($"The journal '{_folder.Journal}' was deleted or moved away, or another file was put in its place,", held.Message, StringComparison.Ordinal);
        Assert.Equal(held.Message, written.Message);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_process_that_comes_by_a_link_meets_the_lease_of_one_that_does_not()
    {
        File.CreateSymbolicLink(_folder.File("link.db"), _folder.Journal);
        using var linked = new SqliteJournal(_folder.File("link.db"));
        await using var part = await RecordPart.OpenAsync(linked, Records.Strategy);

        await Assert.ThrowsAsync<JournalLeaseException>(async () => await RecordPart.OpenAsync(_journal, Records.Strategy));

        Assert.True(await part.IsHeldAsync());
    }

    [Fact]
    public async Task Those_who_make_a_journal_at_once_all_find_it_made()
    {
        const int Count = 4;
        for (var round = 0; round < 10; round++)
        {
            var file = _folder.File($"round{round}.db");
            using var together = new Barrier(Count);
            var opened = Enumerable.Range(0, Count).Select(number => Task.Factory.StartNew(
                () =>
                {
                    using var journal = new SqliteJournal(file);
                    together.SignalAndWait();
                    journal.ReadCommandCount();
                    return Directory.GetFiles(Path.GetDirectoryName(file)!, $"round{round}.db-owner-*").Length;
                },
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();

            Assert.All(await Task.WhenAll(opened), static marks => Assert.InRange(marks, 1, Count));
            Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(file)!, $"round{round}.db-owner-*"));
        }
    }

    [Fact]
    public async Task Who_writes_to_a_journal_that_was_disposed_of_is_told_so()
    {
        var part = await RecordPart.OpenAsync(_journal, Records.Strategy);
        _journal.Dispose();

        var written = await Assert.ThrowsAsync<JournalException>(async () => await part.WriteAsync(Records.Begun));
        var held = await Assert.ThrowsAsync<JournalException>(async () => await part.IsHeldAsync());

        Assert.Equal($"The journal '{_folder.Journal}' was closed while a strategy was running on it.", written.Message);
        Assert.Equal(written.Message, held.Message);
        await part.DisposeAsync();
    }

    public void Dispose()
    {
        _journal.Dispose();
        _folder.Dispose();
    }
}
