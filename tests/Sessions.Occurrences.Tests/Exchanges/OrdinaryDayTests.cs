using Sessions.Occurrences.Tests.Support;

namespace Sessions.Occurrences.Tests.Exchanges;

/// <summary>Exchanges whose clocks are hard, without a calendar: every ordinary day since 2000 that their files list.</summary>
public sealed class OrdinaryDayTests
{
    [SharedDataTheory("exchanges")]
    [InlineData("xhkg-ordinary.csv", 10_000)] // Two windows a day.
    [InlineData("xasx-ordinary.csv", 5_000)]
    [InlineData("xsgo-ordinary.csv", 5_000)] // Clocks change at midnight.
    [InlineData("cmes-ordinary.csv", 5_000)] // 24 hours from 17:00.
    public void Every_ordinary_day_opens_and_closes_at_the_instants_listed(string file, int atLeast)
    {
        var days = OrdinaryDay.Read(Path.Combine(SharedDataFiles.FindPath("exchanges")!, file)).ToList();
        Assert.True(days.Count >= atLeast, $"{file} has {days.Count} rows");

        // Exchanges moved their hours over the years, so each rule is a table of its own.
        foreach (var rule in days.GroupBy(day => (day.LocalOpen, day.LocalClose, day.TimeZone)))
        {
            var session = rule.Key.LocalOpen == rule.Key.LocalClose ? Session.AllDay(rule.Key.LocalOpen) : new Session(rule.Key.LocalOpen, rule.Key.LocalClose);
            var table = SessionTable.Create(session with { TimeZone = rule.Key.TimeZone });
            foreach (var day in rule)
            {
                Assert.True(table.TryFind(day.Open, out var occurrence), $"{file}: closed at {day.Open:O}");
                Assert.Equal((day.Open, day.Close), (occurrence.Start, occurrence.End));
                Assert.Equal(occurrence, table.FindNext(day.Open));
                Assert.Equal(day.LocalOpen, TimeOnly.FromDateTime(occurrence.LocalStart.DateTime));
                Assert.Equal(day.LocalClose, TimeOnly.FromDateTime(occurrence.LocalEnd.DateTime));
            }
        }
    }
}
