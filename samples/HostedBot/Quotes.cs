using Microsoft.Extensions.Hosting;
using Sessions.Simulation;

namespace HostedBot;

/// <summary>Prices that go up and down, four times a second.</summary>
public sealed class Quotes(PaperBroker account, TimeProvider clock) : BackgroundService
{
    /// <summary>What is priced.</summary>
    public const string Symbol = "EURUSD";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250), clock);
        do
        {
            var pips = Math.Round(20 * Math.Sin(clock.GetUtcNow().TimeOfDay.TotalSeconds / 7));
            var bid = 1.1m + ((decimal)pips * 0.0001m);
            account.SetQuote(Symbol, bid, bid + 0.0001m);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
