using System.Reflection;
using System.Text.RegularExpressions;
using Sessions.Docs.Tests.Support;

namespace Sessions.Docs.Tests;

/// <summary>The page that each package brings: its code compiles and runs, in a program that has what the page speaks of.</summary>
public sealed partial class PackagePagesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("page-");

    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateDirectories(Repository.Root, "Sessions.*")
            .Select(static folder => Path.Combine(folder, "Package", "README.md")).Where(File.Exists)
            .Select(static file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal),
    ];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Its_code_compiles(string page)
    {
        var problems = await DocCode.ProblemsAsync(SourcesOf(page));

        Assert.Empty(problems.Select(DocCode.Describe));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Its_code_runs(string page)
    {
        var sources = SourcesOf(page);
        Assert.Equal(!IsTool(page), sources.Length > 0);
        if (sources.Length == 0)
        {
            // The tool's page has commands, which the tool's own tests run.
            return;
        }

        await File.WriteAllLinesAsync(
            Path.Combine(_folder.FullName, "eurusd.csv"),
            ["utc,bid_open,bid_high,bid_low,bid_close,ask_open,ask_high,ask_low,ask_close", "2026-03-02T08:00:00Z,1.1,1.2,1.0,1.1,1.1,1.2,1.0,1.1", "2026-03-02T08:01:00Z,1.1,1.2,1.0,1.1,1.1,1.2,1.0,1.1"]);
        var run = DocCode.Load([.. sources.Select(InFolder)]).GetType("Program")!.GetMethod("RunAsync")!.CreateDelegate<Func<string, CancellationToken, Task>>();

        await run(_folder.FullName, new CancellationToken(canceled: true));

        Assert.All(Files().Matches(string.Concat(sources)), name => Assert.True(File.Exists(Path.Combine(_folder.FullName, name.Groups[1].Value)), name.Value));
    }

    [Fact]
    public void Every_package_is_looked_at() => Assert.Equal(13, Pages.Count);

    private static bool IsTool(string page) => page.StartsWith("Sessions.Tool", StringComparison.Ordinal);

    /// <summary>Files that a page names lie in the test's folder.</summary>
    private string InFolder(string code) => Files().Replace(code, name => '"' + Path.Combine(_folder.FullName, name.Groups[1].Value) + '"');

    private static string[] SourcesOf(string page)
    {
        var blocks = new DocPage(page).Blocks.Select(static block => block.Code).ToArray();
        if (blocks.Length == 0)
        {
            return [];
        }

        var usings = string.Concat(blocks.SelectMany(static block => UsingDirectives().Matches(block).Select(static line => line.Value)).Distinct());
        var code = blocks.Select(static block => UsingDirectives().Replace(block, "")).ToArray();
        var types = code.Select(static block => TypeDeclaration().Match(block).Value).ToArray();
        var statements = string.Concat(code.Select(static block => TypeDeclaration().Replace(block, "")));
        var program = ProgramAround.Replace("/*usings*/", usings, StringComparison.Ordinal)
            .Replace("/*given*/", GivenTo(statements), StringComparison.Ordinal)
            .Replace("/*statements*/", statements, StringComparison.Ordinal)
            .Replace("/*then*/", Then(statements), StringComparison.Ordinal);
        return [program, Broker, .. types.Select(type => usings + type), .. types.Any(static type => type.Contains("class Breakout", StringComparison.Ordinal)) ? [] : new[] { Strategy }];
    }

    /// <summary>What a page takes for granted: a builder of the kind that its template makes, a broker, a result.</summary>
    private static string GivenTo(string statements) => statements switch
    {
        _ when statements.Contains("app.Map", StringComparison.Ordinal) => """
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder });
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.AddAuthorization();
            """,
        _ when statements.Contains("builder.", StringComparison.Ordinal) => "var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder });",
        _ when statements.Contains("(broker)", StringComparison.Ordinal) => "var broker = new MyBroker();",
        _ when statements.Contains("SimulationReport(result)", StringComparison.Ordinal) => """
            var monday = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
            var result = new Simulation { Broker = new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD")] } }
                .AddBars(new GeneratedBars("EURUSD", monday, monday.AddDays(1)))
                .AddStrategy(_ => new Breakout())
                .Run();
            """,
        _ => "",
    };

    /// <summary>A host is started, which begins its strategies, and stopped.</summary>
    private static string Then(string statements) => statements switch
    {
        _ when statements.Contains("app.Map", StringComparison.Ordinal) => "await app.StartAsync(CancellationToken.None); await app.StopAsync(CancellationToken.None);",
        _ when statements.Contains("builder.", StringComparison.Ordinal) =>
            "using var host = builder.Build(); await host.StartAsync(CancellationToken.None); await host.StopAsync(CancellationToken.None);",
        _ => "",
    };

    [GeneratedRegex(@"^using [\w.]+;\n+", RegexOptions.Multiline)]
    private static partial Regex UsingDirectives();

    [GeneratedRegex(@"^(\[Session[^\n]*\n)*public sealed [\s\S]*?^\}\n?", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex("\"(\\w+\\.(csv|db|html))\"")]
    private static partial Regex Files();

    private const string ProgramAround = """
        /*usings*/
        public static class Program
        {
            public static async Task RunAsync(string folder, CancellationToken cancellationToken)
            {
                await Task.CompletedTask;
                _ = folder;
                _ = cancellationToken;
                /*given*/
                /*statements*/
                /*then*/
            }
        }
        """;

    private const string Strategy = """
        [Session("08:00", "12:00", OnEnd = CloseAll)]
        public sealed partial class Breakout : IStrategy
        {
            public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
        }
        """;

    /// <summary>An account with tags that fills at once.</summary>
    private const string Broker = """
        internal sealed class MyBroker(string account = "live") : IBroker
        {
            private readonly Dictionary<string, Position> _positions = new();
            private readonly Dictionary<string, OrderResult> _answers = new();

            public string Account => account;
            public BrokerCapabilities Capabilities => BrokerCapabilities.Tags;

            public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => Once(request.ClientOrderId, () =>
            {
                var id = "P" + _answers.Count;
                _positions[id] = new Position(id, request.Symbol, request.Side, request.Volume, 1, DateTimeOffset.UnixEpoch) { Tag = request.Tag };
                return OrderResult.Filled(request.Volume, 1, id);
            });

            public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) => Once(request.ClientOrderId, () =>
            {
                if (!_positions.Remove(request.PositionId, out var position))
                {
                    return OrderResult.Rejected("no such position");
                }

                var closed = Math.Min(request.Volume, position.Volume);
                if (closed < position.Volume)
                {
                    _positions[position.Id] = position with { Volume = position.Volume - closed };
                }

                return OrderResult.Filled(closed, 1, position.Id);
            });

            public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) =>
                new(new PositionSnapshot(DateTimeOffset.UtcNow, true, [.. _positions.Values]));

            public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
                new(_answers.TryGetValue(query.ClientOrderId, out var answer) ? answer : OrderResult.NotFound());

            private ValueTask<OrderResult> Once(string? id, Func<OrderResult> trade)
            {
                id ??= Guid.NewGuid().ToString();
                if (!_answers.TryGetValue(id, out var answer))
                {
                    _answers[id] = answer = trade();
                }

                return new(answer);
            }
        }
        """;
}
