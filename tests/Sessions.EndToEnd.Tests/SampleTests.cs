using System.Text.Json;
using Sessions.EndToEnd.Tests.Support;

namespace Sessions.EndToEnd.Tests;

public sealed class SampleTests : IDisposable
{
    private const string RealMinutes = "eurusd-m1-2014-05.csv";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessions-sample-");

    /// <summary>The hosted sample's own lies beside the program, and outlives a run.</summary>
    private string[] Journal => ["--Sessions:Host:JournalFile", Path.Combine(_folder.FullName, "sessions.db")];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Without_arguments_it_runs_on_bars_of_its_own_and_says_so()
    {
        var run = await Command.SampleAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("a random walk with seed", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);

        // London and New York are 4 hours apart from 10 to 30 March 2024, else 5; each keeps its own clock.
        Assert.Contains("| 2024-03-08 Fri | New York | 2024-03-08 13:30:00 | 2024-03-08 17:00:00 |", run.Output, StringComparison.Ordinal);
        Assert.Contains("| 2024-03-11 Mon | London   | 2024-03-11 08:00:00 | 2024-03-11 12:00:00 |", run.Output, StringComparison.Ordinal);
        Assert.Contains("| 2024-03-11 Mon | New York | 2024-03-11 12:30:00 | 2024-03-11 16:00:00 |", run.Output, StringComparison.Ordinal);
        Assert.Contains("| 2024-04-01 Mon | London   | 2024-04-01 07:00:00 | 2024-04-01 11:00:00 |", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 ends left positions open.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hosted_sample_trades_until_it_is_stopped_and_shows_traces_and_metrics()
    {
        var run = await Command.HostedSampleAsync(stopAt: "Long opened as position", Journal);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Session Day ended: CloseAll: 1 closed", run.Output, StringComparison.Ordinal);
        Assert.Contains("Activity.DisplayName:        sessions.occurrence", run.Output, StringComparison.Ordinal);
        Assert.Contains("Metric Name: sessions.occurrences,", run.Output, StringComparison.Ordinal);
        Assert.Contains("'HostedBot.Scalper' on account 'paper' has stopped", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hosted_sample_stops_when_its_time_is_up()
    {
        var run = await Command.HostedSampleAsync(["--seconds", "1", .. Journal]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("'HostedBot.Scalper' on account 'paper' has stopped", run.Output, StringComparison.Ordinal);
    }

    [SharedDataFact(RealMinutes)]
    public async Task On_real_minutes_nothing_is_open_outside_sessions_and_two_runs_trace_the_same()
    {
        string[] traces = [Path.Combine(_folder.FullName, "1.jsonl"), Path.Combine(_folder.FullName, "2.jsonl")];
        foreach (var trace in traces)
        {
            Assert.Equal(0, (await Command.SampleAsync("--bars", SharedDataFiles.FindPath(RealMinutes)!, "--trace", trace)).ExitCode);
        }

        Assert.Equal(await File.ReadAllBytesAsync(traces[0]), await File.ReadAllBytesAsync(traces[1]));
        var open = new HashSet<string>();
        string? session = null;
        var ends = 0;
        foreach (var line in await File.ReadAllLinesAsync(traces[0]))
        {
            using var json = JsonDocument.Parse(line);
            var time = json.RootElement.GetProperty("utc").GetString()![11..];
            switch (json.RootElement.GetProperty("event").GetString())
            {
                case "start":
                    session = json.RootElement.GetProperty("session").GetString();
                    Assert.Equal(session == "London" ? "07:00:00Z" : "12:30:00Z", time);
                    break;
                case "open":
                    Assert.NotNull(session);
                    open.Add(json.RootElement.GetProperty("position").GetString()!);
                    break;
                case "close":
                    Assert.True(open.Remove(json.RootElement.GetProperty("position").GetString()!));
                    break;
                default:
                    Assert.Equal(session == "London" ? "11:00:00Z" : "16:00:00Z", time);
                    Assert.Empty(open);
                    session = null;
                    ends++;
                    break;
            }
        }

        // Eleven weekdays from 1 to 15 May 2014.
        Assert.Equal(22, ends);
    }

    [Fact]
    public async Task A_sweep_says_what_each_run_came_to_and_reports_the_best()
    {
        var report = Path.Combine(_folder.FullName, "best.html");

        var run = await Command.SampleAsync("--sweep", "--report", report);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("range hours,London until,trades,net_profit,", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n8,13:00,", run.Output, StringComparison.Ordinal);
        Assert.Contains("Best of 12: range hours=", run.Output, StringComparison.Ordinal);
        Assert.Contains("12 runs. Best: range hours=", await File.ReadAllTextAsync(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_it_runs_on_the_systems_clock_and_stops()
    {
        var run = await Command.SampleAsync("--live", "0.05");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Stopped at", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 positions open", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.csv", null, "missing.csv")]
    [InlineData("eurusd.csv", "", "eurusd.csv")]
    [InlineData("eurusd.csv", "utc,open,high,low,close\n2014-05-01T00:00:00Z,1.1,1.2,1.0,1.1\n2014-05-01T00:01:00Z,1.1,1.2,1.0,1.1\n", "spread")]
    [InlineData("eurusd.csv", "utc,bid_open,bid_high,bid_low,bid_close,ask_open,ask_high,ask_low,ask_close\n2014-05-01T00:01:00Z,1,1,1,1,1,1,1,1\n2014-05-01T00:00:00Z,1,1,1,1,1,1,1,1\n", "line 3")]
    [InlineData("eurusd.csv", "utc,bid_open,bid_high,bid_low,bid_close,ask_open,ask_high,ask_low,ask_close\n2014-05-01T00:01:00Z,1,NaN,1,1,1,1,1,1\n", "'NaN'")]
    public async Task A_file_that_is_not_right_is_one_clear_line_and_exit_code_2(string name, string? content, string told)
    {
        var path = Path.Combine(_folder.FullName, name);
        if (content is not null)
        {
            await File.WriteAllTextAsync(path, content);
        }

        var run = await Command.SampleAsync("--bars", path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }
}
