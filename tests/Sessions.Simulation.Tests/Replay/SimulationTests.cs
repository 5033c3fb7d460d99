using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

public sealed class SimulationTests
{
    [Fact]
    public void The_end_closes_at_the_price_of_its_own_instant()
    {
        var strategy = new Scripted(Scripted.Morning, async (session, _) =>
        {
            await Scripted.BuyAsync(session);
            session.Stop();
        });

        var result = new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes()).AddStrategy(_ => strategy, strategyId: "S").Run();

        var boundary = Scripted.Minutes().Read().Single(bar => bar.CloseInstant == Scripted.Monday.AddHours(12));
        var occurrence = Assert.Single(result.Occurrences);
        var trade = Assert.Single(occurrence.Trades);
        Assert.Equal(boundary.CloseInstant, trade.ClosedAt);
        Assert.Equal(boundary.Bid.Close, trade.ClosePrice);
        Assert.Equal((trade.ClosePrice - trade.OpenPrice) * 100_000, occurrence.NetProfit);
        Assert.Equal((Scripted.Monday.AddHours(8), Scripted.Monday.AddHours(12)), (occurrence.BegunAt, occurrence.EndedAt));
        Assert.Equal("CloseAll: 1 closed", occurrence.Report.ToString());
        Assert.Equal(10_000m, result.Equity[0].Equity);
        Assert.Equal(10_000m + result.NetProfit, result.Equity[^1].Equity);
    }

    [Fact]
    public void Strategies_on_two_symbols_close_their_own_positions_alone()
    {
        var late = SessionTable.Create(new Session(new TimeOnly(9, 0), new TimeOnly(15, 0)) { Name = "Late", OnEnd = SessionAction.CloseAll });
        var simulation = new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes()).AddBars(Scripted.Minutes("GBPUSD"));
        foreach (var (id, symbol, table) in new[] { ("A", "EURUSD", Scripted.Morning), ("B", "GBPUSD", late) })
        {
            simulation.AddStrategy(
                _ => new Scripted(table, async (session, _) =>
                {
                    await Scripted.BuyAsync(session, symbol);
                    session.Stop();
                }),
                symbol,
                id);
        }

        var result = simulation.Run();

        Assert.Equal(
            [("A", "EURUSD", 12), ("B", "GBPUSD", 15)],
            result.Trades.Select(trade => (trade.Tag!, trade.Symbol, trade.ClosedAt.Hour)));
        Assert.Equal(2 * 1440, result.BarCount);
    }

    [Fact]
    public void Two_runs_give_the_same_trace_byte_for_byte()
    {
        Assert.Equal(Trace(), Trace());

        static string Trace()
        {
            using var output = new MemoryStream();
            using (var trace = new JsonLinesTrace(output))
            {
                var simulation = new Simulation { Broker = Scripted.Account, Trace = trace }.AddBars(Scripted.Minutes(days: 5));
                foreach (var id in new[] { "A", "B", "C" })
                {
                    simulation.AddStrategy(
                        _ => new Scripted(Scripted.Morning, async (session, _) =>
                        {
                            var bar = await session.NextBarAsync(TimeSpan.FromMinutes(5));
                            if (bar!.Bid.Close > bar.Bid.Open)
                            {
                                await Scripted.BuyAsync(session);
                            }
                        }),
                        strategyId: id);
                }

                simulation.Run();
            }

            var text = System.Text.Encoding.UTF8.GetString(output.ToArray());
            Assert.True(text.Count(static character => character == '\n') > 100);
            return text;
        }
    }

    [Fact]
    public void A_trace_line_says_when_who_what_and_where()
    {
        using var output = new MemoryStream();
        using var trace = new JsonLinesTrace(output);
        var strategy = new Scripted(Scripted.Morning, async (session, _) =>
        {
            await Scripted.BuyAsync(session);
            session.Stop();
        });

        new Simulation { Broker = Scripted.Account, Trace = trace }.AddBars(Scripted.Minutes()).AddStrategy(_ => strategy, strategyId: "S").Run();

        var lines = System.Text.Encoding.UTF8.GetString(output.ToArray()).Split('\n');
        Assert.Equal("""{"utc":"2014-05-05T08:00:00Z","strategy":"S","event":"start","session":"Morning","tradingDate":"2014-05-05"}""", lines[0]);
        Assert.StartsWith("""{"utc":"2014-05-05T08:00:00Z","strategy":"S","event":"open","session":"Morning","position":"1","symbol":"EURUSD","side":"Long","volume":1,""", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("""{"utc":"2014-05-05T12:00:00Z","strategy":"S","event":"close","session":"Morning","position":"1",""", lines[2], StringComparison.Ordinal);
        Assert.Equal("""{"utc":"2014-05-05T12:00:00Z","strategy":"S","event":"end","session":"Morning","report":"CloseAll: 1 closed"}""", lines[3]);
    }

    [Fact]
    public void Data_that_end_inside_a_session_end_it_there()
    {
        var strategy = new Scripted(Scripted.Morning, async (session, _) =>
        {
            await Scripted.BuyAsync(session);
            session.Stop();
        });

        var result = new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes(days: 10 / 24.0)).AddStrategy(_ => strategy).Run();

        var occurrence = Assert.Single(result.Occurrences);
        Assert.Equal(new DateOnly(2014, 5, 5), occurrence.TradingDate);
        Assert.Equal(Scripted.Monday.AddHours(10), occurrence.EndedAt);
        Assert.Equal(Scripted.Monday.AddHours(10), result.To);
        Assert.Equal("CloseAll: 1 closed", occurrence.Report.ToString());
    }

    [Fact]
    public void From_and_to_cut_a_stretch_out_of_the_data()
    {
        var strategy = new Scripted(Scripted.Morning, static (session, _) => session.DelayAsync(TimeSpan.FromDays(1)));
        var simulation = new Simulation { Broker = Scripted.Account, From = Scripted.Monday.AddDays(1), To = Scripted.Monday.AddDays(3) };

        var result = simulation.AddBars(Scripted.Minutes(days: 5)).AddStrategy(_ => strategy).Run();

        Assert.Equal([6, 7], result.Occurrences.Select(occurrence => occurrence.Occurrence.Date.Day));
        Assert.Equal(2 * 1440, result.BarCount);
    }

    [Fact]
    public void A_resting_stop_order_is_gone_after_the_session()
    {
        var strategy = new Scripted(Scripted.Morning, async (session, token) =>
        {
            var request = new OpenRequest("EURUSD", PositionSide.Long, 1) { Type = OrderType.Stop, Price = 2 };
            Assert.Equal(OrderStatus.Resting, (await session.Broker.OpenAsync(request, token)).Status);
            session.Stop();
        });

        var result = new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes()).AddStrategy(_ => strategy).Run();

        Assert.Single(Assert.Single(result.Occurrences).Report.CancelledOrders);
        Assert.Empty(result.Trades);
    }

    [Fact]
    public void What_a_strategy_throws_comes_out()
    {
        var simulation = new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes())
            .AddStrategy(_ => new Scripted(Scripted.Morning, static (_, _) => throw new InvalidDataException("boom")));

        Assert.Equal("boom", Assert.IsType<InvalidDataException>(Assert.Throws<SimulationException>(() => simulation.Run()).InnerException).Message);
    }

    [Fact]
    public void A_strategy_that_waits_in_real_time_is_named()
    {
        var simulation = new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes())
            .AddStrategy(_ => new Scripted(Scripted.Morning, static async (_, token) => await new TaskCompletionSource().Task.WaitAsync(token)), strategyId: "Sleeper");

        Assert.Equal("Sleeper", Assert.Throws<SimulationStalledException>(() => simulation.Run()).Participant);
    }

    [Fact]
    public void Mistakes_in_the_set_up_are_told()
    {
        var simulation = new Simulation { Broker = Scripted.Account };
        Assert.Contains("AddBars", Assert.Throws<InvalidOperationException>(() => simulation.Run()).Message, StringComparison.Ordinal);
        Assert.Contains("'EURUSD', 'GBPUSD'", Assert.Throws<ArgumentException>(() => simulation.AddBars(Scripted.Minutes("USDJPY"))).Message, StringComparison.Ordinal);
        simulation.AddBars(Scripted.Minutes());
        Assert.Throws<ArgumentException>(() => simulation.AddBars(Scripted.Minutes()));
        simulation.AddStrategy(static _ => new Scripted(Scripted.Morning, static (_, _) => default), "USDJPY");
        Assert.Contains("'USDJPY'", Assert.Throws<ArgumentException>(() => simulation.Run()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_strategies_of_one_name_are_refused()
    {
        var simulation = new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes())
            .AddStrategy(static _ => new Scripted(Scripted.Morning, static (_, _) => default), strategyId: "S")
            .AddStrategy(static _ => new Scripted(Scripted.Morning, static (_, _) => default), strategyId: "S");

        Assert.Contains("'S'", Assert.Throws<ArgumentException>(() => simulation.Run()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_cancelled_ends_what_is_open_and_gives_what_it_has()
    {
        using var stop = new CancellationTokenSource();
        var strategy = new Scripted(Scripted.Morning, async (session, _) =>
        {
            await Scripted.BuyAsync(session);
            await session.DelayAsync(TimeSpan.FromHours(1));
            await stop.CancelAsync();
            await session.DelayAsync(TimeSpan.FromHours(9));
        });

        var result = new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes(days: 5)).AddStrategy(_ => strategy).Run(stop.Token);

        Assert.Single(Assert.Single(result.Occurrences).Trades);
        Assert.True(result.To < Scripted.Monday.AddHours(12));
    }
}
