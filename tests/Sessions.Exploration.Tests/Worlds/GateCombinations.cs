using Sessions.Gates;

namespace Sessions.Exploration.Worlds;

/// <summary>Every combination of a gate's facts, and what must hold of what it does next.</summary>
internal static class GateCombinations
{
    private const long End = 100;
    private const long Second = End;

    /// <summary>An occurrence from 0 to 100, the next one from 100, and clocks at both edges of each, and just within and beyond what is ahead.</summary>
    private static readonly long[] _nows = [-GatePlan.Ahead - 1, -GatePlan.Ahead, 0, End - 1, End];

    private static readonly long?[] _nexts = [null, 0, Second];
    private static readonly long[] _lasts = [-1, 0, Second, Second + GatePlan.Ahead + 1];

    /// <summary>Tries all of them; gives how many there are, and how often each step was the answer.</summary>
    /// <exception cref="ViolationException">Something does not hold.</exception>
    public static (long Count, IReadOnlyDictionary<GateStep, long> Steps) Check()
    {
        var steps = new long[Enum.GetValues<GateStep>().Length];
        var places = from phase in Enum.GetValues<GatePhase>() from now in _nows from next in _nexts from last in _lasts select (phase, now, next, last);
        Parallel.ForEach(places, static () => new long[Enum.GetValues<GateStep>().Length], (place, _, counts) =>
        {
            for (var bits = 0; bits < 1 << 15; bits++)
            {
                // Closings that are over add nothing either.
                var (isOver, isFinal) = (Bit(0), Bit(1));
                if (isOver && !isFinal)
                {
                    continue;
                }

                var facts = new GateFacts
                {
                    Phase = place.phase, Now = place.now, Start = 0, End = End, Next = place.next, LastStart = place.last, AreClosingsOver = isOver,
                        AreClosingsFinal = isFinal,
                    IsFound = Bit(2), IsClockKnown = Bit(3), IsClockSetBack = Bit(4), IsEndTold = Bit(5), IsEndAsked = Bit(6), IsStopping = Bit(7),
                        HasFailed = Bit(8), IsHalted = Bit(9),
                    IsFlattenDue = Bit(10), IsRemoved = Bit(11), Overlaps = Bit(12), HasPreviousReturned = Bit(13), HasNewSettings = Bit(14),
                };
                var step = GatePlan.Next(facts);
                counts[(int)step]++;
                Check(facts, step);

                bool Bit(int number) => (bits >> number & 1) == 1;
            }

            return counts;
        }, counts =>
        {
            for (var i = 0; i < steps.Length; i++)
            {
                Interlocked.Add(ref steps[i], counts[i]);
            }
        });
        return (steps.Sum(), Enum.GetValues<GateStep>().ToDictionary(static step => step, step => steps[(int)step]));
    }

    private static void Check(in GateFacts facts, GateStep step)
    {
        var isTraded = facts.Phase is GatePhase.Begun or GatePhase.Open;
        var hasBegun = isTraded || facts.Phase is GatePhase.Held or GatePhase.Suspended;
        var isAhead = hasBegun && facts.IsFound && facts.Start > facts.Now + GatePlan.Ahead;
        var isInDoubt = isAhead && !facts.IsClockKnown && !facts.IsEndTold;
        var mayOpen = facts.HasPreviousReturned && (facts.Overlaps ? facts.AreClosingsFinal : facts.AreClosingsOver);
        Must(facts.Phase is not (GatePhase.Ending or GatePhase.Handling) || step == GateStep.End, "what has begun to end goes on", facts, step);
        Must(facts.Phase != GatePhase.Closing || facts.AreClosingsFinal || step == GateStep.End, "what is not decided for good is decided", facts, step);
        Must(!hasBegun || isInDoubt || !(facts.Now >= facts.End || facts.IsEndTold || facts.IsEndAsked || facts.IsStopping || facts.HasFailed)
            || step == GateStep.End, "what is over ends", facts, step);
        Must(step is not (GateStep.Begin or GateStep.Resume) || mayOpen,
            "nothing is traded beside what may still be added to a closing, or beside other code", facts, step);
        Must(step is not (GateStep.Begin or GateStep.Resume) || !(facts.IsHalted || facts.IsStopping || facts.HasFailed),
            "a halted, stopping or broken gate trades nothing", facts, step);
        Must(step != GateStep.Begin || (!hasBegun && facts.Now >= facts.Next), "it begins what is due, and one at a time", facts, step);
        Must(step != GateStep.Begin || !facts.IsClockSetBack || facts.IsClockKnown, "nothing begins by a clock that fell back", facts, step);
        Must(step != GateStep.Begin || facts.Next > facts.LastStart
            || facts.LastStart > facts.Now + GatePlan.Ahead, "what has begun does not begin again", facts, step);
        Must(step != GateStep.SleepUntilStart || facts.Now < facts.Next
            || facts.LastStart <= facts.Now + GatePlan.Ahead, "a record of the future holds nothing back that is due", facts, step);
        Must(step != GateStep.Resume || (hasBegun && !isTraded && !facts.IsRemoved), "what is gone from the code is not traded in", facts, step);
        Must(!isInDoubt || step is GateStep.AwaitClock or GateStep.Flatten
            || (step == GateStep.Finish && (facts.IsStopping || facts.HasFailed)), "while a clock is in doubt, nothing is touched", facts, step);
        Must(!isAhead || isInDoubt || step == GateStep.End, "what a clock that was ahead has begun is ended once that is known", facts, step);
        Must(step != GateStep.End || !hasBegun || facts.IsFound || facts.Now >= facts.End || facts.IsEndTold || facts.IsEndAsked || facts.IsStopping
            || facts.HasFailed,
            "a clock that was set back ends nothing", facts, step);
        Must(step != GateStep.Flatten || (facts.IsFlattenDue && facts.AreClosingsFinal), "a flatten waits until it is decided what an end closes", facts, step);
        Must(!facts.IsFlattenDue || !facts.AreClosingsFinal || facts.IsStopping || facts.HasFailed
            || step is GateStep.Flatten or GateStep.Hold or GateStep.End, "a flatten waits for nothing else", facts, step);
        Must(step != GateStep.Finish || !hasBegun || isInDoubt, "what has begun has its end", facts, step);
        Must(!isTraded || !facts.IsHalted || step is GateStep.End or GateStep.Hold or GateStep.AwaitClock or GateStep.Finish or GateStep.Flatten,
            "a halt takes the strategy's hands off", facts, step);
    }

    private static void Must(bool holds, string what, in GateFacts facts, GateStep step)
    {
        if (!holds)
        {
            throw new ViolationException($"{what}: {step} of {facts}");
        }
    }
}
