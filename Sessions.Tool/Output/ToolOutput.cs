using Sessions.Tool.Checks;
using Spectre.Console;

namespace Sessions.Tool.Output;

/// <summary>
/// What a person reads: with colours and lines in a terminal, as plain text of one column after the other where the output is
/// piped or no colours are wanted.
/// </summary>
internal sealed class ToolOutput
{
    /// <summary>Wider than any table: what is piped is never wrapped.</summary>
    private const int Unlimited = 4096;

    private readonly IAnsiConsole _console;
    private readonly bool _isPlain;

    public ToolOutput(ToolHost host, bool noColor)
    {
        _isPlain = !host.IsTerminal;
        noColor |= host.NoColor || _isPlain;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = noColor ? AnsiSupport.No : host.Ansi,
            ColorSystem = noColor ? ColorSystemSupport.NoColors : host.Colors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_isPlain ? new TrimmingWriter(host.Output) : host.Output),
        });
        if (_isPlain)
        {
            _console.Profile.Width = Unlimited;
        }
    }

    /// <summary>How many characters a line has.</summary>
    public int Width => _console.Profile.Width;

    public void Line(string text = "", Style? style = null) => Line(new Paragraph(text, style ?? Style.Plain));

    public void Line(Paragraph paragraph)
    {
        _console.Write(paragraph);
        _console.WriteLine();
    }

    public void Heading(string text) => Line(text, new Style(decoration: Decoration.Bold));

    /// <summary>How what somebody should know stands out.</summary>
    public static Style Attention { get; } = new(Color.Yellow);

    public void Problem(SessionProblem problem)
    {
        var line = new Paragraph("  ");
        line.Append(problem.Id, new Style(Color.Red, decoration: Decoration.Bold));
        line.Append(": " + OneLine.Of(problem.Message));
        Line(line);
    }

    /// <summary>A finding as the compiler writes one, with the strategy or the configuration's key in the place of the file.</summary>
    public void Finding(Finding finding)
    {
        var line = new Paragraph(finding.Place + ": ");
        line.Append($"{finding.Severity.ToString().ToLowerInvariant()} {finding.Id}".TrimEnd(), new Style(ColorOf(finding.Severity), decoration: Decoration.Bold));
        line.Append(": " + OneLine.Of(finding.Message));
        Line(line);
    }

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
            table.AddRow(row.Select(static text => new Text(OneLine.Of(text))));
        }

        _console.Write(table);
    }

    private static Color ColorOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => Color.Red,
        FindingSeverity.Warning => Color.Yellow,
        _ => Color.Default,
    };
}
