namespace Sessions.Clocks;

/// <summary>Boundaries on the simulated clock: exactly at their instant, in the phase that they belong to.</summary>
internal sealed class SimulatedBoundaryClock : BoundaryClock
{
    private readonly SimulatedTimeProvider _clock;
    private readonly SimulatedParticipant _participant;

    public SimulatedBoundaryClock(SimulatedTimeProvider clock)
    {
        _clock = clock;
        clock.Loop.ThrowIfElsewhere();
        _participant = clock.Loop.Current ?? throw new InvalidOperationException(
            "A strategy on a simulated clock must be one of its participants: clock.Add(\"name\", token => strategy.RunAsync(runtime, token)), then clock.Run().");
    }

    public override TimeProvider TimeProvider => _clock;

    public override TimeProvider Waits => _clock;

    public override IDisposable Schedule(DateTimeOffset instant, SimulationPhase phase, Action callback)
    {
        // The callback only hands over: what follows runs in the participant's own context.
        var timer = new SimulatedTimer(
            _clock.Loop, phase, _participant, parks: false, static state => ((Hand)state!).Over(), new Hand(_participant, callback));
        timer.Arm(instant.UtcTicks);
        return timer;
    }

    public override void Post(Action action) => _participant.Context.Post(static action => ((Action)action!)(), action);

    public override void Run(Action action) => action();

    public override bool HasReached(SimulationPhase phase) => _clock.Loop.Phase >= phase;

    public override IDisposable Park() => new Parking(_participant);

    private sealed record Hand(SimulatedParticipant Participant, Action Callback)
    {
        public void Over() => Participant.Context.Post(static callback => ((Action)callback!)(), Callback);
    }

    private sealed class Parking : IDisposable
    {
        private SimulatedParticipant? _participant;

        public Parking(SimulatedParticipant participant)
        {
            _participant = participant;
            participant.EnterWait();
        }

        public void Dispose()
        {
            _participant?.LeaveWait();
            _participant = null;
        }
    }
}
