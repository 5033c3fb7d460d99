using Sessions.Brokers;
using Sessions.Calendars;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>In a pause nothing is opened, resting entries are cancelled and positions stay; an end comes before the bell.</summary>
public sealed class PauseTests
{
    private static readonly Session _day = new(new TimeOnly(9, 0), new TimeOnly(15, 30)) { Name = "Day", OnEnd = SessionAction.CloseAll };

    [Fact]
    public void The_strategy_is_not_called_in_the_markets_break_and_holds_its_position_over_it()
    {
        using var run = new SimulatedRun();
        var calls = new List<TimeSpan>();
        var strategy = new TestStrategy(_day)
        {
            Calendar = new Lunch(),
            Trade = async (session, token) =>
            {
                calls.Add(session.UtcNow - SimulatedRun.FirstInstant);
                await (calls.Count == 1 ? session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token) : ValueTask.FromResult(OrderResult.Rejected("")));
                await session.DelayAsync(TimeSpan.FromMinutes(10));
            },
        };

        run.For(TimeSpan.FromDays(1), strategy);

        Assert.DoesNotContain(calls, static call => call >= TimeSpan.FromHours(11.5) && call < TimeSpan.FromHours(12.5));
        Assert.Contains(TimeSpan.FromHours(12.5), calls);
        Assert.Equal(["01 09:00:00 begin Day", "01 15:29:30 ending Day", "01 15:29:30 ended Day: CloseAll: 1 closed"], run.Recorder.Lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_resting_entry_is_cancelled_when_the_market_breaks_unless_orders_are_kept(bool keeps)
    {
        using var run = new SimulatedRun();
        var listed = new List<int>();
        var strategy = new TestStrategy(_day with { KeepOrders = keeps })
        {
            Calendar = new Lunch(),
            Trade = async (session, _) =>
            {
                run.Broker.Orders.Add(Resting("1", session.Tag));
                run.Broker.Orders.Add(Resting("2", "somebody else"));
                await session.DelayAsync(TimeSpan.FromHours(2.5) - TimeSpan.FromMilliseconds(1));
                listed.Add(run.Broker.Orders.Count);
                await session.DelayAsync(TimeSpan.FromMilliseconds(1));
                await session.DelayAsync(TimeSpan.FromMilliseconds(1));
                listed.Add(run.Broker.Orders.Count);
                session.Stop();
            },
        };

        run.For(TimeSpan.FromHours(13), strategy);

        Assert.Equal([2, keeps ? 2 : 1], listed);
    }

    [Fact]
    public void A_resting_entry_does_not_fill_after_the_last_entry()
    {
        using var run = new SimulatedRun();
        var left = -1;
        var strategy = new TestStrategy(_day with { EntriesUntil = new TimeOnly(11, 30) })
        {
            Trade = async (session, _) =>
            {
                run.Broker.Orders.Add(Resting("1", session.Tag));
                await session.DelayAsync(TimeSpan.FromHours(2.75));
                left = run.Broker.Orders.Count;
                Assert.True(session.IsPaused);
                Assert.Equal(session.Occurrence.End, session.PausedUntil);
                session.Stop();
            },
        };

        run.For(TimeSpan.FromHours(13), strategy);

        Assert.Equal(0, left);
        Assert.Contains(run.Log.GetSnapshot(), static line => line.Message.Contains("Session Day is paused, so its resting orders were cancelled: 1", StringComparison.Ordinal));
    }

    [Fact]
    public void An_order_that_cannot_be_cancelled_at_once_is_cancelled_while_the_pause_lasts()
    {
        using var run = new SimulatedRun();
        var strategy = new TestStrategy(_day with { EntriesUntil = new TimeOnly(11, 30) })
        {
            Trade = async (session, _) =>
            {
                await session.DelayAsync(TimeSpan.FromHours(2.5) + TimeSpan.FromSeconds(2));

                // The account lists it late.
                run.Broker.Orders.Add(Resting("late", session.Tag));
                await session.DelayAsync(TimeSpan.FromMinutes(2));
                session.Stop();
            },
        };
        run.Broker.BeforeOpen = static _ => throw new TimeoutException();
        var sends = new TestStrategy(_day with { EntriesUntil = new TimeOnly(11, 30) })
        {
            Trade = async (session, token) =>
            {
                await session.DelayAsync(TimeSpan.FromHours(2.5) - TimeSpan.FromSeconds(1));
                var doubtful = new OpenRequest("EURUSD", PositionSide.Long, 1) { Type = OrderType.Limit, Price = 1 };
                await Assert.ThrowsAsync<TimeoutException>(async () => await session.Broker.OpenAsync(doubtful, token));
                await strategy.Trade(session, token);
            },
        };

        run.For(TimeSpan.FromHours(12), sends);

        Assert.Empty(run.Broker.Orders);
    }

    [Fact]
    public void What_is_refused_in_a_break_says_until_when()
    {
        using var run = new SimulatedRun();
        OrderResult? refused = null;
        var strategy = new TestStrategy(_day)
        {
            Calendar = new Lunch(),
            Trade = async (session, token) =>
            {
                await session.DelayAsync(TimeSpan.FromHours(3));
                refused = await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
                session.Stop();
            },
        };

        run.For(TimeSpan.FromHours(13), strategy);

        Assert.Equal((OrderStatus.Rejected, "'Day' opens nothing until 12:30:00Z: the market has a break."), (refused?.Status, refused?.Reason));
        Assert.Empty(run.Broker.Opens);
    }

    [Fact]
    public void What_cannot_be_closed_is_alarmed_while_there_is_time_before_the_bell()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        run.Broker.BeforeClose = static _ => ValueTask.FromResult<OrderResult?>(OrderResult.Rejected("busy"));

        run.For(TimeSpan.FromHours(16), new TestStrategy(_day) { Calendar = new Lunch() });

        Assert.Equal(TimeSpan.FromHours(15.5) - TimeSpan.FromSeconds(15), run.Recorder.AlarmedAt[0] - SimulatedRun.FirstInstant);
    }

