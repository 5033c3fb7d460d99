namespace Sessions.Package.Tests.Support;

/// <summary>A test that compiles ahead of time: that needs a linker, by way of clang or gcc. Where there is none it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AheadFactAttribute : FactAttribute
{
    private static readonly string[] _linkers = ["clang", "gcc"];

    public AheadFactAttribute()
    {
        if (!OperatingSystem.IsWindows() && !_linkers.Any(IsOnPath))
        {
            Skip = "skipped: neither clang nor gcc is on the PATH to link with";
        }
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
