using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>Brings a participant's continuations back to the clock's thread, in the order in which they became ready.</summary>
internal sealed class SimulatedContext(SimulatedParticipant participant) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) => participant.Loop.Post(new SimulatedWork(participant, d, state));

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (participant.Loop.IsElsewhere)
        {
            throw new NotSupportedException($"'{participant.Name}' runs on a simulated clock, which another thread cannot wait for.");
        }

        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;
}
