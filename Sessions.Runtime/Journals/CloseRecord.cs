using Sessions.Brokers;

namespace Sessions.Journals;

// docs/decisions.md 146
/// <summary>
/// A position that a closing was decided to close, and how far that has come. The key is <see cref="Session"/>,
/// <see cref="Start"/>, <see cref="Closing"/> and <see cref="PositionId"/>.
/// </summary>
internal sealed record CloseRecord : JournalRecord
{
    /// <summary>The name of the occurrence's session.</summary>
    public required string Session { get; init; }

    /// <summary>The occurrence's start, UTC.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>Which of the occurrence's closings, see <see cref="OccurrenceRecord.Closing"/>.</summary>
    public required string Closing { get; init; }

    /// <summary>The broker's id of the position.</summary>
    public required string PositionId { get; init; }

    /// <summary>What is held.</summary>
    public required string Symbol { get; init; }

    /// <summary>The position's direction.</summary>
    public required PositionSide Side { get; init; }

    /// <summary>The position's volume when it was decided.</summary>
    public required decimal PositionVolume { get; init; }

    /// <summary>How much of it is to be closed.</summary>
    public required decimal Volume { get; init; }

    /// <summary>The position's average price.</summary>
    public required decimal OpenPrice { get; init; }

    /// <summary>When it was opened, UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Its tag, or null.</summary>
    public string? Tag { get; init; }

    /// <summary>How many closes were about to be sent.</summary>
    public int Attempts { get; init; }

    /// <summary>Intent: the client order id of a close that was about to be sent and has no final answer; null where there is none.</summary>
    public string? Pending { get; init; }

    /// <summary>Completion: how much was closed by final answers.</summary>
    public decimal Filled { get; init; }

    /// <summary>Completion: a later snapshot has confirmed it.</summary>
    public bool IsConfirmed { get; init; }
}
