using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Journals;

namespace Sessions.Closing;

// docs/decisions.md 15, 141
/// <summary>A position that was decided to be closed, and how far that has come.</summary>
/// <param name="position">The position as it was when that was decided.</param>
/// <param name="volume">How much of it is to be closed.</param>
/// <param name="isShared">Whether others hold a part of the position, so that what is left of it says nothing of this part.</param>
internal sealed class CloseTarget(Position position, decimal volume, bool isShared = false)
{
    private readonly Queue<string> _inherited = new();
    private bool _isSent;
    private decimal _held = position.Volume;

    public Position Position { get; } = position;

    /// <summary>How much of the position is to be closed.</summary>
    public decimal Volume { get; } = volume;

    /// <summary>How much of it terminal fills have closed.</summary>
    public decimal Filled { get; private set; }

    /// <summary>How many order ids were used.</summary>
    public int Attempts { get; private set; }

    /// <summary>How often a close was sent.</summary>
    public int Sends { get; private set; }

    /// <summary>How often it was its turn.</summary>
    public int Turns { get; set; }

    /// <summary>The id of the close that is to be sent, or was sent and has no final answer; null where there is none.</summary>
    public string? Pending { get; private set; }

    /// <summary>Whether nobody can tell what became of the pending close; it is asked about before anything is sent.</summary>
    public bool IsInDoubt => Pending is not null && _isSent;

    /// <summary>Whether the pending close was sent: also one that the broker does not know may be on its way.</summary>
    public bool MayStillFill => Pending is not null && Sends > 0;

    /// <summary>When the last terminal answer came; only a snapshot taken later says anything.</summary>
    public DateTimeOffset AnsweredAt { get; private set; } = DateTimeOffset.MaxValue;

    public bool IsConfirmed { get; private set; }

    /// <summary>Until when the venue's look-ups may lack the pending close; null where it is not known yet.</summary>
    public Deadline? Settles { get; set; }

    /// <summary>As of when the account was last seen to hold it.</summary>
    public DateTimeOffset SeenAt { get; set; } = DateTimeOffset.MinValue;

    /// <summary>Whether the account has just been looked at, and nothing was done about it since.</summary>
    public bool IsSeen { get; private set; } = true;

    public string Reason { get; private set; } = "no close was sent yet";

    public decimal Remaining => Volume - Filled;

    /// <summary>How much the next close is for: never more than the account was last seen to hold in this direction.</summary>
    public decimal ToSend => Math.Min(Remaining, _held);

    /// <summary>Whether others hold a part of the position.</summary>
    public bool IsShared => isShared;

    /// <summary>A target as another process left it. What it may have sent is in doubt.</summary>
    public static CloseTarget Restore(CloseRecord record, bool isShared)
    {
        var position = new Position(record.PositionId, record.Symbol, record.Side, record.PositionVolume, record.OpenPrice, record.OpenedAt) { Tag = record.Tag };
        return new CloseTarget(position, record.Volume, isShared)
        {
            Filled = record.Filled,
            Attempts = record.Attempts,
            Sends = record.Attempts,
            Pending = record.Pending,
            IsConfirmed = record.IsConfirmed,
            AnsweredAt = DateTimeOffset.MinValue,
            Reason = "an earlier run of the program was to close it",
            _isSent = record.Pending is not null,
        };
    }

    /// <summary>Names the next close: the same id wherever and whenever the same attempt is made. Gives whether there was none pending.</summary>
    public bool Prepare(string prefix)
    {
        if (Pending is not null)
        {
            return false;
        }

        _isSent = _inherited.TryDequeue(out var inherited);
        Pending = inherited ?? FormattableString.Invariant($"{prefix}:{Position.Id}:{++Attempts}");
        return true;
    }

    /// <summary>Closes of the position that somebody else has sent and that have no final answer come first: one is in flight at a time, whoever asks.</summary>
    public void Inherit(IEnumerable<string> orderIds)
    {
        foreach (var orderId in orderIds)
        {
            _inherited.Enqueue(orderId);
        }
    }

    /// <summary>The pending close.</summary>
    public CloseRequest Request() => new(Position.Id, ToSend) { ClientOrderId = Pending!, Symbol = Position.Symbol, Side = Position.Side };

