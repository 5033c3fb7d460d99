using System.Globalization;
using HostedBot;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Sessions.Brokers;
using Sessions.Simulation;

// A worker: one strategy on a paper account, its traces and metrics on the console. --seconds 20 stops it after that time.
var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(services => new PaperBroker(
    services.GetRequiredService<TimeProvider>(), new PaperBrokerOptions { AccountCurrency = "USD", Instruments = [Instrument.Forex(Quotes.Symbol)] }));
builder.Services.AddSingleton<IBroker>(services => services.GetRequiredService<PaperBroker>());
builder.Services.AddHostedService<Quotes>();
builder.Services.AddSessions().AddStrategy<Scalper>(o => o.Symbol = Quotes.Symbol);
builder.Services.AddHealthChecks().AddSessions();
builder.Services.AddOpenTelemetry()
    .WithTracing(traces => traces.AddSource(SessionTelemetry.ActivitySourceName).AddConsoleExporter())
    .WithMetrics(metrics => metrics.AddMeter(SessionTelemetry.MeterName).AddConsoleExporter());

using var host = builder.Build();
using var limit = new CancellationTokenSource();
if (builder.Configuration["seconds"] is { } seconds)
{
    // From when it has started: a slow start must not use the time up.
    var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
    limit.Token.Register(lifetime.StopApplication);
    lifetime.ApplicationStarted.Register(() => limit.CancelAfter(TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture))));
}

await host.RunAsync();
