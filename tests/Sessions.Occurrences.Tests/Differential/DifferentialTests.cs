using Sessions.Occurrences.Tests.Support;
using Xunit.Abstractions;

namespace Sessions.Occurrences.Tests.Differential;

/// <summary>
/// The engine against NodaTime: every zone that both know, 1970 to 2037. What is left out, and why, is printed
/// (<c>dotnet test --logger "console;verbosity=detailed"</c>).
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int SingleCases = 1_000_000;
    private const int TogetherCases = 150_000;
    private const int CasesPerTable = 40;

    [Fact]
    public void A_million_windows_on_random_days_begin_and_end_where_NodaTime_has_them()
    {
        var zones = ZoneAgreement.All;
        var (compared, leftOut) = Compare(zones.Count, (SingleCases / zones.Count) + 1, (random, i) =>
            [RandomSchedules.Session(random, zones[i].Id)]);

        output.WriteLine($"{compared:N0} cases in {zones.Count} zones compared, {leftOut:N0} others left out; {Seed.HowToRepeat}");
        Assert.True(compared >= SingleCases, $"only {compared} cases were compared; {Seed.HowToRepeat}");
    }

    [Fact]
    public void Sessions_of_several_zones_wait_for_each_other_as_the_rule_says()
    {
        var zones = ZoneAgreement.All;
        var (compared, leftOut) = Compare(TogetherCases / 200, 200, (random, _) => ValidTogether(random, zones));

        output.WriteLine($"{compared:N0} cases compared, {leftOut:N0} others left out; {Seed.HowToRepeat}");
        Assert.True(compared >= TogetherCases, $"only {compared} cases were compared; {Seed.HowToRepeat}");
    }

    [Fact]
    public void What_cannot_be_compared_is_little_and_printed()
    {
        var zones = ZoneAgreement.All;
        output.WriteLine($"{zones.Count} zones known to both; NodaTime has tz data {NodaTime.DateTimeZoneProviders.Tzdb.VersionId}");
        foreach (var zone in zones)
        {
            foreach (var group in zone.Differences.GroupBy(difference => (difference.Reason, difference.Machine, difference.Noda)))
            {
                output.WriteLine(FormattableString.Invariant(
                    $"left out: {zone.Id}, {group.Count()} stretches between {new DateTime(group.Min(d => d.From)):yyyy-MM-dd} and {new DateTime(group.Max(d => d.To)):yyyy-MM-dd}, machine {group.Key.Machine}, NodaTime {group.Key.Noda}: {group.Key.Reason}"));
            }
        }

        var days = (long)zones.Count * (RandomSchedules.Last.DayNumber - RandomSchedules.First.DayNumber);
        var different = zones.Sum(zone => zone.Differences.Sum(difference => ((difference.To - difference.From) / TimeSpan.TicksPerDay) + 1));
        output.WriteLine(FormattableString.Invariant($"left out altogether: {100.0 * different / days:0.00} % of all days of all zones"));
        Assert.True(zones.Count > 400, "the machine knows few zones: is its tz database complete?");
        Assert.True(different < days / 20, "the machine's tz data and NodaTime's differ on more than a day in twenty: one of them is years old");
    }

    private static (long Compared, long LeftOut) Compare(int groups, int casesPerGroup, Func<Random, int, Session[]> draw)
    {
        var byId = ZoneAgreement.All.ToDictionary(zone => zone.Id);
        long compared = 0;
        long leftOut = 0;
        string? failure = null;
        Parallel.For(0, groups, (group, loop) =>
        {
            var random = new Random(unchecked((Seed.Value * 31) + group));
            for (var done = 0; done < casesPerGroup && !loop.IsStopped;)
            {
                var sessions = draw(random, group);
                var zones = sessions.Select(session => byId[session.TimeZone]).ToArray();
                var changes = zones.SelectMany(zone => zone.Changes).ToArray();
                var comparison = new TableComparison(sessions);
                for (var i = 0; i < CasesPerTable && done < casesPerGroup; i++)
                {
                    var date = RandomSchedules.Date(random, changes);
                    var longer = TableComparison.LongerBy(sessions);
                    if (!zones.All(zone => longer == 0 ? zone.Covers(date) : zone.Covers(date.AddDays(-3 - (2 * longer)), date.AddDays(4 + longer))))
                    {
                        Interlocked.Increment(ref leftOut);
                        continue;
                    }

                    done++;
                    if (comparison.Differs(date, random) is { } difference)
                    {
                        failure = $"{string.Join(" | ", sessions.Select(session => $"{session}, {session.Days}"))}\n{difference}";
                        loop.Stop();
                        return;
                    }
                }
            }

            Interlocked.Add(ref compared, casesPerGroup);
        });

        Assert.True(failure is null, $"{failure}\n{Seed.HowToRepeat}");
        return (compared, leftOut);
    }

    private static Session[] ValidTogether(Random random, IReadOnlyList<ZoneAgreement> zones)
    {
        while (true)
        {
            Session[] sessions =
            [
                .. Enumerable.Range(0, random.Next(2, 6))
                    .Select(i => zones[random.Next(zones.Count)].Id is var zone && random.Next(8) == 0
                        ? RandomSchedules.LongSession(random, zone, mostDays: 2) with { Name = $"S{i}" }
                        : RandomSchedules.ShortSession(random, zone) with { Name = $"S{i}" }),
            ];
            try
            {
                _ = SessionTable.Create(sessions);
                return sessions;
            }
            catch (SessionTableException exception) when (exception.Problems.All(static problem => problem.Id == "SES0003"))
            {
                // They overlap on every date: drawn again.
            }
        }
    }
}
