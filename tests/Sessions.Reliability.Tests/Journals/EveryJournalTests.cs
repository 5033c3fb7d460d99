using System.Globalization;
using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Journals.Records;
using Sessions.Orders;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Journals;

/// <summary>What holds of every journal, in memory or on disk.</summary>
public abstract class EveryJournalTests : IDisposable
{
    private protected TemporaryFolder Folder { get; } = new();

    private protected abstract ISessionJournal Journal { get; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_value_comes_back_as_it_was_written()
    {
        await using var part = await OpenAsync();
        await part.WriteAsync([Records.Ending, .. Records.ClosingAndAll, Records.Order, Records.Holding(-1.5m)]);

        var state = await part.ReadAsync();

        Assert.Equal(Records.Ending, Assert.Single(state.Unfinished));
        Assert.Equal(Records.Ending, state.Last);
        Assert.Equal(Records.Closing, Assert.Single(state.Book.Closings));
        Assert.Equal(Records.Target, Assert.Single(state.Book.Blotter.Targets.Values));
        Assert.Equal([Records.Close, Records.Order, Records.Holding(-1.5m)], state.Book.Blotter.Orders.Values);
        Assert.Equal(Records.Ending.Number, state.Book.Number);
        Assert.Null(state.LastFlatten);
    }

    [Fact]
    public async Task People_are_shown_what_the_books_come_to()
    {
        await using var part = await OpenAsync();
        var filled = Records.Close with { Id = Records.Target.Id + ":2", Volume = 0.2m, Attempt = 2, State = OrderState.Done, Filled = 0.1m };
        var kept = new Target(Records.Closing.Name, "19", "GBPUSD", PositionSide.Long, 1, TargetKind.Kept);
        var sold = Records.Holding(-1) with { Id = "id:3", Symbol = "GBPUSD" };
        await part.WriteAsync([
            Records.Ending, .. Records.ClosingAndAll, filled, kept, Records.Order with { Filled = 0, Closes = "17" }, Records.Holding(-1.5m),
            sold, sold with { Id = "id:4", Side = PositionSide.Long },
        ]);

        var state = await part.ReadAsync();

        Assert.Equal(
            new CloseRecord
            {
                Session = "Morning",
                Start = Records.Begun.Start,
                Closing = "stop2",
                PositionId = "17",
                Symbol = "EURUSD",
                Side = PositionSide.Short,
                Volume = 0.2m,
                Attempts = 3,
                Pending = Records.Close.Id,
                Filled = 0.1m,
                IsConfirmed = true,
            },
            Assert.Single(state.Closes));
        Assert.Equal(
            new OrderRecord
            {
                ClientOrderId = "id:1",
                Symbol = "EURUSD",
                Side = PositionSide.Short,
                Volume = 1.5m,
                PositionId = "17",
                SentAt = Records.Order.SentAt,
            },
            Assert.Single(state.Orders));
        Assert.Equal(new LedgerRecord("EURUSD", "EURUSD", -1.5m), Assert.Single(state.Ledger));
    }

    [Fact]
    public async Task Volumes_that_add_up_to_more_than_a_number_can_be_are_not_believed()
    {
        await using var part = await OpenAsync();
        await part.WriteAsync(Records.Holding(decimal.MaxValue), Records.Holding(decimal.MaxValue) with { Id = "id:3" });

        Assert.Equal(
            "The journal's volumes of 'Bot/EURUSD' on account 'account' add up to more than a number can be: "
            + "they are not what was written. Nothing was changed. Look up the account's open positions, move the journal away and start with a new one.",
            (await Assert.ThrowsAsync<JournalException>(async () => await part.ReadAsync())).Message);
    }

    [Fact]
    public async Task Numbers_come_back_where_a_point_divides_thousands()
    {
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator) = (",", ".");
        CultureInfo.CurrentCulture = other;
        try
        {
            await using var part = await OpenAsync();
            await part.WriteAsync([Records.Ending, .. Records.ClosingAndAll, Records.Order]);

            var book = (await StateReader.ReadAsync(Journal, Records.Strategy, CancellationToken.None)).Book;

            Assert.Equal((Records.Closing, Records.Target), (book.Closings[0], book.Blotter.Targets[Records.Target.Id]));
            Assert.Equal([Records.Close, Records.Order], book.Blotter.Orders.Values);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_record_replaces_the_one_with_its_key()
    {
        await using var part = await OpenAsync();
        await part.WriteAsync(Records.Begun);
        await part.WriteAsync(Records.Ending, Records.Holding(-1.5m));
        await part.WriteAsync(Records.Holding(7));

        var state = await part.ReadAsync();

        Assert.Equal(Records.Ending, Assert.Single(state.Unfinished));
        Assert.Equal(7, Assert.Single(state.Ledger).Volume);
    }

    [Fact]
    public async Task What_is_finished_is_given_no_more_but_for_the_last_occurrence()
    {
        await using var part = await OpenAsync();
        var ended = Records.Ending with { EndedAt = Process.Midnight.AddHours(13), Outcome = OccurrenceOutcome.Acknowledged };
        object[] written = [.. Records.ClosingAndAll, Records.Order, Records.Holding(-1.5m)];
        await part.WriteAsync([Records.Ending, .. written]);
        await part.WriteAsync([ended, .. written.Select(Records.RemovalOf)]);

        var state = await part.ReadAsync();

        Assert.Empty(state.Unfinished);
        Assert.Empty(state.Closes);
        Assert.Empty(state.Orders);
        Assert.Empty(state.Ledger);
        Assert.Empty(state.Book.Keys);
        Assert.Equal(ended, state.Last);
    }

    [Fact]
    public async Task One_that_a_clock_which_was_ahead_has_begun_is_not_the_last_occurrence_and_makes_nothing_old()
    {
        await using var part = await OpenAsync();
        var ended = Records.Begun with { EndedAt = Process.Midnight.AddHours(13) };
        var ahead = Records.Begun with { Start = Records.Begun.Start.AddYears(10), End = Records.Begun.End.AddYears(10) };
        await part.WriteAsync(Records.Begun);
        await part.WriteAsync(ended);
        await part.WriteAsync(ahead);
        Assert.Equal(ahead, (await part.ReadAsync()).Last);

        await part.WriteAsync(ahead with { EndedAt = Process.Midnight.AddHours(14), Outcome = OccurrenceOutcome.Misdated });
        var state = await part.ReadAsync();

        Assert.Empty(state.Unfinished);
        Assert.Equal(ended, state.Last);

        // When its time comes it begins as any other.
        await part.WriteAsync(ahead);
        Assert.Equal(ahead, (await part.ReadAsync()).Last);
    }

    [Fact]
    public async Task A_flatten_is_not_the_last_occurrence()
    {
        await using var part = await OpenAsync();
        var flatten = Records.Begun with { Session = OccurrenceRecord.Halt, Start = Records.Begun.Start.AddHours(1) };
        await part.WriteAsync(Records.Begun, flatten);

        var state = await part.ReadAsync();

        Assert.Equal(Records.Begun, state.Last);
        Assert.Equal(flatten, state.LastFlatten);
        Assert.Equal([Records.Begun, flatten], state.Unfinished);
    }

    [Fact]
    public async Task The_flatten_of_a_halt_that_holds_comes_before_a_later_one()
    {
        var flatten = Records.Begun with { Session = OccurrenceRecord.Halt };
        var later = flatten with { Start = flatten.Start.AddHours(1) };
        var halt = new Halt(null, flatten.Start, true, null);
        await using var part = await OpenAsync();
        await part.WriteAsync(flatten, later);

        await HaltAsync(halt);
        Assert.Equal(flatten, (await part.ReadAsync()).LastFlatten);

        await HaltAsync(halt with { Flatten = false });
        Assert.Equal(later, (await part.ReadAsync()).LastFlatten);

        await new SessionControl(Journal).ReleaseAsync();
        Assert.Equal(later, (await part.ReadAsync()).LastFlatten);
    }

    [Fact]
    public async Task Halts_and_acknowledgments_need_no_lease()
    {
        var halt = new Halt(Records.Strategy, Process.Midnight, true, "because");
        var all = new Halt(null, Process.Midnight.AddHours(1), false, null);
        var acknowledgment = new AcknowledgmentRecord("Morning", Records.Begun.Start, Process.Midnight, "Ann");
        await using var part = await OpenAsync();
        await part.WriteAsync(Records.Ending);

        await HaltAsync(halt);
        await HaltAsync(all);
        await CommandWriter.WriteAsync(Journal, Records.Strategy, acknowledgment, CancellationToken.None);

        var state = await StateReader.ReadAsync(Journal, Records.Strategy, CancellationToken.None);
        Assert.Equal([halt, all], state.Halts);
        Assert.Equal(acknowledgment, Assert.Single(state.Acknowledgments));
        Assert.Equal([all], (await StateReader.ReadAsync(Journal, new StrategyIdentity("nobody", "x"), CancellationToken.None)).Halts);

        await new SessionControl(Journal).ReleaseAsync(Records.Strategy);
        Assert.Equal([all], (await part.ReadAsync()).Halts);
    }

    [Fact]
    public async Task A_strategy_is_held_once_and_is_free_when_it_is_let_go_and_its_epoch_never_repeats()
    {
        var first = await OpenAsync();
        var refused = await Assert.ThrowsAsync<JournalLeaseException>(async () => await OpenAsync());
        Assert.Equal(Records.Strategy, refused.Strategy);
        await using (await RecordPart.OpenAsync(Journal, Records.Strategy with { Instance = null }))
        {
        }

        await first.DisposeAsync();
        await using var second = await OpenAsync();

        Assert.True(await second.IsHeldAsync());
        Assert.True(second.Epoch > first.Epoch);
    }

    private ValueTask HaltAsync(Halt halt) => CommandWriter.WriteAsync(Journal, halt.Strategy, halt, CancellationToken.None);

    protected virtual void Dispose(bool disposing) => Folder.Dispose();

    private protected ValueTask<RecordPart> OpenAsync() => RecordPart.OpenAsync(Journal, Records.Strategy);
}
