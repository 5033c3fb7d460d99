using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>What a simulation refuses because it could not give the same result twice, in words that say what to write instead.</summary>
internal static class SimulationRefusals
{
    /// <summary>A call or a wait on a thread that is not the clock's.</summary>
    public static SimulationStalledException OfThread(SimulationLoop loop, SimulatedParticipant? caller, string? member) => (caller, member) switch
    {
        ({ } participant, { } called) => Of(
            participant,
            $"uses {called} on a thread that is not the simulated clock's",
            "What another thread does comes at no certain instant, so no two runs would be the same. Use the session, its broker and its bars in the "
            + "strategy's own code: no thread, timer or Task.Run of its own, no await with ConfigureAwait(false) before it. "
            + "What is only computed may be awaited: var x = await Task.Run(Compute)."),
        ({ } participant, null) => participant.Stalled("has left the simulated clock's thread"),
        (null, null) => new SimulationStalledException("?", "A thread that takes no part in the simulation uses its clock while it runs."),
        (null, { } called) => new SimulationStalledException(
            "?",
            $"A thread that takes no part in the simulation uses {called} while it runs, at {loop.NowText} of the simulation. "
            + "Use it in a strategy's own code."),
    };

    /// <summary>A call on the clock's thread in somebody else's turn.</summary>
    public static SimulationStalledException OfTurn(SimulatedParticipant participant, string member) => Of(
        participant,
        $"uses {member} without the simulated clock's SynchronizationContext",
        "The clock gives each strategy its turn by that context, and does not know who waits without it. "
        + "Await without ConfigureAwait(false), and leave SynchronizationContext.Current as it is.");

    private static SimulationStalledException Of(SimulatedParticipant participant, string what, string instead) =>
        new(participant.Name, $"'{participant.Name}' {what}, at {participant.Loop.NowText} of the simulation. {instead}");
}
