using Sessions.Clocks;
using Sessions.Gates;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Clocks;

/// <summary>
/// A clock that is set, at every place around two sessions. What must happen is said by a model of a few lines: at each
/// look at the clock an open occurrence that is over ends, and one that contains the moment begins unless its end, or a
/// later occurrence's, has passed before.
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
        var clock = new HostileClock(looks[0]);
        LiveSchedule.Unwatch(clock);
        var broker = new TestBroker(clock);
        var recorder = new Recorder(clock);
        await using var gate = new SessionGate(
            new TestStrategy(_first, _second), new SessionRuntime(broker) { TimeProvider = clock, Journal = Journal.Volatile, StrategyId = "S", Observers = [recorder] });
        await gate.AdvanceAsync(looks[0]);

        foreach (var look in looks)
        {
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

        Assert.Equal(Model(looks, byTicks), recorder.Lines.Where(static line => !line.Contains("ended", StringComparison.Ordinal)));
        Assert.Empty(recorder.Alarms);
    }

    /// <summary>Every minute of a day up to a place, then the jump, then every minute of three days.</summary>
    private static IEnumerable<DateTimeOffset> Looks(DateTimeOffset place, TimeSpan jump)
    {
        for (var at = place.AddDays(-1); at < place; at = at.AddMinutes(1))
        {
            yield return at;
        }

        yield return place;
        for (var at = place + jump; at < place.AddDays(3); at = at.AddMinutes(1))
        {
            yield return at;
        }
    }

    private static List<string> Model(List<DateTimeOffset> looks, bool byTicks)
    {
        var table = SessionTable.Create(_first, _second);
        var lines = new List<string>();
        var passed = DateTimeOffset.MinValue;
        var latest = DateTimeOffset.MinValue;
        SessionOccurrence? open = null;
        foreach (var look in looks)
        {
            // A platform's ticks say how late it is; its clock alone says no more than what it shows.
            latest = look > latest ? look : latest;
            var now = byTicks ? latest : look;
            if (open is { } over && now >= over.End)
            {
                lines.Add(Line(look, "ending", over));
                open = null;
            }

            if (open is null && table.TryFind(now, out var next) && next.Start >= passed)
            {
                lines.Add(Line(look, "begin", next));
                open = next;
                passed = next.End;
            }
        }

        return lines;
    }

    private static string Line(DateTimeOffset shown, string what, SessionOccurrence occurrence) =>
        FormattableString.Invariant($"{shown:dd HH:mm:ss.FFF} {what} {occurrence.Session.Name}");
}
