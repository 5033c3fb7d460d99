using System.Reflection;
using System.Text.RegularExpressions;
using Sessions.Docs.Tests.Support;

namespace Sessions.Docs.Tests;

// docs/decisions.md 82
/// <summary>The page on what sessions mean: its code compiles, and its times are those that the library comes to.</summary>
public sealed partial class SemanticsTests
{
    private static readonly DocPage _page = new("docs/semantics.md");

    /// <summary>The first block is what the classes of the others derive from.</summary>
    private static readonly string _base = _page.Blocks[0].Code;

    private static readonly Lazy<Assembly>[] _assemblies = [.. _page.Blocks.Select(static block => new Lazy<Assembly>(() => DocCode.Load(Sources(block))))];

    [Fact]
    public async Task The_compiler_says_of_its_code_what_the_page_says()
    {
        var said = new List<string>();
        foreach (var block in _page.Blocks)
        {
            var problems = await DocCode.ProblemsAsync(Sources(block));
            said.AddRange(problems.Select(problem => $"block {block.Number} ({block.Section}): {DocCode.Describe(problem)}"));
        }

        var page = _page.Blocks.SelectMany(static block => block.Says.Select(line => $"block {block.Number} ({block.Section}): {line}")).ToList();
        Assert.True(page.SequenceEqual(said), $"The compiler says\n{string.Join('\n', said)}\nand the page\n{string.Join('\n', page)}");
    }

    [Theory]
    [MemberData(nameof(Captions), "Occurrences")]
    public void Its_occurrences_are_those_of_the_declared_sessions(string caption)
    {
        var (page, table, from, to) = Read(caption);

        var blackouts = BlackoutsOf(caption);
        Assert.Equal(
            table.Occurrences(from, to).Select(occurrence => OccurrenceColumns.Row(page.Headings, occurrence.WithBlackouts(blackouts))), page.Columns([.. page.Headings]));
    }

    [Theory]
    [MemberData(nameof(Captions), "Skipped")]
    public void What_it_calls_skipped_does_not_occur_for_the_reason_given(string caption)
    {
        var (page, table, from, to) = Read(caption);

        Assert.Equal(table.Skipped(from, to).Select(skipped => OccurrenceColumns.Row(page.Headings, skipped)), page.Columns([.. page.Headings]));
    }

    [Theory]
    [MemberData(nameof(Captions), "Answers")]
    public void What_it_asks_is_answered_as_it_says(string caption)
    {
        var (page, table, _, _) = Read(caption);

        Assert.Equal(page["At (UTC)"].Select(instant => OccurrenceColumns.Answer(table, instant)), page.Columns([.. page.Headings]));
    }

    [Theory]
    [MemberData(nameof(Captions), "Trading dates")]
    public void Instants_count_by_the_dates_that_it_gives(string caption)
    {
        var (page, table, _, _) = Read(caption);

        Assert.Equal(page["At (UTC)"].Select(instant => OccurrenceColumns.Day(table.TradingDate(OccurrenceColumns.Instant(instant)))), page["Trading date"]);
        Assert.Equal(
            page["At (UTC)"].Select(instant => OccurrenceColumns.LocalTime(OccurrenceColumns.Instant(instant), table[0].TimeZone)), page[page.Headings[0]]);
    }

    [Fact]
    public void No_time_stands_in_it_unchecked()
    {
        // What is in code, or in a table that a test compares, is checked; prose may repeat that, and say nothing else.
        var checkedTables = _page.Tables.Where(static table => Caption().IsMatch(table.Caption) || RunTable.Contains(table)).ToList();
        Assert.DoesNotContain(_page.Tables.Except(checkedTables), static table => table.Rows.Any(static row => row.Any(static cell => Time().IsMatch(cell))));

        foreach (var (section, line) in _page.Prose)
        {
            var known = string.Join('\n', _page.Blocks.Where(block => block.Section == section).Select(static block => block.Code)
                .Concat(checkedTables.Where(table => table.Section == section).SelectMany(static table => table.Rows.SelectMany(static row => row))));
            Assert.All(Time().Matches(line), time => Assert.True(known.Contains(time.Value, StringComparison.Ordinal), $"{section}: {time.Value} in '{line}'"));
        }
    }

    [Fact]
    public void Each_section_has_code_or_a_table_that_is_checked()
    {
        Assert.True(_page.Sections.Count >= 13);
        Assert.All(_page.Sections, static section => Assert.True(
            _page.Blocks.Any(block => block.Section == section) || _page.Tables.Any(table => table.Section == section), section));
    }

    /// <summary>The captions of one kind, at least one.</summary>
    public static TheoryData<string> Captions(string kind)
    {
        var captions = _page.Tables.Select(static table => table.Caption).Where(caption => caption.StartsWith(kind + " of `", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(captions);
        return [.. captions];
    }

    /// <summary>A table of the page, and the sessions and the stretch of UTC that its caption names.</summary>
    private static (DocTable Page, SessionTable Table, DateTimeOffset From, DateTimeOffset To) Read(string caption)
    {
        var words = Caption().Match(caption);
        var page = _page.Tables.Single(table => table.Caption == caption);
        var table = (SessionTable)TypeOf(words.Groups["name"].Value).GetProperty("Sessions", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;
        return words.Groups["from"].Success
            ? (page, table, OccurrenceColumns.Instant(words.Groups["from"].Value), OccurrenceColumns.Instant(words.Groups["to"].Value))
            : (page, table, default, default);
    }

    /// <summary>The plan that stands in the class, where one does.</summary>
    private static BlackoutPlan BlackoutsOf(string caption) => TypeOf(Caption().Match(caption).Groups["name"].Value)
        .GetProperties(BindingFlags.Static | BindingFlags.Public).FirstOrDefault(static property => property.PropertyType == typeof(BlackoutPlan))?.GetValue(null) as BlackoutPlan
        ?? BlackoutPlan.Empty;

    private static Type TypeOf(string name)
    {
        var block = _page.Blocks.First(block => Regex.IsMatch(block.Code, $@"(class|SessionTable) {name}\b"));
        return _assemblies[block.Number].Value.GetTypes().First(type => type.Name == name || type.Name == $"Table{block.Number}");
    }

    private static string[] Sources(DocBlock block) => block.Number == 0 ? [_base] : [_base, DocCode.Wrap(block.Code, block.Number)];

    [GeneratedRegex(@"^(Occurrences|Skipped|Answers|Trading dates) of `(?<name>\w+)`( from (?<from>\d{4}-\d\d-\d\d) to (?<to>\d{4}-\d\d-\d\d))?:$")]
    private static partial Regex Caption();

    [GeneratedRegex(@"\d{1,2}:\d\d[\d:.]*\d|\d{1,2}:\d\d")]
    private static partial Regex Time();
}
