using Sessions.Journals;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Journals;

/// <summary>What a gate relies on in a store, whatever the values mean.</summary>
public abstract class JournalContractTests : IDisposable
{
    private static readonly StrategyIdentity _strategy = new("account", "S");
    private static readonly StrategyIdentity _other = new("account", "S", "2");

    private protected TemporaryFolder Folder { get; } = new();

    /// <summary>The store, the same each time.</summary>
    protected abstract ISessionJournal Store { get; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_written_is_read_by_its_holder_and_by_others()
    {
        await using var part = await OpenAsync();
        JournalEntry[] entries = [Entry("a", 1, 1, 2, 3), Entry("b", 2), Entry("c", 3, 0)];
        await part.WriteAsync(entries, CancellationToken.None);

        Assert.Equal(entries, Sorted(await part.ReadAsync(CancellationToken.None)));
        Assert.Equal(entries, Sorted(await Store.ReadAsync(_strategy, CancellationToken.None)));
    }

    [Fact]
    public async Task A_strategy_of_which_nothing_is_kept_has_nothing()
    {
        Assert.Empty(await Store.ReadAsync(_strategy, CancellationToken.None));
        Assert.Empty(await Store.ReadAsync(null, CancellationToken.None));
    }

    [Fact]
    public async Task Of_a_key_the_highest_sequence_stays_in_whatever_order_they_come()
    {
        await using var part = await OpenAsync();
        await part.WriteAsync([Entry("a", 5, 5)], CancellationToken.None);
        await part.WriteAsync([Entry("a", 4, 4), Entry("b", 1, 1)], CancellationToken.None);
        await part.WriteAsync([Entry("a", 5, 55)], CancellationToken.None);

        Assert.Equal([Entry("a", 5, 5), Entry("b", 1, 1)], await ReadAsync());

        await part.WriteAsync([Entry("a", 6, 6), Entry("a", long.MaxValue, 7)], CancellationToken.None);
        Assert.Equal(Entry("a", long.MaxValue, 7), (await ReadAsync())[0]);
    }

    [Fact]
    public async Task A_removed_key_is_not_brought_back_by_a_write_that_comes_late()
    {
        await using var part = await OpenAsync();
        await part.WriteAsync([Entry("a", 1, 1)], CancellationToken.None);
        await part.WriteAsync([Removed("a", 3)], CancellationToken.None);
        await part.WriteAsync([Entry("a", 2, 2)], CancellationToken.None);
        Assert.Equal([Removed("a", 3)], await ReadAsync());

        await part.WriteAsync([Entry("a", 4, 4)], CancellationToken.None);
        Assert.Equal([Entry("a", 4, 4)], await ReadAsync());
    }

    [Fact]
    public async Task A_removed_key_keeps_its_sequence_until_the_next_removal()
    {
        await using var part = await OpenAsync();
        await part.WriteAsync([Entry("a", 1, 1), Entry("b", 2, 2), Entry("occurrence/x/1", 3, 3)], CancellationToken.None);
        await part.WriteAsync([Removed("a", 4), Removed("occurrence/x/1", 5)], CancellationToken.None);
        await part.WriteAsync([Entry("c", 6, 6)], CancellationToken.None);
        Assert.Equal([Removed("a", 4), Entry("b", 2, 2), Entry("c", 6, 6), Removed("occurrence/x/1", 5)], await ReadAsync());

        await part.WriteAsync([Removed("b", 7)], CancellationToken.None);
        Assert.Equal([Removed("b", 7), Entry("c", 6, 6)], await ReadAsync());
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("a/b")]
    [InlineData("A")]
    [InlineData("'; DROP TABLE entry; --")]
    [InlineData("%_?*\\\"`")]
    [InlineData("日本/戦略 100%")]
    [InlineData("é")]
    [InlineData("e\u0301")]
    [InlineData("\U0001F4B6 \u202E\uFFFD\uFDD0")]
    public async Task Keys_are_any_text_and_compared_character_by_character(string key)
    {
        string[] others = ["a", "e", "é", "e\u0301", "PLAIN", key + " ", "\u00a0" + key];
        await using var part = await OpenAsync();
        await part.WriteAsync([.. others.Where(other => other != key).Select(static other => Entry(other, 9, 9)), Entry(key, 1, 1)], CancellationToken.None);
        await part.WriteAsync([Entry(key, 2, 2)], CancellationToken.None);

        Assert.Equal(Entry(key, 2, 2), Assert.Single(await ReadAsync(), entry => entry.Key == key));
        Assert.Equal(others.Count(other => other != key) + 1, (await ReadAsync()).Count);
    }

    [Fact]
    public async Task The_longest_key_and_the_largest_value_come_back_and_more_is_refused()
    {
        var entry = new JournalEntry(new string('戦', JournalEntry.LongestKey), 1, Enumerable.Range(0, JournalEntry.LargestValue).Select(static i => (byte)(i * 7)).ToArray());
        await using var part = await OpenAsync();
        await part.WriteAsync([entry], CancellationToken.None);

        Assert.Equal(entry, Assert.Single(await ReadAsync()));
        Assert.Throws<ArgumentException>(() => Entry(entry.Key + "x", 1));
        Assert.Throws<ArgumentException>(() => new JournalEntry("a", 1, new byte[JournalEntry.LargestValue + 1]));
        Assert.Throws<ArgumentException>(() => Entry("a\0b", 1));
        Assert.Throws<ArgumentException>(() => Entry("\ud800", 1));
        Assert.Throws<ArgumentException>(() => Entry("", 1));
    }

    [Fact]
    public async Task Ten_thousand_keys_of_one_batch_come_back()
    {
        var entries = Enumerable.Range(0, 10_000).Select(static i => Entry($"key {i:d5}", i, (byte)i)).ToArray();
        await using var part = await OpenAsync();
        await part.WriteAsync(entries, CancellationToken.None);

        Assert.Equal(entries, await ReadAsync());
    }

    [Fact]
    public async Task Each_strategy_has_keys_of_its_own_and_so_has_what_concerns_all()
    {
        await using var part = await OpenAsync();
        await using var other = await Store.OpenAsync(_other, CancellationToken.None);
        await part.WriteAsync([Entry("command/x", 1, 1)], CancellationToken.None);
        await other.WriteAsync([Entry("command/x", 1, 2)], CancellationToken.None);
        Assert.True(await Store.TryWriteAsync(null, [Entry("command/x", 1, 3)], CancellationToken.None));

        Assert.Equal([Entry("command/x", 1, 1)], await ReadAsync());
        Assert.Equal([Entry("command/x", 1, 2)], await Store.ReadAsync(_other, CancellationToken.None));
        Assert.Equal([Entry("command/x", 1, 3)], await Store.ReadAsync(null, CancellationToken.None));
    }

    [Fact]
    public async Task A_command_is_written_beside_the_holder_and_where_nobody_holds_the_part()
    {
        Assert.True(await Store.TryWriteAsync(_strategy, [Entry("command/a", 1, 1)], CancellationToken.None));
        await using var part = await OpenAsync();
        Assert.True(await Store.TryWriteAsync(_strategy, [Entry("command/b", 1, 1)], CancellationToken.None));

        Assert.Equal([Entry("command/a", 1, 1), Entry("command/b", 1, 1)], Sorted(await part.ReadAsync(CancellationToken.None)));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.TryWriteAsync(_strategy, [Entry("command/c", 1, 1), Entry("order/1", 9, 1)], CancellationToken.None));
        Assert.Equal(2, (await ReadAsync()).Count);
    }

