namespace Sessions.Reports.Tests.Support;

/// <summary>A test in a browser. Where there is none it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!File.Exists(Browser.Path))
        {
            Skip = $"skipped: there is no {Browser.Path}";
        }
    }
}
