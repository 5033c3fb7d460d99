namespace Sessions.Tool.Journals;

/// <summary>How far an occurrence on record has come.</summary>
internal enum OccurrencePhase
{
    /// <summary>It has begun, and its end has not.</summary>
    Open,

    /// <summary>Its end has begun and is not done.</summary>
    Closing,

    /// <summary>Its end action ran because the program was stopped or the strategy halted; it goes on if it is still its time.</summary>
    Suspended,
}
