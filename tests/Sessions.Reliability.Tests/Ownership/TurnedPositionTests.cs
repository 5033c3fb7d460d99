using Sessions.Brokers;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Ownership;

/// <summary>A netting account's one position, which somebody turns while its close is not done: what it is then is not the end's to close.</summary>
public sealed class TurnedPositionTests
{
    private static readonly TimeSpan _noon = TimeSpan.FromHours(12);
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };

    [Theory]
    [InlineData(SessionScope.Account)]
    [InlineData(SessionScope.Strategy)]
    public void A_close_that_was_lost_is_not_sent_again_before_the_account_was_looked_at(SessionScope scope)
    {
        var world = new World();
        var account = new NettingAccount(world);
        var broker = new SpoiltBroker(account);
        broker.Close = request =>
        {
            broker.Close = null;
            account.Trade(-7);
            throw new IOException("line down");
        };

        var run = new Process(world) { Broker = broker }.Run(Buying(5, scope), Hours(8), Hours(13));

        Assert.Empty(account.Closes);
        Assert.Equal(-2, account.Net());

        // Of the whole account nothing of it is left; of the strategy's own somebody has to say what became of it.
        Assert.Equal(scope == SessionScope.Account, run.Lines.Alarms.Count == 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_next_process_looks_before_it_goes_on(bool isPartlyFilled)
    {
        var world = new World();
        var account = new NettingAccount(world);
        var broker = new SpoiltBroker(account)
        {
            Close = request => isPartlyFilled ? account.CloseAsync(request with { Volume = 1 }, CancellationToken.None) : throw new IOException("line down"),
            Query = static _ => throw new IOException("line down"),
        };
        broker.Positions = () => isPartlyFilled && account.Closes.Count > 0 ? throw new IOException("line down") : account.GetPositionsAsync(CancellationToken.None);
        new Process(world) { Broker = broker }.Run(Buying(5, SessionScope.Account), Hours(8), _noon + TimeSpan.FromSeconds(1));
        Assert.Equal(isPartlyFilled ? [1m] : [], account.Closes);
        account.Closes.Clear();
        account.Trade(-9);
        world.Revive();

        new Process(world) { Broker = account }.Run(new ScriptedStrategy(_morning), Hours(13), Hours(14));

        Assert.Empty(account.Closes);
    }

    private static ScriptedStrategy Buying(decimal volume, SessionScope scope) => new(_morning with { Scope = scope })
    {
        Trade = async (session, token) =>
        {
            await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, volume), token);
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
