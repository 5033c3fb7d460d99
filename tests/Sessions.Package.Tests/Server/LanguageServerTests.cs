using System.Diagnostics;
using System.Text.Json.Nodes;
using Sessions.Package.Tests.Support;
using Xunit.Abstractions;

namespace Sessions.Package.Tests.Server;

// docs/decisions.md 67
/// <summary>A real language server with a consumer of the packed package open, over the wire that editors use.</summary>
[Collection(PackageCollection.Name)]
public sealed class LanguageServerTests(PackedPackage package, ITestOutputHelper output)
{
    private const string Class = "internal sealed partial class Breakout";
    private const string Overlap = "[Session(\"11:00\", \"12:30\", TimeZone = \"Europe/London\", Days = Weekdays)]\n";
    private const string Statement = "var start = session.Occurrence.Start;";
    private const string London = "\"08:00\", \"12:00\", Name = \"London\"";

    /// <summary>One session with the server, since loading the project is what takes time.</summary>
    [Fact]
    public async Task An_editor_has_diagnostics_tooltips_completion_definition_and_rename()
    {
        await using var server = await package.StartLanguageServerAsync("LondonBreakout");
        var document = await ServedDocument.OpenAsync(server, Path.Combine(package.Consumers, "LondonBreakout", "Breakout.cs"));
        await TimedAsync("opened", async () => Assert.Empty(await document.DiagnosticsAsync()));

        for (var round = 1; round <= 3; round++)
        {
            await document.TypeAsync(Class, Overlap + Class);
            await TimedAsync($"{round}: an overlap typed in", async () => Assert.Equal(["SES0003"], await document.DiagnosticsAsync()));
            await document.TypeAsync(Overlap, "");
            await TimedAsync($"{round}: undone", async () => Assert.Empty(await document.DiagnosticsAsync()));
        }

        await document.TypeAsync(Statement, "_ = Breakout.Sessions;\n" + Statement);
        await TimedAsync("hover", async () => Assert.Contains("08:00-12:00 Europe/London", await HoverAsync(document), StringComparison.Ordinal));
        await document.TypeAsync(London, London.Replace("08:00", "07:30", StringComparison.Ordinal));
        await TimedAsync("hover after an edit", async () => Assert.Contains("07:30-12:00 Europe/London", await HoverAsync(document), StringComparison.Ordinal));
        await document.TypeAsync("07:30", "08:00");

        await document.TypeAsync("_ = Breakout.Sessions;", "_ = Breakout.;");
        await TimedAsync("completion", async () => Assert.Contains("Sessions", await LabelsAsync(document, "_ = Breakout.")));
        await document.TypeAsync("_ = Breakout.;", "_ = Breakout.Sessions;");

        const string Zone = "[Session(1, 2, TimeZone = \"";
        await document.TypeAsync(Class, Zone + "\")]\n" + Class);
        await TimedAsync("zones", async () => Assert.Contains("America/New_York", await LoadedLabelsAsync(document, Zone)));
        await document.TypeAsync(Zone + "\")]\n", "");

        // Of the class: the server shows no file that is generated in memory.
        await TimedAsync("definition", async () => Assert.NotEmpty(Array(await document.AskAsync("textDocument/definition", "_ = Brea"))));
        // No letter of the new name is in the old one: the server answers with what differs alone.
        await TimedAsync("rename", async () => Assert.Contains(
            "opening", (await document.AskAsync("textDocument/rename", "var sta", new JsonObject { ["newName"] = "opening" }))!.ToJsonString(), StringComparison.Ordinal));
    }

    private static async Task<string> HoverAsync(ServedDocument document) =>
        (await document.AskAsync("textDocument/hover", "_ = Breakout.Se"))?["contents"]?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "";

    private static async Task<IEnumerable<string>> LabelsAsync(ServedDocument document, string behind)
    {
        var completions = await document.AskAsync("textDocument/completion", behind);
        return Array(completions is JsonObject list ? list["items"] : completions).Select(static item => item!["label"]!.ToString());
    }

    /// <summary>The server loads a package's providers behind its answers: it is asked again until they are there, as an editor does with each letter.</summary>
    private static async Task<IEnumerable<string>> LoadedLabelsAsync(ServedDocument document, string behind)
    {
        var labels = await LabelsAsync(document, behind);
        for (var since = Stopwatch.StartNew(); !labels.Any() && since.Elapsed < LanguageServer.Patience;)
        {
            labels = await LabelsAsync(document, behind);
        }

        return labels;
    }

    private static JsonArray Array(JsonNode? node) => node as JsonArray ?? (node is null ? [] : [node.DeepClone()]);

    private async Task TimedAsync(string what, Func<Task> step)
    {
        var watch = Stopwatch.StartNew();
        await step();
        output.WriteLine($"{what}: {watch.Elapsed.TotalMilliseconds:0.0} ms");
    }
}
