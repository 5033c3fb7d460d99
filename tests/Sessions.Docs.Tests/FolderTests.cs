using Sessions.Docs.Tests.Support;

namespace Sessions.Docs.Tests;

// docs/decisions.md 240
/// <summary>
/// No folder of a project uses another that uses it, if by way of others, and no types are one knot. What is so nevertheless is
/// written down beside this test; it may become less, and must be taken out of there then.
/// </summary>
public sealed class FolderTests
{
    private const int MostOfAKnot = 8;

    private static readonly string _known = Path.Combine(Repository.Root, "tests", "Sessions.Docs.Tests", "Circles.txt");

    public static TheoryData<string> Projects =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(static file => Path.GetDirectoryName(Path.GetDirectoryName(file)) == Path.TrimEndingDirectorySeparator(Repository.Root))
            .Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_use_each_other_in_no_circle_that_was_not_there(string project)
    {
        var graph = new FolderGraph(Path.Combine(Repository.Root, project));
        var knot = graph.LargestKnot();
        string[] found = [.. graph.Circles().Select(use => $"{project}: {use}"), .. knot > MostOfAKnot ? [FormattableString.Invariant($"{project}: {knot} types in a knot")] : Array.Empty<string>()];

        var known = File.ReadAllLines(_known).Where(line => line.StartsWith($"{project}: ", StringComparison.Ordinal));
        Assert.Equal(known, found);
    }

    [Fact]
    public void A_circle_and_a_knot_are_found()
    {
        var root = Directory.CreateTempSubdirectory("sessions-folders").FullName;
        try
        {
            foreach (var (folder, source) in new[] { ("A", "class One { Two two; }"), ("B", "class Two { Three three; }"), ("C", "class Three { One one; }"), ("D", "class Four { One one; }") })
            {
                Directory.CreateDirectory(Path.Combine(root, folder));
                File.WriteAllText(Path.Combine(root, folder, "Source.cs"), source);
            }

            var graph = new FolderGraph(root);

            Assert.Equal(["A → B", "B → C", "C → A"], graph.Circles());
            Assert.Equal(3, graph.LargestKnot());
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
