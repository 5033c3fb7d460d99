using Sessions.Brokers;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Ownership;

/// <summary>A strategy that names its orders itself and sends one again, as it may: the account carries it out once, and it is counted once.</summary>
public sealed class RepeatedOrderTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };
    private static readonly OpenRequest _entry = new("EURUSD", PositionSide.Long, 1) { ClientOrderId = "mine" };

    [Fact]
    public void An_entry_that_is_sent_again_is_counted_once()
    {
        var account = Run(out var answers, _entry, _entry);

        Assert.Equal([OrderStatus.Filled, OrderStatus.Filled], answers.Select(static answer => answer.Status));
        Assert.Equal([1], account.Closes);
        Assert.Equal(5, account.Net());
    }

    [Fact]
    public void A_close_that_is_sent_again_is_counted_once()
    {
        var close = new CloseRequest("EURUSD", 1) { ClientOrderId = "out" };
        var account = Run(out var answers, _entry with { Volume = 3 }, close, close);

        Assert.Equal([OrderStatus.Filled, OrderStatus.Filled, OrderStatus.Filled], answers.Select(static answer => answer.Status));
        Assert.Equal([1, 2], account.Closes);
        Assert.Equal(5, account.Net());
    }

    [Fact]
    public void An_entry_that_is_sent_again_after_a_restart_is_counted_once()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        new Process(world) { Broker = account, Options = new RunOptions { OnShutdown = ShutdownPolicy.Leave } }.Run(Sends([], _entry), Hours(8), Hours(9));

        new Process(world) { Broker = account }.Run(Sends([], _entry), Hours(10), Hours(13));

        Assert.Equal([1], account.Closes);
        Assert.Equal(5, account.Net());
    }

    [Fact]
    public void An_order_under_an_id_that_somebody_else_has_used_is_not_the_strategys()
    {
        var world = new World();
        var account = new NettingAccount(world);
        new Process(world) { Broker = account, StrategyId = "B", Options = new RunOptions { OnShutdown = ShutdownPolicy.Leave } }.Run(Sends([], _entry), Hours(8), Hours(9));

        new Process(world) { Broker = account }.Run(Sends([], _entry), Hours(8), Hours(13));

        Assert.Empty(account.Closes);
        Assert.Equal(1, account.Net());
    }

    [Fact]
    public void An_entry_whose_answer_was_lost_is_counted_when_it_is_sent_again()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        account.BeforeAnswer = static _ => throw new IOException("line down");
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                await Record.ExceptionAsync(async () => await session.Broker.OpenAsync(_entry, token));
                account.BeforeAnswer = static _ => { };
                await session.Broker.OpenAsync(_entry, token);
                session.Stop();
            },
        };

        new Process(world) { Broker = account }.Run(strategy, Hours(8), Hours(13));

        Assert.Equal([1], account.Closes);
        Assert.Equal(5, account.Net());
    }

    [Fact]
    public void An_entry_that_is_sent_twice_at_once_is_counted_once_however_long_the_questions_before_it_take()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        var questions = 0;
        var broker = new SpoiltBroker(account)
        {
            Query = async id =>
            {
                var answer = await account.QueryAsync(new OrderQuery(id), CancellationToken.None);
                await Task.Delay(TimeSpan.FromSeconds(1 + (2 * questions++)), world.Clock!, CancellationToken.None);
                return answer;
            },
        };
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                var first = session.Broker.OpenAsync(_entry, token).AsTask();
                await session.Broker.OpenAsync(_entry, token);
                await first;
                session.Stop();
            },
        };

        new Process(world) { Broker = broker }.Run(strategy, Hours(8), Hours(13));

        Assert.Equal([1], account.Closes);
        Assert.Equal(5, account.Net());
    }

    private static NettingAccount Run(out List<OrderResult> answers, params object[] orders)
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        new Process(world) { Broker = account }.Run(Sends(answers = [], orders), Hours(8), Hours(13));
        return account;
    }

    private static ScriptedStrategy Sends(List<OrderResult> answers, params object[] orders) => new(_morning)
    {
        Trade = async (session, token) =>
        {
            foreach (var order in orders)
            {
                answers.Add(order is CloseRequest close ? await session.Broker.CloseAsync(close, token) : await session.Broker.OpenAsync((OpenRequest)order, token));
            }

            session.Stop();
        },
    };

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);
}
