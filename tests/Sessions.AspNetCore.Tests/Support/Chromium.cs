namespace Sessions.AspNetCore.Tests.Support;

/// <summary>Where the machine has Chromium and its driver.</summary>
internal static class Chromium
{
    public static string? Browser { get; } = Find("chromium", "chromium-browser", "google-chrome");

    public static string? Driver { get; } = Find("chromedriver");

    /// <summary>Why tests in a browser are skipped, or null where there is one.</summary>
    public static string? WhySkipped { get; } =
        Browser is null ? "skipped: there is no chromium on the PATH (Debian: apt-get install chromium chromium-driver)"
        : Driver is null ? "skipped: there is no chromedriver on the PATH (Debian: apt-get install chromium-driver)"
        : null;

    private static string? Find(params string[] names) =>
        (from name in names
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         let file = Path.Combine(folder, name)
         where File.Exists(file)
         select file).FirstOrDefault();
}
