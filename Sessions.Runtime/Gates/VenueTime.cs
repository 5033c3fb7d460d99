using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Sessions.Brokers;
using Sessions.Clocks;

namespace Sessions.Gates;

// docs/decisions.md 161
/// <summary>The venue's time, as an account's broker tells it, beside the machine's; shared by all who trade on that account.</summary>
internal sealed class VenueTime(IVenueClock venue)
{
    /// <summary>How often it is asked for: a clock that nobody sets drifts by a second a day, one that is set may be off at once.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <summary>More than a synchronised clock is ever off.</summary>
    private static readonly TimeSpan _most = TimeSpan.FromSeconds(2);

    private static readonly ConditionalWeakTable<IBroker, VenueTime> _known = [];

    private readonly object _lock = new();
    private TimeSpan? _offset;
    private Deadline? _next;
    private bool _isOff;

    /// <summary>
    /// How far the machine's clock is ahead of the venue's, as far as the round trip lets that be told; below zero where it is
    /// behind; null while it is not known.
    /// </summary>
    public TimeSpan? Offset
    {
        get
        {
            lock (_lock)
            {
                return _offset;
            }
        }
    }

    /// <summary>That of an account, or null where its broker does not tell it.</summary>
    public static VenueTime? Of(IBroker broker) =>
        broker is IVenueClock venue ? _known.GetValue(broker, _ => new VenueTime(venue)) : null;

    /// <summary>Whether nobody has asked for a while; whoever is told so asks.</summary>
    public bool IsDue(TimeProvider clock)
    {
        lock (_lock)
        {
            if (_next is { } next && !next.IsOver(clock))
            {
                return false;
            }

            // The look that was asked for comes no earlier than this.
            _next = new Deadline(clock, Interval - TimeSpan.FromSeconds(1));
            return true;
        }
    }

    /// <summary>The venue's time now, UTC, and what the machine's clock shows beside it; null where it is not told in time, which is logged.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A broker may throw anything; without its time the machine's counts.")]
    public async ValueTask<DateTimeOffset?> TryAskAsync(GateServices services)
    {
        var clock = services.Waits;
        var asked = clock.GetTimestamp();
        DateTimeOffset told;
        try
        {
            told = await ForeignCall.Start(clock, venue.GetTimeAsync).AsTask().WaitAsync(services.Options.OrderTimeout, clock);
        }
        catch (TimeoutException)
        {
            services.Logger.BrokerTimedOut("the venue's time", services.Options.OrderTimeout);
            return null;
        }
        catch (Exception exception)
        {
            services.Logger.BrokerFailed(exception, "the venue's time");
            return null;
        }

        // The venue looked at its clock at some instant of the round trip, in the middle of it as far as anybody knows.
        var half = clock.GetElapsedTime(asked) / 2;
        var now = clock.GetUtcNow();
        told = told.ToUniversalTime() + half;
        Compare(now, now - told, half, services);
        return told;
    }

    private void Compare(DateTimeOffset now, TimeSpan offset, TimeSpan inDoubt, GateServices services)
    {
        // What the round trip may explain is nothing that anybody could mend.
        var sure = offset.Duration() > inDoubt ? (offset.Duration() - inDoubt) * Math.Sign(offset.Ticks) : TimeSpan.Zero;
        bool isNew;
        lock (_lock)
        {
            isNew = sure.Duration() > _most && !_isOff;
            (_offset, _isOff) = (sure, sure.Duration() > _most);
        }

        if (isNew)
        {
            services.Logger.MachineClockOff(
                services.Identity.Account, now, now - offset, ClockWords.Of(sure.Duration()), sure > TimeSpan.Zero ? "ahead" : "behind");
        }
    }
}
