using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Sessions.Journals;

namespace Sessions.Tool.Tests.Hostile;

/// <summary>Files that somebody made to look like a journal.</summary>
public sealed class HostileJournalTests : IDisposable
{
    private readonly TestJournal _journal = new();

    public static TheoryData<string> Texts => ["UPDATE strategy SET account = $0", "UPDATE strategy SET strategy_id = $0", "UPDATE strategy SET instance = $0",
        "UPDATE occurrence SET session = $0", "UPDATE occurrence SET custom_end = $0, on_end = 4", "UPDATE occurrence SET handler_failure = $0", "UPDATE occurrence SET time_zone = $0",
        "UPDATE \"close\" SET symbol = $0, position = $0, pending = $0", "UPDATE \"order\" SET client_order_id = $0, symbol = $0, position = $0", "UPDATE ledger SET symbol = $0",
        "UPDATE halt SET reason = $0", "UPDATE acknowledgment SET note = $0"];

    public static TheoryData<string> Values => ["UPDATE occurrence SET start = 9223372036854775807", "UPDATE occurrence SET \"end\" = -1", "UPDATE occurrence SET \"end\" = 3155378975999999999",
        "UPDATE occurrence SET ending_at = 0", "UPDATE occurrence SET date = 99999999", "UPDATE occurrence SET on_end = 77, outcome = 99, scope = -5", "UPDATE occurrence SET begun_at = 'soon'",
        "UPDATE occurrence SET start = x'00ff'", "UPDATE \"close\" SET volume = 'much'", "UPDATE \"close\" SET volume = '99999999999999999999999999999999999999'", "UPDATE \"close\" SET attempts = 9223372036854775807, side = 9",
        "UPDATE strategy SET process = 9223372036854775807", "UPDATE ledger SET volume = ''", "UPDATE \"order\" SET sent_at = 1", "UPDATE halt SET halted_at = 3155378975999999999", "DELETE FROM strategy"];

    public void Dispose() => _journal.Dispose();

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Its_texts_do_not_speak_to_the_terminal(string change)
    {
        await MakeAsync();
        Change("PRAGMA ignore_check_constraints = 1; " + change, Nasty.Text);

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
        Change("PRAGMA ignore_check_constraints = 1; " + change);

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
    [InlineData("CREATE TRIGGER evil AFTER INSERT ON halt BEGIN DELETE FROM occurrence; END", "trigger")]
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
            TestJournal.Open,
            TestJournal.Closing with { HandlerFailure = "failed" },
            TestJournal.Stuck,
            new LedgerRecord("EURUSD", "EURUSD", 0.3m)))
        {
        }

        using var journal = new SqliteJournal(_journal.Path);
        var control = new Gates.SessionControl(journal);
        await control.HaltAsync(flatten: false, TestJournal.Breakout, "why");
        await control.AcknowledgeAsync(TestJournal.Breakout, "mine");
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
