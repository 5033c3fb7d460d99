namespace Sessions.Reports.Tests.Pictures;

public class SheetTests
{
    [Fact]
    public void Thousands_of_bars_are_one_part_to_the_library_that_draws_them()
    {
        using var sheet = new Sheet(960, Brush.Keyed, isTitled: false);
        for (var i = 0; i < 5_000; i++)
        {
            sheet.Box(i, 0, i + 1, 10, Ink.Text);
            sheet.Frame(i, 0, i + 1, 10, Ink.Muted);
        }

        Assert.Single(sheet.Plot.PlottableList);
    }

    [Fact]
    public void What_is_drawn_after_a_line_lies_over_it()
    {
        using var sheet = new Sheet(960, Brush.Keyed, isTitled: false);
        sheet.Box(0, 0, 10, 10, Ink.Text);
        sheet.Line(0, 5, 10, 5, Ink.Grid);
        sheet.Box(0, 0, 10, 10, Ink.Muted);

        Assert.Equal(3, sheet.Plot.PlottableList.Count);
    }
}
