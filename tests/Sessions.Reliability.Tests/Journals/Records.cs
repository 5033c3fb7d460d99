using Sessions.Brokers;
using Sessions.Gates;
using Sessions.Journals;
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
    };

    public static readonly OccurrenceRecord Ending = Begun with
    {
        StartedAt = Process.Midnight.AddHours(8).AddTicks(2),
        EndingAt = Process.Midnight.AddHours(12).AddTicks(3),
        EndReason = EndReason.Shutdown,
        HandlerStartedAt = Process.Midnight.AddHours(12).AddTicks(4),
        HandledAt = Process.Midnight.AddHours(12).AddTicks(5),
        HandlerFailure = "boom",
        Closing = "stop2",
        ClosingAction = SessionAction.CloseLoss,
        DecidedAt = Process.Midnight.AddHours(12).AddTicks(6),
        Suspensions = 1,
        SuspendedAt = Process.Midnight.AddHours(12).AddTicks(7),
    };

    public static readonly CloseRecord Close = new()
    {
        Session = "Morning",
        Start = Begun.Start,
        Closing = "stop2",
        PositionId = "17",
        Symbol = "EURUSD",
        Side = PositionSide.Short,
        PositionVolume = 0.30000000000000000000000001m,
        Volume = 0.2m,
        OpenPrice = 1.12345m,
        OpenedAt = Process.Midnight.AddHours(9),
        Tag = "Bot/EURUSD",
        Attempts = 3,
        Pending = "id:3",
        Filled = 0.1m,
        IsConfirmed = true,
    };

    public static readonly OrderRecord Order = new()
    {
        ClientOrderId = "id:1",
        Symbol = "EURUSD",
        Side = PositionSide.Short,
        Volume = 1.5m,
        PositionId = "17",
        SentAt = Process.Midnight.AddHours(10),
        Filled = 0.5m,
    };

    public static readonly LedgerRecord Ledger = new("EURUSD", "EURUSD", -1.5m);
}