    [Fact]
    public async Task Of_commands_that_are_numbered_alike_the_second_is_refused_whole()
    {
        Assert.True(await Store.TryWriteAsync(_strategy, [Entry("command/a", 1, 1)], CancellationToken.None));
        Assert.False(await Store.TryWriteAsync(_strategy, [Entry("command/b", 1, 2), Entry("command/a", 1, 2)], CancellationToken.None));
        Assert.Equal([Entry("command/a", 1, 1)], await ReadAsync());

        Assert.True(await Store.TryWriteAsync(_strategy, [Removed("command/a", 2)], CancellationToken.None));
        Assert.False(await Store.TryWriteAsync(_strategy, [Entry("command/a", 2, 1)], CancellationToken.None));
    }

    [Fact]
    public async Task A_removed_command_keeps_its_sequence_for_good()
    {
        await using var part = await OpenAsync();
        Assert.True(await Store.TryWriteAsync(_strategy, [Entry("command/a", 1, 1)], CancellationToken.None));
        Assert.True(await Store.TryWriteAsync(_strategy, [Removed("command/a", 2)], CancellationToken.None));
        await part.WriteAsync([Removed("b", 1)], CancellationToken.None);
        await part.WriteAsync([Removed("c", 2)], CancellationToken.None);

        Assert.Equal([Removed("c", 2), Removed("command/a", 2)], await ReadAsync());
    }

