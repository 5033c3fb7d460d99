using Sessions.Brokers.Contract.Tests.Support;
using Sessions.Brokers.Contract.Tests.Wrong;

namespace Sessions.Brokers.Contract.Tests;

/// <summary>An adapter that breaks one promise is found by the check of that promise, and by no other.</summary>
public sealed class WrongAdapterTests
{
    public static TheoryData<string> Adapters => [.. WrongAdapter.All.Select(static wrong => wrong.ToString())];

    [Theory]
    [MemberData(nameof(Adapters))]
    public void A_broken_promise_is_found_by_its_check_alone(string adapter)
    {
        var wrong = WrongAdapter.All.Single(wrong => wrong.ToString() == adapter);

        var results = new ClockedContract(clock => Paper.Account(clock, wrong.Create)).RunAll();

        var found = results.Where(static result => result.Outcome == ContractOutcome.Broken).ToList();
        Assert.True(found.Count == 1 && found[0].Check.Name == wrong.Check, found.Count == 0 ? "nothing was found" : string.Join('\n', found));
        Assert.Equal(wrong.Check, found[0].Problem!.Check.Name);
    }

    [Fact]
    public void Every_check_finds_something() =>
        Assert.Equal(BrokerContract.Checks.Select(static check => check.Name).Order(), WrongAdapter.All.Select(static wrong => wrong.Check).Distinct().Order());
}
