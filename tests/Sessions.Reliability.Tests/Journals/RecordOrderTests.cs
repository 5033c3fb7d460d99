using CsCheck;
using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Journals.Records;
using Sessions.Orders;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Journals;

/// <summary>How records are numbered and named.</summary>
public sealed class RecordOrderTests
{
    private readonly MemoryJournal _journal = new();

    [Fact]
    public async Task What_was_sealed_last_stays_though_it_is_written_first()
    {
        await using var part = await OpenAsync();
        var earlier = part.Seal([Records.Holding(1)]);
        var later = part.Seal([Records.Holding(1.56m)]);

        await part.WriteAsync(later);
        await part.WriteAsync(earlier);

        Assert.Equal(1.56m, Assert.Single((await part.ReadAsync()).Ledger).Volume);
    }

    [Fact]
    public async Task An_order_that_is_taken_off_the_books_is_not_brought_back_by_its_intent()
    {
        await using var part = await OpenAsync();
        var intent = part.Seal([Records.Order]);
        var removal = part.Seal([new RecordRemoval(RecordKey.Of("order", Records.Order.Id))]);

        await part.WriteAsync(removal);
        await part.WriteAsync(intent);

        Assert.Empty((await part.ReadAsync()).Orders);
    }

    [Fact]
    public async Task The_next_run_numbers_above_the_last_also_above_what_was_removed()
    {
        await using (var part = await OpenAsync())
        {
            await part.WriteAsync(part.Seal([Records.Holding(1), Records.Order]));
            await part.WriteAsync(part.Seal([Records.RemovalOf(Records.Order)]));
        }

        await using var next = await OpenAsync();
        await next.WriteAsync(next.Seal([Records.Order with { Filled = 0 }, Records.Holding(9)]));

        var state = await next.ReadAsync();
        Assert.Equal(9, Assert.Single(state.Ledger).Volume);
        Assert.Single(state.Orders);
    }

    [Fact]
    public async Task A_batch_holds_records_of_any_kind_and_removals()
    {
        await using var part = await OpenAsync();
        await part.WriteAsync(part.Seal([Records.Begun, .. Records.ClosingAndAll, Records.Order, new Halt(null, Process.Midnight, false, null)]));
        var all = await part.ReadAsync();
        Assert.Equal((1, 1), (all.Unfinished.Count, all.Halts.Count));
        Assert.Equal(
            [("closing", Records.Closing.Name), ("order", Records.Close.Id), ("order", "id:1"), ("target", Records.Target.Id)],
            all.Book.Keys.Order());

        await part.WriteAsync(part.Seal([new RecordRemoval("order/id:1"), new RecordRemoval(HaltCodec.Key)]));
        all = await part.ReadAsync();
        Assert.Empty(all.Orders);
        Assert.Empty(all.Halts);
        Assert.Equal(3, all.Book.Keys.Count);
    }

    [Fact]
    public async Task What_an_older_program_left_of_an_ended_occurrence_goes_with_the_next_end()
    {
        await using (var part = await OpenAsync())
        {
            await part.WriteAsync(part.Seal([Records.Begun with { EndedAt = Process.Midnight }]));
            await part.WriteAsync(part.Seal([new AcknowledgmentRecord("Morning", Records.Begun.Start, Process.Midnight, "Ann")]));
        }

        await using var next = await OpenAsync();
        var later = Records.Begun with { Start = Records.Begun.Start.AddDays(1) };
        await next.WriteAsync(next.Seal([later]));
        await next.WriteAsync(next.Seal([later with { EndedAt = later.End }]));

        var left = await _journal.ReadAsync(Records.Strategy, CancellationToken.None);
        Assert.DoesNotContain(left, static entry => !entry.IsRemoved && entry.Key.StartsWith("command/acknowledge/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_journal_in_memory_does_not_grow_with_time()
    {
        await using var part = await OpenAsync();
        for (var day = 0; day < 200; day++)
        {
            var occurrence = Records.Begun with { Start = Records.Begun.Start.AddDays(day) };
            object[] closing = [Records.Closing with { Name = $"{day}" }, new Target($"{day}", "17", "EURUSD", PositionSide.Long, 1, TargetKind.Whole)];
            await part.WriteAsync(part.Seal([occurrence, .. closing]));
            await part.WriteAsync(part.Seal([occurrence with { EndedAt = occurrence.End }, .. closing.Select(Records.RemovalOf)]));
            Assert.InRange((await _journal.ReadAsync(Records.Strategy, CancellationToken.None)).Count, 1, 6);
        }
    }

    [Fact]
    public async Task People_who_command_at_once_are_heard_each_after_the_other()
    {
        var people = new SessionControl(_journal);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(async () =>
        {
            await people.HaltAsync(flatten: false, i % 2 == 0 ? Records.Strategy : null, $"{i}");
            await people.ReleaseAsync(i % 2 == 0 ? Records.Strategy : null);
        })));
        Assert.Empty((await StateReader.ReadAsync(_journal, Records.Strategy, CancellationToken.None)).Halts);

        await people.HaltAsync(flatten: true, Records.Strategy, "last");
        Assert.Equal("last", Assert.Single((await StateReader.ReadAsync(_journal, Records.Strategy, CancellationToken.None)).Halts).Reason);

        // A hundred halts, a hundred releases and the last, each numbered by itself: none was lost.
        Assert.Equal(201, Assert.Single(await _journal.ReadAsync(Records.Strategy, CancellationToken.None)).Sequence);
    }

    [Fact]
    public void No_two_names_have_one_key()
    {
        Gen.Select(Gen.String[Gen.Char["/%0\0a\ud83d\udcb6\u007f"], 0, 4].Array[3], Gen.String[Gen.Char["/%0\0a\ud83d\udcb6\u007f"], 0, 4].Array[3]).Sample((one, other) =>
        {
            var (first, second) = (KeyOf(one), KeyOf(other));
            Assert.Equal(one.SequenceEqual(other), first == second);
            Assert.Equal(1L, new JournalEntry(first, 1, default(ReadOnlyMemory<byte>)).Sequence);
        }, iter: 100_000);
    }

    [Fact]
    public void Keys_can_be_read_by_people() => Assert.Equal(
        ["occurrence/08:00-12:00/20140501T080000.0000000Z", "close/a%002Fb/20140501T080000.0000000Z/end/100%0025", "order/日本:1"],
        [
            RecordKey.Of("occurrence", "08:00-12:00", Records.Begun.Start), RecordKey.Of("close", "a/b", Records.Begun.Start, "end", "100%"), RecordKey.Of("order", "日本:1"),
        ]);

    private static string KeyOf(string[] parts) => RecordKey.Of("close", parts[0], Records.Begun.Start, parts[1], parts[2]);

    private async ValueTask<RecordJournal> OpenAsync()
    {
        var part = new RecordJournal(_journal, await _journal.OpenAsync(Records.Strategy, CancellationToken.None), Records.Strategy);
        await part.LoadAsync();
        return part;
    }
}
