using System.Text.RegularExpressions;
using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Orders;

namespace Sessions.Tool.Tests.Docs;

/// <summary>docs/tool.md, run: each command of it in a folder with a bot, a configuration and a journal, one after the other.</summary>
internal sealed partial class ToolPage : IDisposable
{
    private const string Fence = "```console";

    /// <summary>A holiday, and a morning of which the format cannot say what it is.</summary>
    private const string Holidays = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//HKEX//EN
        BEGIN:VEVENT
        UID:1
        DTSTAMP:20260101T000000Z
        DTSTART;VALUE=DATE:20270206
        DTEND;VALUE=DATE:20270210
        SUMMARY:Lunar New Year
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        DTSTAMP:20260101T000000Z
        DTSTART:20271224T120000
        DTEND:20271224T160000
        SUMMARY:Morning only
        END:VEVENT
        END:VCALENDAR
        """;

    private static readonly StrategyIdentity _strategy = new("paper", "LondonBreakout.Breakout");

    private readonly TestJournal _journal = new();
    private readonly string _back = Environment.CurrentDirectory;
    private int _exitCode;

    /// <summary>The moment of the page.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 3, 25, 13, 5, 0, TimeSpan.Zero);

    public static string File { get; } = Path.Combine(Repository.Root, "docs", "tool.md");

    public static string Text { get; } = System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");

    /// <summary>The lines that are typed.</summary>
    public static IEnumerable<string> Commands => Text.Split('\n').Where(static line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(static line => line[2..]);

    /// <summary>The page as it would be if every output were what the tool writes today.</summary>
    public async Task<string> RunAsync()
    {
        System.IO.File.Copy(ToolRun.Sample, _journal["LondonBreakout.dll"]);
        BarCsv.Write(_journal["eurusd-m1.csv"]);
        await System.IO.File.WriteAllTextAsync(_journal["appsettings.json"], Json().Match(Text).Groups[1].Value);
        await System.IO.File.WriteAllTextAsync(_journal["holidays.ics"], Holidays);
        await using var running = await WriteJournalAsync();
        Environment.CurrentDirectory = Path.GetDirectoryName(_journal.Path)!;
        var lines = new List<string>();
        var isConsole = false;
        foreach (var line in Text.Split('\n'))
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            isConsole = isFence ? line == Fence : isConsole;
            if (isFence || !isConsole)
            {
                lines.Add(line);
            }
            else if (line.StartsWith("$ ", StringComparison.Ordinal))
            {
                lines.Add(line);
                lines.AddRange(await OutputOfAsync(line[2..]));
            }
        }

        return string.Join('\n', lines);
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = _back;
        _journal.Dispose();
    }

    private async Task<string[]> OutputOfAsync(string command)
    {
        if (command == "echo $?")
        {
            return [$"{_exitCode}"];
        }

        var words = Word().Matches(command).Select(static word => word.Value.Trim('"')).ToArray();
        var run = _journal.Named(await ToolRun.RunAsync(Now, words[1..]));
        _exitCode = run.ExitCode;
        var folder = Path.GetDirectoryName(_journal.Path)!;
        return (run.Output + run.Error).Replace("PID", "4711", StringComparison.Ordinal).Replace(folder, "/home/ann/bots", StringComparison.Ordinal).TrimEnd('\n').Split('\n');
    }

    /// <summary>One position of London could not be closed for an hour; New York waits for it.</summary>
    private Task<IAsyncDisposable> WriteJournalAsync()
    {
        var london = TestJournal.Closing with { Session = "London", Start = At(8), End = At(12), Date = new DateOnly(2026, 3, 25), BegunAt = At(8), EndingAt = At(12) };
        var target = new Target(london.ClosingName(_strategy.Tag, "end"), "90210", "EURUSD", PositionSide.Long, 0.3m, TargetKind.Whole);
        var refused = new Order(target.Id + ":128", 1, "EURUSD", PositionSide.Short, 0.3m)
        {
            Closes = target.Position,
            Target = target.Id,
            Attempt = 128,
            State = OrderState.Done,
        };
        return _journal.WriteAsync(_strategy, london, target, refused);
    }

    private static DateTimeOffset At(double hour) => new DateTimeOffset(2026, 3, 25, 0, 0, 0, TimeSpan.Zero).AddHours(hour);

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();
}
