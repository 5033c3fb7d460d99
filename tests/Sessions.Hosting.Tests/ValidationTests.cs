using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Sessions.Brokers;
using Sessions.Hosting.Tests.Support;
using Sessions.Journals;

namespace Sessions.Hosting.Tests;

public sealed class ValidationTests
{
    [Fact]
    public async Task One_text_names_every_problem()
    {
        await using var host = new TestHost();
        host.Services.AddSessions(o => o.Options = o.Options with { EndGrace = TimeSpan.Zero })
            .AddStrategy<Trader>()
            .AddStrategy<Picky>(o => o.Options = new RunOptions())
            .AddStrategy<Failing>("a/b", o => o.StrategyId = "with/slash");

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Equal(3, failure.Failures.Count());
        Assert.Equal(
            "Picky: Unable to resolve service for type 'System.String' while attempting to activate 'Sessions.Hosting.Tests.Support.Picky'. Register it as a service, "
                + "or give it to the constructor with AddStrategy<Picky>(o => o.Arguments = [\u2026]); a strategy's symbol needs neither, it is o.Symbol, and session.Symbol in its code",
            failure.Failures.First());
        Assert.StartsWith("Trader: EndGrace must be longer than zero.", failure.Failures.ElementAt(1), StringComparison.Ordinal);
        Assert.StartsWith("Failing/a/b: EndGrace", failure.Failures.ElementAt(2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_without_a_broker_says_where_to_name_one()
    {
        await using var host = new TestHost();
        host.Services.RemoveAll<IBroker>();
        host.Services.AddSessions().AddStrategy<Trader>();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Equal(
            "Trader: there is no IBroker; register one, or say which with AddSessions(o => o.Broker = …) or AddStrategy<Trader>(o => o.Broker = …)", failure.Message);
    }

    [Fact]
    public async Task Two_strategies_of_one_identity_are_told_how_to_differ()
    {
        await using var host = new TestHost();
        host.Services.AddSessions().AddStrategy<Trader>().AddStrategy<Trader>();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Equal("2 strategies are 'Sessions.Hosting.Tests.Support.Trader' on account 'test'; tell them apart by an instance: AddStrategy<T>(\"EURUSD\")", failure.Message);
    }

    [Fact]
    public async Task A_volatile_journal_must_be_spelled_out()
    {
        await using var host = new TestHost();
        host.Services.AddSingleton<ISessionJournal>(new MemoryJournal());
        host.Services.AddSessions().AddStrategy<Trader>();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.StartsWith("MemoryJournal, the ISessionJournal among the services, does not outlive the process", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_volatile_journal_that_is_spelled_out_will_do()
    {
        await using var host = new TestHost();
        host.Services.AddSessions(o => o.Journal = static _ => new MemoryJournal()).AddStrategy<Trader>();

        await host.StartAsync();

        Assert.False(host.Monitor.GetJournal().IsDurable);
        Assert.Empty(Directory.GetFiles(host.Root));
        await host.StopAsync();
    }

    [Fact]
    public async Task All_strategies_of_an_assembly_can_be_added_by_the_list_that_was_compiled()
    {
        await using var host = new TestHost();

        host.Services.AddSessions().AddStrategiesFromThisAssembly();

        Assert.Equal(
            [typeof(Failing), typeof(Follower), typeof(LondonTrader), typeof(Londoner), typeof(Picky), typeof(Quitter), typeof(Stubborn), typeof(Trader)],
            host.Services.Select(static service => service.ImplementationInstance).OfType<Registration.StrategyRegistration>().Select(static strategy => strategy.Type));
    }

    [Fact]
    public async Task A_host_without_strategies_says_that_nothing_trades()
    {
        await using var host = new TestHost();
        host.Services.AddSessions();

        await host.StartAsync();

        Assert.Single(host.Logged(106));
        await host.StopAsync();
    }
}
