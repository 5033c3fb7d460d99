namespace Sessions.Simulation;

/// <summary>Where the fields of a bar stand in a row, by the header's names.</summary>
internal sealed class BarColumns
{
    private static readonly string[] _bidNames = ["bid_open", "bid_high", "bid_low", "bid_close"];
    private static readonly string[] _askNames = ["ask_open", "ask_high", "ask_low", "ask_close"];
    private static readonly string[] _plainNames = ["open", "high", "low", "close"];
    private readonly List<string> _names;

    private BarColumns(List<string> names, string file, int line)
    {
        _names = names;
        HasBothSides = _bidNames.Concat(_askNames).Any(names.Contains);
        Utc = Find("utc", file, line);
        Bid = FindAll(HasBothSides ? _bidNames : _plainNames, file, line);
        Ask = HasBothSides ? FindAll(_askNames, file, line) : [];
        Volume = names.IndexOf("volume");
    }

    /// <summary>Whether the file has bid and ask; otherwise its prices are bids and the ask lies a spread above.</summary>
    public bool HasBothSides { get; }

    public int Utc { get; }

    /// <summary>Open, high, low, close.</summary>
    public int[] Bid { get; }

    /// <summary>Open, high, low, close; empty where the file has one side.</summary>
    public int[] Ask { get; }

    /// <summary>Below zero where the file has none.</summary>
    public int Volume { get; }

    /// <summary>How many fields a row has.</summary>
    public int Count => _names.Count;

    public string Name(int ordinal) => _names[ordinal];

    /// <exception cref="BarFileException">A column is missing, or there twice.</exception>
    public static BarColumns Read(IEnumerable<string> header, string file, int line)
    {
        var names = header.Select(static name => name.Trim().ToLowerInvariant()).ToList();
        var twice = names.Where(static name => name.Length > 0).GroupBy(static name => name).FirstOrDefault(static group => group.Skip(1).Any());
        return twice is null
            ? new BarColumns(names, file, line)
            : throw new BarFileException(file, line, twice.Key, null, "the header names this column twice; leave one");
    }

    private int[] FindAll(string[] wanted, string file, int line) => [.. wanted.Select(name => Find(name, file, line))];

    private int Find(string name, string file, int line)
    {
        var ordinal = _names.IndexOf(name);
        return ordinal >= 0
            ? ordinal
            : throw new BarFileException(
                file, line, name, null,
                $"the header has no such column, only {BarFileException.Cut(string.Join(',', _names))}; "
                + $"it must be utc,{string.Join(',', _bidNames)},{string.Join(',', _askNames)} "
                + $"or utc,{string.Join(',', _plainNames)}, in any order, with volume and other columns as you like");
    }
}
