using System.Reflection;
using Microsoft.Extensions.Logging;
using Sessions.Docs.Tests.Support;
using Sessions.Journals;
using Sessions.Journals.Contract;

namespace Sessions.Docs.Tests;

/// <summary>What the page on machines lists is what there is.</summary>
public sealed class MachinesPageTests
{
    private static readonly DocPage _page = new("docs/machines.md");

    [Fact]
    public void Its_checks_are_those_of_the_contract()
    {
        var rows = _page.Table("A journal of your own", "Check").Rows.Select(static row => $"{row[0]} {row[1]}");

        Assert.Equal(JournalContract.Checks.Select(static check => $"`{check.Name}` {check.Promise}"), rows);
    }

    [Fact]
    public void Its_events_are_those_that_the_journal_logs()
    {
        var messages = typeof(PostgresJournal).Assembly.GetType("Sessions.Journals.Log", throwOnError: true)!
            .GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Select(static method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>()
                .OrderBy(static message => message.EventId);

        Assert.Equal(
            messages.Select(static message => $"{message.EventId} {message.Level} {message.Message}"),
            _page.Table("How it decides", "Id").Rows.Select(static row => string.Join(' ', row)));
    }

    [Fact]
    public async Task The_journal_that_it_makes_a_contract_of_keeps_every_promise()
    {
        var page = DocCode.Load([.. _page.Blocks.Where(static block => block.Code.Contains("class StoreContract", StringComparison.Ordinal))
            .Select(static block => DocCode.Wrap(block.Code, block.Number))]);
        var journal = new MemoryJournal();
        var contract = (JournalContract)Activator.CreateInstance(page.GetType("StoreContract", throwOnError: true)!, (Func<ISessionJournal>)(() => journal))!;

        var results = await contract.RunAllAsync();

        Assert.DoesNotContain(results, static result => result.Outcome == ContractOutcome.Broken);
    }
}
