using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Data.Sqlite;
using Sessions.Journals;
using Sessions.Journals.Records;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Journals;

/// <summary>Records that are not what was written: none is believed.</summary>
public sealed class DamagedRecordTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static readonly string[] _kinds = ["occurrence", "order", "target", "closing", "command/halt", "command/acknowledge"];

    public static TheoryData<string> Kinds => [.. _kinds];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_bit_that_has_changed_in_key_sequence_or_value_is_found(string kind)
    {
        var entry = EntryOf(kind);
        Assert.Equal(RecordOf(kind), RecordCodecs.Read(entry, Records.Strategy));

        var changed = EveryBit(Encoding.UTF8.GetBytes(entry.Key)).Select(key => new JournalEntry(Encoding.UTF8.GetString(key), entry.Sequence, (object)entry.Value!.Value.ToArray()))
            .Concat(EveryBit(BitConverter.GetBytes(entry.Sequence)).Select(sequence => new JournalEntry(entry.Key, BitConverter.ToInt64(sequence), entry.Value)))
            .Concat(EveryBit(entry.Value!.Value.ToArray()).Select(value => new JournalEntry(entry.Key, entry.Sequence, value))).ToList();

        Assert.True(changed.Count > 8 * 60, $"{changed.Count} changes");
        Assert.All(changed, static damaged => Assert.Contains("is damaged", Assert.Throws<JournalException>(() => RecordCodecs.Read(damaged, Records.Strategy)).Message, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_value_that_was_cut_or_put_under_another_key_is_found(string kind)
    {
        var entry = EntryOf(kind);
        var value = entry.Value!.Value;

        for (var length = 0; length < value.Length; length++)
        {
            Assert.Throws<JournalException>(() => RecordCodecs.Read(new JournalEntry(entry.Key, entry.Sequence, value[..length]), Records.Strategy));
        }

        Assert.Throws<JournalException>(() => RecordCodecs.Read(new JournalEntry(entry.Key + "0", entry.Sequence, value), Records.Strategy));
        Assert.Throws<JournalException>(() => RecordCodecs.Read(new JournalEntry(entry.Key, entry.Sequence + 1, value), Records.Strategy));
    }

    [Fact]
    public async Task A_journal_with_a_damaged_record_is_refused_and_told_which_before_anything_trades()
    {
        using var journal = new SqliteJournal(_folder.Journal);
        await using (var part = await RecordPart.OpenAsync(journal, Records.Strategy))
        {
            await part.WriteAsync([Records.Ending, .. Records.ClosingAndAll]);
        }

        Execute("UPDATE entry SET value = CAST(substr(value, 1, 40) || x'00' || substr(value, 42) AS BLOB) WHERE key LIKE 'target/%'");

        var refused = await Assert.ThrowsAsync<JournalException>(async () => await RecordPart.OpenAsync(journal, Records.Strategy));
        Assert.Equal(
            "The journal's record 'target/Bot%002FEURUSD:20140501T080000000:stop2:17' of 'Bot/EURUSD' on account 'account' is damaged: "
            + "it is not what was written. Nothing was changed. Look up the account's open positions, move the journal away and start with a new one.",
            refused.Message);

        // Nobody is kept from looking again once it is repaired.
        Execute("DELETE FROM entry WHERE key LIKE 'target/%'");
        await using var repaired = await RecordPart.OpenAsync(journal, Records.Strategy);
        Assert.Equal(Records.Ending, (await repaired.ReadAsync()).Last);
    }

    [Fact]
    public async Task A_bit_of_the_file_is_refused_wherever_in_a_record_it_has_changed()
    {
        using var journal = new SqliteJournal(_folder.Journal);
        var part = await RecordPart.OpenAsync(journal, Records.Strategy);
        await part.WriteAsync([
            Records.Ending, .. Records.ClosingAndAll, Records.Order,
            new Halt(null, Records.Begun.Start, true, "why"), new AcknowledgmentRecord("Morning", Records.Begun.Start, Records.Begun.End, "Ann"),
        ]);
        var entries = await journal.ReadAsync(Records.Strategy, CancellationToken.None);
        Assert.All(_kinds, kind => Assert.Contains(entries, entry => entry.Key.StartsWith(kind, StringComparison.Ordinal)));

        foreach (var entry in entries)
        {
            var value = entry.Value!.Value.ToArray();
            for (var i = 0; i < value.Length; i++)
            {
                value[i] ^= (byte)(1 << (i % 8));
                Execute("UPDATE entry SET value = $0 WHERE key = $1", value, entry.Key);
                await Assert.ThrowsAsync<JournalException>(async () => await part.ReadAsync());
                value[i] ^= (byte)(1 << (i % 8));
            }

            Execute("UPDATE entry SET value = $0, sequence = sequence + 1 WHERE key = $1", value, entry.Key);
            await Assert.ThrowsAsync<JournalException>(async () => await part.ReadAsync());
            Execute("UPDATE entry SET sequence = sequence - 1 WHERE key = $1", null, entry.Key);
        }

        Assert.Equal(Records.Ending, (await part.ReadAsync()).Last);
        await part.DisposeAsync();
    }

    [Fact]
    public async Task A_record_of_a_kind_or_version_to_come_is_refused()
    {
        var journal = new MemoryJournal();
        await using var part = await journal.OpenAsync(Records.Strategy, CancellationToken.None);
        await part.WriteAsync([Sealed("future/x", 1, 1)], CancellationToken.None);
        Assert.Equal(
            "The journal has a record 'future/x' of 'Bot/EURUSD' on account 'account', a kind that this release does not know. Nothing was changed; run the newer release that wrote it.",
            (await Assert.ThrowsAsync<JournalException>(async () => await StateReader.ReadAsync(journal, Records.Strategy, CancellationToken.None))).Message);

        await part.WriteAsync([new JournalEntry("future/x", 2, null), Sealed("order/x", 3, 2)], CancellationToken.None);
        Assert.Equal(
            "The journal's record 'order/x' is of version 2, written by a newer release; this one knows version 1. Nothing was changed; run the newer release.",
            (await Assert.ThrowsAsync<JournalException>(async () => await StateReader.ReadAsync(journal, Records.Strategy, CancellationToken.None))).Message);
    }

    private static JournalEntry Sealed(string key, long sequence, byte version)
    {
        byte[] value = [.. new byte[RecordSeal.Length], .. "{}"u8];
        RecordSeal.Put(value, version, key, sequence);
        return new JournalEntry(key, sequence, value);
    }

    private static JournalEntry EntryOf(string kind)
    {
        var record = RecordOf(kind);
        var key = RecordCodecs.Of(record).KeyOf(record);
        return new JournalEntry(key, 4_711, RecordCodecs.Encode(record, key, 4_711));
    }

    private static object RecordOf(string kind) => kind switch
    {
        "occurrence" => Records.Ending,
        "order" => Records.Order,
        "target" => Records.Target,
        "closing" => Records.Closing,
        "command/halt" => new Halt(null, Records.Begun.Start, true, "日本 \u0001 \"quoted\""),
        _ => new AcknowledgmentRecord("Morning / 100%", Records.Begun.Start, Records.Begun.End, "Ann"),
    };

    private static IEnumerable<byte[]> EveryBit(byte[] bytes)
    {
        for (var bit = 0; bit < 8 * bytes.Length; bit++)
        {
            byte[] changed = [.. bytes];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            yield return changed;
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are this file's.")]
    private void Execute(string sql, byte[]? value = null, string? key = null)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Journal};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$0", (object?)value ?? DBNull.Value);
        command.Parameters.AddWithValue("$1", (object?)key ?? DBNull.Value);
        command.ExecuteNonQuery();
    }
}
