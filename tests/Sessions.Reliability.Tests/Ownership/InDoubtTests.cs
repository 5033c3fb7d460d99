using Sessions.Brokers;
using Sessions.Orders;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Ownership;

/// <summary>Ways in which an order whose fate is not known can lose money: under Overlap, in pairs, over restarts, and where what is listed is behind what was answered.</summary>
public sealed class InDoubtTests
{
    private static readonly TimeSpan _end = TimeSpan.FromHours(12);
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };
    private static readonly Session _afternoon = new(new TimeOnly(12, 0), new TimeOnly(14, 0)) { Name = "Afternoon", OnEnd = SessionAction.CloseAll };
    private static readonly RunOptions _leave = new() { OnShutdown = ShutdownPolicy.Leave };

    public static TheoryData<bool> Accounts => [true, false];

    /// <summary>A person holds 5 of the same symbol, and the close that nobody has heard of since was carried out.</summary>
    [Theory]
    [InlineData(12.5)]
    [InlineData(14.5)]
    public void A_volume_is_sold_once_though_the_next_session_overlaps_and_the_stop_comes_while_the_account_cannot_be_read(double stop)
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        var isDown = false;
        account.BeforeAnswer = id =>
        {
            if (id.Contains(":end:", StringComparison.Ordinal) && !isDown)
            {
                isDown = true;
                throw new IOException("the line is dead");
            }
        };
        var broker = new SpoiltBroker(account)
        {
            Positions = () => isDown ? throw new IOException("the line is dead") : account.GetPositionsAsync(CancellationToken.None),
            Query = id => isDown ? throw new IOException("the line is dead") : account.QueryAsync(new OrderQuery(id), CancellationToken.None),
        };
        var options = new RunOptions { AfterEnd = AfterEndPolicy.Overlap, OnShutdown = ShutdownPolicy.RunEnd };
        var strategy = Opening(static _ => TimeSpan.FromHours(1), 2);
        new Process(world) { Broker = broker, Options = options }.Run(strategy, Hours(8), Hours(stop));
        Assert.Equal((5m, true), (account.Net(), isDown));
        isDown = false;
        account.BeforeAnswer = static _ => { };
        world.Revive();

        new Process(world) { Broker = broker, Options = options }.Run(new ScriptedStrategy(_morning, _afternoon), Hours(stop) + TimeSpan.FromMinutes(1), Hours(23));

        Assert.Equal(5, account.Net());
        Assert.Equal([2], account.Closes);
    }

    /// <summary>Whatever the process had written when it died, and in whatever order.</summary>
    [Fact]
    public void Two_fills_of_one_instant_are_both_closed_after_a_restart()
    {
        for (var step = 1; step <= 8; step++)
        {
            foreach (var after in new[] { false, true })
            {
                var world = new World();
                var account = new NettingAccount(world);
                account.Trade(5);
                var strategy = new ScriptedStrategy(_morning)
                {
                    Trade = async (session, token) =>
                    {
                        (world.DiesAt, world.DiesAfter) = (world.Steps + step, after);
                        await Task.WhenAll(
                            session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token).AsTask(),
                            session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 0.56m), token).AsTask());
                        await session.DelayAsync(TimeSpan.FromDays(1));
                    },
                };
                new Process(world) { Broker = account, Options = _leave }.Run(strategy, Hours(8), Hours(9));
                var opened = account.Net() - 5;
                world.Revive();

                var second = new Process(world) { Broker = account }.Run(new ScriptedStrategy(_morning), Hours(9.5), Hours(13));

                Assert.Equal((step, after, 5m), (step, after, account.Net()));
                Assert.Equal(opened, account.Closes.Sum());
                Assert.Contains(second.Lines.Written, static line => line.StartsWith("12:00 ended Morning", StringComparison.Ordinal));
            }
        }
    }

    /// <summary>A clock that is ahead makes a list look as if it were newer than the close.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    [InlineData(7200)]
    public void A_close_that_works_is_not_sent_again_by_a_restart_whatever_the_venues_clock_says(int ahead)
    {
        var world = new World();
        CloseRequest? sent = null;
        var broker = new SpoiltBroker(world.Account)
        {
            Positions = async () => (await world.Account.GetPositionsAsync(CancellationToken.None)) with { AsOf = world.Now.AddSeconds(ahead) },
        };
        world.Account.Hold("S");
        broker.Close = request =>
        {
            // The process dies with it under way.
            sent ??= request;
            world.DiesAt = world.Steps + 1;
            return world.Account.CloseAsync(request, CancellationToken.None);
        };
        new Process(world) { Broker = broker }.Run(new ScriptedStrategy(_morning), Hours(8), Hours(13));
        Assert.True(world.IsDead);
        world.Revive();
        var closes = new List<string>();
        broker.Close = request =>
        {
            closes.Add(request.ClientOrderId);
            return ValueTask.FromResult(OrderResult.Working());
        };
        broker.Query = id => id == sent!.ClientOrderId && world.Account.Positions.Count > 0
            ? ValueTask.FromResult(OrderResult.Working())
            : world.Account.QueryAsync(new OrderQuery(id), CancellationToken.None);

        var second = new Process(world) { Broker = broker }.Run(
            new ScriptedStrategy(_morning), _end + TimeSpan.FromSeconds(1), Hours(13), (_end + TimeSpan.FromSeconds(20), async _ => await world.Account.CloseAsync(sent!, CancellationToken.None)));

        Assert.Empty(closes);
        Assert.Empty(world.Violations);
        Assert.Equal((1, 0), (world.Account.Closed, world.Account.Positions.Count));
        Assert.EndsWith("CloseAll: 1 closed", second.Lines.Written[^1], StringComparison.Ordinal);
    }

    /// <summary>It has sent the order 0.2 s before the end, the next process runs 0.3 s after it, and the account has it 0.4 s later.</summary>
    [Theory]
    [MemberData(nameof(Accounts))]
    public void What_was_on_its_way_when_the_process_died_is_closed_though_it_fills_after_the_restart(bool isNetting)
    {
        var world = new World();
        var net = new NettingAccount(world);
        IOrderBroker account = isNetting ? net : world.Account;
        OpenRequest? lost = null;
        var broker = new SpoiltBroker(account)
        {
            Open = request =>
            {
                lost = request;
                world.DiesAt = world.Steps + 1;
                return account.OpenAsync(request, CancellationToken.None);
            },
        };
        new Process(world) { Broker = broker }.Run(Opening(static session => session.Remaining - TimeSpan.FromSeconds(0.2), 2), Hours(8), Hours(13));
        Assert.True(world.IsDead);
        world.Revive();

        var second = new Process(world) { Broker = account }.Run(
            new ScriptedStrategy(_morning), _end + TimeSpan.FromSeconds(0.3), Hours(13), (_end + TimeSpan.FromSeconds(0.7), async _ => await account.OpenAsync(lost!, CancellationToken.None)));

        Assert.Empty(world.Account.Positions);
        Assert.Equal(0, net.Net());
        Assert.Equal(1, world.Account.Closed + net.Closes.Count);
        Assert.EndsWith("ended Morning: CloseAll: 1 closed", second.Lines.Written[^1], StringComparison.Ordinal);
    }

    /// <summary>The answer is there at once, and the list shows it later.</summary>
    [Theory]
    [InlineData(true, 0.1)]
    [InlineData(true, 0.5)]
    [InlineData(true, 4)]
    [InlineData(false, 0.1)]
    [InlineData(false, 0.5)]
    [InlineData(false, 4)]
    public void What_was_filled_just_before_the_end_is_closed_though_the_list_does_not_show_it_yet(bool isNetting, double lag)
    {
        var world = new World();
        var net = new NettingAccount(world);
        IOrderBroker account = isNetting ? net : world.Account;
        var broker = new LaggingList(account, () => world.Now, TimeSpan.FromSeconds(lag));

        var run = new Process(world) { Broker = broker }.Run(Opening(static session => session.Remaining - TimeSpan.FromSeconds(0.06), 1), Hours(8), Hours(13));

        Assert.Empty(world.Account.Positions);
        Assert.Equal(0, net.Net());
        Assert.Equal(1, world.Account.Closed + net.Closes.Count);
        Assert.Contains("12:00 ended Morning: CloseAll: 1 closed", run.Lines.Written);
    }

    /// <summary>The handler has closed some of it, or all, and fails; the list shows the whole position for as long as it lags.</summary>
    [Theory]
    [InlineData(2, true)]
    [InlineData(2, false)]
    [InlineData(0.5, true)]
    [InlineData(0.5, false)]
    public void What_a_handler_has_closed_is_not_closed_again_though_the_list_shows_it_still(decimal volume, bool isEntryAnswered)
    {
        var world = new World();
        var account = new SpoiltBroker(world.Account);
        account.Open = async request =>
        {
            var answer = await world.Account.OpenAsync(request, CancellationToken.None);
            return isEntryAnswered ? answer : OrderResult.Unknown("no answer");
        };
        var broker = new LaggingList(account, () => world.Now, TimeSpan.FromSeconds(4));
        var strategy = new ScriptedStrategy(_morning with { OnEnd = SessionAction.Custom, CustomEnd = "FlattenAsync", EndHandler = 1 })
        {
            Trade = async (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), token);
                await session.DelayAsync(TimeSpan.FromDays(1));
            },
            Handler = async (_, session, token) =>
            {
                var opened = Assert.Single((await session.Broker.GetPositionsAsync(token)).Positions);
                await session.Broker.CloseAsync(new CloseRequest(opened.Id, volume), token);
                throw new InvalidOperationException("failed");
            },
        };

        new Process(world) { Broker = broker }.Run(strategy, Hours(8), Hours(13));

        Assert.Empty(world.Account.Positions);
        Assert.Empty(world.Violations);
    }

    /// <summary>Half of it is filled, and the other half goes on under an id that nobody has named, or that the answer names.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_left_of_a_close_under_a_new_ticket_is_closed_too(bool isNamed)
    {
        var world = new World();
        var held = world.Account.Hold("S", volume: 2);
        var isFirst = true;
        var broker = new SpoiltBroker(world.Account);
        broker.Close = async request =>
        {
            if (!isFirst)
            {
                return await world.Account.CloseAsync(request, CancellationToken.None);
            }

            isFirst = false;
            await world.Account.CloseAsync(request, CancellationToken.None);
            var rest = world.Account.Hold("S", volume: 1);
            return OrderResult.Filled(1, 1.1m, isNamed ? rest.Id : held.Id);
        };
        broker.Query = id => ValueTask.FromResult(OrderResult.NotFound());

        var run = new Process(world) { Broker = broker }.Run(new ScriptedStrategy(_morning), Hours(8), Hours(13));

        Assert.Empty(world.Account.Positions);
        Assert.Equal(2, world.Account.Closed);
        Assert.EndsWith("ended Morning: CloseAll: 1 closed", run.Lines.Written[^1], StringComparison.Ordinal);
    }

    private static ScriptedStrategy Opening(Func<SessionContext, TimeSpan> after, decimal volume) => new(_morning, _afternoon)
    {
        Trade = async (session, token) =>
        {
            if (session.Session.Name == "Morning")
            {
                await session.DelayAsync(after(session));
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, volume), token);
            }

            await session.DelayAsync(TimeSpan.FromDays(1));
        },
    };

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);
}
