namespace Sessions.Tool.Tests.Journals;

public sealed class AcceptTests : IDisposable
{
    private readonly TestJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task A_journal_that_has_gone_back_in_time_is_refused_by_every_command_until_it_is_accepted()
    {
        await (await _journal.WriteAsync(TestJournal.Breakout, TestJournal.Open)).DisposeAsync();
        File.Copy(_journal.Path, _journal["copy.db"]);
        await _journal.RunAsync("halt");
        File.Copy(_journal["copy.db"], _journal.Path, overwrite: true);

        foreach (var command in new[] { "status", "halt", "release" })
        {
            var refused = await _journal.RunAsync(command);
            Assert.Equal((ExitCodes.CannotDo, ""), (refused.ExitCode, refused.Output));
            Assert.Contains("has gone back in time: it has 4 writes and has had 5", refused.Error, StringComparison.Ordinal);
            Assert.Contains($"\"sessions accept --journal {_journal.Path}\"", refused.Error, StringComparison.Ordinal);
        }

        var accepted = await _journal.RunAsync("accept");
        Assert.Equal((ExitCodes.Done, $"Accepted {_journal.Path} as it is. What it does not know of is yours to close.\n"), (accepted.ExitCode, accepted.Output));
        Assert.Contains("open: London", (await _journal.RunAsync("status")).Output, StringComparison.Ordinal);
        Assert.Equal($"{_journal.Path} is as far as it was; there was nothing to accept.\n", (await _journal.RunAsync("accept")).Output);
    }

    [Fact]
    public async Task A_journal_that_is_not_there_and_never_was_is_not_made_by_accepting()
    {
        var run = await _journal.RunAsync("accept");

        Assert.Equal((ExitCodes.CannotDo, $"There is no journal '{_journal.Path}'. Nothing was made.\n"), (run.ExitCode, run.Error));
        Assert.Empty(_journal.Names);
    }
}
