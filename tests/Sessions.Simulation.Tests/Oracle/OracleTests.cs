using System.Globalization;
using CsCheck;
using Sessions.Brokers;
using Sessions.Simulation.Tests.Replay;
using Xunit.Abstractions;

namespace Sessions.Simulation.Tests.Oracle;

// docs/decisions.md 177
/// <summary>
/// Random days of several symbols with gaps, lengths and offsets of their own, and random strategies on them, held against a
/// small simulation of another making. SESSIONS_ORACLE_COUNT asks for more of them; a case that fails prints its seed, which
/// SESSIONS_ORACLE_SEED takes.
/// </summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private static readonly int _count = int.Parse(Environment.GetEnvironmentVariable("SESSIONS_ORACLE_COUNT") ?? "1000", CultureInfo.InvariantCulture);

    private static readonly SessionTable _allDay = SessionTable.Create(Session.AllDay(TimeOnly.MinValue) with { OnEnd = SessionAction.None, KeepOrders = true });

    [Fact]
    public void Fills_money_equity_and_drawdown_are_what_another_simulation_makes_of_the_same_prices_and_orders()
    {
        var (trades, late, stops, rejected) = (0, 0, 0, 0);
        OraclePlan.Any.Sample(
            plan =>
            {
                var expected = new OracleReplay(plan).Run();
                expected.AssertSame(Product(plan));
                Interlocked.Add(ref trades, expected.Trades.Length);
                Interlocked.Add(ref late, expected.LateFills);
                Interlocked.Add(ref stops, expected.Trades.Count(static trade => trade.Reason == CloseReason.StopOut));
                Interlocked.Add(ref rejected, expected.RejectedWhileClosed);
            },
            output.WriteLine, iter: _count, seed: Environment.GetEnvironmentVariable("SESSIONS_ORACLE_SEED"));

        output.WriteLine($"{_count} days, {trades} trades, {late} late fills, {stops} stop-outs, {rejected} rejected at closed markets");
        Assert.True(_count < 1_000 || Math.Min(Math.Min(trades, late), Math.Min(stops, rejected)) > _count / 10, "too little happened");
    }

    private static OracleResult Product(OraclePlan plan)
    {
        var simulation = new Simulation
        {
            Broker = new PaperBrokerOptions
            {
                AccountCurrency = plan.Currency,
                Balance = plan.Balance,
                Instruments = [.. plan.Symbols.Select(static symbol => symbol.ToInstrument())],
                ConversionRates = plan.PoundRate > 0 ? new Dictionary<string, decimal> { ["GBP"] = plan.PoundRate / 1_000m } : [],
                MaxQuoteAge = plan.QuoteAge > 0 ? TimeSpan.FromSeconds(plan.QuoteAge) : null,
                StopOutLevel = plan.StopOut / 100m,
                Capabilities = plan.Nets ? BrokerCapabilities.Orders : BrokerCapabilities.Hedging | BrokerCapabilities.Tags | BrokerCapabilities.Orders,
            },
            EquityInterval = TimeSpan.FromSeconds(plan.Marks),
        };
        foreach (var symbol in plan.Turned ? plan.Symbols.Reverse() : plan.Symbols)
        {
            simulation.AddBars(symbol.ToSource(plan));
        }

        for (var i = 0; i < OraclePlan.Strategies; i++)
        {
            var script = new Script(plan, i);
            simulation.AddStrategy(_ => new Scripted(_allDay, script.TradeAsync), strategyId: $"S{i}");
        }

        return OracleResult.Of(plan, simulation.Run());
    }

    /// <summary>What one strategy does, once.</summary>
    private sealed class Script(OraclePlan plan, int strategy)
    {
        /// <summary>The ids under which its orders were sent.</summary>
        private readonly List<string> _sent = [];
        private bool _isDone;

        public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
        {
            foreach (var action in _isDone ? [] : plan.Actions.Where(action => action.Strategy == strategy))
            {
                if (plan.At(action.At) > session.UtcNow)
                {
                    await session.DelayAsync(plan.At(action.At) - session.UtcNow);
                }

                await DoAsync(session, action, cancellationToken);
            }

            _isDone = true;
            await session.DelayAsync(TimeSpan.FromDays(1));
        }

        private async ValueTask DoAsync(SessionContext session, OracleAction action, CancellationToken cancellationToken)
        {
            var target = action.Kind is OracleKind.Close or OracleKind.Cancel && action.Target < _sent.Count ? await IdOfAsync(session, _sent[action.Target], cancellationToken) : "none";
            if (action.Kind == OracleKind.Cancel)
            {
                await session.Broker.CancelAsync(target, cancellationToken);
            }
            else if (action.Kind == OracleKind.Close)
            {
                // On an account that nets the order against it closes.
                await (plan.Nets ? default : session.Broker.CloseAsync(new CloseRequest(target, action.Volume / 100m), cancellationToken));
            }
            else
            {
                _sent.Add($"{strategy}-{_sent.Count}");
                await session.Broker.OpenAsync(
                    new OpenRequest(plan.Symbols[action.Symbol].Name, action.Side, action.Volume / 100m)
                    {
                        Type = action.Kind switch { OracleKind.Limit => OrderType.Limit, OracleKind.Stop => OrderType.Stop, _ => OrderType.Market },
                        Price = action.Kind == OracleKind.Market ? null : action.Price / 10_000m,
                        StopLoss = action.StopLoss / 10_000m,
                        TakeProfit = action.TakeProfit / 10_000m,
                        ClientOrderId = _sent[^1],
                    },
                    cancellationToken);
            }
        }

        /// <summary>The id of the position that an order has opened, or its own while it rests or waits.</summary>
        private static async ValueTask<string> IdOfAsync(SessionContext session, string clientOrderId, CancellationToken cancellationToken)
        {
            var order = await session.Broker.QueryAsync(new OrderQuery(clientOrderId), cancellationToken);
            return order.PositionId ?? order.OrderId
                ?? (await session.Broker.GetOrdersAsync(cancellationToken)).FirstOrDefault(resting => resting.ClientOrderId == clientOrderId)?.Id ?? "none";
        }
    }
}
