using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Sessions.Package.Tests.Server;

/// <summary>csharp-ls, spoken to as an editor speaks to it: the Language Server Protocol over its standard input and output.</summary>
internal sealed class LanguageServer : IAsyncDisposable
{
    /// <summary>How long anything may take before it counts as lost; a load of the project takes some ten seconds on two busy cores.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> _asked = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly StringBuilder _errors = new();
    private readonly Task _reading;
    private int _lastId;

    private LanguageServer(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => { lock (_errors) { _errors.AppendLine(line.Data); } };
        _process.BeginErrorReadLine();
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Starts the server on a folder, as an editor that opens it.</summary>
    public static async Task<LanguageServer> StartAsync(string folder, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo("dotnet", ["tool", "run", "csharp-ls"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host sets for itself is not for the server, which finds an SDK by itself.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name == "DOTNET_HOST_PATH").ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var server = new LanguageServer(Process.Start(start)!);
        await server.AskAsync("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = new Uri(folder).AbsoluteUri,
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = new Uri(folder).AbsoluteUri, ["name"] = "consumer" }),
            ["capabilities"] = new JsonObject
            {
                ["textDocument"] = new JsonObject
                {
                    ["diagnostic"] = new JsonObject { ["dynamicRegistration"] = false },
                    ["hover"] = new JsonObject { ["contentFormat"] = new JsonArray("markdown") },
                },
                ["workspace"] = new JsonObject { ["configuration"] = true },
            },
        });
        await server.TellAsync("initialized", []);
        return server;
    }

    /// <summary>Sends a request and gives its result.</summary>
    public async Task<JsonNode?> AskAsync(string method, JsonObject parameters)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = answer;
        await WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        try
        {
            return await answer.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"csharp-ls has not answered {method}: {Errors()}");
        }
    }

    /// <summary>Sends a notification.</summary>
    public Task TellAsync(string method, JsonObject parameters) =>
        WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        _writing.Dispose();
    }

    private string Errors()
    {
        lock (_errors)
        {
            return _errors.ToString();
        }
    }

    private async Task WriteAsync(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        await _writing.WaitAsync();
        try
        {
            var output = _process.StandardInput.BaseStream;
            await output.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
            await output.WriteAsync(body);
            await output.FlushAsync();
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReadAsync()
    {
        var input = _process.StandardOutput.BaseStream;
        while (await ReadMessageAsync(input) is { } message)
        {
            if (message["method"] is not null)
            {
                // Its settings have analyzers on, which the server leaves off by default; what else it asks of an editor gets the shortest answer that there is.
                if (message["id"] is { } asked)
                {
                    await WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = asked.DeepClone(), ["result"] = AnswerTo($"{message["method"]}") });
                }
            }
            else if (message["id"] is { } id && _asked.TryRemove(id.GetValue<int>(), out var answer))
            {
                if (message["error"] is { } error)
                {
                    answer.SetException(new InvalidOperationException(error.ToJsonString()));
                }
                else
                {
                    answer.SetResult(message["result"]);
                }
            }
        }

        foreach (var lost in _asked.Values)
        {
            lost.TrySetException(new InvalidOperationException("csharp-ls has ended: " + Errors()));
        }
    }

    private static JsonArray? AnswerTo(string question) =>
        question == "workspace/configuration" ? [new JsonObject { ["analyzersEnabled"] = true }] : null;

    /// <summary>The next message, or null where the server has closed its output.</summary>
    private static async Task<JsonNode?> ReadMessageAsync(Stream input)
    {
        var length = 0;
        for (var line = await ReadLineAsync(input); line is not ""; line = await ReadLineAsync(input))
        {
            if (line is null)
            {
                return null;
            }

            if (line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(line["Content-Length: ".Length..], CultureInfo.InvariantCulture);
            }
        }

        var body = new byte[length];
        await input.ReadExactlyAsync(body);
        return JsonNode.Parse(body);
    }

    private static async Task<string?> ReadLineAsync(Stream input)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await input.ReadAsync(one) == 1)
        {
            if (one[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)one[0]);
        }

        return null;
    }
}
