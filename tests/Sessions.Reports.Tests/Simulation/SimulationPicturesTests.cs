using System.Globalization;
using System.Xml.Linq;

namespace Sessions.Reports.Tests.Simulation;

/// <summary>The report's pictures.</summary>
public sealed class SimulationPicturesTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";
    private static readonly SimulationReport _report = new(Simulations.EightDays);

    public static TheoryData<SimulationPicture> Pictures => [.. Enum.GetValues<SimulationPicture>()];

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Each_is_an_SVG_and_a_PNG_of_one_shape(SimulationPicture picture)
    {
        var svg = XDocument.Parse(_report.ToSvg(picture)).Root!;
        using var png = new Bitmap(_report.ToPng(picture, new PictureOptions { Scale = 1 }));

        Assert.Equal(($"{png.Size.Width}", $"{png.Size.Height}"), (svg.Attribute("width")!.Value, svg.Attribute("height")!.Value));
        Assert.Equal("#ffffff", png.At(1, 1));
        Assert.True(png.Count("#1b2027", 0, 0, png.Size.Width, png.Size.Height) > 20, "There are no letters.");
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void No_words_leave_a_picture_at_the_width_of_a_phone(SimulationPicture picture)
    {
        var svg = XDocument.Parse(_report.ToSvg(picture, new PictureOptions { Width = 320 })).Root!;
        Assert.All(svg.Descendants(_svg + "text"), text =>
        {
            var shift = text.Attribute("transform")?.Value is { } transform ? Number(transform["translate(".Length..].Split(' ')[0]) : 0;
            var length = text.Attribute("textLength") is { } known ? Number(known.Value) : 0;
            var left = shift + Number(text.Attribute("x")!.Value) - (text.Attribute("text-anchor")?.Value switch { "middle" => length / 2, "end" => length, _ => 0 });
            Assert.True(left >= 0 && left + length <= 320, text.ToString());
        });
    }

    [Fact]
    public void Sessions_are_shaded_and_each_entry_and_exit_is_marked()
    {
        var svg = XDocument.Parse(_report.ToSvg(SimulationPicture.Price)).Root!;
        var trades = Simulations.EightDays.Trades;

        Assert.Equal(12, svg.Descendants().Count(static element => element.Attribute("fill-opacity")?.Value.StartsWith("0.18", StringComparison.Ordinal) == true));

        // One more of each in the legend, whose entries are two.
        Assert.Equal(trades.Count + 2, Count(svg, "path", "f-text"));
        Assert.Equal(trades.Count(static trade => trade.NetProfit >= 0) + 1, Count(svg, "path", "s-gain"));
        Assert.Equal(trades.Count(static trade => trade.NetProfit < 0) + 1, Count(svg, "path", "s-loss"));
        Assert.Contains(svg.Descendants(_svg + "title"), title => title.Value.StartsWith($"Long 0.1 at {trades[0].OpenPrice:0.######}, 2024-03-04 08:00 UTC", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_there_was_no_price_there_is_no_line()
    {
        var svg = XDocument.Parse(_report.ToSvg(SimulationPicture.Price)).Root!;

        // Before the weekend, and after it.
        Assert.Equal(2, svg.Descendants(_svg + "path").Count(static path => path.Attribute("class")?.Value == "s-main" && path.Attribute("d")!.Value.Length > 200));
    }

    [Fact]
    public void Profit_stands_beside_its_session_and_its_weekday()
    {
        var sessions = TextsOf(SimulationPicture.ProfitBySession);
        var days = TextsOf(SimulationPicture.ProfitByWeekday);

        Assert.Contains(Timelines.Hostile, sessions);
        Assert.Contains("Afternoon", sessions);
        Assert.Equal(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], days.Where(static text => text.EndsWith("day", StringComparison.Ordinal)));
        Assert.Contains(Money(Simulations.EightDays.Occurrences.Where(static occurrence => occurrence.Occurrence.Date.DayOfWeek == DayOfWeek.Monday).Sum(static occurrence => occurrence.NetProfit!.Value)), days);
    }

    [Fact]
    public void Lateness_is_counted_in_classes()
    {
        var late = Simulations.EightDays.Occurrences[0];
        var result = Simulations.EightDays with
        {
            Occurrences =
            [
                late,
                late with { BegunAt = late.Occurrence.Start.AddSeconds(1), EndedAt = late.Occurrence.End, DoneAt = late.Occurrence.End.AddSeconds(42) },
                late with { EndedAt = late.Occurrence.End.AddHours(-1) },
            ],
        };

        var texts = XDocument.Parse(new SimulationReport(result).ToSvg(SimulationPicture.Lateness)).Root!.Descendants(_svg + "text").Select(static text => text.Value).ToList();
        Assert.Equal(
            [("Begun at the boundary", "2"), ("Begun up to 1 s after it", "1"), ("Ended at the boundary", "2"), ("End done at the boundary", "1"), ("End done up to 1 min after it", "1"), ("Ended before the boundary", "1")],
            texts.Skip(1).Chunk(2).Select(static pair => (pair[0], pair[1])));
    }

    [Fact]
    public void Each_picture_has_a_file_and_the_page_is_one_file()
    {
        var folder = Directory.CreateTempSubdirectory("sessions-reports-");
        try
        {
            var path = Path.Combine(folder.FullName, "may.svg");
            Assert.Equal(["may-price.svg", "may-equity.svg", "may-sessions.svg", "may-weekdays.svg", "may-lateness.svg"], _report.Save(path).Select(Path.GetFileName));
            Assert.Equal(["may.html"], _report.Save(Path.ChangeExtension(path, ".html")).Select(Path.GetFileName));
            Assert.Equal(6, folder.GetFiles().Length);
            Assert.StartsWith($"'{path}x' does not say what to write: end it with .html, .svg or .png.", Assert.Throws<ArgumentException>(() => _report.Save(path + "x")).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_symbol_without_prices_is_refused() => Assert.StartsWith(
        "There are no prices of 'GBPUSD', only of 'EURUSD'.",
        Assert.Throws<ArgumentException>(static () => _report.ToSvg(SimulationPicture.Price, symbol: "GBPUSD")).Message, StringComparison.Ordinal);

    private static int Count(XElement svg, string name, string style) => svg.Descendants(_svg + name).Count(element => element.Attribute("class")?.Value == style);

    private static List<string> TextsOf(SimulationPicture picture) => [.. XDocument.Parse(_report.ToSvg(picture)).Root!.Descendants(_svg + "text").Select(static text => text.Value)];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Money(decimal amount) => amount.ToString("#,##0.00", CultureInfo.InvariantCulture);
}
