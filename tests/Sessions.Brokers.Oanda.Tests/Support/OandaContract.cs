using Sessions.Brokers.Contract;
using Sessions.Brokers.Emulators.Hosting;
using Sessions.Brokers.Emulators.Oanda;

namespace Sessions.Brokers.Oanda.Tests.Support;

/// <summary>The contract over an emulator, with every hook.</summary>
internal sealed class OandaContract(OandaEmulatorSettings settings) : BrokerContract
{
    protected override async ValueTask<ContractAccount> CreateAsync(CancellationToken cancellationToken)
    {
        var venue = await OandaEmulator.StartAsync(settings);
        List<OandaBroker> brokers = [venue.Connect(settings)];
        return new ContractAccount(brokers[0], "EUR_USD", volume: 1000)
        {
            RestingPrice = 1.05m,
            StopLoss = 1.04m,
            Quiet = TimeSpan.FromMilliseconds(settings.TradeLag > TimeSpan.Zero ? 400 : 50),
            Patience = TimeSpan.FromSeconds(30),
            FailSnapshots = () => Begin(venue, Disturbance.ErrorBefore, OandaEmulator.IsPositions),
            LoseAnswers = () => Begin(venue, Disturbance.ResetAfter, OandaEmulator.IsOrder),
            LoseRequests = () => Begin(venue, Disturbance.ResetBefore, OandaEmulator.IsOrder),
            HoldAnswers = () => Begin(venue, Disturbance.HoldAnswer, OandaEmulator.IsOrder),
            FailAnswers = () => Begin(venue, Disturbance.ErrorAfter, OandaEmulator.IsOrder),
            FailRequests = () => Begin(venue, Disturbance.ErrorBefore, OandaEmulator.IsOrder),
            CloseMarket = () => ValueTask.FromResult(venue.CloseMarket()),
            FillAtMost = units => ValueTask.FromResult(venue.FillAtMost(units)),
            Reconnect = () =>
            {
                brokers.Add(venue.Connect(settings));
                return ValueTask.FromResult<IBroker>(brokers[^1]);
            },
            TradeElsewhere = units =>
            {
                venue.TradeByHand("EUR_USD", units);
                return ValueTask.CompletedTask;
            },
            Release = async () =>
            {
                brokers.ForEach(static broker => broker.Dispose());
                await venue.DisposeAsync();
            },
        };
    }

    private static ValueTask<IAsyncDisposable> Begin(OandaEmulator venue, Disturbance kind, Func<Microsoft.AspNetCore.Http.HttpRequest, bool> concerns) =>
        ValueTask.FromResult(venue.Disturbances.Begin(kind, concerns));
}
