using Sessions.Brokers.Emulators.Oanda;

namespace Sessions.Brokers.Oanda.Tests.Support;

/// <summary>Adapters to an emulator.</summary>
internal static class Connecting
{
    /// <summary>Longer than any lag of the emulators here, and no longer than a test can wait.</summary>
    public static readonly TimeSpan SettleTime = TimeSpan.FromSeconds(1);

    public static OandaBroker Connect(this OandaEmulator venue, OandaEmulatorSettings settings, Action<OandaOptions>? change = null)
    {
        var options = new OandaOptions
        {
            Account = OandaEmulator.Account,
            Token = OandaEmulator.Token,
            AccountType = settings.IsHedging ? OandaAccountType.Hedging : OandaAccountType.Netting,
            SettleTime = SettleTime,

            // A busy machine is no lost answer.
            RequestTimeout = TimeSpan.FromSeconds(30),
        };
        change?.Invoke(options);
        return new OandaBroker(options, TimeProvider.System, venue.Address);
    }
}
