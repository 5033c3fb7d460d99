using System.Xml.Linq;

namespace Sessions.Reports.Tests.Pictures;

public class SheetTests
{
    [Fact]
    public void What_is_drawn_later_lies_over_it_and_words_lie_over_all()
    {
        var sheet = new Sheet(960, isTitled: false) { Height = 10 };
        sheet.Box(0, 0, 10, 10, Ink.Text);
        sheet.Write("A", 0, 5, Ink.Muted);
        sheet.Line(0, 5, 10, 5, Ink.Grid.Dashed);
        sheet.Box(0, 0, 10, 10, Ink.Muted);

        Assert.Equal(["rect", "line", "rect", "text"], XDocument.Parse(sheet.ToElement("x")).Root!.Elements().Select(static element => element.Name.LocalName));
    }

    [Fact]
    public void A_text_is_as_wide_as_its_letters_and_is_cut_where_it_does_not_fit()
    {
        Assert.Equal(TextMeasure.WidthOf("i", 10) * 3, TextMeasure.WidthOf("iii", 10), 3);
        Assert.True(TextMeasure.WidthOf("W", 10) > 2 * TextMeasure.WidthOf("i", 10));
        Assert.Equal(20, TextMeasure.WidthOf("終了", 10));
        Assert.Equal("Lond…", new TextMeasure().Fit("London breakout", 10, TextMeasure.WidthOf("Lond…", 10) + 1));
        Assert.Equal("", new TextMeasure().Fit("London", 10, 3));
    }
}
