using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Sessions.Clocks;

// docs/decisions.md 83
/// <summary>
/// The waits of everybody in the process who goes by one clock: one queue and one thread, however many strategies there
/// are. Never early, since the clock itself is read before each call. The thread looks at the clock again at least once a
/// second by the machine's steady time, whether or not a timer has fired; so it survives a clock that is set, a machine
/// that slept and a timer that got lost. Where the clock is set back by minutes or more, those who wait are told.
/// </summary>
/// <remarks>
/// On the system's clock the thread itself keeps the boundaries: it sleeps until shortly before, and turns for the rest.
/// Any other clock gives timers of its own, and the thread only watches over them.
/// </remarks>
internal sealed class LiveSchedule
{
    /// <summary>A thread that sleeps wakes up to a few milliseconds late; the last two are spent awake.</summary>
    public static readonly TimeSpan Awake = TimeSpan.FromMilliseconds(2);

    /// <summary>How long before their time the first calls of an instant are handed over, so that threads are awake for them.</summary>
    private static readonly TimeSpan _ahead = TimeSpan.FromMilliseconds(0.3);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _lingering = TimeSpan.FromSeconds(10);

    /// <summary>How many are handed over at a time: where a hundred thousand are due, the first need not wait until all are sorted out.</summary>
    private const int Batch = 256;

    private static readonly ConditionalWeakTable<TimeProvider, LiveSchedule> _schedules = [];

    private readonly object _lock = new();
    private readonly CallQueue _byInstant = new();
    private readonly CallQueue _byElapsed = new();
    private readonly TimeProvider _clock;
    private readonly bool _watches;
    private readonly ClockTimer? _timer;
    private long _aheadOf;
    private int _forgotten;
    private bool _running;
    private ClockLine _line;

    private LiveSchedule(TimeProvider clock, bool watches)
    {
        _clock = clock;
        _watches = watches;
        _line.Look(clock);
        if (clock != TimeProvider.System)
        {
            _timer = new ClockTimer(clock, Look);
        }
    }

    private long Instant => _clock.GetUtcNow().UtcTicks;

    private long Elapsed => _clock.GetElapsedTime(0).Ticks;

    /// <summary>The schedule that everybody who goes by a clock shares.</summary>
    public static LiveSchedule Of(TimeProvider clock) => _schedules.GetValue(clock, static clock => new LiveSchedule(clock, watches: true));

    /// <summary>Has a clock's own timers alone keep its boundaries, for tests in which nothing may happen beside them.</summary>
    public static void Unwatch(TimeProvider clock) => _schedules.Add(clock, new LiveSchedule(clock, watches: false));

    /// <summary>Calls once the clock shows an instant or a later one, never on the caller's stack; dispose of the result to call it off.</summary>
    public ScheduledCall At(DateTimeOffset instant, IScheduled scheduled) => Add(_byInstant, instant.UtcTicks, new ScheduledCall(this, scheduled));

    /// <summary>Calls once some time has passed, however the clock is set meanwhile.</summary>
    public ScheduledCall After(TimeSpan time, IScheduled scheduled) => Add(_byElapsed, Elapsed + time.Ticks, new ScheduledCall(this, scheduled));

    /// <summary>How long it is until the clock shows an instant, in ticks of UTC.</summary>
    public TimeSpan Until(long due) => TimeSpan.FromTicks(due - Instant);

    /// <summary>Waits again for a call that was handed over and whose time has not come.</summary>
    public void Again(ScheduledCall call, long due) => Add(_byInstant, due, call);

