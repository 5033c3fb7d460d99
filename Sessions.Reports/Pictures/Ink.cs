namespace Sessions.Reports;

// docs/decisions.md 100
/// <summary>What a colour means. A picture is drawn in meanings; which colour that is, a theme says.</summary>
/// <param name="Code">The number of the meaning.</param>
/// <param name="IsDashed">Whether a line is dashed.</param>
internal readonly record struct Ink(int Code, bool IsDashed = false)
{
    /// <summary>How many series have a colour of their own; the next one takes the first again.</summary>
    public const int SeriesCount = 4;

    private const int FirstSeries = 20;

    public static readonly Ink Paper = new(1);
    public static readonly Ink Text = new(2);
    public static readonly Ink Muted = new(3);
    public static readonly Ink Grid = new(4);
    public static readonly Ink Band = new(5);
    public static readonly Ink ClockChange = new(6);

    /// <summary>Text on the colour of a series.</summary>
    public static readonly Ink OnSeries = new(7);

    public Ink Dashed => this with { IsDashed = true };

    public static Ink Series(int index) => new(FirstSeries + (index % SeriesCount));

    /// <summary>The class that a style sheet knows it by.</summary>
    public string Name => Code >= FirstSeries ? FormattableString.Invariant($"series{Code - FirstSeries + 1}") : Code switch
    {
        1 => "paper",
        2 => "text",
        3 => "muted",
        4 => "grid",
        5 => "band",
        6 => "clock",
        _ => "on-series",
    };

    public static IEnumerable<Ink> All => Enumerable.Range(1, 7).Concat(Enumerable.Range(FirstSeries, SeriesCount)).Select(static code => new Ink(code));
}
