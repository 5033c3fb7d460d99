namespace Sessions.Tool.Tests.Support;

/// <summary>A folder of a test's own, and what is in it.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessions-tool-");

    public string Path => _folder.FullName;

    /// <summary>The names of all that is in it.</summary>
    public IReadOnlyList<string> Names => [.. _folder.GetFileSystemInfos().Select(static entry => entry.Name).Order(StringComparer.Ordinal)];

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
