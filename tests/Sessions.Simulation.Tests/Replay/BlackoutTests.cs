using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>A simulation has the blackouts that a live run has, by the same gate.</summary>
public sealed class BlackoutTests
{
    private static readonly DateTimeOffset _news = Scripted.Monday.AddHours(9);

    [Fact]
    public void Nothing_is_opened_in_one_and_the_result_has_its_pauses_and_what_is_wrong_with_the_plan()
    {
        var answers = new List<(DateTimeOffset At, OrderStatus Status)>();
        var plan = new BlackoutPlan([new Blackout(_news, _news.AddMinutes(10), "CPI")], "news.csv is of last week");

        var result = Run(answers, plan);

        Assert.Equal(
            [(_news.AddMinutes(-1), OrderStatus.Filled), (_news, OrderStatus.Rejected), (_news.AddMinutes(9), OrderStatus.Rejected), (_news.AddMinutes(10), OrderStatus.Filled)],
            answers.Where(answer => answer.At == _news.AddMinutes(-1) || answer.At == _news || answer.At == _news.AddMinutes(9) || answer.At == _news.AddMinutes(10)));
        Assert.Equal(new SessionPause(_news, _news.AddMinutes(10), PauseReason.Blackout) { Event = "CPI" }, Assert.Single(Assert.Single(result.Occurrences).Occurrence.Pauses));
        Assert.Contains("blackouts: news.csv is of last week", result.Warnings);
    }

    [Fact]
    public void A_source_that_changes_while_it_runs_changes_nothing()
    {
        var answers = new List<(DateTimeOffset At, OrderStatus Status)>();
        var source = new OnceSource(new BlackoutPlan([new Blackout(_news, _news.AddMinutes(10), "CPI")]));

        Run(answers, source);

        Assert.Equal((1, OrderStatus.Rejected), (source.Asked, answers.Find(answer => answer.At == _news).Status));
    }

    [Fact]
    public void Five_hundred_of_them_next_to_the_trading_change_nothing_of_it()
    {
        var (without, with) = (new List<(DateTimeOffset, OrderStatus)>(), new List<(DateTimeOffset, OrderStatus)>());
        var plan = new BlackoutPlan(Enumerable.Range(0, 500).Select(static day => new Blackout(Scripted.Monday.AddDays(day).AddHours(13), Scripted.Monday.AddDays(day).AddHours(14), "x")));

        var (first, second) = (Run(without, null), Run(with, plan));

        Assert.Equal(without, with);
        Assert.Equal(first.Trades.Select(static trade => (trade.OpenedAt, trade.ClosedAt, trade.NetProfit)), second.Trades.Select(static trade => (trade.OpenedAt, trade.ClosedAt, trade.NetProfit)));
    }

    private static SimulationResult Run(List<(DateTimeOffset At, OrderStatus Status)> answers, IBlackoutSource? blackouts)
    {
        var strategy = new Scripted(Scripted.Morning, async (session, _) =>
        {
            await session.NextBarAsync(TimeSpan.FromMinutes(1));
            answers.Add((session.UtcNow, (await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 0.01m), session.CancellationToken)).Status));
        });
        return new Simulation { Broker = Scripted.Account, Blackouts = blackouts }.AddBars(Scripted.Minutes()).AddStrategy(_ => strategy, strategyId: "S").Run();
    }

    private sealed class OnceSource(BlackoutPlan first) : IBlackoutSource
    {
        public int Asked { get; private set; }

        public BlackoutPlan Current => Asked++ == 0 ? first : BlackoutPlan.Empty;

        public event EventHandler? Changed
        {
            add { }
            remove { }
        }
    }
}
