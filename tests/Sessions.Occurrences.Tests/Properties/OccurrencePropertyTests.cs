using CsCheck;

namespace Sessions.Occurrences.Tests.Properties;

/// <summary>What holds of every table at every moment. CsCheck prints the seed and the smallest table for which it does not.</summary>
public sealed class OccurrencePropertyTests
{
    private const long Cases = 3_000;
    private static readonly DateTimeOffset _end = new(2101, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_occurrence_is_found_from_its_start_up_to_but_not_at_its_end() => Sample((table, around) =>
    {
        foreach (var occurrence in table.Occurrences(around, Later(around, 20)))
        {
            Assert.True(table.TryFind(occurrence.Start, out var atStart));
            Assert.Equal(occurrence, atStart);
            Assert.Same(occurrence.Session, table.Find(occurrence.End.AddTicks(-1)));
            Assert.True(occurrence.Contains(occurrence.Start) && !occurrence.Contains(occurrence.End));

            // At the end there is nothing, or the one that touches.
            Assert.True(!table.TryFind(occurrence.End, out var atEnd) || atEnd.Start == occurrence.End);
            Assert.True(!table.TryFind(occurrence.Start.AddTicks(-1), out var before) || before.End == occurrence.Start);
        }
    });

    [Fact]
    public void FindNext_is_the_first_of_Occurrences() => Sample((table, moment) =>
    {
        var found = table.TryFindNext(moment, out var next);
        var first = table.Occurrences(moment, _end).Take(1).ToList();

        Assert.Equal(found, first.Count == 1);
        Assert.True(!found || next == first[0]);
        Assert.True(!found || table.FindNext(next.Start) == next);
    });

    [Fact]
    public void Contains_and_Until_agree_with_a_scan_of_Occurrences() => Sample((table, around) =>
    {
        var scanned = table.Occurrences(Earlier(around, 10), Later(around, 40)).ToList();
        for (var i = -48; i < 48; i++)
        {
            var moment = around.AddMinutes(i * 37).AddTicks(i);
            if (moment < Earlier(around, 0) || moment >= Later(around, 2))
            {
                continue;
            }

            var open = scanned.Where(occurrence => occurrence.Contains(moment)).ToList();
            Assert.True(open.Count <= 1);
            Assert.Equal(open.Count == 1, table.Contains(moment));
            Assert.Same(open.Count == 1 ? open[0].Session : null, table.Find(moment));
            Assert.Equal(open.Count == 1, table.TryFind(moment, out var found));
            Assert.True(open.Count == 0 || found == open[0]);
            if (scanned.Find(occurrence => occurrence.Start >= moment) is { Session: not null } next)
            {
                Assert.Equal(open.Count == 1 ? TimeSpan.Zero : next.Start - moment, table.Until(moment));
            }
        }
    });

    [Fact]
    public void Two_adjacent_ranges_give_what_the_whole_gives() =>
        Gen.Select(RandomTables.Any, RandomTables.Moment, Gen.Long[0, 30 * TimeSpan.TicksPerDay], Gen.Long[0, 30 * TimeSpan.TicksPerDay]).Sample(
            static (table, from, first, second) =>
            {
                from = Earlier(from, 60);
                var (middle, to) = (from.AddTicks(first), from.AddTicks(first + second));

                Assert.Equal(table.Occurrences(from, to), table.Occurrences(from, middle).Concat(table.Occurrences(middle, to)));
                Assert.Equal(table.Skipped(from, to), table.Skipped(from, middle).Concat(table.Skipped(middle, to)));
            },
            iter: Cases);

    [Fact]
    public void Occurrences_are_sorted_and_never_intersect() => Sample((table, around) =>
    {
        var all = table.Occurrences(around, Later(around, 370)).ToList();

        Assert.All(all, occurrence => Assert.True(occurrence.Start < occurrence.End));
        Assert.All(all.Zip(all.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.Equal(all.Count, all.Distinct().Count());
    });

    [Fact]
    public void Every_window_either_occurs_or_is_skipped() => Sample((table, around) =>
    {
        var (from, to) = (Earlier(around, 70), Earlier(around, 0));
        var occur = table.Occurrences(Earlier(from, 2), Later(to, 9)).Where(occurrence => occurrence.ScheduledStart >= from && occurrence.ScheduledStart < to);
        var windows = occur.Select(occurrence => (occurrence.Session, occurrence.Date))
            .Concat(table.Skipped(from, to).Select(skipped => (skipped.Session, skipped.Date)))
            .ToHashSet();

        // The days whose windows start in the range in whichever zone.
        for (var date = DateOnly.FromDateTime(from.UtcDateTime).AddDays(3); date < DateOnly.FromDateTime(to.UtcDateTime).AddDays(-3); date = date.AddDays(1))
        {
            foreach (var session in table)
            {
                var starts = session.Days.HasFlag((SessionDays)(1 << (((int)date.DayOfWeek + 6) % 7)));
                Assert.Equal(starts, windows.Contains((session, date)));
            }
        }
    });

    [Fact]
    public void The_trading_date_of_one_session_never_goes_back() => Sample((table, around) =>
    {
        var one = SessionTable.Create(table[0]);
        var date = DateOnly.MinValue;
        for (var i = 0; i < 200; i++)
        {
            var next = one.TradingDate(Later(around, 0).AddMinutes(i * 47));
            Assert.True(next >= date, $"{next} after {date} at {around.AddMinutes(i * 47):u}");
            date = next;
        }
    });

    [Fact]
    public void A_table_gives_the_same_answers_in_whatever_order_it_is_asked() => Sample((table, moment) =>
    {
        var asked = SessionTable.Create(table);
        _ = asked.TryFindNext(Later(moment, 400), out _);
        _ = asked.Find(Earlier(moment, 400));

        Assert.Equal(table.TryFind(moment, out var one), asked.TryFind(moment, out var other));
        Assert.Equal(one, other);
    });

    private static void Sample(Action<SessionTable, DateTimeOffset> property) =>
        Gen.Select(RandomTables.Any, RandomTables.Moment).Sample((table, moment) => property(table, moment), iter: Cases);

    private static DateTimeOffset Earlier(DateTimeOffset moment, int days) =>
        Clamp(moment.AddDays(-days));

    private static DateTimeOffset Later(DateTimeOffset moment, int days) => Clamp(moment.AddDays(days));

    private static DateTimeOffset Clamp(DateTimeOffset moment) =>
        moment > _end ? _end : moment < DateTimeOffset.UnixEpoch ? DateTimeOffset.UnixEpoch : moment;
}
