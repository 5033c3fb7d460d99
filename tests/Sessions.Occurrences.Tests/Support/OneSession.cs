using System.Globalization;

namespace Sessions.Occurrences.Tests.Support;

/// <summary>A table of one session, and what becomes of its window on a day.</summary>
internal sealed class OneSession
{
    private readonly SessionTable _table;

    /// <summary>The hours as in <c>22:00-02:00</c>; <c>00:00-00:00</c> is the whole day.</summary>
    public OneSession(string zone, string hours)
    {
        var start = TimeOnly.Parse(hours.Split('-')[0], CultureInfo.InvariantCulture);
        var end = TimeOnly.Parse(hours.Split('-')[1], CultureInfo.InvariantCulture);
        _table = SessionTable.Create((start == end ? Session.AllDay(start) : new Session(start, end)) with { TimeZone = zone });
    }

    /// <summary>The occurrence of a day, as <c>2011-12-30T08:00Z/2011-12-30T10:00Z</c>; null where there is none.</summary>
    public string? On(string date)
    {
        var (from, to, day) = Around(date);
        var found = _table.Occurrences(from, to).Where(occurrence => occurrence.Date == day).ToList();
        return found.Count == 0 ? null : FormattableString.Invariant($"{Assert.Single(found).Start:yyyy-MM-dd'T'HH:mm}Z/{found[0].End:yyyy-MM-dd'T'HH:mm}Z");
    }

    public bool IsSkippedOn(string date)
    {
        var (from, to, day) = Around(date);
        return _table.Skipped(from, to).Any(skipped => skipped.Date == day && skipped.Reason == SkipReason.ClockGap);
    }

    private static (DateTimeOffset From, DateTimeOffset To, DateOnly Day) Around(string date)
    {
        var day = DateOnly.Parse(date, CultureInfo.InvariantCulture);
        var midnight = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return (midnight.AddDays(-2), midnight.AddDays(3), day);
    }
}
