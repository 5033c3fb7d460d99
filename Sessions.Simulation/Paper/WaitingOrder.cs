using Sessions.Brokers;

namespace Sessions.Simulation;

// docs/decisions.md 41
/// <summary>A market order, or a close, that waits for a price that is newer than it is.</summary>
/// <param name="Sequence">The how-many-eth order of the account that waits it is, by which they fill.</param>
/// <param name="ClientOrderId">The id under which it was sent.</param>
/// <param name="PlacedAt">When it was sent, UTC.</param>
/// <param name="Entry">What it opens, as orders are listed; null where it closes.</param>
/// <param name="Fill">Carries it out at an instant.</param>
internal sealed record WaitingOrder(int Sequence, string ClientOrderId, DateTimeOffset PlacedAt, PaperOrder? Entry, Func<DateTimeOffset, OrderResult> Fill);
