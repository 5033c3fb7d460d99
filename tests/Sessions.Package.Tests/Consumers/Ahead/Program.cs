using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Simulation;

// With a file for the journal in a host, five seconds before the session ends; without, a day on the simulated clock.
if (args is [var journal])
{
    var clock = new ShiftedClock(new DateTimeOffset(2025, 7, 1, 10, 59, 55, TimeSpan.Zero));
    var builder = Host.CreateApplicationBuilder();
    builder.Logging.SetMinimumLevel(LogLevel.Warning);
    builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<IBroker>(new Account(clock)).AddSingleton<SessionObserver, StopAfterEnd>();
    builder.Services.AddSessions(o => o.JournalFile = journal).AddStrategiesFromThisAssembly();
    await builder.Build().RunAsync();
}
else
{
    using var clock = new SimulatedTimeProvider(new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero));
    clock.Add("bot", async _ =>
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromDays(1), clock);
        await new Bot().RunAsync(new SessionRuntime(new Account(clock)) { TimeProvider = clock }, stop.Token);
    });
    clock.Run();
}
