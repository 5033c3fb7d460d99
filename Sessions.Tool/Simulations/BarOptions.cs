using System.CommandLine;
using Sessions.Simulation;
using Sessions.Tool.Commands;
using Sessions.Tool.Times;

namespace Sessions.Tool.Simulations;

/// <summary>The options that say which bars there are, and what their file does not tell of itself.</summary>
internal sealed class BarOptions
{
    public Option<string> File { get; } = new("--bars") { Description = "The bars: a file of any platform that is recognised, a zip or a folder of such files.", Required = true, HelpName = "FILE" };

    public Option<string> Symbol { get; } = new("--symbol") { Description = "What they price; six capital letters are a currency pair, traded in lots of 100,000.", Required = true, HelpName = "SYMBOL" };

    private Option<decimal?> Spread { get; } = CommandLine.NumberOption("--spread", "Ask minus bid in price units, where the file has one price.");

    private Option<BarFileFormat> Format { get; } = new("--bars-format") { Description = "Who wrote the file. Default: it is recognised.", HelpName = "FORMAT" };

    private Option<string?> Zone { get; } = new("--bars-zone") { Description = "The zone by whose clock the file dates its bars, where it does not say.", HelpName = "ZONE" };

    private Option<decimal?> Ahead { get; } = CommandLine.NumberOption("--bars-ahead", "How many hours the file's clock is ahead of that zone's.");

    private Option<BarStamp> Stamped { get; } = new("--bars-stamped") { Description = "Which end of a bar its date is. Default: Open.", HelpName = "Open|Close" };

    private Option<decimal?> Unit { get; } = CommandLine.NumberOption("--bars-unit", "What one in the file's prices is worth, where that is not sure.");

    /// <summary>The command with these options.</summary>
    public Command AddTo(Command command)
    {
        Option[] all = [File, Symbol, Spread, Format, Zone, Ahead, Stamped, Unit];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }

        return command;
    }

    /// <summary>The bars that a command line names.</summary>
    /// <exception cref="ArgumentException">An option's value is out of its range.</exception>
    /// <exception cref="ToolException">There is no such zone.</exception>
    public BarFile Open(ParseResult arguments) => new(arguments.GetRequiredValue(File), arguments.GetRequiredValue(Symbol))
    {
        Spread = arguments.GetValue(Spread),
        Format = arguments.GetValue(Format),
        TimeZone = arguments.GetValue(Zone) is { } zone ? ShownZone.Read(zone).Id : null,
        ClockAhead = TimeSpan.FromHours((double)(arguments.GetValue(Ahead) ?? 0)),
        Stamped = arguments.GetValue(Stamped),
        PriceUnit = arguments.GetValue(Unit),
    };

    /// <summary>What the library asks for in code, asked for on a command line.</summary>
    public string Words(string message)
    {
        (string Property, Option Option)[] options =
        [
            (nameof(BarFile.Format), Format), (nameof(BarFile.TimeZone), Zone), (nameof(BarFile.ClockAhead), Ahead), (nameof(BarFile.PriceUnit), Unit), (nameof(BarFile.Spread), Spread),
        ];
        return options.Aggregate(message, static (text, known) => text.Replace($"{nameof(BarFile)}.{known.Property}", known.Option.Name, StringComparison.Ordinal));
    }
}
