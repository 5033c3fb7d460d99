using System.Text.RegularExpressions;
using Sessions.Docs.Tests.Support;

namespace Sessions.Docs.Tests;

/// <summary>The how-to pages: their code compiles, and their links lead somewhere.</summary>
public sealed partial class PagesTests
{
    public static TheoryData<string> HowTo => [.. DocPages.HowTo];

    public static TheoryData<string> All => [.. DocPages.All];

    [Theory]
    [MemberData(nameof(HowTo))]
    public async Task The_compiler_says_of_its_code_what_the_page_says(string page)
    {
        var blocks = new DocPage(page).Blocks;
        Assert.True(blocks.Count >= 3);

        var problems = await DocCode.ProblemsAsync([.. blocks.Select(static block => DocCode.Wrap(block.Code, block.Number))]);

        Assert.Equal(blocks.SelectMany(static block => block.Says), problems.Select(DocCode.Describe));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_links_lead_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;

        Assert.All(Link().Matches(DocPages.Read(page)), link =>
        {
            var (path, anchor) = (link.Groups["path"].Value, link.Groups["anchor"].Value);
            var target = path.Length == 0 ? Path.Combine(Repository.Root, page) : Path.GetFullPath(Path.Combine(folder, path));
            Assert.True(Path.Exists(target), link.Value);
            Assert.True(anchor.Length == 0 || Anchors(target).Contains(anchor), link.Value);
        });
    }

    [Fact]
    public void Each_page_is_reached_from_the_readme()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { "README.md" };
        var left = new Queue<string>(reached);
        while (left.TryDequeue(out var page))
        {
            foreach (Match link in Link().Matches(DocPages.Read(page)))
            {
                var target = Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, link.Groups["path"].Value)));
                if (target.EndsWith(".md", StringComparison.Ordinal) && reached.Add(target))
                {
                    left.Enqueue(target);
                }
            }
        }

        Assert.Empty(DocPages.All.Except(reached));
    }

    /// <summary>Headings as a link names them.</summary>
    private static IEnumerable<string> Anchors(string page) => File.ReadLines(page)
        .Where(static line => line.StartsWith('#'))
        .Select(static line => NotInAnchors().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?!https?:)(?<path>[^)#]*)(#(?<anchor>[^)]*))?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
