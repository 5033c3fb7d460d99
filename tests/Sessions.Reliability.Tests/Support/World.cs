using Sessions.Simulation;

namespace Sessions.Reliability.Support;

/// <summary>
/// What outlives a process: the account and the journal. A process can be made to die at one of the steps by which it
/// changes them, just before or just after; from then on it reaches neither.
/// </summary>
internal sealed class World
{
    public World()
    {
        Account = new Account(this);
        Journal = new DurableJournal(this);
    }

    public Account Account { get; }

    public DurableJournal Journal { get; }

    /// <summary>What must never happen, and did.</summary>
    public List<string> Violations { get; } = [];

    /// <summary>The present process's clock.</summary>
    public SimulatedTimeProvider? Clock { get; set; }

    /// <summary>The number of the step at which the process dies; null for none.</summary>
    public int? DiesAt { get; set; }

    /// <summary>Whether it dies when the step has been done, instead of before.</summary>
    public bool DiesAfter { get; set; }

    public int Steps { get; private set; }

    public bool IsDead { get; private set; }

    public DateTimeOffset DiedAt { get; private set; }

    /// <summary>Called when the process dies.</summary>
    public Action Died { get; set; } = static () => { };

    public DateTimeOffset Now => Clock?.GetUtcNow() ?? Process.Midnight;

    public void Revive()
    {
        (IsDead, Steps, DiesAt) = (false, 0, null);
        Journal.Release();
    }

    /// <summary>Reads; only a living process can.</summary>
    public T Read<T>(Func<T> read)
    {
        ThrowIfDead();
        return read();
    }

    /// <summary>Does one step, unless the process dies at it.</summary>
    public T Step<T>(Func<T> step)
    {
        ThrowIfDead();
        var dies = ++Steps == DiesAt;
        if (dies && !DiesAfter)
        {
            Die();
        }

        var done = step();
        if (dies)
        {
            Die();
        }

        return done;
    }

    private void Die()
    {
        (IsDead, DiedAt) = (true, Now);
        Died();
        ThrowIfDead();
    }

    private void ThrowIfDead()
    {
        if (IsDead)
        {
            throw new ProcessDiedException();
        }
    }
}
