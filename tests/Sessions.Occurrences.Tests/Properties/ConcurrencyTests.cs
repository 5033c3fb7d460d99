namespace Sessions.Occurrences.Tests.Properties;

/// <summary>One table asked by many threads, some moving forward through their own years, some jumping.</summary>
public sealed class ConcurrencyTests
{
    private const int Threads = 6;
    private const int Questions = 300_000;
    private static readonly DateTimeOffset _from = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Threads_that_share_a_table_never_get_each_others_answers()
    {
        // In UTC, so that the right answer can be read off the moment itself.
        var table = SessionTable.Create(
            new Session(new TimeOnly(0, 0), new TimeOnly(6, 0)) { Name = "Night" },
            new Session(new TimeOnly(6, 0), new TimeOnly(6, 1)) { Name = "Minute" },
            new Session(new TimeOnly(12, 0), new TimeOnly(18, 0)) { Name = "Noon", Days = SessionDays.Weekdays });
        var wrong = 0;

        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            var random = new Random(number);
            var moment = _from.AddDays(1000 * number);
            for (var i = 0; i < Questions; i++)
            {
                moment = number % 3 == 2 ? _from.AddTicks(random.NextInt64(10_000 * TimeSpan.TicksPerDay)) : moment.AddSeconds(17 + number);
                if (table.Find(moment)?.Name != Expected(moment))
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());

        Assert.Equal(0, wrong);
    }

    private static string? Expected(DateTimeOffset moment) => (moment.Hour, moment.Minute) switch
    {
        ( < 6, _) => "Night",
        (6, 0) => "Minute",
        ( >= 12 and < 18, _) when moment.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) => "Noon",
        _ => null,
    };
}
