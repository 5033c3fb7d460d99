namespace Sessions.Tool.Times;

/// <summary>A length of time as people say it, in its two largest units.</summary>
internal static class DurationText
{
    public static string Of(TimeSpan time)
    {
        (int Count, string Unit)[] parts = [((int)time.TotalDays, "d"), (time.Hours, "h"), (time.Minutes, "min"), (time.Seconds, "s")];
        var said = parts.SkipWhile(static part => part.Count == 0).Take(2).Where(static part => part.Count > 0);
        return string.Join(' ', said.Select(static part => FormattableString.Invariant($"{part.Count} {part.Unit}"))) is { Length: > 0 } text ? text : "less than a second";
    }
}
