using System.Diagnostics.CodeAnalysis;
using Sessions.Clocks;

namespace Sessions.Simulation;

// docs/decisions.md 125
/// <summary>Boundaries on the simulated clock: exactly at their instant, in the phase that they belong to.</summary>
internal sealed class SimulatedBoundaryClock : BoundaryClock
{
    private readonly SimulatedTimeProvider _clock;
    private readonly SimulatedParticipant _participant;

    /// <summary>That of the participant's flow, so that what is posted is known to come from it, wherever it goes.</summary>
    [SuppressMessage("Usage", "CA2213", Justification = "An execution context is disposable in name only.")]
    private readonly ExecutionContext? _flow = ExecutionContext.Capture();

    public SimulatedBoundaryClock(SimulatedTimeProvider clock)
    {
        _clock = clock;
        clock.Loop.ThrowIfElsewhere();
        _participant = clock.Loop.Current ?? throw new InvalidOperationException(
            "A strategy on a simulated clock must be one of its participants: clock.Add(\"name\", token => strategy.RunAsync(runtime, token)), then clock.Run().");
    }

    public override TimeProvider TimeProvider => _clock;

    public override TimeProvider Waits => _clock;

    public override ClockDelays Delays => _clock.Delays;

    public override IDisposable Schedule(DateTimeOffset instant, SimulationPhase phase, IScheduled scheduled)
    {
        // The callback only hands over: what follows runs in the participant's own context.
        var timer = new SimulatedTimer(
            _clock.Loop, phase, _participant, parks: false, static hand => ((Hand)hand!).Over(), new Hand(this, scheduled.Due));
        timer.Arm(instant.UtcTicks);
        return timer;
    }

    public override void Post(Action action) => new Hand(this, action).Over();

    public override void Receive(Action action)
    {
        if (_clock.Loop.IsElsewhere)
        {
            // Somebody outside of the simulation: it is no flow of a participant that comes back, so the clock takes it as it stands.
            _clock.Loop.Post(new SimulatedWork(null, static hand => ((Hand)hand!).Over(), new Hand(this, action)));
        }
        else if (_clock.Loop.Current == _participant)
        {
            action();
        }
        else
        {
            Post(action);
        }
    }

    public override void Run(IThreadPoolWorkItem work) => work.Execute();

    public override bool HasReached(SimulationPhase phase) => _clock.Loop.Phase >= phase;

    public override void ThrowIfAway(string member) => _clock.Loop.ThrowIfAway(_participant, member);

    public override IDisposable Park() => new SimulatedParking(_participant, "the next boundary of its sessions");

    private sealed class Hand(SimulatedBoundaryClock clock, Action callback)
    {
        public void Over() => clock._participant.Context.Post(static hand => ((Hand)hand!).Call(), this);

        private void Call()
        {
            if (clock._flow is { } flow)
            {
                ExecutionContext.Run(flow, static hand => ((Hand)hand!).CallNow(), this);
            }
            else
            {
                CallNow();
            }
        }

        private void CallNow() => callback();
    }
}
