namespace Sessions.Gates;

// docs/decisions.md 189, 190
/// <summary>What a gate does next.</summary>
internal enum GateStep
{
    /// <summary>It is over. What is still on record goes on in the next run of the program.</summary>
    Finish,

    /// <summary>It waits for the code of the last occurrence to return.</summary>
    AwaitPrevious,

    /// <summary>It waits for what earlier ends still close.</summary>
    AwaitClosings,

    /// <summary>One of two clocks is wrong: it touches nothing, and raises an alarm, until it is known which.</summary>
    AwaitClock,

    /// <summary>It closes what a halt asks for.</summary>
    Flatten,

    /// <summary>It ends its occurrence, or goes on with that.</summary>
    End,

    /// <summary>It takes the strategy's hands off an open occurrence.</summary>
    Hold,

    /// <summary>It goes on with a held one.</summary>
    Resume,

    /// <summary>It takes over changed settings.</summary>
    TakeSettings,

    /// <summary>It begins the next occurrence.</summary>
    Begin,

    /// <summary>It sleeps until the next one is due.</summary>
    SleepUntilStart,

    /// <summary>It sleeps until the end is due.</summary>
    SleepUntilEnd,

    /// <summary>It waits for somebody to ask for something.</summary>
    Idle,
}

/// <summary>
/// The table of what a gate does next: the first rule that matches. It decides and does nothing, so that every combination of
/// facts can be tried.
/// </summary>
internal static class GatePlan
{
    /// <summary>What begins further ahead of the clock was not begun by a clock that is right now.</summary>
    public const long Ahead = TimeSpan.TicksPerMinute;

    private static readonly (GateStep Step, Rule Matches)[] _rules =
    [
        // What has begun to end goes on, whatever else; it needs no clock.
        (GateStep.End, static (in GateFacts facts) => facts.Phase is GatePhase.Ending or GatePhase.Handling
            || (facts.Phase == GatePhase.Closing && !facts.AreClosingsFinal)),

        // An occurrence of the future is left as it is, also by a stop, until it is known whose clock was wrong. A flatten needs no clock.
        (GateStep.Finish, static (in GateFacts facts) => IsInDoubt(facts) && (facts.IsStopping || facts.HasFailed)),
        (GateStep.Flatten, static (in GateFacts facts) => IsInDoubt(facts) && facts is { IsFlattenDue: true, AreClosingsFinal: true }),
        (GateStep.AwaitClock, static (in GateFacts facts) => IsInDoubt(facts)),

        // By then it is: one that has yet to begin was begun by a clock that was ahead.
        (GateStep.End, static (in GateFacts facts) => HasBegun(facts)
            && (facts.IsStopping || facts.HasFailed || facts.IsEndAsked || IsEndDue(facts) || IsAhead(facts))),
        (GateStep.Hold, static (in GateFacts facts) => IsTraded(facts) && facts.IsHalted),
        (GateStep.Flatten, static (in GateFacts facts) => facts is { IsFlattenDue: true, AreClosingsFinal: true, IsStopping: false, HasFailed: false }),
        (GateStep.SleepUntilEnd, static (in GateFacts facts) => IsTraded(facts) || (IsHeld(facts) && (facts.IsHalted || facts.IsRemoved))),

        // Only one occurrence's code runs at a time, and nothing is opened beside what may still be added to a closing.
        (GateStep.AwaitPrevious, static (in GateFacts facts) => IsHeld(facts) && !facts.HasPreviousReturned),
        (GateStep.AwaitClosings, static (in GateFacts facts) => IsHeld(facts) && !MayOpen(facts)),
        (GateStep.Resume, static (in GateFacts facts) => IsHeld(facts)),

        (GateStep.Finish, static (in GateFacts facts) => facts.IsStopping || (facts.HasFailed && facts.HasPreviousReturned)),
        (GateStep.AwaitPrevious, static (in GateFacts facts) => facts.HasFailed),
        (GateStep.AwaitClock, static (in GateFacts facts) => facts is { IsClockSetBack: true, IsClockKnown: false }),
        (GateStep.Idle, static (in GateFacts facts) => facts.IsHalted),
        (GateStep.TakeSettings, static (in GateFacts facts) => facts.HasNewSettings),
        (GateStep.Idle, static (in GateFacts facts) => facts.Next is null),
        (GateStep.SleepUntilStart, static (in GateFacts facts) => facts.Now < facts.Next || HasBegunBefore(facts)),
        (GateStep.AwaitPrevious, static (in GateFacts facts) => !facts.HasPreviousReturned),
        (GateStep.AwaitClosings, static (in GateFacts facts) => !MayOpen(facts)),
        (GateStep.Begin, static (in GateFacts _) => true),
    ];

    private delegate bool Rule(in GateFacts facts);

    public static GateStep Next(in GateFacts facts)
    {
        foreach (var (step, matches) in _rules)
        {
            if (matches(facts))
            {
                return step;
            }
        }

        throw new InvalidOperationException($"No rule says what to do: {facts}");
    }

    private static bool IsTraded(in GateFacts facts) => facts.Phase is GatePhase.Begun or GatePhase.Open;

    private static bool IsHeld(in GateFacts facts) => facts.Phase is GatePhase.Held or GatePhase.Suspended;

    private static bool HasBegun(in GateFacts facts) => IsTraded(facts) || IsHeld(facts);

    private static bool IsEndDue(in GateFacts facts) => facts.Now >= facts.End || facts.IsEndTold;

    /// <summary>
    /// Whether it was begun by a clock that was ahead of this one. Where this program's own has been set back, the time
    /// that passes says when it ends.
    /// </summary>
    private static bool IsAhead(in GateFacts facts) => facts.IsFound && facts.Start > facts.Now + Ahead;

    private static bool IsInDoubt(in GateFacts facts) => HasBegun(facts) && IsAhead(facts) && !facts.IsClockKnown && !facts.IsEndTold;

    private static bool MayOpen(in GateFacts facts) => facts.Overlaps ? facts.AreClosingsFinal : facts.AreClosingsOver;

    /// <summary>
    /// Whether the next one has begun already. What is on record from further ahead was begun by a clock that was wrong,
    /// and holds nothing back.
    /// </summary>
    private static bool HasBegunBefore(in GateFacts facts) => facts.Next <= facts.LastStart && facts.LastStart <= facts.Now + Ahead;
}
