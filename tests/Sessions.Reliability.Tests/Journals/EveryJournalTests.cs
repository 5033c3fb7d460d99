using System.Globalization;
using Sessions.Journals;
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
        await part.WriteAsync([Records.Ending, Records.Close, Records.Order, Records.Ledger], CancellationToken.None);

        var state = await part.ReadAsync(CancellationToken.None);

        Assert.Equal(Records.Ending, Assert.Single(state.Unfinished));
        Assert.Equal(Records.Ending, state.Last);
        Assert.Equal(Records.Close, Assert.Single(state.Closes));
        Assert.Equal(Records.Order with { Filled = state.Orders[0].Filled }, Assert.Single(state.Orders));
        Assert.Equal(Records.Ledger, Assert.Single(state.Ledger));
        Assert.Null(state.LastFlatten);
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
            await part.WriteAsync([Records.Ending, Records.Close, Records.Order, Records.Ledger], CancellationToken.None);

            var state = await Journal.ReadAsync(Records.Strategy, CancellationToken.None);

            Assert.Equal((Records.Close, Records.Order, Records.Ledger), (state.Closes[0], state.Orders[0], state.Ledger[0]));
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
        await part.WriteAsync([Records.Begun], CancellationToken.None);
        await part.WriteAsync([Records.Ending, Records.Ledger], CancellationToken.None);
        await part.WriteAsync([Records.Ledger with { Volume = 7 }], CancellationToken.None);

        var state = await part.ReadAsync(CancellationToken.None);

        Assert.Equal(Records.Ending, Assert.Single(state.Unfinished));
        Assert.Equal(7, Assert.Single(state.Ledger).Volume);
    }

    [Fact]
    public async Task What_is_finished_is_given_no_more_but_for_the_last_occurrence()
    {
        await using var part = await OpenAsync();
        var ended = Records.Ending with { EndedAt = Process.Midnight.AddHours(13), Outcome = OccurrenceOutcome.Acknowledged };
        await part.WriteAsync([Records.Ending, Records.Close, Records.Order, Records.Ledger], CancellationToken.None);
        await part.WriteAsync([ended, Records.Order with { SettledAt = Process.Midnight }, Records.Ledger with { Volume = 0 }], CancellationToken.None);

        var state = await part.ReadAsync(CancellationToken.None);

        Assert.Empty(state.Unfinished);
        Assert.Empty(state.Closes);
        Assert.Empty(state.Orders);
        Assert.Empty(state.Ledger);
        Assert.Equal(ended, state.Last);
    }

    [Fact]
    public async Task One_that_a_clock_which_was_ahead_has_begun_is_not_the_last_occurrence_and_makes_nothing_old()
    {
        await using var part = await OpenAsync();
        var ended = Records.Begun with { EndedAt = Process.Midnight.AddHours(13) };
        var ahead = Records.Begun with { Start = Records.Begun.Start.AddYears(10), End = Records.Begun.End.AddYears(10) };
        await part.WriteAsync([Records.Begun], CancellationToken.None);
        await part.WriteAsync([ended], CancellationToken.None);
        await part.WriteAsync([ahead], CancellationToken.None);
        Assert.Equal(ahead, (await part.ReadAsync(CancellationToken.None)).Last);

        await part.WriteAsync([ahead with { EndedAt = Process.Midnight.AddHours(14), Outcome = OccurrenceOutcome.Misdated }], CancellationToken.None);
        var state = await part.ReadAsync(CancellationToken.None);

        Assert.Empty(state.Unfinished);
        Assert.Equal(ended, state.Last);

        // When its time comes it begins as any other.
        await part.WriteAsync([ahead], CancellationToken.None);
        Assert.Equal(ahead, (await part.ReadAsync(CancellationToken.None)).Last);
    }

    [Fact]
    public async Task A_flatten_is_not_the_last_occurrence()
    {
        await using var part = await OpenAsync();
        var flatten = Records.Begun with { Session = OccurrenceRecord.Halt, Start = Records.Begun.Start.AddHours(1) };
        await part.WriteAsync([Records.Begun, flatten], CancellationToken.None);

        var state = await part.ReadAsync(CancellationToken.None);

        Assert.Equal(Records.Begun, state.Last);
        Assert.Equal(flatten, state.LastFlatten);
        Assert.Equal([Records.Begun, flatten], state.Unfinished);
    }

    [Fact]
    public async Task The_flatten_of_a_halt_that_holds_comes_before_a_later_one()
    {
        var flatten = Records.Begun with { Session = OccurrenceRecord.Halt };
        var later = flatten with { Start = flatten.Start.AddHours(1) };
        var halt = new HaltRecord(null, flatten.Start, true, null, null);
        await using var part = await OpenAsync();
        await part.WriteAsync([flatten, later], CancellationToken.None);

        await Journal.WriteAsync(halt, CancellationToken.None);
        Assert.Equal(flatten, (await part.ReadAsync(CancellationToken.None)).LastFlatten);

        await Journal.WriteAsync(halt with { Flatten = false }, CancellationToken.None);
        Assert.Equal(later, (await part.ReadAsync(CancellationToken.None)).LastFlatten);

        await Journal.WriteAsync(halt with { ReleasedAt = later.Start }, CancellationToken.None);
        Assert.Equal(later, (await part.ReadAsync(CancellationToken.None)).LastFlatten);
    }

    [Fact]
    public async Task Halts_and_acknowledgments_need_no_lease()
    {
        var halt = new HaltRecord(Records.Strategy, Process.Midnight, true, "because", null);
        var all = new HaltRecord(null, Process.Midnight.AddHours(1), false, null, null);
        var acknowledgment = new AcknowledgmentRecord(Records.Strategy, "Morning", Records.Begun.Start, Process.Midnight, "Ann");
        await using var part = await OpenAsync();
        await part.WriteAsync([Records.Ending], CancellationToken.None);

        await Journal.WriteAsync(halt, CancellationToken.None);
        await Journal.WriteAsync(all, CancellationToken.None);
        await Journal.WriteAsync(acknowledgment, CancellationToken.None);

        var state = await Journal.ReadAsync(Records.Strategy, CancellationToken.None);
        Assert.Equal([halt, all], state.Halts);
        Assert.Equal(acknowledgment, Assert.Single(state.Acknowledgments));
        Assert.Equal([all], (await Journal.ReadAsync(new StrategyIdentity("nobody", "x"), CancellationToken.None)).Halts);

        await Journal.WriteAsync(halt with { ReleasedAt = Process.Midnight.AddHours(2) }, CancellationToken.None);
        Assert.Equal([all], (await part.ReadAsync(CancellationToken.None)).Halts);
    }

    [Fact]
    public async Task A_strategy_is_held_once_and_is_free_when_it_is_let_go_and_its_epoch_never_repeats()
    {
        var first = await OpenAsync();
        var refused = await Assert.ThrowsAsync<JournalLeaseException>(async () => await OpenAsync());
        Assert.Equal(Records.Strategy, refused.Strategy);
        await using (await Journal.OpenAsync(Records.Strategy with { Instance = null }, CancellationToken.None))
        {
        }

        await first.DisposeAsync();
        await using var second = await OpenAsync();

        Assert.True(await second.IsHeldAsync(CancellationToken.None));
        Assert.True(second.Epoch > first.Epoch);
    }

    protected virtual void Dispose(bool disposing) => Folder.Dispose();

    private protected ValueTask<IStrategyJournal> OpenAsync() => Journal.OpenAsync(Records.Strategy, CancellationToken.None);
}
