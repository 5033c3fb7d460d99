using Sessions;
using Sessions.Generated;
using Sessions.Journals;
using Sessions.Reliability.Child;

// Arguments: the account (a socket, or an address), the journal (a file, or a PostgreSQL that several of these share), when the clock began.
var setup = await BotSetup.OfAsync(args[0], args[2]);
var shares = args[1].StartsWith("Host=", StringComparison.Ordinal);
using var journal = shares ? SharedJournal.Open(args[1], args[0]) : null;
using var file = shares ? null : new SqliteJournal(args[1]) { LockTimeout = TimeSpan.FromMinutes(2) };
var runtime = new SessionRuntime(setup.Broker)
{
    TimeProvider = setup.Clock,
    Journal = new BlockingJournal((ISessionJournal?)journal ?? file!),
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
while (true)
{
    try
    {
        await SessionRunner.RunAsync(new HourlyStrategy(setup), runtime, stop.Token);
        return 0;
    }
    catch (JournalException) when (shares && stop.IsCancellationRequested)
    {
        return 0;
    }
    catch (JournalException exception) when (shares)
    {
        // As a host that stands by, or is told to run it again.
        await Console.Error.WriteLineAsync(exception.Message);
        await Task.Delay(SharedJournal.Pause);
    }
    catch (JournalLeaseException exception)
    {
        await Console.Error.WriteLineAsync(exception.Message);
        return 3;
    }
}
