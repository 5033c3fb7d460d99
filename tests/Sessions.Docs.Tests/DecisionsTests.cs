using System.Globalization;
using System.Text.RegularExpressions;

namespace Sessions.Docs.Tests;

/// <summary>The decisions are numbered once and for all, and each is named beside the code that it explains.</summary>
public sealed partial class DecisionsTests
{
    private static readonly string[] _paragraphs = File.ReadAllText(Path.Combine(Repository.Root, "docs/decisions.md"))
        .ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] _endings = [".cs", ".csproj", ".props", ".targets", ".css", ".js"];

    /// <summary>By topic, the numbers in the order of their paragraphs.</summary>
    private static readonly List<(string Topic, List<int> Numbers)> _topics = Topics();

    [Fact]
    public void Every_paragraph_below_a_topic_has_a_number_and_is_a_paragraph_of_its_own()
    {
        var first = Array.FindIndex(_paragraphs, static paragraph => paragraph.StartsWith("## ", StringComparison.Ordinal));

        Assert.All(_paragraphs[first..], static paragraph => Assert.True(
            paragraph.StartsWith("## ", StringComparison.Ordinal) || (Decision().IsMatch(paragraph) && !paragraph.Contains("\n**", StringComparison.Ordinal)),
            $"Write '**{_topics.SelectMany(static topic => topic.Numbers).Max() + 1}. …**' below its topic, with an empty line before it: {paragraph[..Math.Min(80, paragraph.Length)]}"));
    }

    [Fact]
    public void Numbers_are_given_once_and_none_is_left_out()
    {
        var numbers = _topics.SelectMany(static topic => topic.Numbers).Order().ToList();

        Assert.True(numbers.Count > 100);
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Fact]
    public void A_topics_decisions_stand_in_the_order_of_their_numbers() =>
        Assert.All(_topics, static topic => Assert.Equal(topic.Numbers.Order(), topic.Numbers));

    [Fact]
    public void The_index_lists_every_topic_with_its_decisions() => Assert.Equal(
        _topics.Select(static topic => $"- [{topic.Topic}](#{Anchor(topic.Topic)}): {string.Join(", ", topic.Numbers)}"),
        _paragraphs.Single(static paragraph => paragraph.StartsWith("- [", StringComparison.Ordinal)).TrimEnd().Split('\n'));

    [Fact]
    public void Every_decision_that_code_names_is_there_and_every_one_is_named_beside_code()
    {
        var named = Named().ToLookup(static reference => reference.Number, static reference => reference.File);
        var numbers = _topics.SelectMany(static topic => topic.Numbers).Order().ToList();

        Assert.All(named.Select(static of => of.Key).Except(numbers), number => Assert.Fail($"There is no decision {number}, which {named[number].First()} names."));
        Assert.All(numbers, number => Assert.True(named.Contains(number), $"No code names decision {number}: write '// docs/decisions.md {number}' beside what it explains."));
    }

    private static List<(string Topic, List<int> Numbers)> Topics()
    {
        var topics = new List<(string Topic, List<int> Numbers)>();
        foreach (var paragraph in _paragraphs)
        {
            if (paragraph.StartsWith("## ", StringComparison.Ordinal))
            {
                topics.Add((paragraph[3..].Trim(), []));
            }
            else if (Decision().Match(paragraph) is { Success: true } decision)
            {
                topics[^1].Numbers.Add(int.Parse(decision.Groups[1].Value, CultureInfo.InvariantCulture));
            }
        }

        return topics;
    }

    private static IEnumerable<(int Number, string File)> Named() =>
        from file in Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
        where _endings.Contains(Path.GetExtension(file)) && !Output().IsMatch(Path.GetRelativePath(Repository.Root, file)) && Path.GetFileName(file) != "DecisionsTests.cs"
        from reference in Reference().Matches(File.ReadAllText(file))
        from number in reference.Groups[1].Value.Split(", ")
        select (int.Parse(number, CultureInfo.InvariantCulture), Path.GetRelativePath(Repository.Root, file));

    private static string Anchor(string topic) =>
        string.Concat(topic.Where(static letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-').Select(static letter => letter == ' ' ? '-' : char.ToLowerInvariant(letter)));

    [GeneratedRegex(@"^\*\*(\d+)\. ")]
    private static partial Regex Decision();

    [GeneratedRegex(@"docs/decisions\.md (\d+(?:, \d+)*)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(^|[/\\])(bin|obj|node_modules|\.git)[/\\]")]
    private static partial Regex Output();
}
