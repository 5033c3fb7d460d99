namespace Sessions.Editor.Tests.Support;

/// <summary>Where the repository is, seen from a test's output.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sessions.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
