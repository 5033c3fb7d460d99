using Sessions.Journals;
using Sessions.Journals.Storage;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Journals;

/// <summary>A journal that has gone back in time is refused until a person accepts it.</summary>
public sealed class JournalMarkTests : IDisposable
{
    private const int Writes = 12;

    private readonly TemporaryFolder _folder = new();
    private SqliteJournal? _running;
    private SqliteJournal? _journal;

    public void Dispose()
    {
        _journal?.Dispose();
        _running?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task One_whose_process_was_killed_has_lost_nothing_and_is_not_doubted()
    {
        await KillAsync();

        Assert.Equal(Writes, await VolumeAsync());
        Assert.False(await _journal!.AcceptAsync(CancellationToken.None));
    }

    [Fact]
    public async Task One_that_was_closed_and_lost_its_log_has_lost_nothing()
    {
        await KillAsync();
        await VolumeAsync();
        Close();
        File.Delete(_folder.Journal + "-wal");

        Assert.Equal(Writes, await VolumeAsync());
    }

    [Fact]
    public async Task One_that_has_lost_its_log_is_refused_and_says_what_to_do()
    {
        await KillAsync();
        File.Delete(_folder.Journal + "-wal");
        var before = await File.ReadAllBytesAsync(_folder.Journal);

        var refused = await RefusedAsync();

        Assert.StartsWith($"The journal '{_folder.Journal}' is gone or empty, though it has had {Writes + 2} writes. It may not know what is open.", refused, StringComparison.Ordinal);
        Assert.EndsWith(
            "Nothing was changed. Look up the account's open positions and orders; then accept it as it is with "
            + $"\"sessions accept --journal {_folder.Journal}\", or SqliteJournal.AcceptAsync(). "
            + "On an account without tags, say then what is a strategy's own of what is open: sessions adopt, or SessionControl.AdoptAsync().",
            refused, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.Journal));
    }

    [Fact]
    public async Task One_whose_log_was_cut_is_refused_wherever_unless_nothing_was_lost()
    {
        await KillAsync();
        var log = await File.ReadAllBytesAsync(_folder.Journal + "-wal");
        var refused = 0;
        for (var length = 0; length <= log.Length; length += Math.Min(2000, Math.Max(1, log.Length - length)))
        {
            refused += await IsRefusedAsync(log[..length]) ? 1 : 0;
        }

        Assert.False(await IsRefusedAsync(log));
        Assert.True(refused > 20, $"{refused} refused");
    }

    [Fact]
    public async Task One_whose_log_is_damaged_is_refused_wherever_unless_nothing_was_lost()
    {
        await KillAsync();
        var log = await File.ReadAllBytesAsync(_folder.Journal + "-wal");
        var refused = 0;
        for (var at = 0; at < log.Length; at += 1999)
        {
            byte[] damaged = [.. log];
            damaged[at] ^= 0x10;
            refused += await IsRefusedAsync(damaged) ? 1 : 0;
        }

        Assert.True(refused > 20, $"{refused} refused");
    }

