namespace Sessions.Tool.Tests.Package;

/// <summary>A test that needs bash; where there is none it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BashFactAttribute : FactAttribute
{
    public BashFactAttribute()
    {
        if (OperatingSystem.IsWindows() || !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(static folder => File.Exists(Path.Combine(folder, "bash"))))
        {
            Skip = "skipped: there is no bash on the PATH";
        }
    }
}
