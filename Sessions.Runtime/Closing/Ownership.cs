using Sessions.Brokers;

namespace Sessions.Closing;

/// <summary>Whether it can be told whose a position is.</summary>
internal static class Ownership
{
    /// <summary>Without tags or a ledger nobody can tell a strategy's positions from anybody else's, and closing them would be a guess.</summary>
    public static void ThrowIfUnknown(IBroker broker, SessionScope scope, bool hasLedger = false)
    {
        if (scope == SessionScope.Strategy && !hasLedger && !broker.Capabilities.HasFlag(BrokerCapabilities.Tags))
        {
            throw new NotSupportedException(
                $"The account '{broker.Account}' keeps no tags, so a strategy's own positions cannot be told from others. "
                + "Run it with a durable journal, which keeps a ledger of its fills, use an account that keeps tags, "
                + "or set Scope = SessionScope.Account, which closes everything in it.");
        }
    }
}