    [Fact]
    public async Task An_older_copy_is_refused_also_where_it_is_one_write_older()
    {
        using (var journal = new SqliteJournal(_folder.Journal))
        {
            await using var part = await RecordPart.OpenAsync(journal, Records.Strategy);
            await part.WriteAsync(Records.Begun);
        }

        File.Copy(_folder.Journal, _folder.File("copy.db"));
        using (var journal = new SqliteJournal(_folder.Journal))
        {
            await new SessionControl(journal).HaltAsync(flatten: false);
        }

        File.Copy(_folder.File("copy.db"), _folder.Journal, overwrite: true);

        Assert.StartsWith(
            $"The journal '{_folder.Journal}' has gone back in time: it has 4 writes and has had 5, as where its log, '{_folder.Journal}-wal', was lost or damaged, or an older copy was put in its place.",
            await RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_not_begun_anew_by_itself()
    {
        await KillAsync();
        File.Delete(_folder.Journal);
        File.Delete(_folder.Journal + "-wal");

        Assert.Contains("is gone or empty, though it has had 14 writes", await RefusedAsync(), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Journal));
        Assert.True(await AcceptAsync());
        Assert.Null(await VolumeAsync());
    }

    [Fact]
    public async Task One_without_its_mark_or_with_a_damaged_one_is_refused()
    {
        await KillAsync();
        var mark = await File.ReadAllBytesAsync(JournalMark.PathOf(_folder.Journal));
        File.Delete(JournalMark.PathOf(_folder.Journal));
        Assert.Contains("has no mark beside it", await RefusedAsync(), StringComparison.Ordinal);

        foreach (var damaged in new[] { [], mark[..^1], [.. mark, 0], new byte[mark.Length], Enumerable.Repeat((byte)7, mark.Length).ToArray() })
        {
            await File.WriteAllBytesAsync(JournalMark.PathOf(_folder.Journal), damaged);
            await RefusedAsync();
        }

        await File.WriteAllBytesAsync(JournalMark.PathOf(_folder.Journal), mark);
        Assert.Equal(Writes, await VolumeAsync());
    }

    [Fact]
    public async Task One_that_stands_in_anothers_place_is_refused()
    {
        await KillAsync();
        using (var other = new SqliteJournal(_folder.File("other.db")))
        {
            await other.CheckAsync(CancellationToken.None);
        }

        File.Delete(_folder.Journal + "-wal");
        File.Copy(_folder.File("other.db"), _folder.Journal, overwrite: true);

        Assert.Contains("is another one than the journal that was here, which has had 14 writes", await RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_the_release_before_is_refused_where_a_newer_one_was()
    {
        await KillAsync();
        File.Delete(_folder.Journal + "-wal");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "version1.db"), _folder.Journal, overwrite: true);

        Assert.Contains("is another one than the journal that was here", await RefusedAsync(), StringComparison.Ordinal);
        Assert.True(await AcceptAsync());
        await using var part = await RecordPart.OpenAsync(Journal(), Records.Strategy);
        Assert.Equal(Records.Ending with { Number = 0 }, (await part.ReadAsync()).Last);
        Assert.True(part.Epoch > 1_000_000);
    }

    [Fact]
    public async Task What_a_person_has_accepted_goes_on_and_uses_no_epoch_again()
    {
        using (var journal = new SqliteJournal(_folder.Journal))
        {
            await (await RecordPart.OpenAsync(journal, Records.Strategy)).DisposeAsync();
        }

        File.Copy(_folder.Journal, _folder.File("copy.db"));
        var last = 0L;
        for (var round = 0; round < 3; round++)
        {
            for (var run = 0; run < 5; run++)
            {
                await using var part = await RecordPart.OpenAsync(Journal(), Records.Strategy);
                Assert.True(part.Epoch > last, $"{part.Epoch} after {last}");
                last = part.Epoch;
            }

            Close();
            File.Copy(_folder.File("copy.db"), _folder.Journal, overwrite: true);
            await RefusedAsync();
            Assert.True(await AcceptAsync());
            Assert.False(await AcceptAsync());
        }
    }

    [Fact]
    public async Task Accepting_takes_nothing_else_that_is_wrong()
    {
        await KillAsync();
        await File.WriteAllBytesAsync(_folder.Journal, [.. Enumerable.Range(0, 8192).Select(static i => (byte)(i * 31))]);
        File.Delete(_folder.Journal + "-wal");

        using var journal = new SqliteJournal(_folder.Journal);
        Assert.Contains("is damaged", (await Assert.ThrowsAsync<JournalException>(async () => await journal.AcceptAsync(CancellationToken.None))).Message, StringComparison.Ordinal);
    }

    /// <summary>Leaves what a process leaves that was killed after its last write; most of it stands in the log alone.</summary>
    private async Task KillAsync()
    {
        var path = _folder.File("running.db");
        _running = new SqliteJournal(path);
        var part = await RecordPart.OpenAsync(_running, Records.Strategy);
        for (var i = 1; i <= Writes; i++)
        {
            await part.WriteAsync(Records.Holding(i));
        }

        foreach (var suffix in new[] { string.Empty, "-wal", "-mark" })
        {
            await using var from = new FileStream(path + suffix, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await using var to = new FileStream(_folder.Journal + suffix, FileMode.Create);
            await from.CopyToAsync(to);
        }
    }

    /// <summary>Whether it is refused with another log; what is not refused has all that was written.</summary>
    private async Task<bool> IsRefusedAsync(byte[] log)
    {
        var copy = _folder.File($"{Guid.NewGuid():N}.db");
        File.Copy(_folder.Journal, copy);
        File.Copy(JournalMark.PathOf(_folder.Journal), JournalMark.PathOf(copy));
        await File.WriteAllBytesAsync(copy + "-wal", log);
        using var journal = new SqliteJournal(copy);
        try
        {
            await using var part = await RecordPart.OpenAsync(journal, Records.Strategy);
            Assert.Equal(Writes, Assert.Single((await part.ReadAsync()).Ledger).Volume);
            return false;
        }
        catch (JournalException)
        {
            return true;
        }
    }

    private SqliteJournal Journal() => _journal ??= new SqliteJournal(_folder.Journal);

    private void Close()
    {
        _journal?.Dispose();
        _journal = null;
    }

    private async Task<string> RefusedAsync()
    {
        using var journal = new SqliteJournal(_folder.Journal);
        return (await Assert.ThrowsAsync<JournalException>(async () => await RecordPart.OpenAsync(journal, Records.Strategy))).Message;
    }

    private async Task<bool> AcceptAsync()
    {
        using var journal = new SqliteJournal(_folder.Journal);
        return await journal.AcceptAsync(CancellationToken.None);
    }

    private async Task<decimal?> VolumeAsync()
    {
        await using var part = await RecordPart.OpenAsync(Journal(), Records.Strategy);
        return (await part.ReadAsync()).Ledger.SingleOrDefault()?.Volume;
    }
}
