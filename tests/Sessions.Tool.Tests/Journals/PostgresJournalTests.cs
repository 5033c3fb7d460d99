using Npgsql;
using Sessions.Journals;
using Sessions.Journals.Postgres.Tests.Support;
using Sessions.Journals.Records;

namespace Sessions.Tool.Tests.Journals;

/// <summary>The commands on a journal in PostgreSQL, which several machines may use.</summary>
public sealed class PostgresJournalTests(PostgresServer server) : IClassFixture<PostgresServer>, IAsyncLifetime
{
    private string _database = string.Empty;

    private static string Me => FormattableString.Invariant($"{Environment.ProcessId} on {Environment.MachineName}");

    private string Where => FormattableString.Invariant($"PostgreSQL at 127.0.0.1:{server.Port}/{new NpgsqlConnectionStringBuilder(_database).Database}");

    public async Task InitializeAsync()
    {
        if (PostgresServer.Missing is null)
        {
            _database = await server.CreateDatabaseAsync();
            await using var journal = new PostgresJournal(_database);
            await journal.EnsureSchemaAsync(CancellationToken.None);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [PostgresFact]
    public async Task Status_says_which_process_on_which_machine_runs_what_and_which_one_stands_by()
    {
        await using var running = new PostgresJournal(_database);
        await using var part = await WriteAsync(running, TestJournal.Breakout, TestJournal.Open);
        await using var standby = new PostgresJournal(_database);
        await Assert.ThrowsAsync<JournalLeaseException>(async () => await standby.OpenAsync(TestJournal.Breakout, CancellationToken.None));

        var run = await RunAsync("status");

        Assert.Equal(
            $"""
            Journal {Where} at Wed 2026-03-25 12:00 +00:00, times of UTC

            'Acme.Breakout' on account 'paper', run by process {Me}
              open: London, Wed 2026-03-25 08:00 +00:00 to Wed 2026-03-25 12:30 +00:00, ends in 30 min; at its end CloseAll

            Process {Me} stands by: it is connected, and runs nothing.

            """,
            run.Output);
        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
    }

    [PostgresFact]
    public async Task A_program_reads_the_same()
    {
        await using var running = new PostgresJournal(_database);
        await using var part = await WriteAsync(running, TestJournal.Breakout, TestJournal.Open);
        await using var standby = new PostgresJournal(_database);
        await Assert.ThrowsAsync<JournalLeaseException>(async () => await standby.OpenAsync(TestJournal.Breakout, CancellationToken.None));

        using var answer = System.Text.Json.JsonDocument.Parse((await RunAsync("status", "--json")).Output);

        var strategy = Assert.Single(answer.RootElement.GetProperty("strategies").EnumerateArray());
        var waiting = Assert.Single(answer.RootElement.GetProperty("waiting").EnumerateArray());
        Assert.Equal(Where, answer.RootElement.GetProperty("journal").GetString());
        Assert.All([strategy, waiting], static process => Assert.Equal(
            (Environment.ProcessId, Environment.MachineName), (process.GetProperty("process").GetInt32(), process.GetProperty("machine").GetString())));
    }

    [PostgresFact]
    public async Task A_process_that_stands_still_is_told_with_how_long_it_has_been_silent()
    {
        await using var running = new PostgresJournal(_database);
        await using var part = await WriteAsync(running, TestJournal.Breakout, TestJournal.Open);
        await PostgresServer.ExecuteAsync(_database, "UPDATE sessions.owner SET take_over_after = interval '-1 hour'");

        var run = await RunAsync("status");
        var halt = await RunAsync("halt", "--strategy", "Acme.Breakout");

        Assert.Matches("  silent for .+: it stands still, or its machine has lost power or network\n", run.Output);
        Assert.Matches(
            $"Process {Me} runs 'Acme.Breakout' on account 'paper', but has been silent for .+: it follows when it goes on, or whoever takes over does.\n",
            halt.Output);
    }

    [PostgresFact]
    public async Task A_strategy_whose_process_is_gone_is_run_by_none_and_needs_somebody_once_its_end_is_due()
    {
        await using (var gone = new PostgresJournal(_database))
        {
            await WriteAsync(gone, TestJournal.Breakout, TestJournal.Open with { End = ToolRun.Noon.AddMinutes(-2) });
        }

        var run = await RunAsync("status");

        Assert.Equal(ExitCodes.Problem, run.ExitCode);
        Assert.Contains("'Acme.Breakout' on account 'paper', run by no process\n", run.Output, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task It_is_halted_released_acknowledged_and_adopted_on_as_one_in_a_file_is()
    {
        await using var running = new PostgresJournal(_database);
        await using var part = await WriteAsync(running, TestJournal.Night, [TestJournal.Closing, .. TestJournal.Stuck]);

        var halt = await RunAsync("halt", "--strategy", "Acme.Night", "--reason", "spread too wide");
        var halted = await StateReader.ReadAsync(running, TestJournal.Night, CancellationToken.None);
        var acknowledge = await RunAsync("acknowledge", "--strategy", "Acme.Night");
        var release = await RunAsync("release", "--strategy", "Acme.Night");
        var adopt = await RunAsync("adopt", "--strategy", "Acme.Other", "--account", "paper", "--symbol", "AAPL", "--volume", "400");

        Assert.EndsWith($"Process {Me} runs 'Acme.Night' on account 'live', and follows within about a second.\n", halt.Output, StringComparison.Ordinal);
        Assert.Equal("spread too wide", Assert.Single(halted.Halts).Reason);
        Assert.StartsWith("Acknowledged 1 closing of 'Acme.Night' on account 'live'.", acknowledge.Output, StringComparison.Ordinal);
        Assert.StartsWith("Released 'Acme.Night' on account 'live'", release.Output, StringComparison.Ordinal);
        Assert.StartsWith("'Acme.Other' on account 'paper' holds long 400 AAPL from now on", adopt.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0, 0), (halt.ExitCode, acknowledge.ExitCode, release.ExitCode, adopt.ExitCode));
        Assert.Single((await StateReader.ReadAsync(running, TestJournal.Night, CancellationToken.None)).Acknowledgments);
    }

    [PostgresFact]
    public async Task A_database_without_a_journal_is_one_line_and_none_is_made()
    {
        var empty = await server.CreateDatabaseAsync();

        var run = await ToolRun.OnPostgresAsync(empty, "status", "--postgres");

        Assert.Equal((ExitCodes.CannotDo, ""), (run.ExitCode, run.Output));
        Assert.Contains(" has no schema sessions, or half of one. ", run.Error, StringComparison.Ordinal);
        Assert.Equal(0L, await PostgresServer.ExecuteAsync(empty, "SELECT count(*) FROM pg_namespace WHERE nspname = 'sessions'"));
    }

    [Fact]
    public async Task A_password_is_in_no_line_whatever_is_wrong()
    {
        foreach (var wrong in new[] { "secret-word", "Host=db;Passwort=secret-word", "Host=127.0.0.1;Port=1;Database=trading;Username=bots;Password=secret-word" })
        {
            var run = await ToolRun.OnPostgresAsync(wrong, "status", "--postgres");

            Assert.Equal((ExitCodes.CannotDo, ""), (run.ExitCode, run.Output));
            Assert.DoesNotContain("secret-word", run.Error, StringComparison.Ordinal);
            Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        }
    }

    [Fact]
    public async Task Where_nothing_says_which_database_it_is_asked_for() => (await ToolRun.RunAsync("status", "--postgres")).AssertRefused(
        "--postgres reads the variable SESSIONS_POSTGRES, which nobody has set; write there \"Host=db;Database=trading;Username=bots\".");

    [Fact]
    public async Task A_connection_string_on_the_command_line_is_refused_and_not_repeated()
    {
        var run = await ToolRun.RunAsync("status", "--journal", "Host=db;Username=bots;Password=secret-word");

        Assert.Equal((ExitCodes.CannotDo, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("secret-word", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_journal_is_named_and_not_two_or_none()
    {
        (await ToolRun.RunAsync("status")).AssertRefused(
            "Write --journal and the file on which the bot keeps its journal, or --postgres. See 'sessions status --help'.");
        (await ToolRun.RunAsync("status", "--journal", "sessions.db", "--postgres")).AssertRefused(
            "--journal and --postgres name two journals; write one of them. See 'sessions status --help'.");
    }

    private static async Task<RecordJournal> WriteAsync(PostgresJournal journal, StrategyIdentity strategy, params object[] records)
    {
        var part = new RecordJournal(journal, await journal.OpenAsync(strategy, CancellationToken.None), strategy);
        await part.LoadAsync();
        await part.WriteAsync(part.Seal(records));
        return part;
    }

    private Task<ToolRun> RunAsync(string command, params string[] arguments) => ToolRun.OnPostgresAsync(_database, [command, "--postgres", .. arguments]);
}
