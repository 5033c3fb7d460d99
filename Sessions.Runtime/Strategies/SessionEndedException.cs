namespace Sessions;

/// <summary>A strategy called the broker through an occurrence that has ended.</summary>
public sealed class SessionEndedException : InvalidOperationException
{
    internal SessionEndedException(SessionOccurrence occurrence)
        : base($"{occurrence} has ended. Its broker refuses every call; stop when the session's token is cancelled.") => Occurrence = occurrence;

    /// <summary>The occurrence.</summary>
    public SessionOccurrence Occurrence { get; }
}
