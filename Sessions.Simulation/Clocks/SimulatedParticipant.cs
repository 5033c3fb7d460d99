using System.Diagnostics.CodeAnalysis;
using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>
/// One flow of code on the simulated clock. All of it runs on the clock's thread, one participant at a time; it is parked
/// when it has nothing to run and at least one of its waits is the clock's to end.
/// </summary>
internal sealed class SimulatedParticipant(SimulationLoop loop, string name, int order, Func<CancellationToken, Task> body)
{
    private static readonly AsyncLocal<SimulatedParticipant?> _flow = new();

    private readonly List<SimulatedParking> _parkings = [];
    private SimulatedContext? _context;

    /// <summary>The participant from whose code the caller comes, on whatever thread it runs now.</summary>
    public static SimulatedParticipant? OfThisFlow => _flow.Value;

    public string Name { get; } = name;

    /// <summary>Its place in the order of registration.</summary>
    public int Order { get; } = order;

    public SimulationLoop Loop { get; } = loop;

    public SimulatedContext Context => _context ??= new SimulatedContext(this);

    /// <summary>One of its waits that are over, to be used again; it knows the others.</summary>
    public SimulatedDelay? FreeDelay { get; set; }

    /// <summary>The body, once it has been started.</summary>
    public Task? Completion { get; private set; }

    /// <summary>Whether the loop has taken note of its end.</summary>
    public bool IsFinished { get; set; }

    /// <summary>How many of its waits the clock knows to end.</summary>
    public int KnownWaits { get; private set; }

    /// <summary>When its code last ran, in UTC ticks.</summary>
    public long LastRan { get; set; }

    [SuppressMessage("Design", "CA1031", Justification = "What the body throws is the participant's result; the run reports it.")]
    public void Start(CancellationToken cancellationToken)
    {
        _flow.Value = this;
        try
        {
            Completion = body(cancellationToken);
        }
        catch (Exception exception)
        {
            Completion = Task.FromException(exception);
        }

        if (!Completion.IsCompleted)
        {
            // It may come to its end on another thread, which tells nobody.
            _ = Completion.ContinueWith(
                static (_, loop) => ((SimulationLoop)loop!).Wake(), Loop, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    /// <summary>Says that the participant is in one more wait that the clock knows to end.</summary>
    public void EnterWait()
    {
        if (KnownWaits++ == 0)
        {
            Loop.Parked(this);
        }
    }

    /// <summary>The same, of a wait that says what it is for.</summary>
    public void EnterWait(SimulatedParking parking)
    {
        _parkings.Add(parking);
        EnterWait();
    }

    public void LeaveWait(SimulatedParking parking)
    {
        _parkings.Remove(parking);
        LeaveWait();
    }

    public void LeaveWait()
    {
        if (--KnownWaits == 0)
        {
            Loop.Unparked(this);
        }
    }

    /// <summary>What it waits for, in words; no timer is among it.</summary>
    public string WaitsFor => $"'{Name}' waits for {string.Join(" and ", _parkings.Select(static parking => parking.What))}";

    public SimulationStalledException Stalled(string what) => new(
        Name,
        $"'{Name}' {what}, at {Loop.NowText} of the simulation. On the simulated clock wait with session.DelayAsync, session.NextBarAsync or "
        + "Task.Delay(time, timeProvider), for another participant with timeProvider.WaitForAsync(task), await without ConfigureAwait(false), "
        + "and do not leave for Task.Run or real I/O.");
}
