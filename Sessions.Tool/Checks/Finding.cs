using Sessions.Occurrences;
using Sessions.Schedule;
using Sessions.Tool.Bots;

namespace Sessions.Tool.Checks;

/// <summary>A rule that a strategy breaks.</summary>
/// <param name="Strategy">The strategy's full name; null where none is meant.</param>
/// <param name="Severity">How bad that is.</param>
/// <param name="Id">The rule's id, as the compiler has it.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
internal sealed record Finding(string? Strategy, FindingSeverity Severity, string Id, string Message)
{
    /// <summary>What is wrong with a strategy: the problems that its manifest carries, or the warnings about its table.</summary>
    public static IEnumerable<Finding> Of(BotStrategy strategy) => strategy.Table is { } table
        ? WarningsOf(strategy.Type, table)
        : strategy.Problems.Select(problem => new Finding(strategy.Type, FindingSeverity.Error, problem.Id, problem.Message));

    /// <summary>What the compiler warns of, judged by the zones of this machine.</summary>
    public static IEnumerable<Finding> WarningsOf(string strategy, SessionTable table) => ScheduleWarnings
        .Of([.. table.Select(static (session, index) => new ScheduleWindow(
            index, session.Name, session.StartTime, session.EndTime, (int)session.Days, session.TimeZone, session.EntriesUntilTime))], SystemZoneRules.Instance)
        .Select(warning => new Finding(
            strategy, warning.Id == RuleIds.BoundaryAtClockChange ? FindingSeverity.Info : FindingSeverity.Warning, warning.Id, warning.Message));
}
