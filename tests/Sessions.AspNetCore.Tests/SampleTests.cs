using System.Diagnostics;
using System.Net;
using Sessions.EndToEnd.Tests.Support;

namespace Sessions.AspNetCore.Tests;

/// <summary>The sample runs at once, and shows its page to who has the key that it prints.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task The_sample_lets_in_who_has_its_key_and_nobody_else()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Path.Combine(Repository.Root, "samples", "StatusPage", "bin", configuration, "net10.0", "StatusPage.dll");
        var folder = Directory.CreateTempSubdirectory("sessions-sample");
        using var sample = Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, WorkingDirectory = folder.FullName })!;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            string? line;
            do
            {
                line = await sample.StandardOutput.ReadLineAsync(patience.Token);
            }
            while (line?.StartsWith("Open ", StringComparison.Ordinal) == false);

            var login = new Uri(line!["Open ".Length..]);
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(login.GetLeftPart(UriPartial.Authority)) };
            var stranger = await client.GetAsync("/sessions", patience.Token);
            Assert.Equal((HttpStatusCode.Redirect, "/login"), (stranger.StatusCode, stranger.Headers.Location!.AbsolutePath));
            Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/sessions/status.json", patience.Token)).StatusCode);
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/login?key=0", patience.Token)).StatusCode);

            Assert.Equal("/sessions", (await client.GetAsync(login, patience.Token)).Headers.Location!.OriginalString);
            var page = await client.GetStringAsync("/sessions", patience.Token);
            Assert.Contains("Sessions of StatusPage", page, StringComparison.Ordinal);
            Assert.Contains("3 strategies", page, StringComparison.Ordinal);
        }
        finally
        {
            sample.Kill(entireProcessTree: true);
            await sample.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }
}