    public void Sent()
    {
        Sends++;
        IsSeen = false;
        _isSent = true;
        Reason = "the close was sent and has not been answered";
    }

    /// <summary>The answer to a question after the pending close.</summary>
    public decimal Queried(OrderResult result, DateTimeOffset now)
    {
        IsSeen = false;
        if (result.Status != OrderStatus.NotFound)
        {
            return Answered(result, now);
        }

        // Never received, and perhaps still on its way: under the same id it cannot be carried out twice.
        _isSent = false;
        AnsweredAt = now;
        Reason = $"the broker did not carry out the close: {result.Reason}";
        return 0;
    }

    /// <summary>The answer to a close; gives how much more is closed by it.</summary>
    public decimal Answered(OrderResult result, DateTimeOffset now)
    {
        switch (result.Status)
        {
            case OrderStatus.Filled:
                var filled = Math.Min(result.Volume, Math.Max(0, Remaining));
                Filled += filled;
                Pending = null;
                AnsweredAt = now;
                Reason = Remaining > 0 ? FormattableString.Invariant(
                    $"only {Filled} of {Volume} were filled") : "no complete snapshot has confirmed the fill yet";
                return filled;
            case OrderStatus.Rejected:
                Pending = null;
                AnsweredAt = now;
                Reason = $"the broker rejected the close: {result.Reason}";
                break;
            case OrderStatus.Working or OrderStatus.Resting:
                Reason = "the close is still on its way";
                break;
            default:
                Reason = $"the broker cannot tell what became of the close: {result.Reason}";
                break;
        }

        return 0;
    }

    public void Failed(string reason) => Reason = reason;

    /// <summary>Time has passed since the account was looked at.</summary>
    public void Outdate() => IsSeen = false;

    /// <summary>
    /// A snapshot is asked for now. What lies in the future was before the clock was set back, and so before now: otherwise no
    /// snapshot would say anything until the clock has come there again.
    /// </summary>
    public void Asking(DateTimeOffset now)
    {
        SeenAt = SeenAt < now ? SeenAt : now;
        AnsweredAt = AnsweredAt < now || AnsweredAt == DateTimeOffset.MaxValue ? AnsweredAt : now;
    }

    /// <summary>Compares with a complete snapshot. One that was taken before the last answer says nothing.</summary>
    public void Confirm(PositionSnapshot snapshot)
    {
        if (IsInDoubt || snapshot.AsOf < SeenAt)
        {
            return;
        }

        SeenAt = snapshot.AsOf;
        // On a netting account one of the other side is not the one that was meant.
        var held = snapshot.Positions.FirstOrDefault(held => held.Id == Position.Id && held.Side == Position.Side);
        if (!isShared)
        {
            // Somebody else may have closed a part of it.
            _held = held?.Volume ?? _held;
        }

        if (Sends > 0 && snapshot.AsOf < AnsweredAt)
        {
            return;
        }

        IsSeen = true;
        if (isShared)
        {
            ConfirmShare(held);
        }
        else if (held is null)
        {
            IsConfirmed = true;
        }
        else if (Remaining <= 0)
        {
            // The broker said filled and still shows the position: what it shows beyond what was to stay is left to close.
            var left = held.Volume - (Position.Volume - Volume);
            IsConfirmed = left <= 0;
            Filled = Math.Min(Volume, Math.Max(0, Volume - left));
            Reason = FormattableString.Invariant($"the broker reported a fill, but its snapshot still shows {held.Volume}");
        }
    }

    /// <summary>Goes on after an earlier target of the same position, whose order ids are used up.</summary>
    public CloseTarget After(CloseTarget? earlier)
    {
        Attempts = earlier?.Attempts ?? 0;
        return this;
    }

    /// <summary>Of a position that others share the fills alone say how much of this part is closed.</summary>
    private void ConfirmShare(Position? held)
    {
        _held = held?.Volume ?? 0;
        if (Remaining <= 0)
        {
            IsConfirmed = true;
        }
        else if (_held == 0)
        {
            Reason = "the account holds nothing in this direction any more, so that nothing of it can be closed";
        }
    }

    public PositionClose Report() =>
        new(Position, Volume, IsConfirmed ? Volume : Filled, Sends, IsConfirmed ? null : Reason);
}
