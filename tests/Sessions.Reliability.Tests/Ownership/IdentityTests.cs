using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Journals;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Ownership;

public sealed class IdentityTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };
    private static readonly RunOptions _leave = new() { OnShutdown = ShutdownPolicy.Leave };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_instances_of_one_class_do_not_close_each_others_positions(bool tags)
    {
        var world = new World();
        var netting = new NettingAccount(world);
        IBroker broker = tags ? world.Account : netting;
        new Process(world) { Broker = broker, Instance = "EURUSD", Options = _leave }.Run(Buys("EURUSD"), Hours(8), Hours(9));

        new Process(world) { Broker = broker, Instance = "GBPUSD" }.Run(Buys("GBPUSD"), Hours(8), Hours(13));

        var positions = tags ? world.Account.Positions.Select(static position => position.Tag) : netting.Net() == 1 && netting.Net("GBPUSD") == 0 ? ["S/EURUSD"] : [];
        Assert.Equal(["S/EURUSD"], positions);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_instances_on_one_symbol_do_not_close_each_others_positions(bool tags)
    {
        var world = new World();
        var netting = new NettingAccount(world);
        IBroker broker = tags ? world.Account : netting;
        new Process(world) { Broker = broker, Instance = "fast", Options = _leave }.Run(Buys("EURUSD"), Hours(8), Hours(9));

        new Process(world) { Broker = broker, Instance = "slow" }.Run(Buys("EURUSD"), Hours(8), Hours(13));

        Assert.Equal(1, tags ? world.Account.Positions.Sum(static position => position.Volume) : netting.Net());
    }

    [Fact]
    public void A_renamed_class_keeps_its_positions_through_an_explicit_id()
    {
        var world = new World();
        new Process(world) { StrategyId = "Breakout", Options = _leave }.Run(Buys("EURUSD"), Hours(8), Hours(9));

        new Process(world) { StrategyId = "Breakout" }.Run(new Renamed(), Hours(10), Hours(13));

        Assert.Empty(world.Account.Positions);
    }

    [Fact]
    public void Without_an_id_the_classs_name_is_the_id()
    {
        var world = new World();
        new Process(world) { StrategyId = null, Options = _leave }.Run(new Renamed(), Hours(8), Hours(9));

        Assert.Equal("Sessions.Reliability.Ownership.IdentityTests+Renamed", Assert.Single(world.Account.Positions).Tag);
    }

    [Fact]
    public async Task A_ledger_that_would_not_outlive_the_process_is_refused_live()
    {
        var runtime = new SessionRuntime(new NettingAccount(new World())) { Journal = Journal.Volatile, StrategyId = "S" };

        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => SessionRunner.RunAsync(new Renamed(), runtime, CancellationToken.None));

        Assert.Equal(
            "The account 'net' keeps no tags, so a strategy's own positions cannot be told from others. Run it with a durable journal, which keeps a ledger of its fills, "
            + "use an account that keeps tags, or set Scope = SessionScope.Account, which closes everything in it.",
            exception.Message);
    }

    private static ScriptedStrategy Buys(string symbol) => new(_morning) { Trade = (session, token) => BuyAsync(symbol, session, token) };

    private static async ValueTask BuyAsync(string symbol, SessionContext session, CancellationToken token)
    {
        await session.Broker.OpenAsync(new OpenRequest(symbol, PositionSide.Long, 1), token);
        session.Stop();
    }

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);

    /// <summary>The same strategy under another name.</summary>
    private sealed class Renamed : IGatedStrategy
    {
        public SessionTable Sessions { get; } = SessionTable.Create(_morning);

        public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) =>
            session.IsResumed ? session.DelayAsync(TimeSpan.FromDays(1)) : BuyAsync("EURUSD", session, cancellationToken);

        public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => throw new ArgumentOutOfRangeException(nameof(handler));
    }
}
