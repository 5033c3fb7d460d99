using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>Something to run on the clock's thread.</summary>
/// <param name="Participant">On whose context, or null for none.</param>
/// <param name="Callback">What to run.</param>
/// <param name="State">What to run it with.</param>
internal readonly record struct SimulatedWork(SimulatedParticipant? Participant, SendOrPostCallback Callback, object? State);
