using Sessions.Docs.Tests.Support;

namespace Sessions.Docs.Tests;

/// <summary>The page that each package brings: its code compiles, in a program that has what the page speaks of.</summary>
public sealed class PackagePagesTests
{
    /// <summary>What a reader has before he reads the page.</summary>
    private const string Strategy = """
        [Session("08:00", "12:00", OnEnd = CloseAll)]
        public sealed partial class Breakout(IBarFeed? bars = null) : IStrategy
        {
            public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => new(bars is null ? Task.CompletedTask : Task.Delay(0));
        }
        """;

    private const string Broker = """
        internal sealed class MyBroker(string account = "live") : IBroker
        {
            public string Account => account;
            public BrokerCapabilities Capabilities => BrokerCapabilities.Tags;
            public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
            public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
            public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
            public ValueTask<OrderResult> QueryAsync(string clientOrderId, CancellationToken cancellationToken) => throw new NotSupportedException();
        }
        """;

    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateDirectories(Repository.Root, "Sessions.*")
            .Select(static folder => Path.Combine(folder, "Package", "README.md")).Where(File.Exists)
            .Select(static file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Its_code_compiles(string page)
    {
        var code = new DocPage(page).Blocks.Select(static block => block.Code).ToArray();
        Assert.Equal(page.StartsWith("Sessions.Tool", StringComparison.Ordinal) ? 0 : 1, code.Length);

        var declaresStrategy = code.Any(static block => block.Contains("class Breakout", StringComparison.Ordinal));
        var problems = await DocCode.ProblemsAsync([.. code.Select(Wrap), Broker, .. declaresStrategy ? [] : new[] { Strategy }]);

        Assert.Empty(problems.Select(DocCode.Describe));
    }

    [Fact]
    public void Every_package_is_looked_at() => Assert.Equal(8, Pages.Count);

    /// <summary>Usings stand first, classes by themselves, and statements in the program below them.</summary>
    private static string Wrap(string block)
    {
        var lines = block.Split('\n');
        var usings = lines.TakeWhile(static line => line.StartsWith("using Sessions.", StringComparison.Ordinal)).ToArray();
        var code = string.Join('\n', lines[usings.Length..]).TrimStart();
        var types = code.StartsWith("public ", StringComparison.Ordinal) || code.StartsWith('[') ? code[..(code.IndexOf("\n}", StringComparison.Ordinal) + 2)] : string.Empty;
        var statements = code[types.Length..];
        return $$"""
            using Microsoft.AspNetCore.Builder;
            {{string.Join('\n', usings)}}

            {{types}}

            internal static class Program
            {
                public static async Task RunAsync({{(statements.Contains("builder.Build()", StringComparison.Ordinal) ? "WebApplicationBuilder" : "IHostBuilderOfAPage")}} builder, IBroker broker, {{(statements.Contains("var result", StringComparison.Ordinal) ? "" : "SimulationResult result, ")}}CancellationToken cancellationToken)
                {
                    await Task.CompletedTask;
                    {{statements}}
                }
            }

            internal interface IHostBuilderOfAPage
            {
                IServiceCollection Services { get; }
            }
            """;
    }
}
