namespace Sessions.Journals;

// docs/decisions.md 200
/// <summary>Journals that need no storage.</summary>
public static class Journal
{
    /// <summary>
    /// The process's journal in memory, by which a live strategy says that it does without a durable one: after a crash nobody
    /// knows what its sessions still had to close, and nothing keeps a second process from running the same strategy. It is the
    /// same one each time, so that a process runs an identity once; a simulation that names it gets one of its own.
    /// </summary>
    public static ISessionJournal Volatile { get; } = new MemoryJournal();
}
