namespace Sessions.Calendars;

/// <summary>A holiday file with lines that cannot be meant. It carries every problem, since a calendar is never half read.</summary>
public sealed class HolidayFileException : FormatException
{
    /// <summary>Creates the exception from the problems found.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="problems">At least one problem: the line, its value and what would be right.</param>
    public HolidayFileException(string file, params string[] problems)
        : base(Describe(file, problems)) => (File, Problems) = (file, problems);

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>Every problem, in the order of the lines.</summary>
    public IReadOnlyList<string> Problems { get; }

    private static string Describe(string file, string[] problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return problems.Length == 1
            ? $"{file}, {problems[0]}"
            : $"{file} has {problems.Length} problems:{string.Concat(problems.Select(static problem => "\n- " + problem))}";
    }
}
