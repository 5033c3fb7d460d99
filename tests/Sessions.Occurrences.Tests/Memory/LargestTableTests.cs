namespace Sessions.Occurrences.Tests.Memory;

/// <summary>As many sessions as a table takes: their week has more boundaries than a short number counts.</summary>
public sealed class LargestTableTests
{
    private const int Count = 5_000;
    private static readonly DateTimeOffset _sunday = new(2026, 11, 29, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_session_of_the_last_day_of_a_week_is_found()
    {
        var table = SessionTable.Create(Enumerable.Range(0, Count).Select(static i => new Session(At(i), At(i).Add(TimeSpan.FromSeconds(10))) { Name = $"{i}" }));

        for (var i = 0; i < Count; i++)
        {
            var start = _sunday + At(i).ToTimeSpan();

            Assert.True(table.TryFind(start.AddSeconds(9), out var found));
            Assert.Equal(($"{i}", start), (found.Session.Name, found.Start));
            Assert.False(table.Contains(start.AddSeconds(10)));
            Assert.Equal($"{(i + 1) % Count}", table.FindNext(start.AddSeconds(10)).Session.Name);
        }
    }

    private static TimeOnly At(int session) => TimeOnly.MinValue.Add(TimeSpan.FromSeconds(17 * session));
}
