using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Mistakes;

/// <summary>What a new user runs without what it needs: the whole message.</summary>
public sealed class RunMistakeTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0));

    private static readonly TestBroker _broker = new(TimeProvider.System);

    private static readonly Dictionary<string, (Func<SessionRuntime> Runtime, string Message)> _mistakes = new(StringComparer.Ordinal)
    {
        ["no journal"] = (static () => new SessionRuntime(_broker) { StrategyId = "S" },
            "'S' on account 'test' would trade live without a journal: after a crash nobody would know what its sessions still had to "
            + "close. Write new SessionRuntime(broker) { Journal = new SqliteJournal(\"sessions.db\") } (from Sessions.Journals.Sqlite), or "
            + "Journal = Journal.Volatile to do without."),
        ["no tags and no journal that lasts"] = (static () => new SessionRuntime(new TestBroker(TimeProvider.System) { Capabilities = BrokerCapabilities.Hedging }) { StrategyId = "S", Journal = Journal.Volatile },
            "The account 'test' keeps no tags, so a strategy's own positions cannot be told from others. Run it with a durable journal, "
            + "which keeps a ledger of its fills, use an account that keeps tags, or set Scope = SessionScope.Account, which closes "
            + "everything in it."),
        ["an id that is empty"] = (static () => new SessionRuntime(_broker) { StrategyId = " ", Journal = Journal.Volatile },
            "' ' cannot be StrategyId: write 1 to 256 printable characters."),
        ["an id with a slash"] = (static () => new SessionRuntime(_broker) { StrategyId = "London/EURUSD", Journal = Journal.Volatile },
            "The StrategyId 'London/EURUSD' contains a slash, which divides id and instance in the tag; write the part after it as "
            + "Instance."),
        ["an instance of two lines"] = (static () => new SessionRuntime(_broker) { StrategyId = "S", Instance = "EUR\nUSD", Journal = Journal.Volatile },
            "'EURUSD' cannot be Instance: write 1 to 256 printable characters."),
        ["an interval of nothing"] = (static () => new SessionRuntime(_broker) { StrategyId = "S", Journal = Journal.Volatile, Options = new RunOptions { IdleInterval = TimeSpan.Zero } },
            "IdleInterval must be longer than zero. (Parameter 'IdleInterval')\nActual value was 00:00:00."),
        ["a negative timeout"] = (static () => new SessionRuntime(_broker) { StrategyId = "S", Journal = Journal.Volatile, Options = new RunOptions { OrderTimeout = TimeSpan.FromSeconds(-1) } },
            "OrderTimeout must be longer than zero. (Parameter 'OrderTimeout')\nActual value was -00:00:01."),
        ["a deadline of a year"] = (static () => new SessionRuntime(_broker) { StrategyId = "S", Journal = Journal.Volatile, Options = new RunOptions { CloseDeadline = TimeSpan.FromDays(365) } },
            "CloseDeadline must be at most 24 days. (Parameter 'CloseDeadline')\nActual value was 365.00:00:00."),
        ["no close at a time"] = (static () => new SessionRuntime(_broker) { StrategyId = "S", Journal = Journal.Volatile, Options = new RunOptions { MaxConcurrentCloses = 0 } },
            "MaxConcurrentCloses ('0') must be greater than or equal to '1'. (Parameter 'MaxConcurrentCloses')\nActual value was 0."),
        ["a handler after a failed handler"] = (static () => new SessionRuntime(_broker) { StrategyId = "S", Journal = Journal.Volatile, Options = new RunOptions { OnEndFailure = SessionAction.Custom } },
            "What follows a failed handler cannot be a handler; name one of None, CloseAll, CloseWin, CloseLoss. (Parameter "
            + "'OnEndFailure')\nActual value was Custom."),
    };

    public static TheoryData<string> Names => new(_mistakes.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_run_that_cannot_be_is_refused_at_its_start_with_what_would_be_right(string mistake)
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() =>
            SessionRunner.RunAsync(new TestStrategy(_morning with { OnEnd = SessionAction.CloseAll }), _mistakes[mistake].Runtime(), CancellationToken.None));

        Assert.Equal(_mistakes[mistake].Message, exception.Message);
    }
}
