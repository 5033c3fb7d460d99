using Sessions.Brokers;


namespace Sessions;

/// <summary>Is told what happens to a strategy's sessions. Override what is of interest; an exception is logged and stops nothing.</summary>
public abstract class SessionObserver
{
    /// <summary>An occurrence has begun; its start action has not run yet.</summary>
    /// <param name="session">The occurrence.</param>
    public virtual void OnBegun(SessionContext session)
    {
    }

    /// <summary>An occurrence that had begun before a restart or a halt goes on. Its start action does not run again.</summary>
    /// <param name="session">The occurrence.</param>
    public virtual void OnResumed(SessionContext session)
    {
    }

    /// <summary>The start action has closed what it was to close, or could not.</summary>
    /// <param name="session">The occurrence.</param>
    /// <param name="report">What was closed.</param>
    public virtual void OnStarted(SessionContext session, CloseReport report)
    {
    }

    /// <summary>An occurrence has reached its end; its broker handle is fenced and nothing has been closed yet.</summary>
    /// <param name="session">The occurrence.</param>
    public virtual void OnEnding(SessionContext session)
    {
    }

    /// <summary>An occurrence's end is done.</summary>
    /// <param name="session">The occurrence.</param>
    /// <param name="report">What was closed.</param>
    public virtual void OnEnded(SessionContext session, CloseReport report)
    {
    }

    /// <summary>Alarm: positions that were to be closed are still open past the deadline. Closing goes on.</summary>
    /// <param name="session">The occurrence.</param>
    /// <param name="report">What is closed, and what is not and why.</param>
    public virtual void OnCloseIncomplete(SessionContext session, CloseReport report)
    {
    }

    /// <summary>Alarm: the strategy or one of its handlers failed, or does not return after its token was cancelled.</summary>
    /// <param name="session">The occurrence.</param>
    /// <param name="error">What was thrown, or what it did not do.</param>
    public virtual void OnStrategyError(SessionContext session, Exception error)
    {
    }

    /// <summary>
    /// Alarm: this clock, or an earlier one, is wrong, and nothing begins until it is known which; positions stay as they are
    /// meanwhile. <see cref="SessionGate.ClockDoubt"/> is null again once it is over.
    /// </summary>
    /// <param name="doubt">What was noticed.</param>
    public virtual void OnClockDoubted(ClockDoubt doubt)
    {
    }
}
