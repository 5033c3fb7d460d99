using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Schedule;

namespace Sessions.Gates;

// docs/decisions.md 247
/// <summary>The blackouts of a gate's strategy, as its source says them, and tells of each change.</summary>
internal sealed class GateBlackouts(IBlackoutSource source, ILogger logger)
{
    /// <summary>So many are written down as read: a zone that was taken for another is seen by the first.</summary>
    private const int Shown = 3;

    private static readonly BlackoutPlan _unknown = new([new Blackout(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, "blackouts are not known")]);

    private BlackoutPlan? _told;
    private EventHandler? _changed;
    private int _isFailing;

    /// <summary>What the source says now. One that fails is believed what it said last; where it has said nothing, nothing is opened.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A source is anybody's code; a boundary must go on.")]
    public BlackoutPlan Current
    {
        get
        {
            try
            {
                var current = source.Current ?? throw new InvalidOperationException($"{source.GetType().Name}.Current is null.");
                Volatile.Write(ref _isFailing, 0);
                return current;
            }
            catch (Exception exception)
            {
                if (Interlocked.Exchange(ref _isFailing, 1) == 0)
                {
                    logger.BlackoutsFailed(exception);
                }

                return Volatile.Read(ref _told) ?? _unknown;
            }
        }
    }

    /// <summary>The same; what was not told before is logged.</summary>
    /// <param name="now">The present instant: what is over says nothing of what is to come.</param>
    public BlackoutPlan Look(DateTimeOffset now)
    {
        var plan = Current;
        if (plan == _told)
        {
            return plan;
        }

        var before = Volatile.Read(ref _told)?.Problem;
        Volatile.Write(ref _told, plan);
        var ahead = plan.Blackouts.Where(blackout => blackout.End > now).ToList();
        var first = ahead.Take(Shown).Select(static blackout => FormattableString.Invariant(
            $"{blackout.Start.UtcDateTime:yyyy-MM-dd HH:mm:ss'Z'} to {blackout.End.UtcDateTime:yyyy-MM-dd HH:mm:ss'Z'} {NameOf(blackout)}"));
        logger.BlackoutsRead(ahead.Count, ahead.Count == 0 ? "none" : string.Join("; ", first));
        if (plan.Problem is { } problem && problem != before)
        {
            logger.BlackoutsInDoubt(PrintableText.Of(problem));
        }

        return plan;
    }

    private static string NameOf(Blackout blackout) => ShownText.Cut(PrintableText.Of(blackout.Name));

    /// <summary>Calls when they change, until <see cref="Unwatch"/>.</summary>
    public void Watch(Action changed)
    {
        _changed = (_, _) => changed();
        source.Changed += _changed;
    }

    public void Unwatch() => source.Changed -= _changed;
}
