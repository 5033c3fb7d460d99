using System.Xml.Linq;
using Sessions.Markup;

namespace Sessions.Reports.Tests.Timeline;

/// <summary>Names that a drawing cannot hold as they are.</summary>
public sealed class HostileNamesTests
{
    private static readonly string[] _names = ["a\u001b[2Jb", "a\0b", "a\uD800b", "\uDC00", "a\uFFFEb\uFFFF", "a\u202Eb\u2066", "a\r\nb", "\u0001\u0002", "a\u0085\u009bb"];

    public static TheoryData<string> Names => [.. _names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_strategy_of_such_a_name_is_drawn_without_what_no_drawing_holds(string name)
    {
        var night = SessionTable.Create(new Session(new TimeOnly(22, 0), new TimeOnly(2, 30)) { Name = "Night" });
        var timeline = new SessionTimeline([new TimelineTable(name, night), new TimelineTable("Other", night)], new DateOnly(2024, 10, 26), new DateOnly(2024, 10, 29)) { Title = name };

        AssertDrawn(timeline);
    }

    [Fact]
    public void The_sheet_and_the_page_leave_out_what_they_cannot_hold_and_keep_every_script()
    {
        Assert.All(_names, static name =>
        {
            var sheet = new Sheet(960, isTitled: true);
            sheet.Write(name, 0, 0, Ink.Text);
            sheet.Tell(0, 0, 1, 1, $"{name}\nsecond line");
            var drawn = XDocument.Parse(sheet.ToElement("")).Root!;

            Assert.DoesNotContain(drawn.Elements().Where(static element => element.Name.LocalName == "text").Select(static element => element.Value), static text => text.Any(char.IsControl));
            Assert.EndsWith("\nsecond line", drawn.Descendants().Single(static element => element.Name.LocalName == "title").Value, StringComparison.Ordinal);
            Assert.DoesNotContain(Html.Of($"<p>{name}</p>").ToString(), char.IsControl);
        });
        var written = new Sheet(960, isTitled: true);
        written.Write("Ünïcode 終了 😀 ‍क्ष", 0, 0, Ink.Text);
        Assert.Equal("Ünïcode 終了 😀 ‍क्ष", XDocument.Parse(written.ToElement("")).Root!.Value);
    }

    private static void AssertDrawn(SessionTimeline timeline)
    {
        var svg = timeline.ToSvg();
        Assert.NotNull(XDocument.Parse(svg).Root);
        Assert.DoesNotContain(svg.Replace("\n", "", StringComparison.Ordinal), char.IsControl);
        var html = timeline.ToHtml();
        Assert.DoesNotContain(html.Replace("\n", "", StringComparison.Ordinal), char.IsControl);
        Assert.DoesNotContain("&#x1B;", html, StringComparison.Ordinal);
    }
}
