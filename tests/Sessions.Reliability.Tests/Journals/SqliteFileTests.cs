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
        var part = await _journal.OpenAsync(Records.Strategy, CancellationToken.None);
        File.Move(_folder.Journal, _folder.File("elsewhere.db"));
        using var next = new SqliteJournal(_folder.Journal);
        await using var other = isReplaced ? await next.OpenAsync(Records.Strategy, CancellationToken.None) : null;

        var held = await Assert.ThrowsAsync<JournalException>(async () => await part.IsHeldAsync(CancellationToken.None));
        var written = await Assert.ThrowsAsync<JournalException>(async () => await part.WriteAsync([Records.Begun], CancellationToken.None));
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
        await using var part = await linked.OpenAsync(Records.Strategy, CancellationToken.None);

        await Assert.ThrowsAsync<JournalLeaseException>(async () => await _journal.OpenAsync(Records.Strategy, CancellationToken.None));

        Assert.True(await part.IsHeldAsync(CancellationToken.None));
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
                    journal.ReadOrders();
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
        var part = await _journal.OpenAsync(Records.Strategy, CancellationToken.None);
        _journal.Dispose();

        var written = await Assert.ThrowsAsync<JournalException>(async () => await part.WriteAsync([Records.Begun], CancellationToken.None));
        var held = await Assert.ThrowsAsync<JournalException>(async () => await part.IsHeldAsync(CancellationToken.None));

        Assert.Equal($"The journal '{_folder.Journal}' was closed while a strategy was running on it.", written.Message);
        Assert.Equal(written.Message, held.Message);
        await part.DisposeAsync();
    }

    [Fact]
    public async Task A_halt_changes_the_number_of_what_is_ordered_whenever_it_is_ordered()
    {
        // Times whose share of a sum of remainders is zero, for the number that is divided by and for a small one.
        foreach (var divisor in new[] { 1_000_003, 8_796_093_022_151 })
        {
            var before = _journal.ReadOrders();
            var at = Process.Midnight.UtcTicks;
            for (var rest = (at * 7 + 1) % divisor; rest != 0; rest = (at * 7 + 1) % divisor)
            {
                at += Math.Max(1, (divisor - rest) / 7);
            }

            await _journal.WriteAsync(new HaltRecord(null, new DateTimeOffset(at, TimeSpan.Zero), false, null, null), CancellationToken.None);
            Assert.NotEqual(before, _journal.ReadOrders());
            await _journal.WriteAsync(new HaltRecord(null, Process.Midnight, false, null, Process.Midnight), CancellationToken.None);
        }
    }

    public void Dispose()
    {
        _journal.Dispose();
        _folder.Dispose();
    }
}
