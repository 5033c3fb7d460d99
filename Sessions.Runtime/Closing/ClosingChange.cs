using Sessions.Orders;

namespace Sessions.Closing;

/// <summary>What one event changes in a closing and in a strategy's blotter.</summary>
/// <param name="tag">Whose blotter.</param>
/// <param name="blotter">The blotter as it was.</param>
/// <param name="before">The closing as it was; null where only the blotter changes.</param>
internal sealed class ClosingChange(string tag, Blotter blotter, ClosingState? before) : BlotterChange(tag, blotter)
{
    /// <summary>The kind of a closing's own record.</summary>
    public const string Record = "closing";

    private readonly ClosingState? _before = before;

    /// <summary>The closing as it is now.</summary>
    public ClosingState? Closing { get; set; } = before;

    public override bool IsIntent => base.IsIntent || (_before is not null && Closing is not null
        && (_before.Stage != Closing.Stage || _before.Action != Closing.Action));

    public override void Write(IRecordSink into)
    {
        base.Write(into);
        if (_before is not null && !_before.IsRecordedAs(Closing))
        {
            into.Note(new(Record, _before.Name, Closing is { Stage: ClosingStage.Over } ? null : Closing));
        }
    }
}
