using Sessions.Journals;

namespace Sessions.Tool.Tests.Journals;

/// <summary>What a strategy holds is what a person says, of the strategy that was meant.</summary>
public sealed class AdoptTests : IDisposable
{
    private readonly TestJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task What_is_adopted_is_on_record_and_told_beside_what_was()
    {
        await (await _journal.WriteAsync(TestJournal.Breakout, TestJournal.Open)).DisposeAsync();

        var first = await _journal.RunAsync("adopt", "--strategy", "Acme.Breakout", "--symbol", "EURUSD", "--volume", "0.30");
        var second = await _journal.RunAsync("adopt", "--strategy", "Acme.Breakout", "--symbol", "EURUSD", "--volume", "0.2", "--short");
        var third = await _journal.RunAsync("adopt", "--strategy", "Acme.Breakout", "--symbol", "EURUSD", "--volume", "0.2", "--short");
        var last = await _journal.RunAsync("adopt", "--strategy", "Acme.Breakout", "--symbol", "EURUSD", "--volume", "0");

        Assert.Equal($"{TestJournal.Breakout} holds long 0.3 EURUSD from now on; it was nothing. Its next end closes that.\n", first.Output);
        Assert.Equal($"{TestJournal.Breakout} holds short 0.2 EURUSD from now on; it was long 0.3. Its next end closes that.\n", second.Output);
        Assert.Equal($"{TestJournal.Breakout} holds short 0.2 EURUSD from now on, as it was. Its next end closes that.\n", third.Output);
        Assert.Equal($"{TestJournal.Breakout} holds nothing EURUSD from now on; it was short 0.2. Its next end closes that.\n", last.Output);
    }

    [Fact]
    public async Task A_strategy_that_has_not_run_yet_is_named_with_its_account()
    {
        await (await _journal.WriteAsync(TestJournal.Breakout, TestJournal.Open)).DisposeAsync();

        var unknown = await _journal.RunAsync("adopt", "--strategy", "Acme.New/2", "--symbol", "EURUSD", "--volume", "1");
        var known = await _journal.RunAsync("adopt", "--strategy", "Acme.New/2", "--account", "live", "--symbol", "EURUSD", "--volume", "1", "--position", "4711");

        Assert.Equal(ExitCodes.CannotDo, unknown.ExitCode);
        Assert.StartsWith("The journal has no strategy 'Acme.New/2'; ", unknown.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Done, ""), (known.ExitCode, known.Error));
        Assert.Equal([new LedgerRecord("EURUSD", "EURUSD", 1)], (await _journal.ReadAsync(new StrategyIdentity("live", "Acme.New", "2"))).Ledger);
    }

    [Fact]
    public async Task A_strategy_that_runs_is_left_as_it_is()
    {
        await using var running = await _journal.WriteAsync(TestJournal.Breakout, TestJournal.Open);

        var run = await _journal.RunAsync("adopt", "--strategy", "Acme.Breakout", "--symbol", "EURUSD", "--volume", "1");

        Assert.Equal((ExitCodes.CannotDo, ""), (run.ExitCode, run.Output));
        Assert.Contains("Stop that one first", run.Error, StringComparison.Ordinal);
    }
}
