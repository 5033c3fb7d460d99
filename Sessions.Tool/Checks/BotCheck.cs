using Microsoft.Extensions.Configuration;
using Sessions.Hosting;
using Sessions.Tool.Bots;

namespace Sessions.Tool.Checks;

/// <summary>Judges a bot as it was compiled, or as a configuration changes it.</summary>
internal static class BotCheck
{
    /// <summary>What was declared.</summary>
    public static IEnumerable<Finding> Of(Bot bot) => bot.Strategies.SelectMany(static strategy =>
        strategy.Table is { } table ? Finding.WarningsOf(strategy.Type, table) : Finding.ProblemsOf(strategy));

    /// <summary>What was declared and cannot run, what is wrong with the configuration, and what may not be meant of that which it makes.</summary>
    /// <param name="bot">The bot.</param>
    /// <param name="section">The configuration's section, for the host's own reader.</param>
    /// <param name="root">The folder from which the files that it names are seen.</param>
    /// <param name="ids">Explicit ids of strategies, by their full name: an assembly does not tell of them.</param>
    public static IEnumerable<Finding> Of(Bot bot, IConfiguration section, string root, IReadOnlyDictionary<string, string> ids)
    {
        var result = SessionConfiguration.Read(section, [.. bot.Strategies.SelectMany(strategy => Configurable(strategy, section, ids.GetValueOrDefault(strategy.Type)))], root);
        return bot.Strategies.SelectMany(Finding.ProblemsOf)
            .Concat(result.Problems.Where(problem => !IsOfBroken(bot, problem)).Select(Finding.Of))
            .Concat(result.Strategies.Where(static strategy => strategy.IsEnabled).SelectMany(static strategy => Finding.WarningsOf(strategy.Strategy.ClassName, strategy.Table)))
            .Distinct();
    }

    /// <summary>The strategy by itself, and each instance that the configuration names of it.</summary>
    private static IEnumerable<ConfigurableStrategy> Configurable(BotStrategy strategy, IConfiguration section, string? id)
    {
        if (strategy.Table is { } table)
        {
            var configurable = new ConfigurableStrategy(strategy.Type, table) { StrategyId = id };
            yield return configurable;
            foreach (var instance in SessionConfiguration.FindInstances(section, configurable))
            {
                yield return configurable with { Instance = instance };
            }
        }
    }

    /// <summary>Whether it says that there is no strategy, where there is one that cannot run: of that one nothing can be told.</summary>
    private static bool IsOfBroken(Bot bot, ConfigurationProblem problem)
    {
        var name = problem.Path.Split(':')[^1].Split('/')[0];
        return problem.Kind == ConfigurationProblemKind.UnknownStrategy && bot.Strategies.Any(strategy => strategy.Table is null
            && (strategy.Type.Equals(name, StringComparison.OrdinalIgnoreCase) || strategy.SimpleName.Equals(name, StringComparison.OrdinalIgnoreCase)));
    }
}
