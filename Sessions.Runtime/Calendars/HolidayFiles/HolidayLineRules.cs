namespace Sessions.Calendars;

/// <summary>What several lines of one day may say together.</summary>
internal static class HolidayLineRules
{
    /// <summary>A day with a window each quarter of an hour.</summary>
    private const int MostWindows = 96;

    /// <summary>The problems of lines that name a day which an earlier line names.</summary>
    public static IEnumerable<string> Check(IEnumerable<HolidayLine> lines)
    {
        foreach (var day in lines.GroupBy(static line => line.Date).Where(static day => day.Count() > 1))
        {
            var named = day.ToList();
            if (named.Count > MostWindows)
            {
                yield return FormattableString.Invariant($"line {named[MostWindows].Number}: {day.Key:yyyy-MM-dd} has more than {MostWindows} windows.");
                continue;
            }

            for (var i = 1; i < named.Count; i++)
            {
                if (Problem(named[i], named.Take(i)) is { } problem)
                {
                    yield return $"line {named[i].Number}: {problem}";
                }
            }
        }
    }

    private static string? Problem(HolidayLine line, IEnumerable<HolidayLine> earlier)
    {
        foreach (var other in earlier)
        {
            // What says the same twice is no doubt about the day.
            if ((line.Open, line.Close) == (other.Open, other.Close))
            {
                continue;
            }

            if (!IsWindow(line) || !IsWindow(other))
            {
                return FormattableString.Invariant(
                    $"{line.Date:yyyy-MM-dd} is on line {other.Number} too; only windows with an open and a close may share a day.");
            }

            if (line.Open!.Value.ToTimeSpan() < other.Close && other.Open!.Value.ToTimeSpan() < line.Close)
            {
                return FormattableString.Invariant($"its window of {line.Date:yyyy-MM-dd} overlaps that of line {other.Number}; make one line of both.");
            }
        }

        return null;
    }

    private static bool IsWindow(HolidayLine line) => line.Open is not null && line.Close is not null;
}
