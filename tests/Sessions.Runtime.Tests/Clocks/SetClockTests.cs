using Sessions.Clocks;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Clocks;

/// <summary>
/// A clock that is set, at every place around two sessions. What must happen is said by a model of a few lines: at each
/// look at the clock an open occurrence that is over ends, and one that contains the moment begins unless its end, or a
/// later occurrence's, has passed before. Where the clock was set back by more than minutes, an open occurrence also ends
/// when the time has passed that was left of it.
/// </summary>
public sealed class SetClockTests
{
    private static readonly Session _first = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "first", OnEnd = SessionAction.CloseAll };
    private static readonly Session _second = new(new TimeOnly(12, 0), new TimeOnly(13, 0)) { Name = "second", OnEnd = SessionAction.CloseAll };
    private static readonly TimeSpan[] _places = [.. new[] { "07:59:59.999", "08:00", "10:00", "11:59:59.999", "12:00", "12:30", "13:00", "15:00" }.Select(TimeSpan.Parse)];
    private static readonly int[] _jumps = [-86_400, -3_600, -1, 1, 3_600, 86_400];

    public static TheoryData<TimeSpan, int, bool> Cases()
    {
        var cases = new TheoryData<TimeSpan, int, bool>();
        foreach (var place in _places)
        {
            foreach (var jump in _jumps)
            {
                cases.Add(place, jump, true);
                cases.Add(place, jump, false);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task No_boundary_comes_early_or_twice_or_not_at_all_when_the_clock_is_set(TimeSpan place, int jumpSeconds, bool byTicks)
    {
        var looks = Looks(SimulatedRun.FirstInstant.AddDays(1) + place, TimeSpan.FromSeconds(jumpSeconds)).ToList();
        var clock = new HostileClock(looks[0].Shown) { Timestamp = 0 };
        LiveSchedule.Unwatch(clock);
        var broker = new TestBroker(clock);
        var recorder = new Recorder(clock);
        await using var gate = new SessionGate(
            new TestStrategy(_first, _second), new SessionRuntime(broker) { TimeProvider = clock, Journal = new MemoryJournal(), StrategyId = "S", Observers = [recorder] });
        await gate.AdvanceAsync(looks[0].Shown);

        foreach (var (look, steady) in looks)
        {
            clock.Timestamp = steady.Ticks * (clock.TimestampFrequency / TimeSpan.TicksPerSecond);
            clock.Set(look);
            if (byTicks)
            {
                await gate.AdvanceAsync(look);
            }
            else
            {
                clock.Fire();
            }
        }

        Assert.Equal(Model(looks), recorder.Lines.Where(static line => !line.Contains("ended", StringComparison.Ordinal)));
        Assert.Empty(recorder.Alarms);
    }

    /// <summary>Every minute of a day up to a place, then the jump, then every minute of three days; each with the time that has passed.</summary>
    private static IEnumerable<(DateTimeOffset Shown, TimeSpan Steady)> Looks(DateTimeOffset place, TimeSpan jump)
    {
        var start = place.AddDays(-1);
        for (var at = start; at < place; at = at.AddMinutes(1))
        {
            yield return (at, at - start);
        }

        yield return (place, place - start);
        for (var at = place; at < place.AddDays(3) - jump; at = at.AddMinutes(1))
        {
            yield return (at + jump, at - start);
        }
    }

    private static List<string> Model(List<(DateTimeOffset Shown, TimeSpan Steady)> looks)
    {
        var table = SessionTable.Create(_first, _second);
        var lines = new List<string>();
        var passed = DateTimeOffset.MinValue;
        SessionOccurrence? open = null;
        TimeSpan? endBy = null;
        var before = looks[0];
        foreach (var look in looks)
        {
            var set = look.Shown - before.Shown - (look.Steady - before.Steady);
            before = look;
            endBy = set < TimeSpan.FromMinutes(-5) && open is { } left ? look.Steady + (left.End - look.Shown + set) : endBy;
            if (open is { } over && (look.Shown >= over.End || look.Steady >= endBy))
            {
                lines.Add(Line(look.Shown, "ending", over));
                open = null;
            }

            if (open is null && table.TryFind(look.Shown, out var next) && next.Start >= passed)
            {
                lines.Add(Line(look.Shown, "begin", next));
                open = next;
                endBy = null;
                passed = next.End;
            }
        }

        return lines;
    }

    private static string Line(DateTimeOffset shown, string what, SessionOccurrence occurrence) =>
        FormattableString.Invariant($"{shown:dd HH:mm:ss.FFF} {what} {occurrence.Session.Name}");
}
