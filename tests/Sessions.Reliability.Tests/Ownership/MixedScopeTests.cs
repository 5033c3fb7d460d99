using Sessions.Brokers;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Ownership;

/// <summary>On an account without tags, one strategy's session that closes the whole account before another that closes its own.</summary>
public sealed class MixedScopeTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll, Scope = SessionScope.Account };
    private static readonly Session _afternoon = new(new TimeOnly(13, 0), new TimeOnly(14, 0)) { Name = "Afternoon", OnEnd = SessionAction.CloseAll };

    [Fact]
    public void What_the_accounts_end_has_closed_is_not_the_strategys_any_more()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        var strategy = new ScriptedStrategy(_morning, _afternoon)
        {
            Trade = async (session, token) =>
            {
                if (session.Session.Name == "Morning")
                {
                    await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
                }

                session.Stop();
            },
        };

        var run = new Process(world) { Broker = account }.Run(strategy, TimeSpan.FromHours(8), TimeSpan.FromHours(15), (TimeSpan.FromHours(12.5), _ =>
        {
            Assert.Equal(0, account.Net());
            account.Trade(4);
            return ValueTask.CompletedTask;
        }));

        Assert.Equal([6], account.Closes);
        Assert.Equal(4, account.Net());
        Assert.Empty(run.Lines.Alarms);
    }

    [Fact]
    public void A_position_that_has_turned_meanwhile_is_another_one_and_is_left_alone()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        var noon = TimeSpan.FromHours(12);
        account.Refuses = id => id.Contains(":end:", StringComparison.Ordinal) && world.Now < Process.Midnight + noon + TimeSpan.FromMilliseconds(150);

        var run = new Process(world) { Broker = account }.Run(new ScriptedStrategy(_morning), TimeSpan.FromHours(8), TimeSpan.FromHours(13), (noon + TimeSpan.FromMilliseconds(100), _ =>
        {
            account.Trade(-7);
            return ValueTask.CompletedTask;
        }));

        Assert.Empty(account.Closes);
        Assert.Equal(-2, account.Net());
        Assert.Equal("12:00 ended Morning: CloseAll: 1 closed", run.Lines.Written[^1]);
    }
}
