using Sessions;
using Sessions.Journals;
using Sessions.Reliability.Child;

// Arguments: the broker's socket, the journal, when the clock began.
var clock = ScaledTimeProvider.Parse(args[2]);
using var line = await BrokerLine.ConnectAsync(args[0]);
using var journal = new SqliteJournal(args[1]) { LockTimeout = TimeSpan.FromMinutes(2) };
var runtime = new SessionRuntime(new RemoteBroker(line, clock))
{
    TimeProvider = clock,
    Journal = new BlockingJournal(journal),
    StrategyId = "Hourly",
    Observers = [new Announcer(line, clock)],

    // By this clock a millisecond is 36 s, so that every patience must be long.
    Options = new RunOptions
    {
        IdleInterval = TimeSpan.FromMinutes(5),
        // So long an end waits after each kill for what may have been on its way: 0.2 s.
        OrderTimeout = TimeSpan.FromHours(2),
        EndGrace = TimeSpan.FromDays(20),
        HandlerTimeout = TimeSpan.FromDays(20),
        CloseDeadline = TimeSpan.FromDays(20),
        CloseRetryInterval = TimeSpan.FromHours(1),
    },
};
using var stop = new CancellationTokenSource();

// The parent closes the standard input to ask for an orderly end.
_ = Task.Run(async () =>
{
    await Console.In.ReadToEndAsync();
    await stop.CancelAsync();
});
Console.WriteLine("ready");
try
{
    await SessionRunner.RunAsync(new HourlyStrategy(line), runtime, stop.Token);
    return 0;
}
catch (JournalLeaseException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 3;
}
