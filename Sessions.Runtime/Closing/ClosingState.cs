using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Orders;

namespace Sessions.Closing;

/// <summary>
/// One action's closing: that of a start, an end, a stop, a flatten or a caller. What it closes are the targets of its name; this
/// is all that is kept of it beside them.
/// </summary>
/// <param name="Name">What its orders and targets are known by: no other closing on the account has it, in no process.</param>
/// <param name="Occurrence">The occurrence, counted from the strategy's first.</param>
/// <param name="Action">Which positions it closes. Of a handler that has yet to run, Custom.</param>
internal sealed record ClosingState(string Name, int Occurrence, SessionAction Action)
{
    private readonly OptionalInstant _decidedAt;

    public ClosingStage Stage { get; init; } = Action == SessionAction.Custom ? ClosingStage.Handling : ClosingStage.Undecided;

    /// <summary>The tag by which positions are its own, where that is not what its blotter is kept under; null where it is.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether it closes what anybody holds on the account.</summary>
    public bool IsWholeAccount { get; init; }

    /// <summary>Whether it closes nothing, and only sees to it that no order of the strategy's rests any more.</summary>
    public bool IsOnlyOfRests { get; init; }

    /// <summary>Whether resting orders that would open are left as they are.</summary>
    public bool KeepsOrders { get; init; }

    /// <summary>Whether it was told that it is past its deadline.</summary>
    public bool IsAlarmed { get; init; }

    /// <summary>Whether it was told that less is left of something than an order may be for.</summary>
    public bool IsDustReported { get; init; }

    /// <summary>When it was decided what to close, UTC, for people; null before.</summary>
    public DateTimeOffset? DecidedAt { get => _decidedAt; init => _decidedAt = value; }

    /// <summary>When it began in this process. Not on record.</summary>
    public long BegunAt { get; init; }

    /// <summary>When it becomes an alarm. Not on record.</summary>
    public long DueAt { get; init; } = long.MaxValue;

    /// <summary>Whether the action closes a position. A profit that the account cannot tell counts as a loss.</summary>
    public bool Means(Position position) => Action switch
    {
        SessionAction.CloseAll => true,
        SessionAction.CloseWin => position.NetProfit >= 0,
        SessionAction.CloseLoss => position.NetProfit is null or < 0,
        _ => false,
    };

    /// <summary>Its targets.</summary>
    public IReadOnlyList<Target> TargetsIn(Blotter blotter) => blotter.Targets.IsEmpty ? Array.Empty<Target>() : blotter.TargetsOf(Name).ToList();

    /// <summary>Whether two states of a closing are one to the journal.</summary>
    public bool IsRecordedAs(ClosingState? other) => ReferenceEquals(this, other) || (other is not null && this == other with { BegunAt = BegunAt, DueAt = DueAt });

    /// <summary>The closing as the next process finds it.</summary>
    public ClosingState Restarted(long now, long deadline) => this with { BegunAt = now, DueAt = now + deadline };
}
