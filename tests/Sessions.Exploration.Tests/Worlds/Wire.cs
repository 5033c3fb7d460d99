using Sessions.Closing;
using Sessions.Orders;

namespace Sessions.Exploration.Worlds;

/// <summary>An order on its way to the account and back.</summary>
/// <param name="Order">As it was sent.</param>
/// <param name="Tag">Who has sent it.</param>
/// <param name="SentAt">The world's time.</param>
/// <param name="IsExecuted">Whether the account has done with it.</param>
/// <param name="HasReturned">Whether its call has come back.</param>
/// <param name="IsKnown">Whether the account has said that it has it.</param>
internal sealed record Wire(Order Order, string Tag, int SentAt, bool IsExecuted, bool HasReturned, bool IsKnown = false);

/// <summary>A position as it truly is; its volume has a sign.</summary>
internal sealed record Holding(decimal Volume, string? Tag, bool Wins);

/// <summary>What has just happened, for the trace of a failure.</summary>
internal readonly record struct Step(string What, string? Id = null, string? How = null, ClosingDo? Does = null)
{
    public override string ToString() => $"{What} {Does} {Id} {How}".TrimEnd();
}
