using System.Text.RegularExpressions;

namespace Sessions.Calendars.Tests.World;

/// <summary>Each day of 2017 and later that no rule gives stands under a comment which says where it was announced.</summary>
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

    /// <summary>The lines with such a day in paragraphs that have no comment.</summary>
    private static IEnumerable<string> Unannounced(string notice) => notice.ReplaceLineEndings("\n").Split("\n\n")
        .Where(static paragraph => !Comment().IsMatch(paragraph))
        .SelectMany(static paragraph => paragraph.Split('\n'))
        .Where(static line => AnnouncedDay().IsMatch(line))
        .Select(static line => line.Trim());

    [GeneratedRegex("""(On\(.*"20(1[7-9]|2[0-9])-\d\d-\d\d")|("20(1[7-9]|2[0-9])( \d\d-\d\d)+")""")]
    private static partial Regex AnnouncedDay();

    /// <summary>Of the code, not of a summary.</summary>
    [GeneratedRegex("(?<!/)// ")]
    private static partial Regex Comment();
}
