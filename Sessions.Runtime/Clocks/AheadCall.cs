namespace Sessions.Clocks;

// docs/decisions.md 138
/// <summary>
/// A call that was handed to the thread pool shortly before its time, so that a thread is awake when it comes: to wake one
/// takes longer than all that a boundary does. Waits awake for what is left.
/// </summary>
internal sealed class AheadCall(LiveSchedule schedule, ScheduledCall call, long due) : IThreadPoolWorkItem
{
    public void Execute()
    {
        while (call.IsPending && schedule.Until(due) is var left && left > TimeSpan.Zero)
        {
            if (left > LiveSchedule.Awake)
            {
                // The clock was set back meanwhile.
                schedule.Again(call, due);
                return;
            }

            Thread.SpinWait(64);
        }

        call.Execute();
    }
}