    [Fact]
    public async Task A_part_is_held_once_and_is_free_when_it_is_let_go_and_its_epoch_never_repeats()
    {
        var first = await OpenAsync();
        Assert.Equal(_strategy, (await Assert.ThrowsAsync<JournalLeaseException>(async () => await OpenAsync())).Strategy);
        Assert.True(await first.IsHeldAsync(CancellationToken.None));
        await (await Store.OpenAsync(_other, CancellationToken.None)).DisposeAsync();

        await first.DisposeAsync();
        await using var second = await OpenAsync();

        Assert.True(second.Epoch > first.Epoch);
        Assert.False(await first.IsHeldAsync(CancellationToken.None));
        await Assert.ThrowsAsync<JournalLeaseException>(async () => await first.WriteAsync([Entry("a", 1, 1)], CancellationToken.None));
        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task Those_who_write_at_once_lose_nothing()
    {
        await using var part = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(1, 500).Select(i => Task.Run(() => part.WriteAsync([Entry("last", i, (byte)i), Entry($"{i:d3}", i, (byte)i)], CancellationToken.None).AsTask())));

        var read = await ReadAsync();
        Assert.Equal(501, read.Count);
        Assert.Equal(Entry("last", 500, 500 & 255), read[^1]);
    }

    [Fact]
    public async Task Who_watches_sees_what_others_command()
    {
        if (Store is not IJournalWatch watch)
        {
            return;
        }

        var seen = new List<long> { watch.ReadCommandCount() };
        foreach (var strategy in new[] { _strategy, _other, null })
        {
            Assert.True(await Store.TryWriteAsync(strategy, [Entry("command/a", 1, 1), Entry("command/b", 1, 2)], CancellationToken.None));
            seen.Add(watch.ReadCommandCount());
        }

        Assert.True(await Store.TryWriteAsync(_other, [Removed("command/a", 2)], CancellationToken.None));
        seen.Add(watch.ReadCommandCount());
        await using (var part = await OpenAsync())
        {
            await part.WriteAsync([Entry("a", 1, 1)], CancellationToken.None);
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(seen[^1], watch.ReadCommandCount());
        Assert.Equal(
            [new(null, Entry("command/a", 1, 1)), new(null, Entry("command/b", 1, 2)), new(_strategy, Entry("command/a", 1, 1)), new(_strategy, Entry("command/b", 1, 2)), new(_other, Entry("command/b", 1, 2))],
            watch.ReadCommands().OrderBy(static command => command.Strategy?.Tag, StringComparer.Ordinal).ThenBy(static command => command.Entry.Key, StringComparer.Ordinal));
    }

    protected virtual void Dispose(bool disposing) => Folder.Dispose();

    private protected static JournalEntry Entry(string key, long sequence, params byte[] value) => new(key, sequence, value);

    private static JournalEntry Removed(string key, long sequence) => new(key, sequence, null);

    private static List<JournalEntry> Sorted(IEnumerable<JournalEntry> entries) => [.. entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal)];

    private ValueTask<IStrategyJournal> OpenAsync() => Store.OpenAsync(_strategy, CancellationToken.None);

    private async Task<List<JournalEntry>> ReadAsync() => Sorted(await Store.ReadAsync(_strategy, CancellationToken.None));
}
