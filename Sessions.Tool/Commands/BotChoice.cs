using Sessions.Tool.Bots;
using Sessions.Tool.Output;

namespace Sessions.Tool.Commands;

/// <summary>The strategies of a bot that a command is asked about.</summary>
internal static class BotChoice
{
    /// <summary>The bot with all of its strategies.</summary>
    /// <exception cref="ToolException">The bot cannot be built or read.</exception>
    public static Bot Read(ToolHost host, string path)
    {
        var assembly = AssemblyOf(host, path);
        return Waiting.For(host, $"Reading {Path.GetFileName(assembly)}", () => BotReader.Read(assembly));
    }

    /// <summary>The bot with all of its strategies, or with those of a name.</summary>
    /// <exception cref="ToolException">The bot cannot be built or read, or has no such strategy.</exception>
    public static Bot Read(ToolHost host, string path, string? strategy) => Select(Read(host, path), path, strategy);

    /// <summary>The assembly that a path names. A bot that is named by its project is built first.</summary>
    /// <exception cref="ToolException">The bot cannot be built.</exception>
    public static string AssemblyOf(ToolHost host, string path)
    {
        if (!BotProject.IsProject(path))
        {
            return path;
        }

        var project = BotProject.Find(path);
        return Waiting.For(host, $"Building {Path.GetFileName(project)}", () => BotProject.Build(project));
    }

    /// <summary>The bot as it is, or with the strategies of a name.</summary>
    /// <exception cref="ToolException">The bot has no such strategy.</exception>
    public static Bot Select(Bot bot, string path, string? strategy)
    {
        if (strategy is null)
        {
            return bot;
        }

        var chosen = bot.Strategies.Where(known => IsMeant(known.Type, strategy)).ToList();
        return chosen.Count > 0
            ? bot with { Strategies = chosen }
            : throw new ToolException($"'{path}' has no strategy '{strategy}'; {CommandLine.Instead(strategy, [.. bot.Strategies.Select(static known => known.Type)])}");
    }

    /// <summary>The one strategy of a name.</summary>
    /// <exception cref="ToolException">There is none, or there are several.</exception>
    public static BotStrategy Choose(Bot bot, string strategy) => bot.Strategies.Where(known => IsMeant(known.Type, strategy)).ToList() switch
    {
        [var one] => one,
        [] => throw new ToolException($"{bot.Name} has no strategy '{strategy}'; {CommandLine.Instead(strategy, [.. bot.Strategies.Select(static known => known.Type)])}"),
        var several => throw new ToolException($"'{strategy}' is {string.Join(" and ", several.Select(static known => known.Type))}; write the full name."),
    };

    private static bool IsMeant(string type, string name) =>
        type == name || type.EndsWith("." + name, StringComparison.Ordinal) || type.EndsWith("+" + name, StringComparison.Ordinal);
}
