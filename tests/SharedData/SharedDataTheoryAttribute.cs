namespace Sessions.Tests.SharedData;

/// <summary>A theory over data beside the repository; where that is absent it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute(string name)
    {
        Name = name;
        Skip = SharedDataFiles.WhySkipped(name);
    }

    public string Name { get; }
}
