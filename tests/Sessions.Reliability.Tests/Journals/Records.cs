using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Gates;
using Sessions.Journals;
using Sessions.Journals.Records;
using Sessions.Orders;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Journals;

/// <summary>Records with a value in every column.</summary>
internal static class Records
{
    public static readonly StrategyIdentity Strategy = new("account", "Bot", "EURUSD");

    public static readonly OccurrenceRecord Begun = new()
    {
        Session = "Morning",
        Start = Process.Midnight.AddHours(8),
        End = Process.Midnight.AddHours(12),
        Date = new DateOnly(2014, 5, 1),
        TimeZone = "Europe/London",
        OnEnd = SessionAction.Custom,
        CustomEnd = "FlattenAsync",
        Scope = SessionScope.Account,
        KeepOrders = true,
        BegunAt = Process.Midnight.AddHours(8).AddTicks(1),
        Number = 7,
    };

    public static readonly OccurrenceRecord Ending = Begun with
    {
        StartedAt = Process.Midnight.AddHours(8).AddTicks(2),
        EndingAt = Process.Midnight.AddHours(12).AddTicks(3),
        EndReason = EndReason.Shutdown,
        HandlerStartedAt = Process.Midnight.AddHours(12).AddTicks(4),
        HandledAt = Process.Midnight.AddHours(12).AddTicks(5),
        HandlerFailure = "boom",
        Suspensions = 1,
        SuspendedAt = Process.Midnight.AddHours(12).AddTicks(7),
    };

    public static readonly ClosingState Closing = new(Begun.ClosingPrefix(Strategy.Tag) + "stop2", 7, SessionAction.CloseLoss)
    {
        Stage = ClosingStage.Decided,
        IsWholeAccount = true,
        KeepsOrders = true,
        IsDustReported = true,
        DecidedAt = Process.Midnight.AddHours(12).AddTicks(6),
    };

    public static readonly Target Target = new(Closing.Name, "17", "EURUSD", PositionSide.Short, 0.2m, TargetKind.Whole)
    {
        Ticket = "18",
        Was = new Position("17", "EURUSD", PositionSide.Short, 0.30000000000000000000000001m, 1.12345m, Process.Midnight.AddHours(9)) { Tag = "Bot/EURUSD" },
        IsConfirmed = true,
    };

    public static readonly Order Close = new(Target.Id + ":3", 7, "EURUSD", PositionSide.Long, 0.1m)
    {
        Closes = "18",
        Target = Target.Id,
        Attempt = 3,
        IsOffLedger = true,
        State = OrderState.InDoubt,
    };

    public static readonly Order Order = new("id:1", 7, "EURUSD", PositionSide.Short, 1.5m)
    {
        MayRest = true,
        State = OrderState.Resting,
        Filled = 0.5m,
        Position = "17",
        IsKnown = true,
        SentAt = Process.Midnight.AddHours(10),
        VenueId = "v1",
    };

    /// <summary>All that is on record of the occurrence's one closing.</summary>
    public static readonly object[] ClosingAndAll = [Closing, Target, Close];

    /// <summary>What takes a record off the books.</summary>
    public static RecordRemoval RemovalOf(object record) => new(RecordCodecs.Of(record).KeyOf(record));

    /// <summary>A fill by which the strategy holds a volume; below zero short.</summary>
    public static Order Holding(decimal volume) => new("id:2", 7, "EURUSD", Sides.Of(volume), Math.Abs(volume))
    {
        State = OrderState.Done,
        Filled = Math.Abs(volume),
        Position = "17",
        IsKnown = true,
        SentAt = Process.Midnight.AddHours(9),
    };
}
