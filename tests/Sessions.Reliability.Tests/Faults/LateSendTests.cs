using Sessions.Brokers;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Faults;

/// <summary>An entry that is held up before it is sent is judged when it is sent.</summary>
public sealed class LateSendTests
{
    [Fact]
    public void Nothing_is_opened_after_EntriesUntil_though_it_was_ordered_before()
    {
        var world = new World();
        var account = new NettingAccount(world);
        var broker = new SpoiltBroker(account)
        {
            Query = async id =>
            {
                await Task.Delay(TimeSpan.FromSeconds(4), world.Clock!, CancellationToken.None);
                return await account.QueryAsync(new OrderQuery(id), CancellationToken.None);
            },
        };
        OrderResult? answer = null;
        var strategy = new ScriptedStrategy(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { EntriesUntil = new TimeOnly(11, 30) })
        {
            Trade = async (session, token) =>
            {
                await session.DelayAsync(session.Remaining - TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
                answer = await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 5) { ClientOrderId = "mine" }, token);
                session.Stop();
            },
        };

        new Process(world) { Broker = broker }.Run(strategy, TimeSpan.FromHours(8), TimeSpan.FromHours(13));

        Assert.Equal(OrderStatus.Rejected, answer?.Status);
        Assert.Contains("EntriesUntil", answer?.Reason, StringComparison.Ordinal);
        Assert.Equal(0, account.Net());
    }
}
