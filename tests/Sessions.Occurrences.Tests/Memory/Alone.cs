namespace Sessions.Occurrences.Tests.Memory;

/// <summary>The tests that run while no other does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
