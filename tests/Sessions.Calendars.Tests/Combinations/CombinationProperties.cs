using CsCheck;

namespace Sessions.Calendars.Tests.Combinations;

/// <summary>Combinations of random calendars against a scan of every minute.</summary>
public sealed class CombinationProperties
{
    private static readonly Gen<(DateTimeOffset Week, (int, int)[] A, (int, int)[] B, (int, int) Range)> _pairs =
        Gen.Select(MinuteScan.Week, MinuteScan.Stretches, MinuteScan.Stretches, MinuteScan.Range);

    private static readonly Gen<(DateTimeOffset Week, string Zone, (int, int)[] A, int[] Days, (int, int) Range)> _zoned =
        Gen.Select(MinuteScan.Week, MinuteScan.Zone, MinuteScan.Stretches, Gen.Int[-1, 9].Array[0, 4], MinuteScan.Range);

    [Fact]
    public void A_union_is_open_when_either_is() => _pairs.Sample(
        static sample =>
        {
            var expected = MinuteScan.Minutes(sample.A);
            expected.UnionWith(MinuteScan.Minutes(sample.B));
            var union = MinuteScan.Calendar(sample.Week, sample.A).Union(MinuteScan.Calendar(sample.Week, sample.B));
            MinuteScan.AssertOpenIn(expected, union, sample.Week, sample.Range);
        },
        iter: 400);

    [Fact]
    public void An_intersection_is_open_when_both_are() => _pairs.Sample(
        static sample =>
        {
            var expected = MinuteScan.Minutes(sample.A);
            expected.IntersectWith(MinuteScan.Minutes(sample.B));
            var intersection = MinuteScan.Calendar(sample.Week, sample.A).Intersect(MinuteScan.Calendar(sample.Week, sample.B));
            MinuteScan.AssertOpenIn(expected, intersection, sample.Week, sample.Range);
        },
        iter: 400);

    [Fact]
    public void Without_some_days_it_is_open_in_the_minutes_of_the_others() => _zoned.Sample(
        static sample =>
        {
            var first = DateOnly.FromDateTime(sample.Week.DateTime);
            var days = Array.ConvertAll(sample.Days, first.AddDays);
            var localDay = MinuteScan.LocalDay(sample.Week, sample.Zone);
            var expected = MinuteScan.Minutes(sample.A);
            expected.RemoveWhere(minute => days.Contains(localDay(minute).ToDateOnly()));
            MinuteScan.AssertOpenIn(expected, MinuteScan.Calendar(sample.Week, sample.A).Except(sample.Zone, days), sample.Week, sample.Range);
        },
        iter: 400);

    [Fact]
    public void Trading_days_are_open_in_every_minute_of_a_day_with_an_open_minute() => _zoned.Sample(
        static sample =>
        {
            var localDay = MinuteScan.LocalDay(sample.Week, sample.Zone);
            var tradingDays = MinuteScan.Minutes(sample.A).Select(localDay).ToHashSet();
            var expected = MinuteScan.Minutes(minute => tradingDays.Contains(localDay(minute)));
            MinuteScan.AssertOpenIn(expected, MinuteScan.Calendar(sample.Week, sample.A).TradingDays(sample.Zone), sample.Week, sample.Range);
        },
        iter: 400);
}
