namespace Sessions.Journals;

/// <summary>A process that keeps its journal somewhere.</summary>
/// <param name="Number">Its number on its machine.</param>
/// <param name="Machine">The machine; null where it can only be this one.</param>
/// <param name="SilentFor">How long it has not been heard of, where that is longer than it may be; null where it is not.</param>
internal sealed record JournalProcess(int Number, string? Machine = null, TimeSpan? SilentFor = null);
