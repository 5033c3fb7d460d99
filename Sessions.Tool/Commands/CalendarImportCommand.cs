using System.CommandLine;
using System.Globalization;
using System.Text;
using Sessions.Calendars;
using Sessions.Tool.Calendars;
using Sessions.Tool.Files;
using Sessions.Tool.Output;

namespace Sessions.Tool.Commands;

/// <summary><c>sessions calendar import HOLIDAYS.ics -o x.csv</c>: a holiday file of another format, and what could not be read of that.</summary>
internal static class CalendarImportCommand
{
    private const long LongestFile = 32 * 1024 * 1024;

    /// <summary>As far as a repeating event is followed: this year and two more.</summary>
    private const int Years = 3;

    public static Command Create(ToolHost host)
    {
        var path = new Argument<string>("file") { Description = "An .ics of holidays, or LEAN's market-hours-database.json.", HelpName = "FILE" };
        var file = new Option<string>("--output", "-o") { Description = "The holiday file to write.", Required = true, HelpName = "x.csv" };
        var entry = new Option<string?>("--entry") { Description = "Of a market hours database: the entry, such as 'Equity-usa-[*]'.", HelpName = "NAME" };
        return new Command("import", "Makes a holiday file of an .ics or of LEAN's market hours database.") { path, file, entry }.Does(host, (arguments, output, _) =>
        {
            var source = arguments.GetRequiredValue(path);
            var days = Waiting.For(host, $"Reading {Path.GetFileName(source)}", () => Read(source, arguments.GetValue(entry), host.Clock.GetUtcNow().Year));
            if (days.Count == 0)
            {
                throw new ToolException($"'{source}' has no days to take over{(days.Left.Count > 0 ? $": {days.Left[0]}" : ".")}");
            }

            Write(source, arguments.GetRequiredValue(file), days, output);
            return Task.FromResult(days.Left.Count == 0 ? ExitCodes.Done : ExitCodes.Problem);
        });
    }

    private static ImportedDays Read(string path, string? entry, int year)
    {
        var isIcs = Path.GetExtension(path).Equals(".ics", StringComparison.OrdinalIgnoreCase);
        if (!isIcs && !Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            throw new ToolException($"'{path}' does not say what it is; a file that can be imported ends with .ics or .json.");
        }

        var content = InputFile.Read(path, LongestFile, "calendar");
        try
        {
            return isIcs
                ? IcsImport.Read(Encoding.UTF8.GetString(content), new DateOnly(year, 1, 1), new DateOnly(year + Years, 1, 1))
                : LeanImport.Read(content, entry);
        }
        catch (ToolException exception)
        {
            throw new ToolException($"'{path}' {exception.Message}", exception);
        }
    }

    private static void Write(string source, string file, ImportedDays days, ToolOutput output)
    {
        try
        {
            OutputFile.Write(file, days.Write(Path.GetFileName(source)));
        }
        catch (HolidayFileException exception)
        {
            throw new ToolException($"'{source}' makes no holiday file: {exception.Problems[0]}", exception);
        }

        output.Line($"{days.Count.ToString(CultureInfo.InvariantCulture)} days are in '{file}'.");
        foreach (var left in days.Left.Take(50))
        {
            output.Line($"Left out: {left}", ToolOutput.Attention);
        }

        if (days.Left.Count > 50)
        {
            output.Line($"… and {(days.Left.Count - 50).ToString(CultureInfo.InvariantCulture)} more.");
        }
    }
}
