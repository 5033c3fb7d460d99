using System.Globalization;
using System.Text.Json;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Support.UI;

namespace Sessions.AspNetCore.Tests.Support;

/// <summary>A headless Chromium that can reach nothing but this machine.</summary>
public sealed class BrowserSession : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    private readonly string _profile = Directory.CreateTempSubdirectory("sessions-browser").FullName;
    private readonly Lazy<ChromeDriver> _driver;

    public BrowserSession() => _driver = new(() => Start(_profile));

    internal ChromeDriver Driver => _driver.Value;

    /// <summary>Forgets what the last test set, and opens a page.</summary>
    internal void Open(string address, int width = 1280, int height = 900, string theme = "light", string zone = "UTC", bool script = true)
    {
        Send("Emulation.setScriptExecutionDisabled", new() { ["value"] = false });
        Driver.Navigate().GoToUrl("about:blank");
        Send("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 });
        Send("Emulation.setEmulatedMedia", new() { ["features"] = new object[] { new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = theme } } });
        Send("Emulation.setTimezoneOverride", new() { ["timezoneId"] = zone });
        Send("Emulation.setScriptExecutionDisabled", new() { ["value"] = !script });
        _ = ConsoleErrors();
        _ = Requests();
        Driver.Navigate().GoToUrl(address);
    }

    /// <summary>Waits until something holds; what it looks at may be replaced meanwhile.</summary>
    internal void Await(Func<bool> condition, string what)
    {
        var wait = new WebDriverWait(new SystemClock(), Driver, _patience, TimeSpan.FromMilliseconds(50)) { Message = what };
        wait.IgnoreExceptionTypes(typeof(StaleElementReferenceException), typeof(NoSuchElementException));
        wait.Until(_ => condition());
    }

    /// <summary>Waits no longer for the next refresh: the page also looks when its tab comes to the front.</summary>
    internal void Refresh() => Run<object?>("document.dispatchEvent(new Event('visibilitychange')); return null");

    /// <summary>How long the page's thread has had a processor since this was first asked of the page.</summary>
    internal TimeSpan ProcessorTime()
    {
        Send("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        var metrics = (Dictionary<string, object>)Driver.ExecuteCdpCommand("Performance.getMetrics", [])!;
        return TimeSpan.FromSeconds(((IEnumerable<object>)metrics["metrics"]).Cast<Dictionary<string, object>>()
            .Where(static metric => (string)metric["name"] == "TaskDuration").Select(static metric => Convert.ToDouble(metric["value"], CultureInfo.InvariantCulture)).Single());
    }

    internal IWebElement Find(string selector) => Driver.FindElement(By.CssSelector(selector));

    internal string Text(string selector) => Find(selector).Text;

    /// <summary>Runs a script of the test in the page; gives what it returns.</summary>
    internal T Run<T>(string script) => (T)Driver.ExecuteScript(script)!;

    /// <summary>What the browser complained about since it was last asked.</summary>
    internal IReadOnlyList<string> ConsoleErrors() => [.. Driver.Manage().Logs.GetLog(LogType.Browser).Where(static entry => entry.Level >= LogLevel.Warning).Select(static entry => entry.Message)];

    /// <summary>The addresses that the page asked for since it was last asked.</summary>
    internal IReadOnlyList<string> Requests() =>
    [
        .. Driver.Manage().Logs.GetLog("performance").Select(static entry => JsonDocument.Parse(entry.Message).RootElement.GetProperty("message"))
            .Where(static message => message.GetProperty("method").GetString() == "Network.requestWillBeSent")
            .Select(static message => message.GetProperty("params").GetProperty("request").GetProperty("url").GetString()!),
    ];

    /// <summary>The whole page as a picture, in a folder beside the tests.</summary>
    internal string Photograph(string name)
    {
        var metrics = (Dictionary<string, object>)((Dictionary<string, object>)Driver.ExecuteCdpCommand("Page.getLayoutMetrics", [])!)["cssContentSize"];
        var clip = new Dictionary<string, object?> { ["x"] = 0, ["y"] = 0, ["width"] = metrics["width"], ["height"] = metrics["height"], ["scale"] = 1 };
        var shot = (Dictionary<string, object>)Driver.ExecuteCdpCommand("Page.captureScreenshot", new() { ["captureBeyondViewport"] = true, ["clip"] = clip })!;
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots"));
        var file = Path.Combine(folder.FullName, name + ".png");
        File.WriteAllBytes(file, Convert.FromBase64String((string)shot["data"]));
        return file;
    }

    public void Dispose()
    {
        if (_driver.IsValueCreated)
        {
            Driver.Quit();
            Driver.Dispose();
        }

        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // One of the browser's processes that outlives it for a moment still writes there; what is left is the system's to clear.
        }
    }

    internal void Send(string command, Dictionary<string, object?> parameters) => Driver.ExecuteCdpCommand(command, parameters);

    private static ChromeDriver Start(string profile)
    {
        var options = new ChromeOptions { BinaryLocation = Chromium.Browser! };
        options.AddArguments(
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", $"--user-data-dir={profile}");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        options.SetLoggingPreference("performance", LogLevel.All);
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Chromium.Driver)!, Path.GetFileName(Chromium.Driver)!);
        return new ChromeDriver(service, options, TimeSpan.FromMinutes(3));
    }
}
