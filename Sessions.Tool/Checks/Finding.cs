using System.Text.Json.Serialization;
using Sessions.Hosting;
using Sessions.Occurrences;
using Sessions.Schedule;
using Sessions.Tool.Bots;

namespace Sessions.Tool.Checks;

/// <summary>A rule that a strategy or a configuration breaks.</summary>
/// <param name="Strategy">The strategy's full name; null where a configuration is at fault.</param>
/// <param name="Path">The place in the configuration, <c>Sessions:Breakout:London:End</c>; null where the declaration is at fault.</param>
/// <param name="Severity">How bad that is.</param>
/// <param name="Id">The rule's id, as the compiler has it; null where it is no rule about sessions.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
internal sealed record Finding(string? Strategy, string? Path, FindingSeverity Severity, string? Id, string Message)
{
    /// <summary>Where it is.</summary>
    [JsonIgnore]
    public string Place => Path ?? Strategy ?? "";

    /// <summary>The problems that a strategy's manifest carries.</summary>
    public static IEnumerable<Finding> ProblemsOf(BotStrategy strategy) =>
        strategy.Problems.Select(problem => new Finding(strategy.Type, null, FindingSeverity.Error, problem.Id, problem.Message));

    /// <summary>What is wrong with a configuration.</summary>
    public static Finding Of(ConfigurationProblem problem) => new(null, problem.Path, FindingSeverity.Error, problem.RuleId, problem.Message);

    /// <summary>What the compiler warns of, judged by the zones of this machine.</summary>
    public static IEnumerable<Finding> WarningsOf(string strategy, SessionTable table) => ScheduleWarnings
        .Of([.. table.Select(static (session, index) => new ScheduleWindow(
            index, session.Name, session.StartTime, session.EndTime, (int)session.Days, session.TimeZone, session.EntriesUntilTime))], SystemZoneRules.Instance)
        .Select(warning => new Finding(
            strategy, null, warning.IsInfo || warning.Rule.Severity == RuleSeverity.Info ? FindingSeverity.Info : FindingSeverity.Warning, warning.Id, warning.Message));
}
