using CsCheck;
using static Sessions.Shared.Tests.Times;

namespace Sessions.Shared.Tests;

/// <summary>The overlap over the week against the plainest way to find it: looking at every minute.</summary>
public class OverlapPropertyTests
{
    private const int MinutesOfDay = 24 * 60;
    private const int MinutesOfWeek = 7 * MinutesOfDay;

    private static readonly Gen<ScheduleWindow> _window = Gen.Select(
        Gen.Int[0, MinutesOfDay - 1], Gen.Int[1, MinutesOfDay], Gen.Int[1, DayBits.EveryDay],
        static (start, length, days) => Window(At(0, start), At(0, start + length), days));

    /// <summary>Short windows on few days, so that about half of the pairs miss each other.</summary>
    private static readonly Gen<ScheduleWindow> _shortWindow = Gen.Select(
        Gen.Int[0, MinutesOfDay - 1], Gen.Int[1, 400], Gen.Int[0, 6],
        static (start, length, day) => Window(At(0, start), At(0, start + length), 1 << day));

    /// <summary>Windows of days, on one day of the week.</summary>
    private static readonly Gen<ScheduleWindow> _longWindow = Gen.Select(
        Gen.Int[0, MinutesOfDay - 1], Gen.Int[MinutesOfDay, MinutesOfWeek], Gen.Int[0, 6],
        static (start, length, day) => Window(At(0, start), At(0, start + length), 1 << day));

    private static readonly Gen<int> _shift = Gen.OneOf(Gen.Const(0), Gen.Int[-26 * 60, 26 * 60]);

    [Fact]
    public void Overlap_is_found_exactly_where_some_minute_is_in_both() =>
        Gen.Select(Gen.OneOf(_window, _shortWindow, _longWindow), Gen.OneOf(_window, _shortWindow, _longWindow), _shift).Sample(static (first, second, shift) =>
        {
            var (inFirst, inSecond) = (OccurrencesByMinute(first, 0), OccurrencesByMinute(second, shift));
            bool[] both = [.. inFirst.Zip(inSecond, static (one, other) => one > 0 && other > 0)];
            var found = WeekOverlap.Find(first, second with { Index = 1 }, At(0, shift));
            Assert.Equal(both.Contains(true), found is not null);
            if (found is not { } overlap)
            {
                return;
            }

            Assert.InRange(overlap.From, 0, WallTime.Day - 1);
            var from = (overlap.Day * MinutesOfDay) + (overlap.From / WallTime.Minute);
            var length = (overlap.To - overlap.From) / WallTime.Minute;
            Assert.True(length > 0);
            Assert.All(Enumerable.Range(from, length).Where(minute => !both[minute % MinutesOfWeek]), static minute => Assert.Fail($"minute {minute} is not in both"));
        }, iter: 2_000);

    [Fact]
    public void Overlap_is_the_same_from_either_side() => Gen.Select(_shortWindow, _shortWindow, _shift).Sample(static (first, second, shift) =>
        Assert.Equal(
            WeekOverlap.Find(first, second with { Index = 1 }, At(0, shift)) is null,
            WeekOverlap.Find(second with { Index = 1 }, first, At(0, -shift)) is null));

    [Fact]
    public void Overlap_of_sessions_of_days_is_the_same_from_either_side() => Gen.Select(_longWindow, _shortWindow, _shift).Sample(static (first, second, shift) =>
        Assert.Equal(
            WeekOverlap.Find(first, second with { Index = 1 }, At(0, shift)) is null,
            WeekOverlap.Find(second with { Index = 1 }, first, At(0, -shift)) is null));

    [Fact]
    public void A_session_overlaps_itself_exactly_where_some_minute_is_in_two_of_its_occurrences() =>
        Gen.Select(_longWindow, Gen.Int[1, DayBits.EveryDay]).Sample(static (window, days) =>
        {
            window = window with { Days = days };
            var occurrences = OccurrencesByMinute(window, 0);
            var found = WeekOverlap.WithItself(window);

            Assert.Equal(occurrences.Any(static count => count > 1), found is not null);
            Assert.True(found is not { } overlap || occurrences[((overlap.Day * MinutesOfDay) + (overlap.From / WallTime.Minute)) % MinutesOfWeek] > 1);
            Assert.True(found is null || ScheduleRules.Check([Raw(WallTime.Format(window.Start), OverlapAdvice.OwnEnd(window.Start, days), days: days)]).IsValid);
        }, iter: 2_000);

    /// <summary>In how many of a window's occurrences each minute of the week is.</summary>
    private static int[] OccurrencesByMinute(ScheduleWindow window, int shift)
    {
        var counts = new int[MinutesOfWeek];
        for (var day = 0; day < 7; day++)
        {
            for (var minute = window.Start / WallTime.Minute; DayBits.Contains(window.Days, day) && minute < window.End / WallTime.Minute; minute++)
            {
                counts[((day * MinutesOfDay) + minute + shift + (2 * MinutesOfWeek)) % MinutesOfWeek]++;
            }
        }

        return counts;
    }
}
