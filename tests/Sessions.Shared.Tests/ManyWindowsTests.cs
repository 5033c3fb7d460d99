using CsCheck;
using static Sessions.Shared.Tests.Times;

namespace Sessions.Shared.Tests;

/// <summary>Sessions by the hundred, in two zones: thousands of pairs, each of which takes years of dates to judge.</summary>
public class ManyWindowsTests
{
    private const int Weekend = 0b110_0000;

    private static readonly string[] _names = ["London", "Jerusalem", "New York"];
    private static readonly FakeZoneRules _all = Zones();

    [Fact]
    public void Sessions_of_two_zones_that_lie_near_each_other_and_never_meet_are_judged_without_looking_at_dates()
    {
        // New York's 11:00 is London's 15:00 or 16:00.
        var zones = Zones();
        RawSession[] sessions = [.. Half("London", 17, 0), .. Half("New York", 11, 10_000)];

        Assert.Empty(ScheduleRules.Check(sessions, zones).Problems);
        Assert.DoesNotContain(ScheduleWarnings.Of(Windows(sessions), zones), IsOfPair);
        Assert.Equal(0, zones.Judged);
    }

    [Theory]
    [InlineData("New York", 12, 8)]
    [InlineData("Jerusalem", 8, 10)]
    public void Of_sessions_of_two_zones_that_overlap_on_some_dates_five_are_told_and_a_count(string other, int hour, int otherHour)
    {
        var zones = Zones();
        RawSession[] sessions = [.. Half("London", hour, 0), .. Half(other, otherHour, 10_000)];

        Assert.Empty(ScheduleRules.Check(sessions, zones).Problems);
        var told = ScheduleWarnings.Of(Windows(sessions), zones).Where(IsOfPair).ToList();

        Assert.Equal(OverlapRules.MostTold, told.Count);
        Assert.EndsWith(
            $", and at least 95 more pairs of sessions overlap on some dates; on those dates it starts when {told[^1].Values[1]} ends, so move one of them if that is not what you want",
            told[^1].Message,
            StringComparison.Ordinal);
        Assert.Equal(OverlapRules.MostTold, zones.Judged);
    }

    [Fact]
    public void Of_sessions_of_two_zones_that_overlap_on_all_dates_as_many_are_judged_as_are_told()
    {
        var zones = Zones();
        RawSession[] sessions = [.. Half("London", 8, 0), .. Half("Dublin", 8, 10_000)];

        Assert.Equal(OverlapRules.MostTold, ScheduleRules.Check(sessions, zones).Problems.Count);
        Assert.Equal(OverlapRules.MostTold, zones.Judged);
    }

    [Fact]
    public void Of_thousands_of_pairs_that_overlap_on_all_dates_a_thousand_are_looked_at_for_a_warning()
    {
        var zones = Zones();
        RawSession[] sessions = [.. Enumerable.Range(0, 200).Select(static i => Raw("08:00", "12:00", $"n{i}", i % 2 == 0 ? "London" : "Dublin"))];

        Assert.DoesNotContain(ScheduleWarnings.Of(Windows(sessions), zones), IsOfPair);
        Assert.Equal(1_000, zones.Judged);
    }

    [Fact]
    public void What_is_told_of_many_is_what_is_told_of_each_pair() => Gen.Select(
        Gen.Int[0, (24 * 60) - 1], Gen.Int[1, 60], Gen.Int[1, DayBits.EveryDay], Gen.Int[0, 2].Select(static zone => _names[zone]), Gen.Bool,
        static (start, length, days, zone, isWeekend) => Raw(Time(start), Time((start + length) % (24 * 60)), null, zone, isWeekend ? Weekend : days))
        .Array[33, 40].Sample(
            static sessions =>
            {
                RawSession[] named = [.. sessions.Select(static (session, i) => session with { Name = $"n{i}" })];
                var pairs = from i in Enumerable.Range(0, named.Length) from j in Enumerable.Range(i + 1, named.Length - i - 1) select new[] { named[i], named[j] };
                var expected = pairs.SelectMany(static pair => ScheduleRules.Check(pair, _all).Problems).Select(static problem => problem.Message).Take(OverlapRules.MostTold).ToList();
                var warnings = pairs.SelectMany(static pair => ScheduleWarnings.Of(Windows(pair), _all)).Where(IsOfPair).Select(static warning => warning.Message).Take(OverlapRules.MostTold).ToList();

                // What lies around several others is told once more, which no pair says. The last of the pairs has the count.
                var told = ScheduleRules.Check(named, _all).Problems.Where(static problem => problem.Argument != ScheduleArgument.Session);
                Assert.Equal(expected.Take(OverlapRules.MostTold - 1), told.Select(static problem => problem.Message).Take(OverlapRules.MostTold - 1));
                Assert.Equal(warnings.Take(OverlapRules.MostTold - 1), ScheduleWarnings.Of(Windows(named), _all).Where(IsOfPair).Select(static warning => warning.Message).Take(OverlapRules.MostTold - 1));
            },
            iter: 60);

    private static FakeZoneRules Zones() => new(
        ("London", Summers(0, static year => (LastSunday(year, 3), LastSunday(year, 10)))),
        ("Dublin", Summers(0, static year => (LastSunday(year, 3), LastSunday(year, 10)))),
        ("Jerusalem", Summers(2, static year => (LastSunday(year, 3).AddDays(-2), LastSunday(year, 10)))),
        ("New York", Summers(-5, static year => (FirstSunday(year, 3).AddDays(7), FirstSunday(year, 11)))));

    private static (DateTime, double)[] Summers(double winter, Func<int, (DateTime From, DateTime To)> summerOf) =>
        [(DateTime.MinValue, winter), .. Enumerable.Range(JudgedYears.First, 10).Select(summerOf).SelectMany(summer => new (DateTime, double)[] { (summer.From, winter + 1), (summer.To, winter) })];

    private static DateTime FirstSunday(int year, int month) => new DateTime(year, month, 1).AddDays((7 - (int)new DateTime(year, month, 1).DayOfWeek) % 7).AddHours(1);

    private static DateTime LastSunday(int year, int month) => FirstSunday(month == 12 ? year + 1 : year, (month % 12) + 1).AddDays(-7);

    private static bool IsOfPair(ScheduleProblem problem) => problem.Rule == Rules.SES0004SessionsOverlapOnSomeDates;

    private static IReadOnlyList<ScheduleWindow> Windows(RawSession[] sessions) => ScheduleRules.Check(sessions).Windows;

    private static string Time(int minute) => $"{minute / 60:00}:{minute % 60:00}";

    /// <summary>A hundred sessions of a second each, every other second from an hour on.</summary>
    private static IEnumerable<RawSession> Half(string zone, int hour, int first) => Enumerable.Range(0, 100).Select(i => Raw(
        $"{hour:00}:{i / 30:00}:{i % 30 * 2:00}", $"{hour:00}:{i / 30:00}:{(i % 30 * 2) + 1:00}", $"n{first + i}", zone));
}
