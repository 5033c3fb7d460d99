using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>Something that is due at an instant of the simulated clock, once or, armed anew, again.</summary>
internal abstract class SimulatedEvent
{
    private readonly bool _parks;
    private bool _armed;

    /// <param name="loop">The clock's loop.</param>
    /// <param name="phase">When within its instant it comes.</param>
    /// <param name="owner">The participant that waits for it; null for what belongs to nobody, and comes before all participants'.</param>
    /// <param name="parks">Whether its owner is known to wait while it is armed.</param>
    protected SimulatedEvent(SimulationLoop loop, SimulationPhase phase, SimulatedParticipant? owner, bool parks)
    {
        Loop = loop;
        Owner = owner;
        Rank = SimulationRank.Of(phase, owner?.Order);
        _parks = parks && owner is not null;
    }

    public SimulatedParticipant? Owner { get; }

    public SimulationPhase Phase => SimulationRank.PhaseOf(Rank);

    /// <summary>Its place within an instant: by phase, then by the order of participants.</summary>
    public int Rank { get; }

    /// <summary>Changes with each arming, so that what the queue still holds of an earlier one is known to be stale.</summary>
    public int Version { get; private set; }

    protected SimulationLoop Loop { get; }

    /// <summary>Arms it for an instant; one that has passed is due now.</summary>
    public void Arm(long dueTicks)
    {
        Disarm();
        _armed = true;
        if (_parks)
        {
            Owner!.EnterWait();
        }

        Loop.Enqueue(this, Math.Max(dueTicks, Loop.NowTicks));
    }

    /// <summary>Does what is due.</summary>
    public abstract void Fire();

    /// <summary>Reads what firing it will need, see <see cref="SimulationLookAhead"/>; what it gives says nothing.</summary>
    public virtual int ReadAhead() => 0;

    protected void Disarm()
    {
        Version++;
        if (!_armed)
        {
            return;
        }

        _armed = false;
        if (_parks)
        {
            Owner!.LeaveWait();
        }
    }
}
