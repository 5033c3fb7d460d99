namespace Sessions.Journals;

/// <summary>Everything of a journal that still matters, as it is at one moment; for people, and for tools that watch.</summary>
/// <param name="Strategies">Each strategy that has ever run on it or was halted, by account, id and instance.</param>
/// <param name="HaltOfAll">The halt that holds for all strategies, also those to come; null where there is none.</param>
/// <param name="Waiting">The processes that are connected and run nothing, where the journal knows of them.</param>
internal sealed record JournalOverview(IReadOnlyList<JournaledStrategy> Strategies, Halt? HaltOfAll, IReadOnlyList<JournalProcess> Waiting);