    /// <summary>Notes that a call was called off, and clears up from time to time.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            if (++_forgotten > 64 && _forgotten > (_byInstant.Count + _byElapsed.Count) / 2)
            {
                _byInstant.Compact();
                _byElapsed.Compact();
                _forgotten = 0;
            }
        }
    }

    private ScheduledCall Add(CallQueue queue, long due, ScheduledCall call)
    {
        lock (_lock)
        {
            var first = queue.FirstDue();
            queue.Add(call, due);
            _timer?.Set(_byInstant.FirstDue());
            if (_watches && !_running)
            {
                _running = true;
                new Thread(Watch) { IsBackground = true, Name = "Sessions boundaries", Priority = ThreadPriority.AboveNormal }.UnsafeStart();
            }

            // The thread sleeps until what comes first. Where thousands ask at one boundary for their next, only the earliest wakes it.
            if (!(first <= due))
            {
                Monitor.Pulse(_lock);
            }
        }

        return call;
    }

    /// <summary>Calls what is due by the clock's own timer, on its stack: a clock that is set by hand has then done all that was due.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A clock that fails in a timer's call would end the process; the thread looks again within a second.")]
    private void Look()
    {
        var due = new List<ScheduledCall>();
        List<SetBackNotice> notices = [];
        try
        {
            lock (_lock)
            {
                notices = LookBack();
                TakeDue(due, int.MaxValue);
                _timer?.Set(_byInstant.FirstDue());
            }
        }
        catch (Exception)
        {
            // What was taken before it failed is called all the same.
        }

        due.ForEach(static call => call.Execute());
        notices.ForEach(static notice => notice.Execute());
    }

    private void Watch()
    {
        var due = new List<ScheduledCall>();
        while (WaitForDueOrFailure(due))
        {
            foreach (var call in due)
            {
                ThreadPool.UnsafeQueueUserWorkItem(call, preferLocal: false);
            }

            due.Clear();
        }
    }

    /// <summary>
    /// The same, by a clock that may fail. Whoever asks it for the time is told by its exception; that nobody is on this thread
    /// to be told must not end the process, nor the boundaries that come once the clock shows the time again.
    /// </summary>
    [SuppressMessage("Design", "CA1031", Justification = "A clock may throw anything.")]
    private bool WaitForDueOrFailure(List<ScheduledCall> due)
    {
        try
        {
            return WaitForDue(due);
        }
        catch (Exception)
        {
            lock (_lock)
            {
                Monitor.Wait(_lock, _longest);
            }

            return true;
        }
    }

    /// <summary>Waits until something is due; false when nothing has been asked for in a while, and the thread may end.</summary>
    private bool WaitForDue(List<ScheduledCall> due)
    {
        while (true)
        {
            lock (_lock)
            {
                LookBack().ForEach(static notice => ThreadPool.UnsafeQueueUserWorkItem(notice, preferLocal: false));
                TakeDue(due, Batch);
                if (due.Count > 0)
                {
                    return true;
                }

                if (Left() is not { } left)
                {
                    if (!Monitor.Wait(_lock, _lingering) && Left() is null)
                    {
                        _running = false;
                        return false;
                    }

                    continue;
                }

                HandOverAhead();
                if (left > Awake || _timer is not null)
                {
                    Monitor.Wait(_lock, Pause(left));
                    continue;
                }
            }

            // Awake, and without the lock, for what is left.
            Thread.SpinWait(64);
        }
    }

    /// <summary>
    /// Hands over the first calls of the next instant, one for each processor, once it is about to come. The rest of them
    /// find threads that are awake.
    /// </summary>
    private void HandOverAhead()
    {
        if (_timer is not null || _byInstant.FirstDue() is not { } due || due == _aheadOf || Until(due) > _ahead)
        {
            return;
        }

        _aheadOf = due;
        var first = new List<ScheduledCall>();
        _byInstant.TakeDue(due, first, Environment.ProcessorCount);
        first.ForEach(call => ThreadPool.UnsafeQueueUserWorkItem(new AheadCall(this, call, due), preferLocal: false));
    }

    /// <summary>Where the clock was set back, word of it for everybody who waits by it: what was a wait of minutes may be one of years.</summary>
    private List<SetBackNotice> LookBack() => _line.Look(_clock).IsBack ? [.. _byInstant.Pending().Select(static call => call.SetBack()).OfType<SetBackNotice>()] : [];

    private void TakeDue(List<ScheduledCall> due, int most)
    {
        _byInstant.TakeDue(Instant, due, most);
        _byElapsed.TakeDue(Elapsed, due, most);
    }

    /// <summary>How long it is until something is due, or null where nothing is asked for.</summary>
    private TimeSpan? Left()
    {
        var byInstant = _byInstant.FirstDue() - Instant;
        var byElapsed = _byElapsed.FirstDue() - Elapsed;
        return (byInstant, byElapsed) switch
        {
            (null, null) => null,
            ({ } first, null) => TimeSpan.FromTicks(first),
            (null, { } first) => TimeSpan.FromTicks(first),
            ({ } first, { } second) => TimeSpan.FromTicks(Math.Min(first, second)),
        };
    }

    private TimeSpan Pause(TimeSpan left) =>
        // Another clock than the system's may stand still or run at a pace of its own, so its time says nothing of the machine's.
        _timer is not null || left - Awake > _longest ? _longest
        : left - Awake > TimeSpan.FromMilliseconds(1) ? left - Awake
        : TimeSpan.FromMilliseconds(1);
}
