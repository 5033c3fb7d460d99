using Microsoft.Data.Sqlite;
using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Journals;
using Sessions.Orders;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Journals;

/// <summary>A file that was written by the release before this journal had one table: <c>Fixtures/version1.db</c>.</summary>
public sealed class VersionOneTests : IDisposable
{
    private static readonly OccurrenceRecord _begun = Records.Begun with { Number = 0 };
    private static readonly OccurrenceRecord _ending = Records.Ending with { Number = 0 };

    private static readonly ClosingState _closing = new("Bot/EURUSD:20140501T080000000:stop2", 0, SessionAction.CloseLoss)
    {
        Stage = ClosingStage.Decided,
        IsWholeAccount = true,
        KeepsOrders = true,
        DecidedAt = Process.Midnight.AddHours(12).AddTicks(6),
    };

    private static readonly Target _target = new(_closing.Name, "17", "EURUSD", PositionSide.Short, 0.2m, TargetKind.Whole)
    {
        Was = new Position("17", "EURUSD", PositionSide.Short, 0.30000000000000000000000001m, 1.12345m, Process.Midnight.AddHours(9)) { Tag = "Bot/EURUSD" },
        IsConfirmed = true,
    };

    /// <summary>What the close had closed by then.</summary>
    private static readonly Order _filled = new(_target.Id + ":filled", 0, "EURUSD", PositionSide.Long, 0.1m)
    {
        Closes = "17",
        Target = _target.Id,
        Attempt = 2,
        IsOffLedger = true,
        State = OrderState.Done,
        Filled = 0.1m,
    };

    /// <summary>The close of which nobody knew what had become of it.</summary>
    private static readonly Order _pending = new("id:3", 0, "EURUSD", PositionSide.Long, 0.1m)
    {
        Closes = "17",
        Target = _target.Id,
        Attempt = 3,
        IsOffLedger = true,
        State = OrderState.InDoubt,
    };

    /// <summary>The strategy's own order without a final answer.</summary>
    private static readonly Order _open = new("id:1", 0, "EURUSD", PositionSide.Short, 1.5m)
    {
        Closes = "17",
        MayRest = true,
        State = OrderState.InDoubt,
        SentAt = Process.Midnight.AddHours(10),
    };

    /// <summary>What the ledger said.</summary>
    private static readonly Order _held = new("held:EURUSD:0", 0, "EURUSD", PositionSide.Short, 1.5m) { State = OrderState.Done, Filled = 1.5m };

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
            Assert.Equal(_ending, Assert.Single(state.Unfinished));
            Assert.Equal(_ending, state.Last);
            Assert.Equal(
                _begun with { Session = OccurrenceRecord.Halt, Start = Process.Midnight, End = Process.Midnight, EndedAt = Process.Midnight.AddSeconds(5) },
                state.LastFlatten);
            Assert.Equal(_closing, Assert.Single(state.Book.Closings));
            Assert.Equal(_target, Assert.Single(state.Book.Blotter.Targets.Values));
            Assert.Equal([_filled, _held, _open, _pending], state.Book.Blotter.Orders.Values);
            Assert.Equal(0, state.Book.Number);
            Assert.Equal(new Halt(Records.Strategy, Process.Midnight, true, "because"), Assert.Single(state.Halts));
            Assert.Equal(new AcknowledgmentRecord("Morning", Records.Begun.Start, Process.Midnight, "Ann"), Assert.Single(state.Acknowledgments));

