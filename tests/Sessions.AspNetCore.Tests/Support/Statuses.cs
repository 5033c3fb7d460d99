using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Gates;
using Sessions.Hosting;
using Sessions.Journals;

namespace Sessions.AspNetCore.Tests.Support;

/// <summary>Strategies in the states that a page has to show.</summary>
internal static class Statuses
{
    /// <summary>A Monday, in summer time.</summary>
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 30, 0, TimeSpan.Zero);

    /// <summary>Open at 09:30 UTC, which is 10:30 in London.</summary>
    public static readonly SessionTable London = SessionTable.Create(
        new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "London", TimeZone = "Europe/London", Days = SessionDays.Weekdays, OnEnd = CloseAll, EntriesUntil = new TimeOnly(11, 30) },
        new Session(new TimeOnly(8, 30), new TimeOnly(12, 0)) { Name = "New York", TimeZone = "America/New_York", Days = SessionDays.Weekdays, OnEnd = CloseLoss });

    public static StrategyStatus Of(string name, string? instance = null, SessionTable? table = null, DateTimeOffset? now = null)
    {
        table ??= London;
        var moment = now ?? Now;
        var isOpen = table.TryFind(moment, out var open);
        return new StrategyStatus
        {
            UtcNow = moment,
            Identity = new StrategyIdentity("paper", $"Bots.{name}", instance),
            ClassName = $"Bots.{name}",
            Symbol = instance,
            Table = table,
            State = StrategyState.Running,
            Gate = isOpen ? GateStatus.Open : GateStatus.Closed,
            Occurrence = isOpen ? open : null,
            Next = table.TryFindNext(moment.AddTicks(1), out var next) ? next : null,
            Halts = [],
            Recent = [],
            Alarms = [],
            LastError = null,
        };
    }

    public static StrategyStatus Halted(string name, string reason) => Of(name) with
    {
        Gate = GateStatus.Closed,
        Halts = [new Halt(null, Now.AddMinutes(-10), Flatten: true, reason)],
    };

    public static StrategyStatus Failed(string name) => Of(name) with
    {
        State = StrategyState.Failed,
        Gate = GateStatus.Closed,
        Occurrence = null,
        LastError = new StrategyError(Now.AddHours(-1), "London", "InvalidDataException", null),
    };

    /// <summary>Its end is past the deadline, and one of two positions is still open.</summary>
    public static StrategyStatus Alarmed(string name, string? instance = null) => Of(name, instance) with
    {
        Gate = GateStatus.Ending,
        Alarms = [new StrategyAlarm(London.Occurrences(Now.AddHours(-3), Now).First(), Now.AddMinutes(-1), Report(complete: false))],
        Recent = [new EndedOccurrence(London.Occurrences(Now.AddDays(-4), Now).First(), Now.AddDays(-3), Report(complete: true), IsCatchUp: true)],
    };

    public static CloseReport Report(bool complete) => new(CloseAll, SessionScope.Strategy, Now.AddMinutes(-2),
    [
        new PositionClose(new Position("16", "EURUSD", PositionSide.Long, 1, 1.1m, Now.AddHours(-1)), 1, 1, 1, null),
        new PositionClose(new Position("17", "EURUSD", PositionSide.Short, 0.5m, 1.1m, Now.AddHours(-1)), 0.5m, complete ? 0.5m : 0.2m, 3, complete ? null : "market closed"),
    ])
    {
        IsComplete = complete,
        Problems = complete ? [] : ["order 4711 had no answer"],
    };

    /// <summary>One of each.</summary>
    public static ShownMonitor Everything() => new()
    {
        Strategies = [Of("Breakout", "EURUSD"), Alarmed("Breakout", "GBPUSD"), Failed("Carry"), Halted("Reversal", "central bank speaks"), Of("Night", table: Overnight)],
    };

    public static SessionTable Overnight { get; } = SessionTable.Create(
        new Session(new TimeOnly(18, 0), new TimeOnly(2, 0)) { Name = "Night", TimeZone = "America/New_York", Days = SessionDays.Weeknights, OnEnd = CloseAll });
}
