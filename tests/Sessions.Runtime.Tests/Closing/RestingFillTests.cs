using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Tests.Support;

namespace Sessions.Tests.Closing;

/// <summary>Resting orders that were done with long before the end must not stand between it and the positions.</summary>
public sealed class RestingFillTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { OnEnd = SessionAction.CloseAll };

    [Fact]
    public void What_has_filled_before_the_end_is_closed_without_a_cancellation()
    {
        using var run = new SimulatedRun();
        var broker = new LimitBroker(run.Broker);

        Run(run, broker, async (session, _) =>
        {
            for (var i = 0; i < 3; i++)
            {
                broker.Fill((await PlaceAsync(session)).OrderId!);
            }

            session.Stop();
        });

        Assert.Empty(run.Broker.Positions);
        Assert.Equal(0, broker.Cancellations);
        Assert.Equal("CloseAll: 3 closed", Assert.Single(run.Recorder.Reports).ToString());
    }

    [Fact]
    public void What_the_strategy_has_cancelled_itself_is_asked_about_then_and_not_at_the_end()
    {
        using var run = new SimulatedRun();
        var broker = new LimitBroker(run.Broker);

        Run(run, broker, async (session, token) =>
        {
            for (var i = 0; i < 3; i++)
            {
                await ((IOrderBroker)session.Broker).CancelAsync((await PlaceAsync(session)).OrderId!, token);
            }

            session.Stop();
        });

        Assert.Equal(3, broker.Cancellations);
        Assert.Equal(3, run.Broker.Queries.Count);
        Assert.All(run.Broker.Queries, static asked => Assert.True(asked.At < SimulatedRun.FirstInstant.AddHours(12)));
    }

    private static ValueTask<OrderResult> PlaceAsync(SessionContext session) =>
        session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1) { Type = OrderType.Limit, Price = 1.05m }, CancellationToken.None);

    private static void Run(SimulatedRun run, IBroker broker, Func<SessionContext, CancellationToken, ValueTask> trade)
    {
        run.Clock.Add("strategy", async token =>
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromHours(13), run.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
            var runtime = new SessionRuntime(broker) { TimeProvider = run.Clock, StrategyId = "S", Observers = [run.Recorder] };
            await SessionRunner.RunAsync(new TestStrategy(_morning) { Trade = async (session, cancellation) => await trade(session, cancellation) }, runtime, either.Token);
        });
        run.Clock.Run();
    }

    /// <summary>An account whose entries rest until the test fills them.</summary>
    private sealed class LimitBroker(TestBroker account) : IOrderBroker
    {
        public int Cancellations { get; private set; }

        public string Account => account.Account;

        public BrokerCapabilities Capabilities => account.Capabilities;

        public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var id = $"v{request.ClientOrderId}";
            account.Orders.Add(new RestingOrder(id, request.ClientOrderId, request.Symbol, request.Side, request.Type, request.Volume, request.Price!.Value, request.Tag));
            account.Answer(request.ClientOrderId, OrderResult.Resting(id));
            return ValueTask.FromResult(OrderResult.Resting(id));
        }

        public void Fill(string id)
        {
            var order = account.Orders.Find(order => order.Id == id)!;
            account.Orders.Remove(order);
            account.Answer(order.ClientOrderId, OrderResult.Filled(order.Volume, order.Price, account.Hold(order.Tag, 0, order.Volume).Id));
        }

        public ValueTask CancelAsync(string orderId, CancellationToken cancellationToken)
        {
            Cancellations++;
            if (account.Orders.Find(order => order.Id == orderId) is { } order)
            {
                account.Answer(order.ClientOrderId, OrderResult.Rejected("cancelled"));
            }

            return account.CancelAsync(orderId, cancellationToken);
        }

        public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) => account.CloseAsync(request, cancellationToken);

        public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) => account.GetPositionsAsync(cancellationToken);

        public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) => account.QueryAsync(query, cancellationToken);

        public ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken) => account.GetOrdersAsync(cancellationToken);
    }
}
