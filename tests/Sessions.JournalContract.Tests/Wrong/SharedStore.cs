namespace Sessions.Journals.Contract.Tests.Wrong;

/// <summary>What the processes of a test share.</summary>
internal sealed class SharedStore
{
    public Dictionary<string, Dictionary<string, JournalEntry>> Parts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SharedLease> Leases { get; } = new(StringComparer.Ordinal);

    public List<JournalCommand> Commands { get; } = [];

    public long CommandCount { get; set; }

    public bool Fails { get; set; }

    public bool HasFailed { get; set; }

    public Dictionary<string, JournalEntry> PartOf(string strategy) =>
        Parts.TryGetValue(strategy, out var part) ? part : Parts[strategy] = new Dictionary<string, JournalEntry>(StringComparer.Ordinal);
}
