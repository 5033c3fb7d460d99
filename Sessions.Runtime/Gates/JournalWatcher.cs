using System.Diagnostics.CodeAnalysis;
using Sessions.Clocks;
using Sessions.Journals;

namespace Sessions.Gates;

// docs/decisions.md 116
/// <summary>
/// Looks once a second whether another process has halted, released or acknowledged something, for as long as a gate runs on
/// the journal. By the machine's clock, whatever clock the strategies go by: the people are outside.
/// </summary>
internal sealed class JournalWatcher(IJournalWatch journal, Action changed) : IScheduled
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private ScheduledCall? _next;
    private long _commands;

    /// <summary>Looks from now on. Not called while it does.</summary>
    public void Start()
    {
        _commands = TryRead() ?? 0;
        _next = LiveSchedule.Of(TimeProvider.System).After(_pause, this);
    }

    public void Stop() => Interlocked.Exchange(ref _next, null)?.Dispose();

    public void Due()
    {
        if (TryRead() is { } commands && commands != _commands)
        {
            _commands = commands;
            changed();
        }

        if (_next is { } last)
        {
            var next = LiveSchedule.Of(TimeProvider.System).After(_pause, this);
            if (Interlocked.CompareExchange(ref _next, next, last) != last)
            {
                next.Dispose();
            }
        }
    }

    /// <summary>A journal that cannot be read now may be so in a second; who writes to it is told by itself.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A look that fails is made again.")]
    private long? TryRead()
    {
        try
        {
            return journal.ReadCommandCount();
        }
        catch (Exception)
        {
            return null;
        }
    }
}
