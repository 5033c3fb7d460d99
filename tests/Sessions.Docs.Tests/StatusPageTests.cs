using System.Text.RegularExpressions;
using Sessions.Docs.Tests.Support;

namespace Sessions.Docs.Tests;

/// <summary>The page on the status page. That its JSON has the names of the real one is a test of Sessions.AspNetCore.Tests.</summary>
public sealed partial class StatusPageTests
{
    private static readonly DocPage _page = new("docs/status-page.md");

    [Fact]
    public async Task Its_code_compiles()
    {
        Assert.Equal(3, _page.Blocks.Count);

        var problems = await DocCode.ProblemsAsync([Strategy, .. _page.Blocks.Select(Wrap)]);

        Assert.Empty(problems);
    }

    [Fact]
    public void Its_links_lead_somewhere()
    {
        var links = Link().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/status-page.md"))).Select(static link => link.Groups[1].Value).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, static link => Assert.True(Path.Exists(Path.Combine(Repository.Root, "docs", link)), link));
    }

    private const string Strategy = """
        [Session("08:00", "12:00", OnEnd = CloseAll)]
        public sealed partial class Breakout : IStrategy
        {
            public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => ValueTask.CompletedTask;
        }
        """;

    /// <summary>As in a Program.cs of a web project.</summary>
    private static string Wrap(DocBlock block) => $$"""
        using Microsoft.AspNetCore.Builder;

        internal static class Program{{block.Number}}
        {
            public static void Main(WebApplicationBuilder builder)
            {
                {{block.Code}}
            }
        }
        """;

    [GeneratedRegex(@"\]\(([^)h][^)]*)\)")]
    private static partial Regex Link();
}
