using System.Text.Json;
using System.Text.RegularExpressions;
using Sessions.Docs.Tests.Support;

namespace Sessions.Docs.Tests;

/// <summary>What those who change the library rely on: the house's own pages, and what runs for them.</summary>
public sealed partial class HouseTests
{
    public static TheoryData<string> Pages => ["CONTRIBUTING.md", "SECURITY.md", "tests/README.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_links_lead_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        var links = Link().Matches(DocPages.Read(page)).Select(static link => link.Groups[1].Value).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Path.GetFullPath(Path.Combine(folder, link))), link));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_files_and_classes_that_it_names_are_there(string page)
    {
        var names = Directory.EnumerateFiles(Repository.Root, "*.cs", SearchOption.AllDirectories).Where(static file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(static file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal);

        Assert.All(Named().Matches(DocPages.Read(page)).Select(static name => name.Groups[1].Value), name =>
            Assert.True(Path.Exists(Path.Combine(Repository.Root, name)) || names.Contains(name), name));
    }

    [Fact]
    public void Each_project_of_tests_has_its_row()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.csproj", SearchOption.AllDirectories)
            .Where(static file => Path.GetDirectoryName(Path.GetDirectoryName(file)) == Path.Combine(Repository.Root, "tests")).Select(static file => Path.GetFileNameWithoutExtension(file));

        Assert.Equal(projects.Order(StringComparer.Ordinal), Row().Matches(DocPages.Read("tests/README.md")).Select(static row => row.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void CI_runs_the_same_command_on_three_systems_and_packs_on_a_tag()
    {
        var ci = DocPages.Read(".github/workflows/ci.yml");
        var release = DocPages.Read(".github/workflows/release.yml");

        Assert.Contains("os: [ ubuntu-latest, windows-latest, macos-latest ]", ci, StringComparison.Ordinal);
        Assert.All([ci, release], static workflow => Assert.Contains("run: .ci/run\n", workflow, StringComparison.Ordinal));
        Assert.Contains("tags: [ 'v*' ]", release, StringComparison.Ordinal);
        Assert.Contains("dotnet pack Packages.slnf -c Release -o packages\n", release, StringComparison.Ordinal);
        Assert.Contains("dotnet pack Sessions.Tool -c Release -o packages\n", release, StringComparison.Ordinal);
    }

    [Fact]
    public void The_inner_loop_is_of_projects_that_are_there()
    {
        using var filter = JsonDocument.Parse(DocPages.Read("Fast.slnf"));
        var projects = filter.RootElement.GetProperty("solution").GetProperty("projects").EnumerateArray().Select(static project => project.GetString()!.Replace('\\', '/')).ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, static project => Assert.True(File.Exists(Path.Combine(Repository.Root, project)), project));
        Assert.Contains("dotnet test Fast.slnf", DocPages.Read("CONTRIBUTING.md"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\]\(([^)h#][^)#]*)")]
    private static partial Regex Link();

    /// <summary>A path with a slash and an extension or folder of ours, or a class.</summary>
    [GeneratedRegex("`((?:(?:Sessions|tests|docs)[A-Za-z0-9./]*/[A-Za-z0-9./]*)|[A-Z][a-z]+[A-Z][A-Za-z]+(?:Rules|Warnings|Tests|Fix|Codes))`")]
    private static partial Regex Named();

    [GeneratedRegex(@"^\| `(Sessions\.[A-Za-z.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
