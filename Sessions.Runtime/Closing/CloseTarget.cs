using Sessions.Brokers;

namespace Sessions.Closing;

/// <summary>A position that was decided to be closed, and how far that has come.</summary>
internal sealed class CloseTarget(Position position)
{
    public Position Position { get; } = position;

    /// <summary>How much of it terminal fills have closed.</summary>
    public decimal Filled { get; private set; }

    /// <summary>How often a close was sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>The order whose fate nobody could tell; it is asked about before anything is sent again.</summary>
    public string? Pending { get; private set; }

    /// <summary>When the last terminal answer came; only a snapshot taken later says anything.</summary>
    public DateTimeOffset AnsweredAt { get; private set; } = DateTimeOffset.MaxValue;

    public bool IsConfirmed { get; private set; }

    public string Reason { get; private set; } = "no close was sent yet";

    public decimal Remaining => Position.Volume - Filled;

    /// <summary>The id of the next close: the same wherever and whenever the same attempt is made.</summary>
    public string NextOrderId(string prefix) => FormattableString.Invariant($"{prefix}:{Position.Id}:{Attempts + 1}");

    public void Sent(string orderId)
    {
        Attempts++;
        Pending = orderId;
        Reason = "the close was sent and has not been answered";
    }

    public void Answered(OrderResult result, DateTimeOffset now)
    {
        switch (result.Status)
        {
            case OrderStatus.Filled:
                Filled += Math.Min(result.Volume, Remaining);
                Pending = null;
                AnsweredAt = now;
                Reason = Remaining > 0 ? $"only {Filled} of {Position.Volume} were filled" : "no complete snapshot has confirmed the fill yet";
                break;
            case OrderStatus.Rejected:
                Pending = null;
                AnsweredAt = now;
                Reason = $"the broker rejected the close: {result.Reason}";
                break;
            case OrderStatus.Working:
                Reason = "the close is still on its way";
                break;
            default:
                Reason = $"the broker cannot tell what became of the close: {result.Reason}";
                break;
        }
    }

    public void Failed(string reason) => Reason = reason;

    /// <summary>Compares with a complete snapshot. One that was taken before the last answer says nothing.</summary>
    public void Confirm(PositionSnapshot snapshot)
    {
        if (Pending is not null || snapshot.AsOf < AnsweredAt)
        {
            return;
        }

        var held = snapshot.Positions.FirstOrDefault(held => held.Id == Position.Id);
        if (held is null)
        {
            IsConfirmed = true;
        }
        else if (Remaining <= 0)
        {
            // The broker said filled and still shows the position: what it shows is what is left to close.
            Filled = Math.Max(0, Position.Volume - held.Volume);
            Reason = $"the broker reported a fill, but its snapshot still shows {held.Volume}";
        }
    }

    public PositionClose Report() =>
        new(Position, Position.Volume, IsConfirmed ? Position.Volume : Filled, Attempts, IsConfirmed ? null : Reason);
}
