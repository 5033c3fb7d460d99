using System.Globalization;
using Sessions.Schedule;
using Sessions.Tool.Checks;
using Spectre.Console;

namespace Sessions.Tool.Output;

/// <summary>
/// What a person reads: with colours and lines in a terminal, as plain text of one column after the other where the output is
/// piped or no colours are wanted. Every text is made printable here, before it is measured; nothing else draws.
/// </summary>
internal sealed class ToolOutput
{
    /// <summary>Wider than any table: what is piped is never wrapped.</summary>
    private const int Unlimited = 1 << 24;

    /// <summary>Of more problems of one rule than these the first ones tell what is wrong.</summary>
    private const int MostProblems = 10;

    private readonly IAnsiConsole _console;
    private readonly bool _isPlain;

    /// <summary>What was asked for.</summary>
    public ToolOutput(ToolHost host, bool noColor)
        : this(host, host.Output, host.IsTerminal, noColor)
    {
    }

    private ToolOutput(ToolHost host, TextWriter writer, bool isTerminal, bool noColor)
    {
        _isPlain = !isTerminal;
        noColor |= host.NoColor || _isPlain;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = noColor ? AnsiSupport.No : host.Ansi,
            ColorSystem = noColor ? ColorSystemSupport.NoColors : host.Colors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_isPlain ? new TrimmingWriter(writer) : (writer as PrintableWriter)?.Inner ?? writer),
        });
        if (_isPlain)
        {
            _console.Profile.Width = Unlimited;
        }
    }

    /// <summary>Why it could not be had, in one line on the error stream, which the terminal alone breaks: a path in it is copied whole.</summary>
    public static void Refuse(ToolHost host, bool noColor, string why)
    {
        var output = new ToolOutput(host, host.Error, host.IsErrorTerminal, noColor);
        output._console.Profile.Width = Unlimited;
        output.Line(PrintableText.Of(why).Trim(), new Style(Color.Red));
    }

    /// <summary>How many characters a line has.</summary>
    public int Width => _console.Profile.Width;

    public void Line(string text = "", Style? style = null) => Line([(text, style ?? Style.Plain)]);

    /// <summary>A line of texts that look different.</summary>
    public void Line(IEnumerable<(string Text, Style Style)> texts)
    {
        var line = new Paragraph();
        foreach (var (text, style) in texts)
        {
            line.Append(PrintableText.Of(text), style);
        }

        _console.Write(line);
        _console.WriteLine();
    }

    public void Heading(string text) => Line(text, new Style(decoration: Decoration.Bold));

    /// <summary>How what somebody should know stands out.</summary>
    public static Style Attention { get; } = new(Color.Yellow);

    /// <summary>The first of some warnings, and how many there are besides.</summary>
    public void Warnings(IReadOnlyList<string> warnings, int most)
    {
        foreach (var warning in warnings.Take(most))
        {
            Line($"Warning: {warning}", Attention);
        }

        if (warnings.Count > most)
        {
            Line($"… and {(warnings.Count - most).ToString(CultureInfo.InvariantCulture)} more.");
        }
    }

    /// <summary>The problems of one strategy.</summary>
    public void Problems(IEnumerable<SessionProblem> problems) => First(problems, static problem => problem.Id, "  ", problem => Line(
        [("  ", Style.Plain), (problem.Id, new Style(Color.Red, decoration: Decoration.Bold)), (": " + problem.Message, Style.Plain)]));

    /// <summary>Findings as the compiler writes them, with the strategy or the configuration's key in the place of the file.</summary>
    public void Findings(IEnumerable<Finding> findings) => First(findings, static finding => finding.Id is null ? finding.Place : $"{finding.Id}, {finding.Place}", "", finding => Line(
    [
        (finding.Place + ": ", Style.Plain),
        ($"{finding.Severity.ToString().ToLowerInvariant()} {finding.Id}".TrimEnd(), new Style(ColorOf(finding.Severity), decoration: Decoration.Bold)),
        (": " + finding.Message, Style.Plain),
    ]));

    /// <summary>A table; each text on one line, whatever it holds.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = _isPlain ? TableBorder.None : TableBorder.Rounded };
        foreach (var heading in headings)
        {
            var column = new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold)));
            table.AddColumn(_isPlain ? column.NoWrap().Padding(0, 0, 2, 0) : column);
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(static text => new Text(PrintableText.Of(text))));
        }

        _console.Write(table);
    }

    /// <summary>The first ones of each kind, and how many there are besides.</summary>
    private void First<T>(IEnumerable<T> all, Func<T, string> kindOf, string indent, Action<T> show)
    {
        var shown = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in all)
        {
            var kind = kindOf(one);
            if ((shown[kind] = shown.GetValueOrDefault(kind) + 1) <= MostProblems)
            {
                show(one);
            }
        }

        foreach (var (kind, count) in shown.Where(static pair => pair.Value > MostProblems))
        {
            Line($"{indent}… and {(count - MostProblems).ToString(CultureInfo.InvariantCulture)} more of {kind}");
        }
    }

    private static Color ColorOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => Color.Red,
        FindingSeverity.Warning => Color.Yellow,
        _ => Color.Default,
    };
}
