using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Sessions.Schedule;
using Sessions.Tool.Output;

namespace Sessions.Tool.Commands;

/// <summary>Arguments and options that several commands have, and how a command is run.</summary>
internal static class CommandLine
{
    /// <summary>Of more names than these a person picks none.</summary>
    private const int MostNames = 12;

    /// <summary>For every command: it has one value wherever it stands.</summary>
    public static Option<bool> NoColor { get; } = new("--no-color") { Description = "Writes without colours; NO_COLOR does the same.", Recursive = true };

    public static Argument<string> BotArgument() => new("bot") { Description = "The bot's assembly, which is read and never run; or its project or the folder of that, which is built.", HelpName = "BOT" };

    public static Option<bool> JsonOption() => new("--json") { Description = "Writes one JSON object, for programs." };

    public static Option<string?> ZoneOption()
    {
        var option = new Option<string?>("--zone") { Description = "The IANA id of the zone whose clock is read and shown. Default: UTC.", HelpName = "ZONE" };
        option.CompletionSources.Add(static context =>
            TimeZoneInfo.GetSystemTimeZones().Select(static zone => zone.Id).Where(id => id.StartsWith(context.WordToComplete, StringComparison.OrdinalIgnoreCase)));
        return option;
    }

    public static Option<string?> StrategyOption() => new("--strategy") { Description = "Only this strategy: its full name, or the end of it after a dot.", HelpName = "NAME" };

    /// <summary>A number, with a point wherever the machine is.</summary>
    public static Option<decimal?> NumberOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "NUMBER",
        CustomParser = result =>
        {
            if (decimal.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= 0)
            {
                return number;
            }

            result.AddError($"{name} '{ShownText.Cut(result.Tokens[0].Value)}' is no number of zero or above, such as 0.0001.");
            return null;
        },
    };

    /// <summary>Sets what a command does: by its words, with an output for people.</summary>
    public static Command Does(this Command command, ToolHost host, Func<ParseResult, ToolOutput, CancellationToken, Task<int>> run)
    {
        command.SetAction((arguments, cancellationToken) => run(arguments, new ToolOutput(host, arguments.GetValue(NoColor)), cancellationToken));
        return command;
    }

    /// <summary>What is wrong with a command line, in one line: the word that nobody knows comes before what it leaves out.</summary>
    public static string WhatIsWrong(ParseResult parsed)
    {
        var command = parsed.CommandResult;
        var problem = parsed.UnmatchedTokens is [var word, ..]
            ? $"'{ShownText.Cut(word)}' is not known here; {Instead(word, [.. NamesIn(command.Command).Order(StringComparer.Ordinal)])}"
            : parsed.Errors[0].Message;
        return $"{problem} See '{PathOf(command)} --help'.";
    }

    private static IEnumerable<string> NamesIn(Command command) => command.Subcommands.Select(static sub => sub.Name)
        .Concat(command.Subcommands.Count > 0 ? [] : command.Options.Select(static option => option.Name));

    /// <summary>The words by which a command is called, from the program's own.</summary>
    private static string PathOf(CommandResult command) => command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : "sessions";

    /// <summary>The words of a problem with what was asked for by name: the nearest, or all there is.</summary>
    public static string Instead(string name, IReadOnlyList<string> there) => NearestName.Find(name, there, most: 1) is [var nearest]
        ? $"did you mean '{nearest}'?"
        : $"there is {string.Join(", ", there.Take(MostNames).Select(static known => $"'{known}'"))}{(there.Count > MostNames ? $" and {there.Count - MostNames} more" : "")}.";
}
