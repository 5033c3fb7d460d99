namespace Sessions.Journals;

/// <summary>Journals that need no storage.</summary>
public static class Journal
{
    /// <summary>
    /// A new journal in memory, by which a live strategy says that it does without a durable one: after a crash nobody knows
    /// what its sessions still had to close, and nothing keeps a second process from running the same strategy.
    /// </summary>
    public static ISessionJournal Volatile => new MemoryJournal();
}
