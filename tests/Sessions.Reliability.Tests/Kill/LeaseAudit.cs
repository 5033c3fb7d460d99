using Sessions.Reliability.Child.Http;

namespace Sessions.Reliability.Kill;

// docs/decisions.md 243
/// <summary>A process has the lease from then on; nobody where there is none.</summary>
internal sealed record LeaseChange(DateTimeOffset At, int? Process);

/// <summary>A process could not know since when its lease was somebody else's, and can from then on: it goes on, or the server is back.</summary>
internal sealed record Waking(DateTimeOffset At, int Process);

/// <summary>
/// Holds the orders that came to an exchange against who had the lease when each was sent. It knows a process by its number, and asks
/// nothing of what the bot says of itself: all is of one machine's clock.
/// </summary>
internal static class LeaseAudit
{
    /// <summary>Within it a process whose lease was taken over sends nothing more, from when it can know.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromSeconds(1);

    /// <summary>The orders that were sent by a process without the lease; of those within <see cref="Notice"/> only their number is told.</summary>
    /// <param name="sent">The orders.</param>
    /// <param name="changes">Who had the lease, in order.</param>
    /// <param name="wakings">When processes could know again.</param>
    public static (List<string> Violations, int WithinNotice) Of(
        IEnumerable<SentOrder> sent, IReadOnlyList<LeaseChange> changes, IReadOnlyList<Waking> wakings)
    {
        var (violations, within) = (new List<string>(), 0);
        foreach (var order in sent)
        {
            var holder = changes.LastOrDefault(change => change.At <= order.SentAt)?.Process;
            if (holder == order.Process)
            {
                continue;
            }

            if (LostAt(order, changes) is { } lostAt && order.SentAt - KnownAt(order, lostAt, wakings) <= Notice)
            {
                within++;
                continue;
            }

            violations.Add(FormattableString.Invariant(
                $"{order.OrderId} was sent at {order.SentAt:HH:mm:ss.fff} by process {order.Process}, while ")
                + (holder is null ? "nobody had the lease" : FormattableString.Invariant($"process {holder} had the lease")));
        }

        return (violations, within);
    }

    /// <summary>When the lease was last taken from the order's process; null where it never was, or the process has given it back.</summary>
    private static DateTimeOffset? LostAt(SentOrder order, IReadOnlyList<LeaseChange> changes)
    {
        for (var i = changes.Count - 1; i > 0; i--)
        {
            if (changes[i].At <= order.SentAt && changes[i - 1].Process == order.Process && changes[i].Process != order.Process)
            {
                return changes[i].Process is null ? null : changes[i].At;
            }
        }

        return null;
    }

    private static DateTimeOffset KnownAt(SentOrder order, DateTimeOffset lostAt, IReadOnlyList<Waking> wakings) =>
        wakings.Where(waking => waking.Process == order.Process && waking.At <= order.SentAt).Select(static waking => waking.At).Append(lostAt).Max();
}
