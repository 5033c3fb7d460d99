namespace Sessions.Orders;

/// <summary>Takes records as they are from now on.</summary>
internal interface IRecordSink
{
    /// <summary>Takes note of one, in the order of the changes.</summary>
    void Note(RecordChange change);
}
