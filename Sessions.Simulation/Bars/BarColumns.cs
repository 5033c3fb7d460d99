namespace Sessions.Simulation;

/// <summary>Where the fields of a bar stand in a row, by their names.</summary>
internal sealed class BarColumns
{
    private static readonly string[] _bidNames = ["bid_open", "bid_high", "bid_low", "bid_close"];
    private static readonly string[] _askNames = ["ask_open", "ask_high", "ask_low", "ask_close"];
    private static readonly string[] _plainNames = ["open", "high", "low", "close"];
    private readonly List<string> _names;
    private readonly BarLayout _layout;

    private BarColumns(List<string> names, BarLayout layout, string file, int line)
    {
        _names = names;
        _layout = layout;
        HasBothSides = _bidNames.Concat(_askNames).Any(names.Contains);
        Date = Find(layout.Date, file, line);
        Time = layout.Time is { } time ? FindOnce(time, file, line) : -1;
        Bid = FindAll(HasBothSides ? _bidNames : _plainNames, file, line);
        Ask = HasBothSides ? FindAll(_askNames, file, line) : [];
        Volume = FindOnce(layout.Volume, file, line);
    }

    /// <summary>Whether the file has bid and ask; otherwise its prices are bids and the ask lies a spread above.</summary>
    public bool HasBothSides { get; }

    /// <summary>The date of a bar, or its instant.</summary>
    public int Date { get; }

    /// <summary>The time of day where it stands apart; else below zero.</summary>
    public int Time { get; }

    /// <summary>Open, high, low, close.</summary>
    public int[] Bid { get; }

    /// <summary>Open, high, low, close; empty where the file has one side.</summary>
    public int[] Ask { get; }

    /// <summary>Below zero where the file has none.</summary>
    public int Volume { get; }

    /// <summary>How many fields a row has.</summary>
    public int Count => _names.Count;

    public string Name(int ordinal) => _names[ordinal];

    /// <summary>A column's name as it is looked for: in lower case, without the brackets of <c>&lt;DATE&gt;</c>.</summary>
    public static string NameOf(string header) => header.Trim().Trim('<', '>', '"').ToLowerInvariant();

    /// <exception cref="BarFileException">A column is missing, or one that is read is there twice.</exception>
    public static BarColumns Read(IEnumerable<string> header, BarLayout layout, string file, int line) => new([.. header.Select(NameOf)], layout, file, line);

    private int[] FindAll(string[] wanted, string file, int line) => [.. wanted.Select(name => Find(name, file, line))];

    private int Find(string name, string file, int line)
    {
        var ordinal = FindOnce(name, file, line);
        return ordinal >= 0
            ? ordinal
            : throw new BarFileException(
                file, line, name, null,
                $"the header has no such column, only {BarFileException.Cut(string.Join(',', _names))}; "
                + (_layout.Example.Length > 0
                    ? $"that of a {_layout.Name} file is {_layout.Example}"
                    : $"it must be utc,{string.Join(',', _bidNames)},{string.Join(',', _askNames)} "
                        + $"or utc,{string.Join(',', _plainNames)}, in any order, with volume and other columns as you like"));
    }

    private int FindOnce(string name, string file, int line)
    {
        var ordinal = _names.IndexOf(name);
        return ordinal < 0 || _names.LastIndexOf(name) == ordinal
            ? ordinal
            : throw new BarFileException(file, line, name, null, "the header names this column twice; leave one");
    }
}
