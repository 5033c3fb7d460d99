using Sessions.Tool.Bots;
using Sessions.Tool.Output;

namespace Sessions.Tool.Commands;

/// <summary>What every command says of a strategy before its times.</summary>
internal static class BotOutput
{
    /// <summary>The strategy's name, its calendar, and what keeps it from running.</summary>
    public static void Head(BotStrategy strategy, ToolOutput output)
    {
        output.Heading(strategy.Type);
        if (strategy.CalendarNote is { } note)
        {
            output.Line("  " + note, strategy.IsCalendarMissing ? ToolOutput.Attention : Spectre.Console.Style.Plain);
        }

        output.Problems(strategy.Problems);
    }

    /// <summary>The strategies whose times are not there or not certain, where no other output has said so.</summary>
    public static void Doubts(Bot bot, ToolOutput output)
    {
        foreach (var strategy in bot.Strategies.Where(static strategy => strategy.Problems.Count > 0 || strategy.IsCalendarMissing))
        {
            Head(strategy, output);
        }
    }
}
