using Sessions.Journals.Leases;

namespace Sessions.Journals.Storage;

/// <summary>Everything of a journal as it is at one moment, and which processes it knows.</summary>
/// <param name="Strategies">Each strategy that has ever run on it or was commanded, by account, id and instance.</param>
/// <param name="OfAll">What concerns all strategies.</param>
/// <param name="Processes">Those that have been connected, by machine and number.</param>
internal sealed record JournalContents(IReadOnlyList<KnownStrategy> Strategies, IReadOnlyList<JournalEntry> OfAll, IReadOnlyList<KnownProcess> Processes);
