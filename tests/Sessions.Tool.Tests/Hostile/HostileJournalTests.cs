using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Journals;
using Sessions.Journals.Records;
using Sessions.Orders;

namespace Sessions.Tool.Tests.Hostile;

/// <summary>Files that somebody made to look like a journal.</summary>
public sealed class HostileJournalTests : IDisposable
{
    private readonly TestJournal _journal = new();

    private static readonly Target _target = TestJournal.StuckOf(TestJournal.Breakout, "4711").OfType<Target>().Single();

    /// <summary>Records as a bot would never write them, whose checksums are right, by what is hostile in them.</summary>
    private static readonly Dictionary<string, object> _texts = new()
    {
        ["session"] = TestJournal.Open with { Session = Nasty.Text },
        ["handler"] = TestJournal.Open with { OnEnd = SessionAction.Custom, CustomEnd = Nasty.Text },
        ["failure"] = TestJournal.Closing with { HandlerFailure = Nasty.Text },
        ["zone"] = TestJournal.Open with { TimeZone = Nasty.Text },
        ["target"] = new Target(_target.Closing, Nasty.Text, Nasty.Text, PositionSide.Long, 1, TargetKind.Whole),
        ["name of a closing"] = new Target(_target.Closing[..^3] + Nasty.Text, "1", "a", PositionSide.Long, 1, TargetKind.Whole),
        ["close"] = new Order(Nasty.Text, 1, Nasty.Text, PositionSide.Short, 1)
        {
            Target = _target.Id,
            Closes = Nasty.Text,
            Attempt = 481,
            State = OrderState.InDoubt,
            VenueId = Nasty.Text,
        },
        ["closing"] = new ClosingState(Nasty.Text, 1, SessionAction.CloseAll) { Owner = Nasty.Text },
        ["order"] = new Order(Nasty.Text, 1, Nasty.Text, PositionSide.Long, 1) { Closes = Nasty.Text, State = OrderState.InDoubt, SentAt = ToolRun.Noon },
        ["holding"] = new Order(Nasty.Text, 1, Nasty.Text, PositionSide.Long, 1) { State = OrderState.Done, Filled = 1, Position = Nasty.Text },
        ["halt"] = new Halt(null, ToolRun.Noon, false, Nasty.Text),
        ["acknowledgment"] = new AcknowledgmentRecord(TestJournal.Closing.Session, TestJournal.Closing.Start, ToolRun.Noon, Nasty.Text),
    };

    private static readonly Dictionary<string, object> _values = new()
    {
        ["a start at the end of time"] = TestJournal.Open with { Start = DateTimeOffset.MaxValue },
        ["an end before all time"] = TestJournal.Open with { End = DateTimeOffset.MinValue },
        ["an end at the end of time"] = TestJournal.Closing with { End = DateTimeOffset.MaxValue },
        ["an ending before all time"] = TestJournal.Closing with { EndingAt = DateTimeOffset.MinValue },
        ["a day at the end of time"] = TestJournal.Open with { Date = DateOnly.MaxValue },
        ["actions that there are not"] = TestJournal.Open with { OnEnd = (SessionAction)77, Outcome = (OccurrenceOutcome)99, Scope = (SessionScope)251 },
        ["a volume without end"] = _target with { Volume = decimal.MinValue },
        ["a fill without end"] = new Order("1", 1, "EURUSD", PositionSide.Short, decimal.MinValue)
        {
            Target = _target.Id,
            State = OrderState.Done,
            Filled = decimal.MinValue,
        },
        ["attempts without end"] = new Order("1", int.MinValue, "EURUSD", PositionSide.Short, 1)
        {
            Target = _target.Id,
            Attempt = int.MaxValue,
            State = OrderState.InDoubt,
        },
        ["a kind and a side that there are not"] = _target with { Kind = (TargetKind)9, Side = (PositionSide)9 },
        ["a state and a side that there are not"] = new Order("1", 1, "a", (PositionSide)9, 1) { State = (OrderState)9 },
        ["a stage that there is not"] = new ClosingState("1", -1, (SessionAction)9) { Stage = (ClosingStage)9 },
        ["an order before all time"] = new Order("1", 1, "a", PositionSide.Long, 1) { State = OrderState.InDoubt, SentAt = DateTimeOffset.MinValue },
        ["a halt at the end of time"] = new Halt(null, DateTimeOffset.MaxValue, true, null),
    };

    public static TheoryData<string> Texts =>
        [
            "UPDATE strategy SET account = $0", "UPDATE strategy SET strategy_id = $0", "UPDATE strategy SET instance = $0", "UPDATE entry SET key = $0 WHERE key LIKE 'target/%'",
            .. _texts.Keys,
        ];

