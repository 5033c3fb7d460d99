using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sessions.Brokers;

// Starts, and says why it does not.
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddSingleton<IBroker>(new Account(TimeProvider.System));
builder.Services.AddSessions().AddStrategiesFromThisAssembly();
try
{
    using var host = builder.Build();
    await host.StartAsync();
}
catch (OptionsValidationException exception)
{
    foreach (var failure in exception.Failures)
    {
        Console.WriteLine(failure);
    }
}

/// <summary>Trades twice a day.</summary>
[Session("08:00", "12:00", Name = "Morning")]
[Session("13:00", "16:00", Name = "Afternoon")]
internal sealed partial class Bot : IStrategy
{
    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => await session.DelayAsync(TimeSpan.FromDays(1));
}
