using CsCheck;
using NodaTime;
using NodaTime.TimeZones;

namespace Sessions.Calendars.Tests.Combinations;

/// <summary>
/// Random calendars of a week, and what must hold of any calendar: it is open in the minutes in which a scan of every minute
/// says so, its intervals keep the interface's promise, and a part of a range gives the same intervals as the whole.
/// </summary>
internal static class MinuteScan
{
    private const int MinutesADay = 24 * 60;

    /// <summary>Days before the first interval and after the last one, so that a whole local day around them is in the scan.</summary>
    private const int Margin = 3;

    private const int Days = 8;

    /// <summary>Weeks in which some zone changes its clock, skips its midnight or a whole day, and one in which none does.</summary>
    private static readonly string[] _weeks =
        ["2024-03-28", "2024-03-07", "2024-10-31", "2024-09-05", "2011-12-27", "2024-04-03", "2023-06-15", "2024-12-28"];

    private static readonly string[] _zones =
        ["UTC", "America/New_York", "Europe/London", "Asia/Tokyo", "America/Santiago", "Pacific/Apia", "Australia/Lord_Howe", "Africa/Cairo"];

    private static readonly ZoneLocalMappingResolver _resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    public static Gen<DateTimeOffset> Week { get; } = Gen.OneOf(_weeks).Select(Moments.Utc);

    public static Gen<string> Zone { get; } = Gen.OneOf(_zones);

    /// <summary>Minutes of the week, half-open, in any order and overlapping as they please.</summary>
    public static Gen<(int Open, int Close)[]> Stretches { get; } =
        Gen.Select(Gen.Int[0, Days * MinutesADay], Gen.Int[1, 2 * MinutesADay], static (open, length) => (open, Math.Min(open + length, Days * MinutesADay)))
            .Where(static stretch => stretch.Item1 < stretch.Item2)
            .Array[0, 8];

    /// <summary>Two minutes of the scan in order: a range to ask for.</summary>
    public static Gen<(int From, int To)> Range { get; } =
        Gen.Select(Minute, Minute, static (a, b) => (Math.Min(a, b), Math.Max(a, b)));

    private static Gen<int> Minute => Gen.Int[-Margin * MinutesADay, (Days + Margin) * MinutesADay];

    public static ISessionCalendar Calendar(DateTimeOffset week, (int Open, int Close)[] stretches) => new IntervalList(
        DateOnly.MinValue,
        DateOnly.MaxValue,
        [.. Window.Merge(stretches.Select(stretch => new Window(week.AddMinutes(stretch.Open).UtcTicks, week.AddMinutes(stretch.Close).UtcTicks)))
            .Select(static window => Window.ToInterval(window.Open, window.Close))]);

    /// <summary>All minutes of the scan for which something holds.</summary>
    public static HashSet<int> Minutes(Func<int, bool> holds) =>
        [.. Enumerable.Range(-Margin * MinutesADay, (Days + (2 * Margin)) * MinutesADay).Where(holds)];

    public static HashSet<int> Minutes((int Open, int Close)[] stretches) =>
        Minutes(minute => stretches.Any(stretch => minute >= stretch.Open && minute < stretch.Close));

    /// <summary>The local day of each minute, by NodaTime.</summary>
    public static Func<int, LocalDate> LocalDay(DateTimeOffset week, string zone)
    {
        var days = Minutes(static _ => true).ToDictionary(static minute => minute, minute =>
            Instant.FromDateTimeOffset(week.AddMinutes(minute)).InZone(DateTimeZoneProviders.Tzdb[zone]).Date);
        return minute => days[minute];
    }

    /// <summary>The minute of the scan at which a local time first shows, by NodaTime.</summary>
    public static int MinuteOf(DateTimeOffset week, string zone, LocalDate day, TimeSpan time)
    {
        var local = day.AtMidnight().PlusMinutes((long)time.TotalMinutes);
        return (int)(DateTimeZoneProviders.Tzdb[zone].ResolveLocal(local, _resolver).ToDateTimeOffset() - week).TotalMinutes;
    }

    public static void AssertOpenIn(HashSet<int> expected, ISessionCalendar calendar, DateTimeOffset week, (int From, int To) range)
    {
        var all = Ask(calendar, week.AddDays(-Margin), week.AddDays(Days + Margin));
        Assert.Equal(expected.Order(), Minutes(minute => all.Exists(i => i.Open <= week.AddMinutes(minute) && i.Close > week.AddMinutes(minute))).Order());

        AssertPart(all, calendar, week.AddMinutes(range.From), week.AddMinutes(range.To));
        foreach (var interval in all)
        {
            // Where a range ends and an interval begins at one instant, and the other way round.
            AssertPart(all, calendar, all[0].Open.AddMinutes(-1), interval.Open);
            AssertPart(all, calendar, interval.Close, all[^1].Close.AddMinutes(1));
        }
    }

    private static void AssertPart(List<OpenInterval> all, ISessionCalendar calendar, DateTimeOffset from, DateTimeOffset to) =>
        Assert.Equal(all.Where(i => from < to && i.Open < to && i.Close > from), Ask(calendar, from, to));

    /// <summary>The answer, held against the promise by the check that stands before users' calendars.</summary>
    private static List<OpenInterval> Ask(ISessionCalendar calendar, DateTimeOffset from, DateTimeOffset to)
    {
        var asked = new CheckedCalendar(calendar).OpenIntervals(from, to).ToList();
        Assert.Equal(asked, calendar.OpenIntervals(from, to));
        return asked;
    }
}
