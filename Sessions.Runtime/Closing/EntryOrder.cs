using Sessions.Brokers;

namespace Sessions.Closing;

/// <summary>An order that was sent to open a position, and of which it is not known yet what it came to.</summary>
internal sealed class EntryOrder(OpenRequest request)
{
    private volatile bool _hasReturned;
    private volatile OrderResult? _answer;

    public OpenRequest Request { get; } = request;

    public string Id => Request.ClientOrderId!;

    /// <summary>Whether the call that sent it has come back, with an answer or without.</summary>
    public bool HasReturned => _hasReturned;

    /// <summary>Whether nothing more will become of it, or it rests and is known as a resting order.</summary>
    public bool IsSettled => _answer is { } answer && IsFinal(answer);

    public void Answered(OrderResult answer) => _answer = answer;

    public void Returned() => _hasReturned = true;

    /// <summary>Whether an answer to the order leaves nothing to ask.</summary>
    public bool IsFinal(OrderResult answer) => answer.IsTerminal || (answer.Status == OrderStatus.Working && Request.Type != OrderType.Market);
}
