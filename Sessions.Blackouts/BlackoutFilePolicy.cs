namespace Sessions.Blackouts;

/// <summary>What holds while a file of events is gone or cannot be read. That is logged as a warning in either case.</summary>
public enum BlackoutFilePolicy
{
    /// <summary>What was read last goes on. Where nothing has been read yet, nothing is opened.</summary>
    KeepLast = 0,

    /// <summary>Nothing is opened until the file can be read again; resting orders that would open are cancelled.</summary>
    OpenNothing = 1,
}
