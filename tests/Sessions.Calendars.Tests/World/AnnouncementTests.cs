using System.Text.RegularExpressions;

namespace Sessions.Calendars.Tests.World;

// docs/decisions.md 229
/// <summary>Each day of 2017 and later that no rule gives stands under a comment which says where it was announced, and each notice's hours by one.</summary>
public sealed partial class AnnouncementTests
{
    [Fact]
    public void Each_announced_day_since_2017_stands_under_a_comment()
    {
        var repository = RepositoryFolder.Path;
        var notices = new[] { "Sessions.Calendars", Path.Combine("Sessions.Runtime", "Calendars", "Exchanges") }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(repository, folder), "*.cs", SearchOption.AllDirectories))
            .Where(static file => File.ReadAllText(file).Contains("SpecialDays =", StringComparison.Ordinal))
            .ToList();

        Assert.True(notices.Count > 70, $"{notices.Count} notices");
        Assert.Empty(notices.SelectMany(static file => Unannounced(File.ReadAllText(file)).Select(day => $"{Path.GetFileName(file)}: {day}")));
    }

    /// <summary>A claim of hours rests on something, and on what it rests stands beside it: a list or a notice, with its year.</summary>
    [Fact]
    public void Each_exchange_says_by_what_its_hours_are_known()
    {
        var notices = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "Sessions.Calendars"), "*.cs", SearchOption.AllDirectories)
            .Select(static file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file).ReplaceLineEndings("\n")))
            .Where(static file => file.Text.Contains("KnownThrough =", StringComparison.Ordinal))
            .ToList();

        Assert.True(notices.Count > 70, $"{notices.Count} notices");
        Assert.Empty(notices.Where(static notice => !SourceOfHours().IsMatch(notice.Text)).Select(static notice => notice.Name));
        Assert.Empty(notices.Where(static notice => notice.Text.Contains("are those of today", StringComparison.Ordinal)).Select(static notice => notice.Name));
    }

    [Fact]
    public void A_day_without_one_is_found_and_a_comment_holds_for_its_paragraph()
    {
        Assert.Equal(["""Closed("Storm", On("2018-01-16")),"""], Unannounced("""
            // Press release of the exchange.
            Closed("Funeral", On("2018-12-05")),

            Closed("Storm", On("2018-01-16")),
            Closed("Storm", On("2012-10-29")),
            """));
        Assert.NotEmpty(Unannounced("""
            Closed(
                "Holiday",
                Announced(
                    "2016 01-26",
                    "2017 01-26")),
            """));
    }

    [Fact]
    public void Hours_without_a_source_are_found_and_a_comment_on_days_is_none()
    {
        Assert.Matches(SourceOfHours(), "KnownThrough = 2030,\n\n        // The exchange's notice\n        // of 2018.\n        Hours = [],\n");
        Assert.DoesNotMatch(SourceOfHours(), "KnownThrough = 2030,\n        Hours = [],\n        SpecialDays =\n        [\n            // Notice of 2018.\n");
        Assert.DoesNotMatch(SourceOfHours(), "KnownThrough = 2030,\n\n        // As ever.\n        Hours = [],\n        SpecialDays = [],\n");
    }

    /// <summary>The lines with such a day in paragraphs that have no comment.</summary>
    private static IEnumerable<string> Unannounced(string notice) => notice.ReplaceLineEndings("\n").Split("\n\n")
        .Where(static paragraph => !Comment().IsMatch(paragraph))
        .SelectMany(static paragraph => paragraph.Split('\n'))
        .Where(static line => AnnouncedDay().IsMatch(line))
        .Select(static line => line.Trim());

    [GeneratedRegex("""(On\(.*"20(1[7-9]|2[0-9])-\d\d-\d\d")|("20(1[7-9]|2[0-9])( \d\d-\d\d)+")""")]
    private static partial Regex AnnouncedDay();

    /// <summary>A comment with a year between the reach and the special days, above the hours or among them.</summary>
    [GeneratedRegex(@"KnownThrough = \d{4},\n((?!SpecialDays)[^/]|/(?!/))*//[^\n]*(\n\s*//[^\n]*)*?\b(19|20)\d\d\b")]
    private static partial Regex SourceOfHours();

    /// <summary>Of the code, not of a summary.</summary>
    [GeneratedRegex("(?<!/)// ")]
    private static partial Regex Comment();
}
