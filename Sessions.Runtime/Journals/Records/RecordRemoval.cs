namespace Sessions.Journals.Records;

/// <summary>In a batch: that a key is removed.</summary>
/// <param name="Key">The key.</param>
internal sealed record RecordRemoval(string Key);