            var other = await StateReader.ReadAsync(journal, new StrategyIdentity("Konto Ä", "日本·戦略 100%"), CancellationToken.None);
            Assert.Equal(_begun with { Session = "Früh / 朝 100%" }, Assert.Single(other.Unfinished));
            Assert.Empty(other.Halts);
            Assert.Empty(other.Book.Keys);
        }

        Assert.Equal(2L, Execute("PRAGMA user_version"));
        Assert.Equal("entry,meta,strategy", Execute("SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name)"));
    }

    [Fact]
    public async Task People_are_shown_what_they_were_shown_before()
    {
        using var journal = new SqliteJournal(_folder.Journal);
        await using var part = await RecordPart.OpenAsync(journal, Records.Strategy);

        var state = await part.ReadAsync();

        Assert.Equal(
            new CloseRecord
            {
                Session = "Morning",
                Start = _begun.Start,
                Closing = "stop2",
                PositionId = "17",
                Symbol = "EURUSD",
                Side = PositionSide.Short,
                Volume = 0.2m,
                Attempts = 3,
                Pending = "id:3",
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
                SentAt = Process.Midnight.AddHours(10),
            },
            Assert.Single(state.Orders));
        Assert.Equal(new LedgerRecord("EURUSD", "EURUSD", -1.5m), Assert.Single(state.Ledger));
    }

    [Theory]
    [InlineData("", nameof(TargetKind.Whole), true)]
    [InlineData("UPDATE occurrence SET scope = 0", nameof(TargetKind.Whole), false)]
    [InlineData("UPDATE occurrence SET scope = 0; UPDATE \"close\" SET tag = NULL", nameof(TargetKind.Share), false)]
    [InlineData("UPDATE occurrence SET scope = 0; UPDATE \"close\" SET tag = NULL; DELETE FROM ledger", nameof(TargetKind.Share), false)]
    [InlineData("UPDATE occurrence SET scope = 0; UPDATE \"close\" SET tag = NULL; UPDATE ledger SET key = '17'", nameof(TargetKind.Whole), false)]
    [InlineData("UPDATE \"close\" SET tag = NULL", nameof(TargetKind.Whole), true)]
    public async Task A_part_of_a_position_is_closed_only_where_a_strategy_shares_it_with_others(string change, string kind, bool isOffLedger)
    {
        Execute("SELECT 1; " + change);
        using var journal = new SqliteJournal(_folder.Journal);
        await using var part = await RecordPart.OpenAsync(journal, Records.Strategy);

        var blotter = (await part.ReadAsync()).Book.Blotter;

        Assert.Equal(kind, $"{Assert.Single(blotter.Targets.Values).Kind}");
        Assert.Equal(isOffLedger, blotter.Orders["id:3"].IsOffLedger);
    }

    [Theory]
    [InlineData("UPDATE occurrence SET suspensions = 2")]
    [InlineData("UPDATE occurrence SET closing = 'start'; UPDATE \"close\" SET closing = 'start'")]
    [InlineData("UPDATE occurrence SET closing = NULL, decided_at = NULL")]
    public async Task A_closing_that_is_done_is_not_taken_up_again(string change)
    {
        Execute(change);
        using var journal = new SqliteJournal(_folder.Journal);
        await using var part = await RecordPart.OpenAsync(journal, Records.Strategy);

        var book = (await part.ReadAsync()).Book;

        Assert.Empty(book.Closings);
        Assert.Empty(book.Blotter.Targets);
        Assert.Equal([_held, _open], book.Blotter.Orders.Values);
    }

    [Theory]
    [InlineData("end", "", true)]
    [InlineData("start", ", started_at = NULL", false)]
    public async Task A_closing_that_is_not_done_goes_on_under_its_name(string closing, string change, bool cancelsOrders)
    {
        Execute($"UPDATE occurrence SET keep_orders = 0, closing = '{closing}'{change}; UPDATE \"close\" SET closing = '{closing}'");
        using var journal = new SqliteJournal(_folder.Journal);
        await using var part = await RecordPart.OpenAsync(journal, Records.Strategy);

        var book = (await part.ReadAsync()).Book;

        var name = $"Bot/EURUSD:20140501T080000000:{closing}";
        Assert.Equal(_closing with { Name = name, KeepsOrders = !cancelsOrders }, Assert.Single(book.Closings));
        Assert.Equal([$"{name}:17"], book.Blotter.Targets.Keys);
        Assert.Equal(0.1m, book.Blotter.Unfilled(book.Blotter.Targets[$"{name}:17"]));
    }

    [Theory]
    [InlineData("pending = NULL", 3, 3)]
    [InlineData("pending = NULL, filled = '0'", 3, 3)]
    [InlineData("filled = '0'", 3, null)]
    [InlineData("pending = NULL, filled = '0', attempts = 0", 0, null)]
    public async Task No_attempt_is_counted_twice_or_forgotten(string change, int attempts, int? last)
    {
        Execute("UPDATE \"close\" SET " + change);
        using var journal = new SqliteJournal(_folder.Journal);
        await using var part = await RecordPart.OpenAsync(journal, Records.Strategy);

        var state = await part.ReadAsync();

        Assert.Equal(attempts, Assert.Single(state.Closes).Attempts);
        Assert.Equal(last, state.Book.Blotter.Orders.GetValueOrDefault(_filled.Id)?.Attempt);
    }

    [Fact]
    public async Task What_it_says_is_changed_as_what_this_release_has_written()
    {
        using var journal = new SqliteJournal(_folder.Journal);
        await new SessionControl(journal).ReleaseAsync(Records.Strategy);
        await using var part = await RecordPart.OpenAsync(journal, Records.Strategy);
        object[] gone = [_closing, _target, _filled, _held, _open, _pending];
        await part.WriteAsync([_ending with { EndedAt = _ending.End }, .. gone.Select(Records.RemovalOf)]);

        var state = await part.ReadAsync();
        Assert.Empty(state.Halts);
        Assert.Empty(state.Unfinished);
        Assert.Empty(state.Orders);
        Assert.Empty(state.Ledger);
        Assert.Equal(0L, Execute("SELECT count(*) FROM entry WHERE strategy = 1 AND value IS NOT NULL AND key NOT LIKE 'occurrence/%'"));
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
