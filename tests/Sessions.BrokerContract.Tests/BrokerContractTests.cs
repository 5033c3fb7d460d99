using Sessions.Brokers.Contract.Tests.Support;
using Sessions.Brokers.Contract.Tests.Wrong;
using Sessions.Simulation;

namespace Sessions.Brokers.Contract.Tests;

public sealed class BrokerContractTests
{
    private static readonly string[] _needHooks =
    [
        "LostAnswerIsNotARefusal", "LostCloseIsNotARefusal", "LostRequestTradesNothing", "FailingAccountThrows",
        "PartialFillIsTold", "PartialCloseIsTold", "CancelledCallLeavesTheOrder", "ServerErrorIsNotARefusal", "LostAnswerIsKnownAfterARestart",
        "LateAnswerIsTold", "ClosedMarketIsRejected", "ForeignTradeIsShown", "CloseWaitsForHeldVolume",
    ];

    [Fact]
    public void The_paper_broker_keeps_every_promise_that_needs_no_hook()
    {
        var contract = new ClockedContract(static clock => new ContractAccount(Paper.Broker(clock), "EURUSD", 0.01m) { TimeProvider = clock, RestingPrice = 1.0m });

        var results = contract.RunAll();

        Assert.Empty(Names(results, ContractOutcome.Broken));
        Assert.Equal(_needHooks.Concat(["InstrumentRulesAreTrue", "NettingKeepsOnePosition"]).Order(), Names(results, ContractOutcome.NotRun));
        Assert.Equal(BrokerContract.Checks.Count, contract.Accounts);
    }

    [Fact]
    public void The_paper_broker_that_nets_keeps_those_of_netting_too()
    {
        var contract = new ClockedContract(static clock => new ContractAccount(Paper.Broker(clock, BrokerCapabilities.Orders), "EURUSD", 0.01m) { TimeProvider = clock, RestingPrice = 1.0m });

        var results = contract.RunAll();

        Assert.Empty(Names(results, ContractOutcome.Broken));
        Assert.Equal(
            _needHooks.Concat(["HedgingKeepsPositionsApart", "InstrumentRulesAreTrue", "RestingOrderKeepsItsTag", "SnapshotShowsEveryPosition", "TagIsKept"]).Order(),
            Names(results, ContractOutcome.NotRun));
    }

    [Fact]
    public void Habits_of_venues_that_break_no_promise_are_told_from_those_that_do()
    {
        var seconds = TimeSpan.FromSeconds(2);

        Assert.Empty(Broken(new() { ListLag = seconds, FillDelay = seconds, HoldsVolume = true }));
        Assert.Equal(["CloseNamesItsVolume", "TagIsKept"], Broken(new() { RenewsPositionIds = true }));
        Assert.Superset(new HashSet<string>(["OpenIsIdempotent", "OpenIsIdempotentAfterItsClose", "CloseIsIdempotent"]), Broken(new() { ReusesOrderIds = true }).ToHashSet());
    }

    [Fact]
    public void An_adapter_to_it_over_a_wire_that_fails_keeps_the_others_too()
    {
        var results = new ClockedContract(static clock => Paper.Account(clock, static (venue, _) => new ProtectiveRemoteBroker(venue))).RunAll();

        Assert.Empty(Names(results, ContractOutcome.Broken));
        Assert.Equal(["NettingKeepsOnePosition"], Names(results, ContractOutcome.NotRun));
    }

    [Fact]
    public void A_netting_account_keeps_every_promise_but_those_of_hedging()
    {
        var results = new ClockedContract(static clock => new RemoteBroker(new NettingVenue(clock)).ToAccount(clock)).RunAll();

        Assert.Empty(Names(results, ContractOutcome.Broken));
        Assert.Equal(["HedgingKeepsPositionsApart", "ModifyOfNothingIsRejected", "ModifySetsBoth", "ModifyTakesAway", "RefusedModifyChangesNothing", "RestingOrderKeepsItsTag", "SnapshotShowsEveryPosition", "TagIsKept"], Names(results, ContractOutcome.NotRun));
    }

    [Fact]
    public async Task On_the_systems_clock_calls_come_from_several_threads_and_it_leaves_one_account_as_it_was()
    {
        var broker = Paper.Broker(TimeProvider.System);
        var contract = new SharedAccount(new RemoteBroker(broker));

        var results = await contract.RunAllAsync();

        Assert.Empty(Names(results, ContractOutcome.Broken));
        Assert.Empty((await broker.GetPositionsAsync(default)).Positions);
        Assert.Empty(await broker.GetOrdersAsync(default));
        Assert.Equal(BrokerContract.Checks.Count, contract.Released);
    }

