namespace Sessions.Simulation.Tests.Bars;

/// <summary>Tests that measure the whole process's memory, and so run while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
