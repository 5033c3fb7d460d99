using Sessions.Simulation;

namespace StatusPage;

/// <summary>Gives the paper account a price a second, on a wave: no real prices.</summary>
internal sealed class Prices(PaperBroker broker, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan _wave = TimeSpan.FromMinutes(3);

    public static IReadOnlyList<string> Symbols { get; } = ["EURUSD", "GBPUSD"];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        do
        {
            var angle = Math.Tau * (clock.GetUtcNow().UtcTicks % _wave.Ticks) / _wave.Ticks;
            foreach (var symbol in Symbols)
            {
                var bid = decimal.Round(1.1m + (0.002m * (decimal)Math.Sin(angle)), 5);
                broker.SetQuote(symbol, bid, bid + 0.0001m);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
