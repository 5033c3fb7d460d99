using Sessions.Brokers;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Ownership;

/// <summary>An account without tags whose session closes the whole of it: what the strategy's own orders fill late is its to close, and counted with the rest.</summary>
public sealed class LateAccountFillTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll, Scope = SessionScope.Account };
    private static readonly Session _afternoon = new(new TimeOnly(13, 0), new TimeOnly(14, 0)) { Name = "Afternoon", OnEnd = SessionAction.CloseAll };

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void What_an_entry_fills_after_the_end_is_closed(int others)
    {
        var world = new World();
        var account = new NettingAccount(world) { ArrivesAfter = static id => id.Contains(":end:", StringComparison.Ordinal) ? TimeSpan.Zero : TimeSpan.FromSeconds(16) };
        account.Trade(others);

        var run = new Process(world) { Broker = account }.Run(AtTheEnd(new OpenRequest("EURUSD", PositionSide.Long, 2)), Hours(8), Hours(13));

        Assert.Equal(0, account.Net());
        Assert.Empty(run.Lines.Alarms);
    }

    [Fact]
    public void What_somebody_else_opens_meanwhile_is_not()
    {
        var world = new World();
        var account = new NettingAccount(world) { ArrivesAfter = static id => id.Contains(":end:", StringComparison.Ordinal) ? TimeSpan.Zero : TimeSpan.FromSeconds(16) };

        new Process(world) { Broker = account }.Run(AtTheEnd(new OpenRequest("EURUSD", PositionSide.Long, 2)), Hours(8), Hours(13), (Hours(12) + TimeSpan.FromSeconds(14), _ => Trade(account, 4)));

        Assert.Equal(4, account.Net());
        Assert.Equal([2m], account.Closes);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(false, 9)]
    [InlineData(true, 0)]
    public void An_order_whose_answer_was_lost_is_not_counted_once_more_when_its_position_is_gone(bool isClose, int restartsAt)
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        var strategy = new ScriptedStrategy(_morning, _afternoon)
        {
            Trade = async (session, token) =>
            {
                if (session.Session == _morning && !session.IsResumed)
                {
                    account.BeforeAnswer = Lose(!isClose);
                    await Record.ExceptionAsync(async () => await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), token));
                    account.BeforeAnswer = Lose(isClose);
                    await (isClose ? Record.ExceptionAsync(async () => await session.Broker.CloseAsync(new CloseRequest("EURUSD", 1), token)) : Task.CompletedTask);
                }

                session.Stop();
            },
        };
        if (restartsAt > 0)
        {
            new Process(world) { Broker = account, Options = new RunOptions { OnShutdown = ShutdownPolicy.Leave } }.Run(strategy, Hours(8), Hours(restartsAt));
        }

        var run = new Process(world) { Broker = account }.Run(strategy, Hours(restartsAt > 0 ? restartsAt : 8), Hours(15), (Hours(12.5), _ => Trade(account, isClose ? -4 : 4)));

        Assert.Equal(isClose ? -4 : 4, account.Net());
        Assert.Empty(run.Lines.Alarms);
    }

    private static Action<string> Lose(bool isLost) => id =>
    {
        if (isLost && !id.Contains(":end:", StringComparison.Ordinal))
        {
            throw new IOException("line down");
        }
    };

    private static ScriptedStrategy AtTheEnd(OpenRequest request) => new(_morning)
    {
        Trade = async (session, token) =>
        {
            await session.DelayAsync(session.Remaining - TimeSpan.FromSeconds(1));
            _ = session.Broker.OpenAsync(request, CancellationToken.None).AsTask();
            session.Stop();
        },
    };

    private static ValueTask Trade(NettingAccount account, decimal volume)
    {
        account.Trade(volume);
        return ValueTask.CompletedTask;
    }

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);
}
