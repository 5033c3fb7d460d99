using System.Text;
using Microsoft.Extensions.Configuration;
using Sessions.Hosting;
using Sessions.Tool.Bots;

namespace Sessions.Tool.Tests.Hostile;

/// <summary>Configuration files that a seed has written: the tool and a host say the same of each, and neither is brought down.</summary>
public sealed class ConfigurationFuzzTests : IDisposable
{
    private const int Count = 500;

    private static readonly string[] _keys =
    [
        "Breakout", "LondonBreakout.Breakout", "breakout/EURUSD", "Breakout/", "London", "New York", "Options", "Host", "Enabled", "Start", "End", "TimeZone", "Days", "OnStart", "OnEnd",
        "EntriesUntil", "EndGrace", "OrderTimeout", "MissedEnd", "AfterEnd", "MaxConcurrentCloses", "JournalFile", "RecentOccurrences", "OnStrategyFailure", "OnLeaseHeld", "", ":", "Londn", "sk_live_4f1c9d0e8b7a65",
        "a\u001b[2Jb", "\u202E", "0",
    ];

    private static readonly string[] _values =
    [
        "\"08:30\"", "\"11:45\"", "\"25:00\"", "\"\"", "\" \"", "null", "true", "false", "\"false\"", "1", "-1", "1e400", "[]", "{}", "[\"Monday\", \"Friday\"]", "[[1]]", "\"CloseAll\"", "\"CloseWin, CloseLoss\"",
        "\"Wait,Overlap\"", "\"Skip\"", "\"Weekdays\"", "\"Monday, None\"", "\"Europe/London\"", "\"Europe/Lodnon\"", "\"../../etc/passwd\"", "\"00:00:05\"", "\"99999999.00:00:00\"", "\"25.00:00:00\"",
        "\"\\u0000\"", "\"\\ud800\"", "\"hunter2\"", "\"x.db\"", "\"StopIt,StopHost\"", "\"24:00\"", "\"02:00+1\"",
    ];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_five_hundred_the_tool_says_what_the_host_says()
    {
        var strategies = BotReader.Read(ToolRun.Sample).Strategies.Select(static strategy => new ConfigurableStrategy(strategy.Type, strategy.Table!)).ToList();
        var random = new Random(1);
        var (right, wrong, none) = (0, 0, 0);
        for (var i = 0; i < Count; i++)
        {
            var text = $"{{ \"Sessions\": {Write(random, 0)} }}";
            if (random.Next(10) == 0)
            {
                text = text[..random.Next(text.Length)];
            }

            await File.WriteAllTextAsync(_folder["a.json"], text);
            var run = await ToolRun.RunAsync("check", ToolRun.Sample, "--config", _folder["a.json"]);

            Nasty.AssertHarmless(run);
            Assert.DoesNotContain("hunter2", run.Output + run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("4f1c9d0e8b7a65", run.Output + run.Error, StringComparison.Ordinal);
            if (run.ExitCode == ExitCodes.CannotDo)
            {
                Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
                none++;
                continue;
            }

            var section = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(text))).Build().GetSection("Sessions");
            List<ConfigurableStrategy> known = [.. strategies, .. strategies.SelectMany(strategy => SessionConfiguration.FindInstances(section, strategy).Select(instance => strategy with { Instance = instance }))];
            var isValid = SessionConfiguration.Read(section, known).IsValid;
            Assert.True(run.ExitCode == (isValid ? ExitCodes.Done : ExitCodes.Problem), $"{text}\n{run.Output}{run.Error}");
            (right, wrong) = isValid ? (right + 1, wrong) : (right, wrong + 1);
        }

        Assert.True(right > 20 && wrong > 200 && none > 20, $"{right} right, {wrong} wrong, {none} no configuration");
    }

    private static string Write(Random random, int depth)
    {
        // A level below is what stands there most often, and near the bottom a value.
        if (depth > 3 || random.Next(6) < depth)
        {
            return _values[random.Next(_values.Length)];
        }

        var said = Enumerable.Range(0, random.Next(depth == 0 ? 3 : 4)).Select(_ => (Key: _keys[random.Next(_keys.Length)], Value: Write(random, depth + 1)));
        return $"{{ {string.Join(", ", said.Select(static pair => $"{System.Text.Json.JsonSerializer.Serialize(pair.Key)}: {pair.Value}"))} }}";
    }
}
