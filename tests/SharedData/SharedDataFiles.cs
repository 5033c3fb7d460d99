namespace Sessions.Tests.SharedData;

/// <summary>The recorded data that may lie beside the repository, in <c>../shared/data</c>. Linked into the tests that read it.</summary>
internal static class SharedDataFiles
{
    /// <summary>The path of a file or folder of the data, or null where it is absent.</summary>
    public static string? FindPath(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sessions.sln")))
        {
            folder = folder.Parent;
        }

        var path = folder is null ? null : Path.Combine(folder.FullName, "..", "shared", "data", name);
        return Path.Exists(path) ? path : null;
    }

    /// <summary>The lines after the first, which names the columns, as values.</summary>
    public static IEnumerable<string[]> ReadRows(string fileName) =>
        File.ReadLines(FindPath(fileName)!).Skip(1).Select(static line => line.Split(','));

    /// <summary>Why a test over absent data is skipped, or null where the data is there.</summary>
    public static string? WhySkipped(string name) =>
        FindPath(name) is null ? $"skipped: there is no ../shared/data/{name} beside the repository" : null;
}
