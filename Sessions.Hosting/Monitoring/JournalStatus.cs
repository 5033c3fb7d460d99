namespace Sessions.Hosting;

/// <summary>How the journal of a host is.</summary>
/// <param name="Description">The file, or the type of a journal that is none.</param>
/// <param name="IsDurable">Whether what was written outlives the process.</param>
/// <param name="Problem">What a strategy found wrong with it, or null.</param>
public sealed record JournalStatus(string Description, bool IsDurable, string? Problem)
{
    /// <summary>Whether every strategy could write what it had to.</summary>
    public bool IsHealthy => Problem is null;
}
