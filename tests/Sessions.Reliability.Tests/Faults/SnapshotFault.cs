namespace Sessions.Reliability.Faults;

/// <summary>What becomes of one question after the account's positions.</summary>
internal enum SnapshotFault
{
    None,
    Throws,
    Hangs,
    IncompleteAndEmpty,
    Stale,
}