    public static TheoryData<string> Values =>
        ["UPDATE strategy SET process = 9223372036854775807", "DELETE FROM strategy", "UPDATE entry SET value = x'00'", "UPDATE entry SET value = 'text'", "UPDATE entry SET value = zeroblob(2000000)",
            "UPDATE entry SET sequence = -1", "UPDATE entry SET sequence = 'much'", "UPDATE entry SET strategy = 0", "UPDATE entry SET key = 'occurrence/' || key", "DELETE FROM meta",
            "UPDATE meta SET writes = 'much'", "UPDATE meta SET id = 'x'", "INSERT INTO meta SELECT * FROM meta", .. _values.Keys];

    public void Dispose() => _journal.Dispose();

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Its_texts_do_not_speak_to_the_terminal(string change)
    {
        await MakeAsync();
        await DoAsync(change, _texts);

        var run = await _journal.RunAsync("status");
        Assert.NotEqual("", run.Output + run.Error);
        Nasty.AssertHarmless(run);
        Nasty.AssertHarmless(await _journal.RunAsync("status", "--json"));
        Nasty.AssertHarmless(await ToolRun.RunInTerminalAsync(false, "status", "--journal", _journal.Path));
        Nasty.AssertHarmless(await _journal.RunAsync("halt", "--reason", Nasty.Text));
        Nasty.AssertHarmless(await _journal.RunAsync("release"));
        Nasty.AssertHarmless(await _journal.RunAsync("acknowledge", "--strategy", "none", "--note", Nasty.Text));
        Nasty.AssertHarmless(await ToolRun.RunAsync("[suggest:100]", $"status --journal {_journal.Path} --strategy "));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Values_that_no_bot_writes_are_shown_or_refused_in_one_line(string change)
    {
        await MakeAsync();
        await DoAsync(change, _values);

        foreach (var zone in new[] { "UTC", "Pacific/Auckland", "America/Los_Angeles" })
        {
            var run = await _journal.RunAsync("status", "--zone", zone);

            Nasty.AssertHarmless(run);
            Assert.True(run.ExitCode != ExitCodes.CannotDo || (run.Output.Length == 0 && run.Error.TrimEnd('\n').Split('\n').Length == 1), run.Output + run.Error);
        }

        Nasty.AssertHarmless(await _journal.RunAsync("status", "--json"));
    }

    [Theory]
    [InlineData("ALTER TABLE strategy RENAME TO s; CREATE VIEW strategy AS WITH RECURSIVE e(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM e) SELECT x AS key, 'a' AS account, 'b' AS strategy_id, x AS instance, 1 AS epoch, NULL AS owner, 0 AS process FROM e", "view")]
    [InlineData("CREATE TRIGGER evil AFTER INSERT ON entry BEGIN DELETE FROM strategy; END", "trigger")]
    [InlineData("CREATE VIRTUAL TABLE evil USING fts5(x)", "virtual table")]
    public async Task A_view_without_end_a_trigger_and_a_virtual_table_make_no_journal(string change, string what)
    {
        await MakeAsync();
        Change(change);

        foreach (var command in new[] { "status", "halt", "release" })
        {
            (await _journal.RunAsync(command)).AssertRefused($"The file '{_journal.Path}' is no journal: it has a {what}, and a journal has tables alone. Nothing was changed; name another file.");
        }

        Assert.Equal("", (await ToolRun.RunAsync("[suggest:100]", $"status --journal {_journal.Path} --strategy ")).Output.Trim());
    }

    [Fact]
    public async Task An_overview_that_nobody_wants_any_more_is_given_up()
    {
        await MakeAsync();
        using var journal = new SqliteJournal(_journal.Path);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await journal.ReadOverviewAsync(stop.Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Data Source=x.db;Password=hunter2")]
    public async Task What_is_no_path_is_one_line(string path)
    {
        var run = await ToolRun.RunAsync("status", "--journal", path);

        Assert.Equal((ExitCodes.CannotDo, ""), (run.ExitCode, run.Output));
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("hunter2", run.Error, StringComparison.Ordinal);
    }

    private async Task MakeAsync()
    {
        await using (await _journal.WriteAsync(
            TestJournal.Breakout,
            [
                TestJournal.Open, TestJournal.Closing with { HandlerFailure = "failed" }, .. TestJournal.StuckOf(TestJournal.Breakout, "4711"),
                new Order("1", 1, "EURUSD", PositionSide.Long, 0.3m) { State = OrderState.Done, Filled = 0.3m },
            ]))
        {
        }

        using var journal = new SqliteJournal(_journal.Path);
        var control = new SessionControl(journal);
        await control.HaltAsync(flatten: false, TestJournal.Breakout, "why");
        await control.AcknowledgeAsync(TestJournal.Breakout, "mine");
    }

    private async Task DoAsync(string change, Dictionary<string, object> records)
    {
        if (!records.TryGetValue(change, out var record))
        {
            Change("PRAGMA ignore_check_constraints = 1; " + change, Nasty.Text);
            return;
        }

        await using (await _journal.WriteAsync(TestJournal.Breakout, record))
        {
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "It is to be hostile.")]
    private void Change(string sql, string? text = null)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _journal.Path, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$0", (object?)text ?? DBNull.Value);
        command.ExecuteNonQuery();
    }
}
