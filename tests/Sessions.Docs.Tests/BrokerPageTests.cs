using System.Reflection;
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
        Assert.Equal(["NettingKeepsOnePosition"], results.Where(static result => result.Outcome == ContractOutcome.NotRun).Select(static result => result.Check.Name));
    }

    [Fact]
    public void A_label_is_the_same_for_an_id_and_differs_where_ids_differ_in_one_letter()
    {
        var labels = DocCode.Load([.. _page.Blocks.Select(static block => DocCode.Wrap(block.Code, block.Number))]).GetType("Labels", throwOnError: true)!;
        string Of(string id) => (string)labels.GetMethod("Of", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [id])!;

        Assert.Equal(Of("Acme.Breakout/EURUSD:20260302T080000000:1a-7"), Of("Acme.Breakout/EURUSD:20260302T080000000:1a-7"));
        Assert.NotEqual(Of("Acme.Breakout/EURUSD:20260302T080000000:1a-7"), Of("Acme.Breakout/EURUSD:20260302T080000000:1a-8"));
        Assert.Equal(24, Of("a").Length);
    }

    [Fact]
    public void Its_checks_are_those_of_the_contract()
    {
        var rows = _page.Table("Try it", "Check").Rows.Select(static row => $"{row[0]} {row[1]}");

        Assert.Equal(BrokerContract.Checks.Select(static check => $"`{check.Name}` {check.Promise}"), rows);
    }
}
