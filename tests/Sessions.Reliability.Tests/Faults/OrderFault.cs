namespace Sessions.Reliability.Faults;

/// <summary>What becomes of one order. "After" means that it is carried out first; "Late" is past the order timeout.</summary>
internal enum OrderFault
{
    None,
    Throws,
    ThrowsAfter,
    Hangs,
    HangsAfter,
    Slow,
    Late,
    LateAndNeverAnswered,
    Rejected,
    Partial,
    Unknown,
    UnknownAfter,
    WorkingThenFilled,
    ThrowsThenFilled,
    UnknownThenFilled,
}
