using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Ownership;

/// <summary>A person says what is a strategy's own, where its journal does not know.</summary>
public sealed class AdoptionTests
{
    private static readonly StrategyIdentity _strategy = new("net", "S");
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };

    /// <summary>It has run under another name, or on a journal that was lost; 5 are a person's.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    public async Task What_was_adopted_is_closed_at_the_next_end_and_nothing_else(int own)
    {
        var (world, account) = Account(own + (5 * Math.Sign(own)));
        Assert.Equal(0, await Control(world).AdoptAsync(_strategy, "EURUSD", own));
        Assert.Equal(own, await Control(world).AdoptAsync(_strategy, "EURUSD", own));
        world.Journal.Release();

        var run = Morning(world, account);

        Assert.Equal([2m], account.Closes);
        Assert.Equal(5 * Math.Sign(own), account.Net());
        Assert.Contains(run.Lines.Written, static line => line.StartsWith("12:00 ended Morning: CloseAll", StringComparison.Ordinal));
        Assert.Empty(run.Lines.Alarms);
    }

    /// <summary>Of each share four have been made over night: without a word 300 would be left open for ever.</summary>
    [Theory]
    [InlineData(400, 500, 100)]
    [InlineData(0, 500, 500)]
    public async Task Of_what_is_on_record_more_or_less_is_adopted(int adopted, int held, int left)
    {
        var (world, account) = Account(0);
        var holding = new ScriptedStrategy(_morning with { OnEnd = SessionAction.None })
        {
            Trade = static async (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 100), token);
                await session.DelayAsync(TimeSpan.FromDays(1));
            },
        };
        new Process(world) { Broker = account }.Run(holding, TimeSpan.FromHours(8), TimeSpan.FromHours(13));
        account.Trade(held - account.Net());

        Assert.Equal(100, await Control(world).AdoptAsync(_strategy, "EURUSD", adopted));
        world.Journal.Release();
        Morning(world, account, days: 1);

        Assert.Equal(left, account.Net());
    }

    [Fact]
    public async Task A_position_with_an_id_is_adopted_by_that()
    {
        var world = new World();
        world.Account.Hold("somebody");
        world.Account.Hold("somebody");
        var positions = (await world.Account.GetPositionsAsync(default)).Positions;
        var broker = new SpoiltBroker(world.Account) { Capabilities = BrokerCapabilities.Hedging | BrokerCapabilities.Orders };
        broker.Positions = async () => await world.Account.GetPositionsAsync(default) is var all
            ? all with { Positions = [.. all.Positions.Select(static held => held with { Tag = null })] } : null!;
        var strategy = _strategy with { Account = ((IBroker)world.Account).Account };
        await Control(world).AdoptAsync(strategy, "EURUSD", positions[0].Volume, positions[0].Id);
        world.Journal.Release();

        new Process(world) { Broker = broker }.Run(new ScriptedStrategy(_morning), TimeSpan.FromHours(8), TimeSpan.FromHours(13));

        Assert.Equal([positions[1].Id], (await world.Account.GetPositionsAsync(default)).Positions.Select(static held => held.Id));
        await Assert.ThrowsAsync<ArgumentException>(() => Control(world).AdoptAsync(strategy, "EURUSD", 0, "1").AsTask());
    }

    [Fact]
    public async Task While_it_runs_or_closes_nothing_is_adopted()
    {
        var (world, account) = Account(0);
        Exception? running = null;
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), token);
                running = await Record.ExceptionAsync(() => Control(world).AdoptAsync(_strategy, "EURUSD", 1).AsTask());
                await session.DelayAsync(TimeSpan.FromDays(1));
            },
        };
        account.Refuses = static id => id.Contains(":end:", StringComparison.Ordinal);
        new Process(world) { Broker = account, Options = new RunOptions { OnShutdown = ShutdownPolicy.Leave } }.Run(strategy, TimeSpan.FromHours(8), TimeSpan.FromHours(13));

        var closing = await Assert.ThrowsAsync<InvalidOperationException>(() => Control(world).AdoptAsync(_strategy, "EURUSD", 1).AsTask());

        Assert.IsType<JournalLeaseException>(running);
        Assert.Equal(
            "'S' on account 'net' is closing what it held at the end of Morning of 2014-05-01 08:00:00Z. "
            + "Let it end, or take that over first: sessions acknowledge, or SessionControl.AcknowledgeAsync.",
            closing.Message);
    }

    private static (World World, NettingAccount Account) Account(decimal held)
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(held);
        return (world, account);
    }

    private static SessionControl Control(World world) => new(world.Journal, world.Clock ?? TimeProvider.System);

    private static Process Morning(World world, NettingAccount account, int days = 0) => new Process(world) { Broker = account }.Run(
        new ScriptedStrategy(_morning), TimeSpan.FromHours((24 * days) + 8), TimeSpan.FromHours((24 * days) + 13));
}
