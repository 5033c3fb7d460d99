namespace Sessions.Simulation;

/// <summary>What is known of a format before a row of it is read.</summary>
internal sealed record BarLayout(string Name, StampForm Stamp)
{
    /// <summary>What stands between fields, unless it was given.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>The names of all fields, in order, where the file has no header.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>The column with the date, or with all of it.</summary>
    public string Date { get; init; } = "utc";

    /// <summary>The column with the time of day, where that stands apart. The file may do without.</summary>
    public string? Time { get; init; }

    public string Volume { get; init; } = "volume";

    /// <summary>How the header looks, for a file in which a column is missing.</summary>
    public string Example { get; init; } = "";

    /// <summary>How far the file's clock is ahead of UTC; null where the file says so itself, or nothing does.</summary>
    public TimeSpan? AheadOfUtc { get; init; }

    /// <summary>
    /// By what bars are dated that nobody can tell from the file; null where its dates are instants or <see
    /// cref="AheadOfUtc"/> is known.
    /// </summary>
    public string? UnknownClock { get; init; }

    /// <summary>Whether the format may have prices that are multiples of something.</summary>
    public bool MayScalePrices { get; init; }
}
