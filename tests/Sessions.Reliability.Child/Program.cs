using Sessions;
using Sessions.Journals;
using Sessions.Reliability.Child;

// Arguments: the account (a socket, or an address), the journal, when the clock began.
var setup = await BotSetup.OfAsync(args[0], args[2]);
using var journal = new SqliteJournal(args[1]) { LockTimeout = TimeSpan.FromMinutes(2) };
var runtime = new SessionRuntime(setup.Broker)
{
    TimeProvider = setup.Clock,
    Journal = new BlockingJournal(journal),
    StrategyId = "Hourly",
    Observers = setup.Observers,
    Options = setup.Options,
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
    await SessionRunner.RunAsync(new HourlyStrategy(setup), runtime, stop.Token);
    return 0;
}
catch (JournalLeaseException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 3;
}
