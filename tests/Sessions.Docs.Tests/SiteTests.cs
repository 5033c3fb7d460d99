using System.Text.Json;
using System.Text.RegularExpressions;
using Sessions.Docs.Tests.Support;

namespace Sessions.Docs.Tests;

/// <summary>The site has every page, and the API of every package; CI makes it, and fails on a link that leads nowhere.</summary>
public sealed partial class SiteTests
{
    [Fact]
    public void Every_page_is_in_the_contents()
    {
        var contents = Links("docs/toc.yml");

        Assert.Equal(Pages("docs").Order(StringComparer.Ordinal), contents.Where(static link => !link.StartsWith("../", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(contents, static link => Assert.True(File.Exists(Path.Combine(Repository.Root, "docs", link)), link));
    }

    [Fact]
    public void Every_rule_is_in_theirs() => Assert.Equal(Pages("docs/rules").Order(StringComparer.Ordinal), Links("docs/rules/toc.yml").Order(StringComparer.Ordinal));

    [Fact]
    public void The_API_is_that_of_every_package_with_public_members()
    {
        using var site = JsonDocument.Parse(DocPages.Read("docfx.json"));
        var projects = site.RootElement.GetProperty("metadata")[0].GetProperty("src")[0].GetProperty("files").EnumerateArray().Select(static file => file.GetString()!);
        var packages = Directory.EnumerateFiles(Repository.Root, "PublicAPI.Unshipped.txt", SearchOption.AllDirectories)
            .Select(static file => Path.GetFileName(Path.GetDirectoryName(file))!).Select(static name => $"{name}/{name}.csproj");

        Assert.Equal(packages.Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void CI_makes_it_and_takes_a_warning_for_an_error()
    {
        Assert.Contains("\ndocs/site/build >", DocPages.Read(".ci/run"), StringComparison.Ordinal);
        Assert.Contains("--warningsAsErrors", DocPages.Read("docs/site/build"), StringComparison.Ordinal);
        Assert.Contains("`docs/site/build`", DocPages.Read("CONTRIBUTING.md"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Pages(string folder) => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md").Select(static page => Path.GetFileName(page));

    private static List<string> Links(string contents) => [.. Link().Matches(DocPages.Read(contents)).Select(static link => link.Groups[1].Value)];

    [GeneratedRegex(@"href: (\S+)")]
    private static partial Regex Link();
}