    [Fact]
    public void A_strategy_that_does_not_return_keeps_no_more_than_half_of_the_lead_from_the_closing()
    {
        using var run = new SimulatedRun();
        var closedAt = new List<TimeSpan>();
        run.Broker.Hold("S");
        run.Broker.BeforeClose = _ =>
        {
            closedAt.Add(run.Clock.GetUtcNow() - SimulatedRun.FirstInstant);
            return ValueTask.FromResult<OrderResult?>(null);
        };
        run.Broker.BeforeOpen = async _ => await Task.Delay(TimeSpan.FromMinutes(5), run.Clock);
        var strategy = new TestStrategy(_day with { EndLead = TimeSpan.FromSeconds(10) })
        {
            Calendar = new Lunch(),
            Trade = async (session, token) =>
            {
                await session.DelayAsync(session.Remaining - TimeSpan.FromSeconds(1));
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
            },
        };

        run.For(TimeSpan.FromHours(17), strategy);

        Assert.Equal(TimeSpan.FromHours(15.5) - TimeSpan.FromSeconds(5), closedAt[0]);
        Assert.Contains(run.Log.GetSnapshot(), static line => line.Id.Id == 16 && line.Message.Contains("ends 00:00:10 before the market's close", StringComparison.Ordinal));
    }

    private static RestingOrder Resting(string id, string tag) => new(id, "c" + id, "EURUSD", PositionSide.Long, OrderType.Limit, 1, 1.05m, tag);

    /// <summary>Open from 9:00 to 11:30 and from 12:30 to 15:30 UTC.</summary>
    private sealed class Lunch : ISessionCalendar
    {
        public DateOnly KnownFrom => DateOnly.MinValue;

        public DateOnly KnownThrough => DateOnly.MaxValue;

        public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
        {
            for (var day = new DateTimeOffset(from.UtcDateTime.Date, TimeSpan.Zero); day < to; day = day.AddDays(1))
            {
                yield return new OpenInterval(day.AddHours(9), day.AddHours(11.5));
                yield return new OpenInterval(day.AddHours(12.5), day.AddHours(15.5));
            }
        }
    }
}
