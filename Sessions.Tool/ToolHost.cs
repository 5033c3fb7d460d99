using Spectre.Console;

namespace Sessions.Tool;

/// <summary>What a command has around it: a clock, and where it writes.</summary>
/// <param name="Clock">Says what is now.</param>
/// <param name="Output">Takes what was asked for.</param>
/// <param name="Error">Takes the line that says why it could not be had.</param>
/// <param name="IsTerminal">Whether a person looks at the output, and not another program.</param>
/// <param name="NoColor">Whether the person has asked every program for output without colours.</param>
internal sealed record ToolHost(TimeProvider Clock, TextWriter Output, TextWriter Error, bool IsTerminal, bool NoColor)
{
    /// <summary>The wish of https://no-color.org: any value but the empty one.</summary>
    private const string NoColorVariable = "NO_COLOR";

    /// <summary>Names the journal in PostgreSQL: other users of a machine see what stands on a command line, and a shell keeps it.</summary>
    public const string PostgresVariable = "SESSIONS_POSTGRES";

    /// <summary>How a journal in PostgreSQL is connected to; null where nothing is said of one.</summary>
    public string? Postgres { get; init; }

    /// <summary>Whether a terminal understands escape codes. Default: it is asked.</summary>
    public AnsiSupport Ansi { get; init; } = AnsiSupport.Detect;

    /// <summary>How many colours it has. Default: it is asked.</summary>
    public ColorSystemSupport Colors { get; init; } = ColorSystemSupport.Detect;

    /// <summary>Whether a person looks at the error stream, where what lasts is shown.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>How long something may last before it is shown.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    public static ToolHost OfThisProcess() => new(
        TimeProvider.System,
        Console.Out,
        Console.Error,
        !Console.IsOutputRedirected,
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(NoColorVariable)))
    {
        IsErrorTerminal = !Console.IsErrorRedirected,
        Postgres = Environment.GetEnvironmentVariable(PostgresVariable),
    };
}
