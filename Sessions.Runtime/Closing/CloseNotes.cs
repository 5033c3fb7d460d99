using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Closing;

/// <summary>What a closing has met with, in words, for its report and its alarm. No rule asks for it.</summary>
internal sealed class CloseNotes
{
    private readonly object _lock = new();
    private Dictionary<string, (int Sends, string Reason, string? Thrown)>? _targets;
    private Dictionary<string, string>? _orders;
    private List<string>? _cancelled;

    /// <summary>The venue's ids of the resting orders that were cancelled.</summary>
    public IReadOnlyList<string> Cancelled => _cancelled ?? [];

    /// <summary>Why it could not be decided what to close; null where it could.</summary>
    public string? OfDecision { get; set; }

    /// <summary>What was wrong with the last question about an order of the strategy's own; null where nothing was.</summary>
    public string? OfOrder => _orders is { Count: > 0 } ? _orders.Values.First() : null;

    public void HasDecided() => OfDecision = null;

    public void CancelledOne(string venueId)
    {
        if (_cancelled?.Contains(venueId) != true)
        {
            (_cancelled ??= []).Add(venueId);
        }
    }

    /// <summary>A question about an order of the strategy's own has come back.</summary>
    public void Asked(Order order, OrderResult? answer, string? failure)
    {
        var problem = answer switch
        {
            null => failure,
            { IsTerminal: true } => null,
            { Status: OrderStatus.NotFound } => $"order {order.Id} has no final answer, and the broker has not had it so far",
            _ => $"the broker cannot tell what became of order {order.Id}: {answer.Reason ?? answer.Status.ToString()}",
        };
        if (problem is not null)
        {
            (_orders ??= new(StringComparer.Ordinal))[order.Id] = problem;
        }
        else
        {
            _orders?.Remove(order.Id);
        }
    }

    /// <summary>Of what has an answer by now nothing is to be told any more.</summary>
    public void Settled(Blotter own)
    {
        foreach (var id in _orders?.Keys.Where(id => own.Orders.GetValueOrDefault(id) is not { IsOpen: true }).ToArray() ?? [])
        {
            _orders!.Remove(id);
        }
    }

    public void Sent(string target) => Set(target, known => (known.Sends + 1, "the close was sent and has not been answered", null));

    /// <summary>Sending a close has failed on the way, so that the account may have had it.</summary>
    public void Threw(string target, string failure) => Set(target, known => (known.Sends, failure, failure));

    public void Failed(string target, string reason) => Set(target, known => known with { Reason = reason });

    /// <summary>The account has answered to a close, or to a question about one.</summary>
    public void Answered(Target target, decimal left, OrderResult answer, bool isQuery) => Set(target.Id, known => known with
    {
        Reason = answer.Status switch
        {
            OrderStatus.Filled when left > 0 => FormattableString.Invariant($"only {target.Volume - left} of {target.Volume} were filled"),
            OrderStatus.Filled => "no complete snapshot has confirmed the fill yet",
            OrderStatus.Rejected => $"the broker {(isQuery ? "did not carry out" : "rejected")} the close: {answer.Reason}",

            // What a person can mend is what kept it from being sent.
            OrderStatus.NotFound => (known.Thrown is { } thrown ? $"{thrown}; " : "") + "the broker has not had the close so far, and what it looks up may be behind",
            OrderStatus.Working or OrderStatus.Resting => "the close is still on its way",
            _ => $"the broker cannot tell what became of the close: {answer.Reason}",
        },
    });

    /// <summary>How often a close of a target was sent in this run of the program.</summary>
    public int SendsOf(string target) => _targets?.GetValueOrDefault(target).Sends ?? 0;

    /// <summary>Why a target is not closed, as far as that was met with.</summary>
    public string? ReasonOf(string target) => _targets?.GetValueOrDefault(target).Reason;

    private void Set(string target, Func<(int Sends, string Reason, string? Thrown), (int Sends, string Reason, string? Thrown)> next)
    {
        lock (_lock)
        {
            _targets ??= new(StringComparer.Ordinal);
            _targets[target] = next(_targets.GetValueOrDefault(target));
        }
    }
}
