using System.Text.Json.Nodes;

namespace Sessions.Package.Tests.Server;

/// <summary>A file that an editor has opened: its text lives here and in the server, and the file on the disk stays what it was.</summary>
internal sealed class ServedDocument(LanguageServer server, string path, string text)
{
    private int _version = 1;

    public string Uri { get; } = new Uri(path).AbsoluteUri;

    public string Text { get; private set; } = text;

    public static async Task<ServedDocument> OpenAsync(LanguageServer server, string path)
    {
        var document = new ServedDocument(server, path, await File.ReadAllTextAsync(path));
        await server.TellAsync("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = document.Uri, ["languageId"] = "csharp", ["version"] = 1, ["text"] = document.Text },
        });
        return document;
    }

    /// <summary>Types: what stands there gives way to something else.</summary>
    public Task TypeAsync(string instead, string typed)
    {
        Assert.Contains(instead, Text, StringComparison.Ordinal);
        var at = Text.IndexOf(instead, StringComparison.Ordinal);
        Text = Text.Remove(at, instead.Length).Insert(at, typed);
        return server.TellAsync("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = Uri, ["version"] = ++_version },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = Text }),
        });
    }

    /// <summary>The ids that the server reports for this file as it stands now.</summary>
    public async Task<IReadOnlyList<string>> DiagnosticsAsync()
    {
        var report = await server.AskAsync("textDocument/diagnostic", new JsonObject { ["textDocument"] = Identifier() });
        return [.. (report?["items"] as JsonArray ?? []).Select(static found => found!["code"]?.ToString() ?? "").Where(static id => id.StartsWith("SES", StringComparison.Ordinal))];
    }

    /// <summary>Asks about the place behind a text.</summary>
    public Task<JsonNode?> AskAsync(string method, string behind, JsonObject? more = null)
    {
        Assert.Contains(behind, Text, StringComparison.Ordinal);
        var before = Text[..(Text.IndexOf(behind, StringComparison.Ordinal) + behind.Length)];
        var parameters = more ?? [];
        parameters["textDocument"] = Identifier();
        parameters["position"] = new JsonObject { ["line"] = before.Count(static one => one == '\n'), ["character"] = before.Length - 1 - before.LastIndexOf('\n') };
        return server.AskAsync(method, parameters);
    }

    private JsonObject Identifier() => new() { ["uri"] = Uri };
}
