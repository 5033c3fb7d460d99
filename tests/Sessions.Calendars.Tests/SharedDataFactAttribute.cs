namespace Sessions.Calendars.Tests;

/// <summary>A test over a file in <c>shared/data</c> beside the repository; where that is absent it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string fileName)
    {
        FileName = fileName;
        if (FindPath(fileName) is null)
        {
            Skip = $"skipped: there is no ../shared/data/{fileName} beside the repository";
        }
    }

    public string FileName { get; }

    public static string? FindPath(string fileName)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sessions.sln")))
        {
            folder = folder.Parent;
        }

        var path = folder is null ? null : Path.Combine(folder.FullName, "..", "shared", "data", fileName);
        return File.Exists(path) ? path : null;
    }

    /// <summary>The lines after the first, which names the columns, as values.</summary>
    public static IEnumerable<string[]> ReadRows(string fileName) =>
        File.ReadLines(FindPath(fileName)!).Skip(1).Select(static line => line.Split(','));
}
