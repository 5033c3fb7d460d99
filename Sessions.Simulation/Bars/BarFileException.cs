using System.Globalization;

namespace Sessions.Simulation;

/// <summary>A bar file holds something that cannot be traded on. The message says where, what it is, and what would be right.</summary>
public sealed class BarFileException : Exception
{
    private const int LongestShown = 200;

    internal BarFileException(string file, int line, string? column, string? value, string problem, Exception? inner = null)
        : base(Describe(file, line, column, value, problem), inner)
    {
        File = file;
        Line = line;
        Column = column is null ? null : Cut(column);
        Value = value is null ? null : Cut(value);
    }

    /// <summary>The file, as its path or name was given.</summary>
    public string File { get; }

    /// <summary>The line on which the row starts, counted from 1; the header of a plain file is line 1.</summary>
    public int Line { get; }

    /// <summary>The column's name in lower case, such as <c>bid_high</c>; null where the problem is the row or the file.</summary>
    public string? Column { get; }

    /// <summary>The text that was read there, its first 200 characters where it is longer; null where there is none.</summary>
    public string? Value { get; }

    private static string Describe(string file, int line, string? column, string? value, string problem)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}");
        var field = column is null ? "" : $", column {Cut(column)}";
        var text = value is null ? "" : $", value '{Cut(value)}'";
        return $"{place}{field}{text}: {problem}";
    }

    /// <summary>A row may be as long as 64 KB; nobody reads that in a message.</summary>
    internal static string Cut(string text) => text.Length > LongestShown ? text[..(LongestShown - 1)] + "…" : text;
}
