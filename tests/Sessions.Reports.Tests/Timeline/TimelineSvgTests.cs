using System.Xml.Linq;

namespace Sessions.Reports.Tests.Timeline;

/// <summary>The drawing.</summary>
public sealed class TimelineSvgTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Each_bar_tells_its_hours_half_open_and_in_UTC()
    {
        var titles = TitlesOf(Timelines.Spring());

        Assert.Contains("Night\n[22:00, 02:30) Europe/London, 3 h 30 min\n[2024-03-30 22:00, 2024-03-31 01:30) UTC\nthe clock of Europe/London changes inside it", titles);
        Assert.Contains($"{Timelines.Hostile}\n[08:00, 12:00) Europe/London, 4 h\n[2024-04-01 07:00, 11:00) UTC", titles);
        Assert.Contains("The clock goes from 01:00 to 02:00 (UTC+00:00 to UTC+01:00)", titles);
    }

    [Fact]
    public void What_does_not_occur_is_a_dashed_frame_and_says_why()
    {
        var svg = Drawing(Timelines.Thanksgiving());

        Assert.Contains("Open, New York\n[09:30, 16:00) America/New_York\n[2024-11-28 14:30, 21:00) UTC\ndoes not occur: the market is closed", TitlesOf(Timelines.Thanksgiving()));

        // One in the picture, one in the legend.
        Assert.Equal(["s-series3", "s-muted"], svg.Descendants().Where(static element => element.Attribute("stroke-dasharray") is not null).Select(static element => element.Attribute("class")!.Value));
        Assert.Contains("dashed: does not occur", TextsOf(svg));
        Assert.DoesNotContain("dashed: does not occur", TextsOf(Drawing(Timelines.Autumn())));
    }

    [Fact]
    public void Days_hours_names_and_the_title_stand_in_it()
    {
        var texts = TextsOf(Drawing(Timelines.Spring()));

        Assert.Contains("Sessions from 2024-03-29 to 2024-04-01, Europe/London", texts);
        Assert.Contains("Sat 2024-03-30", texts);
        Assert.Contains("Sun 2024-03-31, 23 h", texts);
        Assert.Contains("00:00", texts);
        Assert.Contains("24:00", texts);
        Assert.Contains($"{Timelines.Hostile} 08:00–12:00 Europe/London", texts);
    }

    [Fact]
    public void Bars_of_a_session_have_one_colour_in_each_theme()
    {
        var svg = Drawing(Timelines.Spring());
        var style = svg.Element(_svg + "style")!.Value;

        // Nine pieces and the legend.
        Assert.Equal(10, svg.Descendants().Count(static element => element.Attribute("class")?.Value == "f-series2"));
        Assert.Contains(".f-series2{fill:#8f5a00}", style, StringComparison.Ordinal);
        Assert.Contains("@media (prefers-color-scheme: dark) {", style, StringComparison.Ordinal);
        Assert.Contains(".f-series2{fill:#e8b04f}", style, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(380)]
    [InlineData(960)]
    [InlineData(1600)]
    public void Nothing_leaves_the_picture_at_any_width(int width)
    {
        foreach (var timeline in new[] { Timelines.Spring(), Timelines.Thanksgiving() })
        {
            var svg = XDocument.Parse(timeline.ToSvg(new PictureOptions { Width = width })).Root!;
            var height = Number(svg, "height");
            Assert.Equal(width, Number(svg, "width"));
            Assert.All(svg.Descendants(_svg + "text"), text =>
            {
                var length = text.Attribute("textLength") is null ? 0 : Number(text, "textLength");
                var left = Number(text, "x") - (text.Attribute("text-anchor")!.Value switch { "start" => 0, "middle" => length / 2, _ => length });
                Assert.True(left >= 0 && left + length <= width && Number(text, "y") > 0 && Number(text, "y") < height, text.ToString());
            });
            Assert.All(svg.Descendants(_svg + "rect").Where(static rect => rect.Attribute("x") is not null), rect =>
                Assert.True(Number(rect, "x") >= 0 && Number(rect, "x") + Number(rect, "width") <= width && Number(rect, "y") + Number(rect, "height") <= height, rect.ToString()));
        }
    }

    [Fact]
    public void Every_name_that_is_no_markup_stays_text()
    {
        var xml = Timelines.Spring().ToSvg();

        Assert.DoesNotContain("<script", xml, StringComparison.Ordinal);
        Assert.DoesNotContain(XDocument.Parse(xml).Descendants(), static element => element.Name.LocalName is "script" or "foreignObject" or "a" or "image");
    }

    [Fact]
    public void The_same_timeline_is_the_same_drawing() => Assert.Equal(Timelines.Autumn().ToSvg(), Timelines.Autumn().ToSvg());

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static XElement Drawing(SessionTimeline timeline) => XDocument.Parse(timeline.ToSvg()).Root!;

    private static List<string> TitlesOf(SessionTimeline timeline) => [.. Drawing(timeline).Descendants(_svg + "title").Select(static title => title.Value)];

    private static List<string> TextsOf(XElement svg) => [.. svg.Descendants(_svg + "text").Select(static text => text.Value)];

    [Fact]
    public void Sizes_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new PictureOptions { Width = 319 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new PictureOptions { Width = 4_001 });
    }
}
