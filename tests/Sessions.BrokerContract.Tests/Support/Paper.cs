using Sessions.Simulation;

namespace Sessions.Brokers.Contract.Tests.Support;

/// <summary>Accounts on paper with a quote of this instant.</summary>
internal static class Paper
{
    public static PaperBroker Broker(TimeProvider clock, BrokerCapabilities capabilities = BrokerCapabilities.Hedging | BrokerCapabilities.Tags | BrokerCapabilities.Orders, VenueHabits? habits = null)
    {
        var broker = new PaperBroker(clock, new PaperBrokerOptions { Capabilities = capabilities, Habits = habits ?? new(), Instruments = [Instrument.Forex("EURUSD")] });
        broker.SetQuote("EURUSD", 1.1m, 1.1001m);
        return broker;
    }

    /// <summary>What every test of a wrong adapter begins with.</summary>
    public static ContractAccount Account(TimeProvider clock, Func<IOrderBroker, TimeProvider, RemoteBroker> adapter)
    {
        var venue = Broker(clock);
        return adapter(venue, clock).ToAccount(clock, () => adapter(venue, clock));
    }
}
