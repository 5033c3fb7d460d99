using System.Diagnostics;

namespace Sessions.Reports.Tests.Support;

/// <summary>A browser without a window.</summary>
internal static class Browser
{
    public const string Path = "/usr/bin/chromium";

    private static readonly string[] _arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--enable-logging=stderr", "--dump-dom",
    ];

    /// <summary>The page as it stands when it has been loaded and its scripts have run, and what they said.</summary>
    public static async Task<(string Page, string Said)> LoadAsync(string html)
    {
        var folder = Directory.CreateTempSubdirectory("sessions-browser-");
        try
        {
            var file = System.IO.Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(file, html);
            using var browser = Process.Start(new ProcessStartInfo(Path, [.. _arguments, $"--user-data-dir={folder.FullName}/profile", $"file://{file}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var said = browser.StandardError.ReadToEndAsync();
            var page = await browser.StandardOutput.ReadToEndAsync();
            await browser.WaitForExitAsync();
            return (page, string.Join('\n', (await said).Split('\n').Where(static line => line.Contains("CONSOLE", StringComparison.Ordinal))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
