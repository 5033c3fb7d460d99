using Sessions.Brokers;
using Sessions.Orders;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Ownership;

/// <summary>An account without tags whose orders are on their way when the session ends, and of which it knows nothing before they have come.</summary>
public sealed class LateFillTests
{
    private static readonly TimeSpan _end = TimeSpan.FromHours(12);
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(19)]
    [InlineData(35)]
    public void What_an_entry_fills_after_the_end_is_counted_and_closed(int seconds)
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        account.ArrivesAfter = id => id.Contains(":end:", StringComparison.Ordinal) ? TimeSpan.Zero : TimeSpan.FromSeconds(seconds + 1);

        var run = new Process(world) { Broker = account }.Run(AtTheEnd(static session => session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), CancellationToken.None)), Hours(8), Hours(13));

        Assert.Equal(5, account.Net());
        Assert.Equal([2], account.Closes);
        Assert.Contains(run.Lines.Written, static line => line.EndsWith("ended Morning: CloseAll: 1 closed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(19)]
    [InlineData(35)]
    public void What_a_close_of_the_strategys_own_fills_after_the_end_is_not_sold_again(int seconds)
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        var entered = false;
        account.ArrivesAfter = id => id.Contains(":end:", StringComparison.Ordinal) || !entered ? TimeSpan.Zero : TimeSpan.FromSeconds(seconds + 1);
        var strategy = AtTheEnd(
            static session => session.Broker.CloseAsync(new CloseRequest("EURUSD", 2), CancellationToken.None),
            async session =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), CancellationToken.None);
                entered = true;
            });

        new Process(world) { Broker = account }.Run(strategy, Hours(8), Hours(13));

        Assert.Equal(5, account.Net());
        Assert.Equal([2], account.Closes);
    }

    /// <summary>Each question is answered three seconds later, by what the account had when it was asked; the entry arrives nine seconds after its call has failed.</summary>
    [Fact]
    public void What_arrives_while_the_answer_that_it_never_had_is_on_its_way_is_not_believed_lost()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        OpenRequest? lost = null;
        var broker = new SpoiltBroker(account)
        {
            Open = request =>
            {
                lost = request;
                throw new IOException("the line is dead");
            },
            Query = async id =>
            {
                var answer = await account.QueryAsync(new OrderQuery(id), CancellationToken.None);
                await Task.Delay(TimeSpan.FromSeconds(3), world.Clock!, CancellationToken.None);
                return answer;
            },
        };

        var run = new Process(world) { Broker = broker }.Run(
            AtTheEnd(static session => session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), CancellationToken.None)),
            Hours(8), Hours(13), (_end + TimeSpan.FromSeconds(8), async _ => await account.OpenAsync(lost!, CancellationToken.None)));

        Assert.Equal(5, account.Net());
        Assert.Equal([2], account.Closes);
        Assert.Contains(run.Lines.Written, static line => line.EndsWith("ended Morning: CloseAll: 1 closed", StringComparison.Ordinal));
    }

    [Fact]
    public void What_fills_late_is_closed_though_another_position_cannot_be()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Refuses = id => id.Contains(":GBPUSD:", StringComparison.Ordinal);
        var entered = 0;
        account.ArrivesAfter = id => id.Contains(":end:", StringComparison.Ordinal) || entered < 2 ? TimeSpan.Zero : TimeSpan.FromSeconds(36);
        var strategy = AtTheEnd(
            static session => session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), CancellationToken.None),
            async session =>
            {
                for (; entered < 2; entered++)
                {
                    await session.Broker.OpenAsync(new OpenRequest(entered == 0 ? "GBPUSD" : "EURUSD", PositionSide.Long, 1), CancellationToken.None);
                }
            });

        var run = new Process(world) { Broker = account }.Run(strategy, Hours(8), Hours(13));

        Assert.Equal((0m, 1m), (account.Net(), account.Net("GBPUSD")));
        Assert.Equal([1, 2], account.Closes);
        Assert.Equal(["GBPUSD"], run.Lines.Alarms[^1].StillOpen.Select(static open => open.Position.Symbol));
    }

    [Fact]
    public void What_fills_late_into_a_tagged_position_that_was_closed_by_then_is_closed_too()
    {
        var world = new World();
        var account = new NettingAccount(world);
        var entered = false;
        account.ArrivesAfter = id => id.Contains(":end:", StringComparison.Ordinal) || !entered ? TimeSpan.Zero : TimeSpan.FromSeconds(16);
        var broker = new SpoiltBroker(account) { Capabilities = BrokerCapabilities.Tags | BrokerCapabilities.Orders };
        broker.Positions = async () =>
        {
            var all = await account.GetPositionsAsync(CancellationToken.None);
            return all with { Positions = [.. all.Positions.Select(static held => held with { Tag = "S" })] };
        };
        var strategy = AtTheEnd(
            static session => session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), CancellationToken.None),
            async session =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), CancellationToken.None);
                entered = true;
            });

        new Process(world) { Broker = broker }.Run(strategy, Hours(8), Hours(13));

        Assert.Equal([1, 2], account.Closes);
        Assert.Equal(0, account.Net());
    }

    [Fact]
    public void What_an_end_has_left_open_for_its_profit_it_does_not_close_when_another_order_fills_late()
    {
        var world = new World();
        var account = new NettingAccount(world);
        var entered = 0;
        account.ArrivesAfter = id => id.Contains(":end:", StringComparison.Ordinal) || entered == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(36);
        var broker = new SpoiltBroker(account);
        broker.Positions = async () =>
        {
            // The winner of noon is a loser soon after, as the late one is from the beginning. Each is listed twice.
            var all = await account.GetPositionsAsync(CancellationToken.None);
            return all with { Positions = [.. all.Positions.Concat(all.Positions).Select(held => held with { NetProfit = held.Symbol == "GBPUSD" && world.Now < Process.Midnight + _end + TimeSpan.FromSeconds(30) ? 1 : -1 })] };
        };
        var strategy = new ScriptedStrategy(_morning with { OnEnd = SessionAction.CloseLoss })
        {
            Trade = async (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("GBPUSD", PositionSide.Long, 1), token);
                entered++;
                await session.DelayAsync(session.Remaining - TimeSpan.FromSeconds(1));
                _ = session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), CancellationToken.None).AsTask();
                session.Stop();
            },
        };

        new Process(world) { Broker = broker }.Run(strategy, Hours(8), Hours(13));

        Assert.Equal((0m, 1m), (account.Net(), account.Net("GBPUSD")));
        Assert.Equal([2m], account.Closes);
    }

    [Fact]
    public void An_order_of_a_process_that_died_is_not_believed_lost_before_it_could_have_come()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        new Process(world) { Broker = account, Options = new RunOptions { OnShutdown = ShutdownPolicy.Leave } }.Run(new ScriptedStrategy(_morning)
        {
            Trade = async (session, _) =>
            {
                await session.DelayAsync(TimeSpan.FromHours(1));
                world.DiesAt = world.Steps + 2;
                await Record.ExceptionAsync(async () => await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), CancellationToken.None));
            },
        }, Hours(8), Hours(13));
        Assert.True(world.IsDead);
        var lost = world.Journal.Written.OfType<Order>().Select(static order => order.Id).Distinct().Single();
        world.Revive();

        new Process(world) { Broker = account }.Run(new ScriptedStrategy(_morning), _end - TimeSpan.FromSeconds(1), Hours(13), (_end + TimeSpan.FromSeconds(3), async _ =>
            await account.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2) { ClientOrderId = lost }, CancellationToken.None)));

        Assert.Equal(5, account.Net());
    }

    private static ScriptedStrategy AtTheEnd(Func<SessionContext, ValueTask<OrderResult>> send, Func<SessionContext, Task>? before = null) => new(_morning)
    {
        Trade = async (session, token) =>
        {
            await (before?.Invoke(session) ?? Task.CompletedTask);
            await session.DelayAsync(session.Remaining - TimeSpan.FromSeconds(1));
            _ = send(session).AsTask();
            session.Stop();
        },
    };

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);
}
