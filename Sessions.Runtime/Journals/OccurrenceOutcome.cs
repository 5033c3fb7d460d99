namespace Sessions.Journals;

// docs/decisions.md 160
/// <summary>How an occurrence that is on record came to its end.</summary>
internal enum OccurrenceOutcome
{
    /// <summary>Its end ran, and all that it was to close is confirmed closed.</summary>
    Done = 0,

    /// <summary>Its end was missed and left out, as <see cref="MissedEndPolicy.Skip"/> says.</summary>
    Skipped = 1,

    /// <summary>Its end ran; somebody has acknowledged what it could not close.</summary>
    Acknowledged = 2,

    /// <summary>Its end ran before its time: a clock that was ahead had begun it, and was found out. It may begin again when its time comes.</summary>
    Misdated = 3,
}
