using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>A participant's wait for something that another participant, or a boundary, brings about; over when it is disposed of.</summary>
internal sealed class SimulatedParking : IDisposable
{
    private readonly SimulatedParticipant _participant;
    private bool _isOver;

    public SimulatedParking(SimulatedParticipant participant, string what)
    {
        _participant = participant;
        What = what;
        participant.EnterWait(this);
    }

    /// <summary>What is waited for, in words.</summary>
    public string What { get; }

    public void Dispose()
    {
        if (!_isOver)
        {
            _isOver = true;
            _participant.LeaveWait(this);
        }
    }
}
