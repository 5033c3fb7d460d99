using Sessions.Simulation;

// A summer's day in London, on the simulated clock: the session is open from 07:00 to 11:00 UTC.
using var clock = new SimulatedTimeProvider(new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero));
clock.Add("bot", async _ =>
{
    using var stop = new CancellationTokenSource(TimeSpan.FromDays(1), clock);
    await new Bot().RunAsync(new SessionRuntime(new Account(clock)) { TimeProvider = clock }, stop.Token);
});
clock.Run();
