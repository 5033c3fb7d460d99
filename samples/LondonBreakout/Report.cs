using System.Globalization;
using Sessions.Simulation;
using Spectre.Console;

namespace LondonBreakout;

/// <summary>What the sample prints. Where nobody watches (a pipe, a file) it is plain text without colours or width limits.</summary>
internal static class Report
{
    private const int PlainWidth = 160;

    private static readonly IAnsiConsole _console = Create();

    public static void Line(FormattableString text) => _console.WriteLine(FormattableString.Invariant(text));

    public static void Occurrences(SimulationResult result)
    {
        var table = new Table { Border = _console.Profile.Out.IsTerminal ? TableBorder.Rounded : TableBorder.Ascii };
        table.AddColumns("Local date", "Session", "Start (UTC)", "End (UTC)");
        table.AddColumn(new TableColumn("Trades").RightAligned());
        table.AddColumn(new TableColumn($"Profit {result.AccountCurrency}").RightAligned());
        table.AddColumn("Close report");
        foreach (var occurrence in result.Occurrences)
        {
            table.AddRow(
                new Text(Text($"{occurrence.Occurrence.Date:yyyy-MM-dd ddd}")),
                new Text(occurrence.Occurrence.Session.Name),
                new Text(Text($"{occurrence.BegunAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}")),
                new Text(Text($"{occurrence.EndedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}")),
                new Text(Text($"{occurrence.Trades.Count}")),
                new Text(Money(occurrence.NetProfit)),
                new Text(occurrence.Report.ToString()));
        }

        _console.Write(table);
    }

    public static void Summary(SimulationResult result)
    {
        Line($"{result.From.UtcDateTime:yyyy-MM-dd HH:mm} to {result.To.UtcDateTime:yyyy-MM-dd HH:mm} UTC, {result.BarCount} bars, {result.Occurrences.Count} occurrences.");
        Line($"{result.Trades.Count} trades, net profit {Money(result.NetProfit)} {result.AccountCurrency}, largest drawdown {Money(result.MaxDrawdown)} {result.AccountCurrency}.");
        Line($"{result.Occurrences.Count(static occurrence => !occurrence.Report.IsComplete)} ends left positions open.");
        foreach (var warning in result.Warnings)
        {
            Line($"Warning: {warning}");
        }
    }

    private static string Money(decimal? amount) => amount is { } known ? Text($"{known:0.00}") : "unknown";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static IAnsiConsole Create()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        console.Profile.Width = PlainWidth;
        return console;
    }
}
