namespace Sessions.Occurrences.Tests.Edges;

/// <summary>The first and the last instants that a table knows.</summary>
public sealed class KnownYearsTests
{
    private static readonly DateTimeOffset _first = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset _end = new(2101, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_instant_is_known_and_the_one_before_is_not()
    {
        // Around the clock, so that an occurrence lasts over both ends of the known years.
        var table = SessionTable.Create(Session.AllDay(new TimeOnly(17, 0)) with { TimeZone = "America/Chicago" });

        for (var asked = 0; asked < 3; asked++)
        {
            Assert.True(table.Contains(_first));
            Assert.True(table.TryFind(_first, out var occurrence));
            Assert.Equal(_first.AddHours(-1), occurrence.Start);
            Assert.True(table.Contains(_end.AddTicks(-1)));
            Assert.False(table.TryFindNext(_end.AddTicks(-1), out _));
            Assert.Throws<InvalidOperationException>(() => table.FindNext(_end.AddTicks(-1)));

            // Also where the answer of the moment before is still at hand.
            _ = table.Find(_first);
            Assert.Throws<ArgumentOutOfRangeException>(() => table.Find(_first.AddTicks(-1)));
            _ = table.Find(_end.AddTicks(-1));
            Assert.Throws<ArgumentOutOfRangeException>(() => table.Find(_end));
            Assert.Throws<ArgumentOutOfRangeException>(() => table.TryFind(_end, out _));
            Assert.Throws<ArgumentOutOfRangeException>(() => table.Contains(DateTimeOffset.MaxValue));
            Assert.Throws<ArgumentOutOfRangeException>(() => table.Until(DateTimeOffset.MinValue));
        }
    }

    [Fact]
    public void All_known_years_are_one_range()
    {
        var table = SessionTable.Create(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { TimeZone = "Asia/Tokyo" });

        var all = table.Occurrences(_first, _end).ToList();

        Assert.Equal(new DateOnly(1970, 1, 2), all[0].Date);
        Assert.Equal(new DateOnly(2101, 1, 1), all[^1].Date);
        Assert.Equal(all[^1].Date.DayNumber - all[0].Date.DayNumber + 1, all.Count);
        Assert.Empty(table.Occurrences(_end.AddTicks(-1), _end));
    }
}
