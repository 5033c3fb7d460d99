using Sessions.Brokers;

namespace Sessions.Orders;

// docs/decisions.md 15, 141, 146, 179
/// <summary>What is meant of a position.</summary>
internal enum TargetKind
{
    /// <summary>All that is held under its id.</summary>
    Whole,

    /// <summary>The strategy's own part, by its fills.</summary>
    Share,

    /// <summary>A given volume, whoever's.</summary>
    Part,

    /// <summary>Nothing: it was decided to leave it open.</summary>
    Kept,
}

/// <summary>
/// A position of which a closing has decided what is to become of it. How much of it is closed is the sum of its orders, and is
/// stored nowhere.
/// </summary>
/// <param name="Closing">The closing's name.</param>
/// <param name="Position">The position's id when that was decided.</param>
/// <param name="Symbol">What is held.</param>
/// <param name="Side">The position's direction.</param>
/// <param name="Volume">How much of it is to be closed.</param>
/// <param name="Kind">What is meant of it.</param>
internal sealed record Target(string Closing, string Position, string Symbol, PositionSide Side, decimal Volume, TargetKind Kind)
{
    /// <summary>What the targets of a closing are known by.</summary>
    public string Id { get; } = IdOf(Closing, Position);

    /// <summary>The ticket under which a rest was found that no answer had named; the position's own id until then.</summary>
    public string Ticket { get; init; } = Position;

    /// <summary>The position as it was when it was last decided about. No rule asks for it: reports do.</summary>
    public Position? Was { get; init; }

    /// <summary>
    /// How much of the strategy's own holdings the volume accounts for, where the whole of a netted position is closed: closes of
    /// that are on nobody's ledger, so that they do not say it.
    /// </summary>
    public decimal Counted { get; init; }

    public bool IsConfirmed { get; init; }

    /// <summary>Whether what is left of it is less than the least order.</summary>
    public bool IsDust { get; init; }

    /// <summary>How much of it the last list has shown. Not on record.</summary>
    public decimal Shown { get; init; }

    /// <summary>When the list was asked for that has last shown it. Not on record.</summary>
    public long ShownAt { get; init; } = Order.Never;

    /// <summary>Whether a position has come up that may be its rest, or may be what an entry has opened. Not on record.</summary>
    public bool IsRestUnclear { get; init; }

    public bool IsKept => Kind == TargetKind.Kept;

    /// <summary>Whether nothing is to be done about it any more.</summary>
    public bool IsDone => IsConfirmed || IsDust || IsKept;

    public static string IdOf(string closing, string position) => $"{closing}:{position}";

    /// <summary>Whether two states of a target are one to the journal.</summary>
    public bool IsRecordedAs(Target? other) => ReferenceEquals(this, other)
        || (other is not null && this == other with { Shown = Shown, ShownAt = ShownAt, IsRestUnclear = IsRestUnclear });

    /// <summary>
    /// The target after the process that knew of it has gone. What rests on a sum of fills is added up anew: the fills that it
    /// was believed for may have been lost with that process.
    /// </summary>
    public Target Restarted(long now) => this with
    {
        Shown = 0,
        ShownAt = now,
        IsRestUnclear = false,
        IsDust = false,
        IsConfirmed = IsConfirmed && Kind != TargetKind.Share,
    };
}
