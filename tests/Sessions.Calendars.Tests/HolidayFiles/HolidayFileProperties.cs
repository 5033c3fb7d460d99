using CsCheck;
using Sessions.Calendars.Tests.Combinations;

namespace Sessions.Calendars.Tests.HolidayFiles;

/// <summary>Random files on random calendars against a scan of every minute.</summary>
public sealed class HolidayFileProperties
{
    private const int MinutesADay = 24 * 60;

    private static readonly Gen<(int Day, int? Open, int? Close)> _line = Gen.Select(
        Gen.Int[0, 7],
        Gen.Int[0, MinutesADay - 1].Nullable(),
        Gen.Int[1, MinutesADay].Nullable(),
        static (day, open, close) => open >= close ? (day, (int?)close, (int?)open) : (day, open, close))
        .Where(static line => line.Item2 is null || line.Item3 is null || line.Item2 < line.Item3);

    private static readonly Gen<(DateTimeOffset Week, string Zone, (int, int)[] Base, (int Day, int? Open, int? Close)[] Lines, (int, int) Range)> _files =
        Gen.Select(MinuteScan.Week, MinuteScan.Zone, MinuteScan.Stretches, _line.Array[0, 4], MinuteScan.Range);

    [Fact]
    public void A_market_changed_by_a_file_is_open_in_the_minutes_that_the_lines_say()
    {
        var read = 0;
        _files.Sample(
            sample =>
            {
                var first = DateOnly.FromDateTime(sample.Week.DateTime);
                var lines = sample.Lines.DistinctBy(static line => line.Day).ToList();
                var market = MinuteScan.Calendar(sample.Week, sample.Base);
                var text = string.Join('\n', lines.Select(line => $"{first.AddDays(line.Day):yyyy-MM-dd},{Time(line.Open)},{Time(line.Close)}"));
                var expected = MinuteScan.Minutes(sample.Base);
                var localDay = MinuteScan.LocalDay(sample.Week, sample.Zone);
                var fits = lines.TrueForAll(line => Change(expected, line, sample.Week, sample.Zone, localDay));

                try
                {
                    MinuteScan.AssertOpenIn(expected, HolidayFileTests.Read(text).On(market, sample.Zone), sample.Week, sample.Range);
                    Assert.True(fits);
                    _ = Interlocked.Increment(ref read);
                }
                catch (HolidayFileException)
                {
                    Assert.False(fits);
                }
            },
            iter: 400);
        Assert.True(read > 100, $"only {read} files fitted their calendar");
    }

    /// <summary>Does to the minutes what a line says; false where it does not fit its day.</summary>
    private static bool Change(
        HashSet<int> minutes, (int Day, int? Open, int? Close) line, DateTimeOffset week, string zone, Func<int, NodaTime.LocalDate> localDay)
    {
        var day = NodaTime.LocalDate.FromDateTime(week.DateTime).PlusDays(line.Day);
        var usual = minutes.Where(minute => localDay(minute) == day).ToHashSet();
        minutes.ExceptWith(usual);
        if (line is { Open: null, Close: null })
        {
            return true;
        }

        var open = line.Open is { } o ? MinuteScan.MinuteOf(week, zone, day, TimeSpan.FromMinutes(o)) : (int?)null;
        var close = line.Close is { } c ? MinuteScan.MinuteOf(week, zone, day, TimeSpan.FromMinutes(c)) : (int?)null;
        if (usual.Count == 0 && (open is null || close is null))
        {
            return true;
        }

        // The usual minutes cut to the given hours, and longer where those lie outside; with both hours, all between them.
        var (first, last) = usual.Count == 0 ? (0, 0) : (usual.Min(), usual.Max());
        var added = MinuteScan.Minutes(minute =>
            minute >= (open ?? int.MinValue) && minute < (close ?? int.MaxValue)
            && (usual.Contains(minute)
                || (open is not null && close is not null)
                || (open is not null && minute < first)
                || (close is not null && minute > last)));
        minutes.UnionWith(added);
        return added.Count > 0;
    }

    private static string Time(int? minutes) => minutes is { } m ? $"{m / 60:00}:{m % 60:00}" : "";
}
