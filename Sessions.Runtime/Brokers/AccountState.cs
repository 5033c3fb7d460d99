namespace Sessions.Brokers;

/// <summary>What an account is worth.</summary>
/// <param name="Currency">The currency of its equity and of every profit of its positions, as ISO 4217 or the venue writes it: <c>USD</c>, <c>USDT</c>.</param>
/// <param name="Equity">The balance and the net profit of what is open, in that currency.</param>
public sealed record AccountState(string Currency, decimal Equity)
{
    /// <summary>Its name and members, numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(AccountState), PrintMembers);
}
