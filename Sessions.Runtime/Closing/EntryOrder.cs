using Sessions.Brokers;
using Sessions.Journals;

namespace Sessions.Closing;

/// <summary>An order that was sent to open a position, and of which it is not known yet what it came to.</summary>
/// <param name="request">What was to be opened.</param>
/// <param name="sentAt">When it was sent, UTC.</param>
internal sealed class EntryOrder(OpenRequest request, DateTimeOffset sentAt)
{
    private long _returnedAt = DateTime.MaxValue.Ticks;
    private volatile OrderResult? _answer;

    /// <summary>One that is on record; whoever sent it has come back by now.</summary>
    public static EntryOrder Restore(OrderRecord order, DateTimeOffset now)
    {
        var entry = new EntryOrder(new OpenRequest(order.Symbol, order.Side, order.Volume) { ClientOrderId = order.ClientOrderId }, order.SentAt);
        entry.Returned(now);
        return entry;
    }

    public OpenRequest Request { get; } = request;

    public string Id => Request.ClientOrderId;

    /// <summary>The question about it.</summary>
    public OrderQuery Query => new(Id) { Symbol = Request.Symbol, SentAt = sentAt };

    /// <summary>When the call that sent it came back, with an answer or without; the end of time while it has not.</summary>
    public DateTimeOffset ReturnedAt => new(Volatile.Read(ref _returnedAt), TimeSpan.Zero);

    /// <summary>Whether nothing more will become of it, or it rests and is known as a resting order.</summary>
    public bool IsSettled => _answer is { } answer && IsFinal(answer);

    /// <summary>What the call that sent it was answered, or null.</summary>
    public OrderResult? Answer => _answer;

    /// <summary>Whether the account was known to have it.</summary>
    public bool IsKnown { get; private set; }

    public void Answered(OrderResult answer)
    {
        Heard(answer);
        _answer = answer;
    }

    /// <summary>What somebody else was told of it.</summary>
    public void Heard(OrderResult answer) => IsKnown |= answer.IsWithVenue;

    public void Returned(DateTimeOffset now) => Volatile.Write(ref _returnedAt, now.UtcTicks);

    /// <summary>Whether an answer to the order leaves nothing to ask.</summary>
    public static bool IsFinal(OrderResult answer) => answer.IsTerminal || answer.Status == OrderStatus.Resting;
}
