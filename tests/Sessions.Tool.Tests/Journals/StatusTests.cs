using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Journals.Records;
using Sessions.Orders;

namespace Sessions.Tool.Tests.Journals;

public sealed class StatusTests : IDisposable
{
    private static readonly Order _order = new("Acme.Breakout-7", 1, "EURUSD", PositionSide.Short, 0.2m)
    {
        State = OrderState.InDoubt,
        SentAt = ToolRun.Noon.AddMinutes(-1),
    };

    private static readonly Order _fill = _order with { Id = "Acme.Breakout-6", State = OrderState.Done, Filled = 0.2m };

    private readonly TestJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task It_says_who_runs_what_is_open_what_could_not_be_closed_and_who_is_halted()
    {
        await WriteNightAsync();
        await using var running = await _journal.WriteAsync(TestJournal.Breakout, TestJournal.Open, _order, _fill);

        Snapshot.Match(_journal.Named(await _journal.RunAsync("status", "--zone", "Europe/London")));
    }

    [Fact]
    public async Task A_program_reads_the_same()
    {
        await WriteNightAsync();
        await using var running = await _journal.WriteAsync(TestJournal.Breakout, TestJournal.Open, _order, _fill);

        Snapshot.Match(_journal.Named(await _journal.RunAsync("status", "--json")));
    }

    [Fact]
    public async Task A_journal_on_which_all_is_well_is_exit_code_0()
    {
        await using var running = await _journal.WriteAsync(TestJournal.Breakout, TestJournal.Ended, TestJournal.Open);

        var run = await _journal.RunAsync("status");

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        Assert.Contains("  open: London, Wed 2026-03-25 08:00 +00:00 to Wed 2026-03-25 12:30 +00:00, ends in 30 min; at its end CloseAll\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_that_nobody_will_run_needs_somebody()
    {
        await (await _journal.WriteAsync(TestJournal.Breakout, TestJournal.Open with { End = ToolRun.Noon.AddMinutes(-2) })).DisposeAsync();

        var run = await _journal.RunAsync("status");

        Assert.Equal(ExitCodes.Problem, run.ExitCode);
        Assert.Contains("    look: it is over, its end has not run, and no process runs it: start the bot, or close its positions yourself\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closing_within_its_deadline_needs_nobody()
    {
        var closing = TestJournal.Closing with { EndingAt = ToolRun.Noon.AddSeconds(-30) };
        await using var running = await _journal.WriteAsync(TestJournal.Night, [closing, .. TestJournal.Stuck]);

        Assert.Equal(ExitCodes.Done, (await _journal.RunAsync("status")).ExitCode);
    }

    [Fact]
    public async Task What_somebody_has_taken_over_needs_nobody_else()
    {
        await using var running = await _journal.WriteAsync(TestJournal.Night, [TestJournal.Closing, .. TestJournal.Stuck]);
        Assert.Equal(ExitCodes.Problem, (await _journal.RunAsync("status")).ExitCode);

        await _journal.RunAsync("acknowledge", "--strategy", "Acme.Night");

        Assert.Equal(ExitCodes.Done, (await _journal.RunAsync("status")).ExitCode);
    }

    [Fact]
    public async Task A_journal_that_is_not_there_is_one_line_and_is_not_made()
    {
        (await _journal.RunAsync("status")).AssertRefused($"There is no journal '{_journal.Path}'. Nothing was made.");

        Assert.Empty(_journal.Names);
    }

    [Fact]
    public async Task An_empty_file_is_no_journal_and_stays_empty()
    {
        await File.WriteAllBytesAsync(_journal.Path, []);

        (await _journal.RunAsync("status")).AssertRefused($"The file '{_journal.Path}' is empty, and so is no journal. Nothing was changed.");

        Assert.Equal(0, new FileInfo(_journal.Path).Length);
    }

    [Fact]
    public async Task A_file_of_something_else_is_one_line_and_stays_as_it_was()
    {
        await File.WriteAllTextAsync(_journal.Path, new string('x', 4096));

        var run = await _journal.RunAsync("status");

        Assert.Equal((ExitCodes.CannotDo, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"The journal '{_journal.Path}' is damaged or is no journal. Nothing was changed.", run.Error, StringComparison.Ordinal);
        Assert.Equal(new string('x', 4096), await File.ReadAllTextAsync(_journal.Path));
    }

    [Fact]
    public async Task A_journal_of_a_newer_version_is_one_line_and_stays_as_it_was()
    {
        await (await _journal.WriteAsync(TestJournal.Breakout)).DisposeAsync();
        await ExecuteAsync("PRAGMA user_version = 99");

        (await _journal.RunAsync("status")).AssertRefused(
            $"The journal '{_journal.Path}' is of version 99, written by a newer release; this one knows version 2. Nothing was changed; run the newer release.");
    }

    [Fact]
    public async Task One_strategy_is_shown_by_itself()
    {
        await WriteNightAsync();

        var run = await _journal.RunAsync("status", "--strategy", "Acme.Breakout", "--instance", "2");

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        Assert.Contains("'Acme.Breakout/2' on account 'paper'", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme.Night", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_on_which_nobody_has_run_says_so_and_who_is_halted()
    {
        using (var journal = new SqliteJournal(_journal.Path))
        {
            await CommandWriter.WriteAsync(journal, null, new Halt(null, ToolRun.Noon, false, "holiday"), CancellationToken.None);
        }

        Assert.Equal(
            $"Journal {_journal.Path} at Wed 2026-03-25 12:00 +00:00, times of UTC\nAll strategies are halted since Wed 2026-03-25 12:00 +00:00, \"holiday\"\nNo strategy has run on it yet.\n",
            (await _journal.RunAsync("status")).Output);
    }

    [Fact]
    public async Task Texts_of_others_do_not_break_lines_or_reach_the_terminal()
    {
        await (await _journal.WriteAsync(TestJournal.Breakout)).DisposeAsync();
        await _journal.RunAsync("halt", "--strategy", "Acme.Breakout", "--reason", "one\ntwo\u001b[31m");

        Assert.Contains("  halted since Wed 2026-03-25 12:00 +00:00, \"one two[31m\"\n", (await _journal.RunAsync("status")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_leaves_nothing_behind_but_the_journal()
    {
        await (await _journal.WriteAsync(TestJournal.Breakout, TestJournal.Open)).DisposeAsync();

        await _journal.RunAsync("status");

        Assert.Equal(["sessions.db", "sessions.db-mark"], _journal.Names);
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are this file's.")]
    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_journal.Path};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task WriteNightAsync()
    {
        var confirmed = TestJournal.StuckAs("4712").Select(static record => record is Target target ? target with { IsConfirmed = true } : record);
        await (await _journal.WriteAsync(TestJournal.Night, [TestJournal.Closing, .. TestJournal.Stuck, .. confirmed])).DisposeAsync();
        await (await _journal.WriteAsync(TestJournal.Second, TestJournal.Ended)).DisposeAsync();
        await _journal.RunAsync("halt", "--strategy", "Acme.Breakout/2", "--flatten", "--reason", "spread too wide");
    }
}
