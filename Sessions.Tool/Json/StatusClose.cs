using Sessions.Brokers;
using Sessions.Journals;

namespace Sessions.Tool.Json;

/// <summary>A position that is to be closed.</summary>
internal sealed class StatusClose(CloseRecord close)
{
    public string PositionId { get; } = close.PositionId;

    public string Symbol { get; } = close.Symbol;

    public PositionSide Side { get; } = close.Side;

    /// <summary>How much of it is to be closed.</summary>
    public decimal Volume { get; } = close.Volume;

    /// <summary>How much was closed by final answers.</summary>
    public decimal Filled { get; } = close.Filled;

    public int Attempts { get; } = close.Attempts;

    /// <summary>The id of a close without a final answer, or null.</summary>
    public string? Pending { get; } = close.Pending;
}
