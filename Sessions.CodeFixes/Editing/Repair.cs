namespace Sessions.CodeFixes.Editing;

/// <summary>One way of repairing a finding, as the light bulb offers it.</summary>
/// <param name="Title">What it does, for people.</param>
/// <param name="Key">The same for all repairs of the same kind, so that they can be made everywhere at once.</param>
/// <param name="Edits">How.</param>
internal sealed record Repair(string Title, string Key, params IReadOnlyList<SourceEdit> Edits);
