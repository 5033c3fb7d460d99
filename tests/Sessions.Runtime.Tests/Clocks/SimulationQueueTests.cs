using CsCheck;
using Sessions.Clocks;
using Sessions.Simulation;

namespace Sessions.Tests.Clocks;

/// <summary>The queue beside a list that is looked through from one end to the other.</summary>
public sealed class SimulationQueueTests : IDisposable
{
    private const long Start = 638_000_000_000_000_000;

    private static readonly long[] _seams = [1, 63, 64, 65, 4_095, 4_096, 100_000];

    /// <summary>Delays at the seams of the wheel's digits, equal ones that meet at one instant, and none.</summary>
    private static readonly Gen<long> _delay = Gen.Frequency(
        (2, Gen.Const(0L)),
        (3, Gen.Int[0, _seams.Length - 1].Select(static seam => _seams[seam])),
        (2, Gen.Long[0, 200]),
        (2, Gen.Long[0, TimeSpan.TicksPerMinute]),
        (1, Gen.Long[0, 40 * 365 * TimeSpan.TicksPerDay]));

    private static readonly Gen<Act> _act = Gen.Frequency(
        (5, Gen.Select(Gen.Int[0, Thing.Count - 1], _delay, static (thing, delay) => new Act(What.Arm, thing, delay))),
        (1, Gen.Int[0, Thing.Count - 1].Select(static thing => new Act(What.CallOff, thing, 0))),
        (4, Gen.Const(new Act(What.Take, 0, 0))));

    private readonly SimulationLoop _loop = new(Start) { StallTimeout = TimeSpan.FromSeconds(1) };

    private enum What
    {
        Arm,
        CallOff,
        Take,
    }

    [Fact]
    public void Whatever_is_armed_armed_anew_and_called_off_is_taken_as_from_a_sorted_list() =>
        _act.Array[1, 400].Sample(acts => Play(acts));

    [Fact]
    public void What_is_due_at_one_instant_comes_by_phase_then_participant_then_order_of_asking() =>
        Gen.Int.Array[Thing.Count].Sample(places => Play(
        [
            .. Enumerable.Range(0, Thing.Count).OrderBy(thing => places[thing]).Select(static thing => new Act(What.Arm, thing, 100_000)),
            .. Enumerable.Repeat(new Act(What.Take, 0, 0), Thing.Count + 1),
        ]));

    [Fact]
    public void What_is_due_before_the_present_is_due_now()
    {
        var queue = new SimulationQueue(Start);
        var (late, next) = (new Thing(_loop, 0), new Thing(_loop, 1));
        queue.Add(next, Start + 100);
        Assert.True(queue.TryTake(out _, out var now));
        queue.Add(next, now + 1);
        queue.Add(late, now - 50);

        Assert.True(queue.TryTake(out var first, out var dueTicks));

        Assert.Same(late, first);
        Assert.Equal(now, dueTicks);
    }

    [Fact]
    public void An_instant_at_which_everything_was_called_off_has_not_come_yet()
    {
        var queue = new SimulationQueue(Start);
        var (gone, next) = (new Thing(_loop, 0), new Thing(_loop, 1));
        queue.Add(gone, Start + 1_000);
        gone.CallOff();
        Assert.False(queue.TryTake(out _, out _));
        queue.Add(next, Start + 10);

        Assert.True(queue.TryTake(out var taken, out var dueTicks));

        Assert.Same(next, taken);
        Assert.Equal(Start + 10, dueTicks);
    }

    public void Dispose() => _loop.Dispose();

    private void Play(Act[] acts)
    {
        var queue = new SimulationQueue(Start);
        var things = Enumerable.Range(0, Thing.Count).Select(number => new Thing(_loop, number)).ToArray();
        var model = new List<(long Due, SimulationPhase Phase, int Order, int Sequence, Thing Thing)>();
        var now = Start;
        var sequence = 0;
        foreach (var act in acts)
        {
            var thing = things[act.Thing];
            switch (act.What)
            {
                case What.Arm:
                    thing.CallOff();
                    queue.Add(thing, now + act.Delay);
                    model.RemoveAll(entry => entry.Thing == thing);
                    model.Add((now + act.Delay, thing.Phase, thing.Owner?.Order ?? -1, sequence++, thing));
                    break;
                case What.CallOff:
                    thing.CallOff();
                    model.RemoveAll(entry => entry.Thing == thing);
                    break;
                default:
                    var found = queue.TryTake(out var taken, out var dueTicks);
                    Assert.Equal(model.Count > 0, found);
                    if (found)
                    {
                        var expected = model.OrderBy(static entry => (entry.Due, entry.Phase, entry.Order, entry.Sequence)).First();
                        Assert.Same(expected.Thing, taken);
                        Assert.Equal(expected.Due, dueTicks);
                        Assert.Equal(expected.Phase, taken!.Phase);
                        expected.Thing.CallOff();
                        model.Remove(expected);
                        now = dueTicks;
                    }

                    break;
            }
        }
    }

    private readonly record struct Act(What What, int Thing, long Delay);

    /// <summary>Four for each phase and owner, so that some are told apart by nothing but the order of asking.</summary>
    private sealed class Thing(SimulationLoop loop, int number) : SimulatedEvent(loop, (SimulationPhase)(number % 4), OwnerOf(loop, number / 4 % 4), parks: false)
    {
        public const int Count = 64;

        /// <summary>What the queue holds of it is stale from here on.</summary>
        public void CallOff() => Disarm();

        public override void Fire() => throw new NotSupportedException();

        private static SimulatedParticipant? OwnerOf(SimulationLoop loop, int order) =>
            order == 3 ? null : new SimulatedParticipant(loop, $"{order}", order, static _ => Task.CompletedTask);
    }
}