    [Fact]
    public void A_broken_promise_is_thrown_with_what_was_expected_and_what_was_found()
    {
        var contract = new ClockedContract(static clock => Paper.Account(clock, static (venue, _) => new WrongCloses.ClosesNothing(venue)));

        var broken = Assert.Throws<BrokerContractException>(() => contract.Run("CloseOfNothingIsRejected"));

        Assert.Equal(
            "CloseOfNothingIsRejected: A close of a position that is gone is Rejected, and trades nothing. Expected: Rejected. Found: Filled(0.01).",
            broken.Message);
        Assert.Equal(("Rejected", "Filled(0.01)"), (broken.Expected, broken.Found));
    }

    [Fact]
    public void What_an_adapter_throws_where_it_should_answer_breaks_the_promise()
    {
        var contract = new ClockedContract(static clock => Paper.Account(clock, static (venue, _) => new WrongOpens.ThrowsRefusals(venue)));

        var broken = Assert.Throws<BrokerContractException>(() => contract.Run("RefusalIsRejected"));

        Assert.IsType<InvalidOperationException>(broken.InnerException);
        Assert.Contains("'NO-SUCH-SYMBOL' is not an instrument", broken.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_that_is_not_run_says_why()
    {
        var contract = new ClockedContract(static clock => new ContractAccount(Paper.Broker(clock), "EURUSD", 0.01m) { TimeProvider = clock });

        Assert.Equal("no RestingPrice was given", contract.Run("RestingOrderIsListed").NotRunBecause);
        Assert.Equal("not run  NettingKeepsOnePosition: the account is hedging", contract.Run("NettingKeepsOnePosition").ToString());
        Assert.StartsWith("kept     QueryOfAnIdNeverSentIsNotFound: ", contract.Run("QueryOfAnIdNeverSentIsNotFound").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OrderType.Market, "must be flat in EURUSD before a check, and holds Long 0.02 EURUSD (1)")]
    [InlineData(OrderType.Limit, "must have no resting orders of EURUSD before a check, and has 1")]
    public async Task An_account_that_is_not_flat_is_not_touched(OrderType type, string told)
    {
        var broker = Paper.Broker(TimeProvider.System);
        await broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 0.02m) { Type = type, Price = type == OrderType.Limit ? 1 : null }, default);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => new SharedAccount(new RemoteBroker(broker)).RunAllAsync());

        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await broker.GetPositionsAsync(default)).Positions.Count + (await broker.GetOrdersAsync(default)).Count);
    }

    [Fact]
    public async Task A_check_that_there_is_not_is_told_with_those_that_there_are()
    {
        var unknown = await Assert.ThrowsAsync<ArgumentException>(() => new SharedAccount(new RemoteBroker(Paper.Broker(TimeProvider.System))).RunAsync("Nothing"));

        Assert.Contains("There is no check 'Nothing'; there are OpenAnswersWhatItFilled, ", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_one_word_and_unique_and_promises_are_sentences()
    {
        Assert.Equal(BrokerContract.Checks.Count, BrokerContract.Checks.Select(static check => check.Name).Distinct().Count());
        Assert.All(BrokerContract.Checks, static check => Assert.True(check.Name.All(char.IsAsciiLetter) && check.Promise.EndsWith('.') && check.ToString() == check.Name));
    }

    private static IEnumerable<string> Broken(VenueHabits habits) => new ClockedContract(clock => new ContractAccount(Paper.Broker(clock, habits: habits), "EURUSD", 0.01m)
    {
        TimeProvider = clock,
        RestingPrice = 1.0m,
        StopLoss = 1.0m,
    }).RunAll().Where(static result => result.Outcome == ContractOutcome.Broken).Select(static result => result.Check.Name);

    private static IEnumerable<string> Names(IEnumerable<ContractResult> results, ContractOutcome outcome) =>
        results.Where(result => result.Outcome == outcome).Select(static result => result.Outcome == ContractOutcome.Broken ? result.ToString() : result.Check.Name).Order();

    private sealed class SharedAccount(RemoteBroker broker) : BrokerContract
    {
        public int Released { get; private set; }

        protected override ValueTask<ContractAccount> CreateAsync(CancellationToken cancellationToken)
        {
            var hooks = broker.ToAccount(TimeProvider.System);
            return ValueTask.FromResult(new ContractAccount(broker, "EURUSD", 0.01m)
            {
                RestingPrice = 1.0m,
                Quiet = TimeSpan.Zero,
                LoseAnswers = hooks.LoseAnswers,
                HoldAnswers = hooks.HoldAnswers,
                Release = () =>
                {
                    Released++;
                    return ValueTask.CompletedTask;
                },
            });
        }
    }
}
