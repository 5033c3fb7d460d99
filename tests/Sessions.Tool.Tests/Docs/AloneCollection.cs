namespace Sessions.Tool.Tests.Docs;

/// <summary>Tests that change what the whole process sees.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
