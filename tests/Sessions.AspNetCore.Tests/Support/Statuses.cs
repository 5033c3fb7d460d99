using Sessions.Brokers;
using Sessions.Closing;
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

    /// <summary>It holds two positions, one of them of an unknown profit where that is asked for.</summary>
    public static StrategyStatus Holding(string name, string? instance = null, decimal? profit = 3.9m)
    {
        var status = Of(name, instance);
        var long1 = new Position("7", "EURUSD", PositionSide.Long, 0.2m, 1.1m, Now.AddMinutes(-50)) { NetProfit = -16.1m };
        var long2 = new Position("9", "EURUSD", PositionSide.Long, 0.1m, 1.1005m, Now.AddMinutes(-20)) { NetProfit = profit };
        ProfitPoint[] points = [new(Now.AddHours(-2), 0), new(Now.AddHours(-1), 25.5m), new(Now.AddSeconds(-4), 1250.25m)];
        return status with
        {
            Holdings = new StrategyHoldings(Now.AddSeconds(-4), true, [long1, long2]),
            Profit = status.Occurrence is { } open ? new SessionProfit(open, profit is null ? [] : points) : null,
        };
    }

    /// <summary>The market closes in 21 seconds, and one position is still open.</summary>
    public static StrategyStatus BeforeTheBell()
    {
        var exchange = SessionTable.Create(Market.London.ToSession() with { Name = "Exchange", OnEnd = CloseAll });
        var bell = exchange.FindNext(Now.AddDays(-1)).Bell!.Value;
        var status = Of("Breakout", "VOD", exchange, bell.AddSeconds(-21));
        var ending = exchange.Occurrences(status.UtcNow.AddHours(-12), status.UtcNow).Last();
        return status with
        {
            Gate = GateStatus.Ending,
            Occurrence = ending,
            Alarms = [new StrategyAlarm(ending, bell.AddSeconds(-24), Report(complete: false))],
            Holdings = new StrategyHoldings(bell.AddSeconds(-22), true, [new Position("17", "EURUSD", PositionSide.Short, 0.3m, 1.1m, ending.Start) { NetProfit = -14.2m }]),
        };
    }

    /// <summary>One of each.</summary>
    public static ShownMonitor Everything() => new()
    {
        Strategies = [Holding("Breakout", "EURUSD"), Alarmed("Breakout", "GBPUSD"), Failed("Carry"), Halted("Reversal", "central bank speaks"), Of("Night", table: Overnight)],
    };

    public static SessionTable Overnight { get; } = SessionTable.Create(
        new Session(new TimeOnly(18, 0), new TimeOnly(2, 0)) { Name = "Night", TimeZone = "America/New_York", Days = SessionDays.Weeknights, OnEnd = CloseAll });
}
