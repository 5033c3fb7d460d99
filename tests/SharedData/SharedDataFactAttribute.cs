namespace Sessions.Tests.SharedData;

/// <summary>A fact over data beside the repository; where that is absent it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string name)
    {
        Name = name;
        Skip = SharedDataFiles.WhySkipped(name);
    }

    public string Name { get; }
}
