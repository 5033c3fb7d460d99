using Sessions.Brokers.Contract;
using Sessions.Docs.Tests.Support;

namespace Sessions.Docs.Tests;

/// <summary>The adapter that the page on brokers shows keeps the contract that it speaks of.</summary>
public sealed class BrokerPageTests
{
    private static readonly DocPage _page = new("docs/brokers.md");

    [Fact]
    public async Task The_adapter_of_the_page_keeps_every_promise()
    {
        var page = DocCode.Load([.. _page.Blocks.Select(static block => DocCode.Wrap(block.Code, block.Number)), PageVenue.Source]);
        var contract = (BrokerContract)Activator.CreateInstance(page.GetType("PageVenueContract", throwOnError: true)!)!;

        var results = await contract.RunAllAsync();

        Assert.DoesNotContain(results, static result => result.Outcome == ContractOutcome.Broken);
        Assert.Equal(
            [
                "InstrumentRulesAreTrue", "NettingKeepsOnePosition", "ModifySetsBoth", "ModifyTakesAway", "RefusedModifyChangesNothing", "ModifyOfNothingIsRejected",
                "CloseWaitsForHeldVolume",
            ],
            results.Where(static result => result.Outcome == ContractOutcome.NotRun).Select(static result => result.Check.Name));
    }

    [Fact]
    public void Its_checks_are_those_of_the_contract()
    {
        var rows = _page.Table("Try it", "Check").Rows.Select(static row => $"{row[0]} {row[1]}");

        Assert.Equal(BrokerContract.Checks.Select(static check => $"`{check.Name}` {check.Promise}"), rows);
    }
}
