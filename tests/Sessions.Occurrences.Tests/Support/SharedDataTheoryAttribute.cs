namespace Sessions.Occurrences.Tests.Support;

/// <summary>A test over a file in <c>shared/data</c> beside the repository; where that is absent it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute(string folder)
    {
        Folder = folder;
        if (FindPath(folder) is null)
        {
            Skip = $"skipped: there is no ../shared/data/{folder} beside the repository";
        }
    }

    public string Folder { get; }

    public static string? FindPath(string folder)
    {
        var above = new DirectoryInfo(AppContext.BaseDirectory);
        while (above is not null && !File.Exists(Path.Combine(above.FullName, "Sessions.sln")))
        {
            above = above.Parent;
        }

        var path = above is null ? null : Path.Combine(above.FullName, "..", "shared", "data", folder);
        return Directory.Exists(path) ? path : null;
    }
}
