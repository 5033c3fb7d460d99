using Sessions.Brokers;

namespace Sessions.Journals;

/// <summary>A position that a closing was decided to close, and how far that has come, as people are shown it.</summary>
internal sealed record CloseRecord
{
    /// <summary>The name of the occurrence's session.</summary>
    public required string Session { get; init; }

    /// <summary>The occurrence's start, UTC.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>Which of the occurrence's closings: <c>start</c>, <c>end</c>, <c>halt</c> of a flatten, or <c>stop1</c>, <c>stop2</c> … of a program that was stopped.</summary>
    public required string Closing { get; init; }

    /// <summary>The broker's id of the position.</summary>
    public required string PositionId { get; init; }

    /// <summary>What is held.</summary>
    public required string Symbol { get; init; }

    /// <summary>The position's direction.</summary>
    public required PositionSide Side { get; init; }

    /// <summary>How much of it is to be closed.</summary>
    public required decimal Volume { get; init; }

    /// <summary>How many closes were about to be sent.</summary>
    public int Attempts { get; init; }

    /// <summary>The client order id of a close without a final answer; null where there is none.</summary>
    public string? Pending { get; init; }

    /// <summary>How much was closed by final answers.</summary>
    public decimal Filled { get; init; }

    /// <summary>Whether it is confirmed closed.</summary>
    public bool IsConfirmed { get; init; }
}
