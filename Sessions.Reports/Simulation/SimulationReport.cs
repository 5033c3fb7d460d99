using System.Text;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>
/// What a simulation came to, as one page that holds everything it shows, and as pictures. Its size follows from what is
/// drawn, not from how many bars were replayed.
/// </summary>
/// <remarks>Names and ids may hold any text; pictures and pages show it as it is.</remarks>
/// <param name="result">What the simulation came to.</param>
public sealed class SimulationReport(SimulationResult result)
{
    private static readonly (SimulationPicture Picture, string Name)[] _files =
    [
        (SimulationPicture.Price, "price"),
        (SimulationPicture.Equity, "equity"),
        (SimulationPicture.ProfitBySession, "sessions"),
        (SimulationPicture.ProfitByWeekday, "weekdays"),
        (SimulationPicture.Lateness, "lateness"),
    ];

    private readonly ReportPictures _pictures = new(result);

    /// <summary>What the simulation came to.</summary>
    public SimulationResult Result => result;

    /// <summary>The heading.</summary>
    public string Title { get; init; } = "Simulation";

    /// <summary>How many occurrences, and how many trades, the page's tables have at most: the last ones. Default: 2,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int TableRows
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 2_000;

    /// <summary>
    /// A page that holds everything that it shows: pictures for wide screens and for phones, light and dark as the reader
    /// prefers, and tables. A script of its own makes the tables sort; without it they are plain. No request to anywhere.
    /// </summary>
    public string ToHtml() => SimulationPage.Write(this, _pictures);

    /// <summary>A picture as a PNG.</summary>
    /// <param name="picture">Which.</param>
    /// <param name="options">How large, and in which colours. Default: 960 pixels wide at twice the resolution, light.</param>
    /// <param name="symbol">Whose price. Default: the first that was replayed.</param>
    /// <exception cref="ArgumentException">There are no prices of the symbol.</exception>
    public byte[] ToPng(SimulationPicture picture, PictureOptions? options = null, string? symbol = null) => PictureOf(picture, symbol).ToPng(options ?? new PictureOptions());

    /// <summary>A picture as an SVG document, which follows its reader's choice of light or dark.</summary>
    /// <param name="picture">Which.</param>
    /// <param name="options">How large. Default: 960 pixels wide.</param>
    /// <param name="symbol">Whose price. Default: the first that was replayed.</param>
    /// <exception cref="ArgumentException">There are no prices of the symbol.</exception>
    public string ToSvg(SimulationPicture picture, PictureOptions? options = null, string? symbol = null) => PictureOf(picture, symbol).ToSvg((options ?? new PictureOptions()).Width);

    /// <summary>
    /// Writes what the path's ending says: <c>.html</c> the page, <c>.svg</c> or <c>.png</c> each picture in a file of its own,
    /// named after the path: of <c>may.svg</c> <c>may-price.svg</c>, <c>may-equity.svg</c> and so on. Each file is written
    /// beside and moved there when it is complete.
    /// </summary>
    /// <param name="path">Where to.</param>
    /// <param name="options">How large the pictures are, and in which colours; a page goes by its reader.</param>
    /// <returns>The files that were written.</returns>
    /// <exception cref="ArgumentException">The ending is none of these.</exception>
    /// <exception cref="IOException">It cannot be written there, in one line that says why.</exception>
    public IReadOnlyList<string> Save(string path, PictureOptions? options = null)
    {
        var ending = ReportFile.EndingOf(path);
        if (ending == ".html")
        {
            ReportFile.Write(path, Encoding.UTF8.GetBytes(ToHtml()));
            return [path];
        }

        var written = new List<string>();
        foreach (var (picture, name) in _files.Where(file => file.Picture != SimulationPicture.Price || result.Prices.Count > 0))
        {
            var file = $"{path[..^ending.Length]}-{name}{ending}";
            ReportFile.Write(file, ending == ".png" ? ToPng(picture, options) : Encoding.UTF8.GetBytes(ToSvg(picture, options)));
            written.Add(file);
        }

        return written;
    }

    private Picture PictureOf(SimulationPicture picture, string? symbol) => picture switch
    {
        SimulationPicture.Price => _pictures.Price(result.Prices.FirstOrDefault(series => symbol is null || series.Symbol == symbol)
            ?? throw new ArgumentException($"There are no prices of '{symbol}', only of {string.Join(", ", result.Prices.Select(static series => $"'{series.Symbol}'"))}.", nameof(symbol))),
        SimulationPicture.Equity => _pictures.Equity,
        SimulationPicture.ProfitBySession => _pictures.ProfitBySession,
        SimulationPicture.ProfitByWeekday => _pictures.ProfitByWeekday,
        SimulationPicture.Lateness => _pictures.Late,
        _ => throw new ArgumentOutOfRangeException(nameof(picture), picture, "There is no such picture."),
    };
}
