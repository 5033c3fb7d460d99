using Sessions.Brokers;
using Sessions.Tests.Support;

namespace Sessions.Tests.Closing;

/// <summary>What is believed of a venue whose look-ups lag behind its answers.</summary>
public sealed class SettleTimeTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { OnEnd = SessionAction.CloseAll };
    private static readonly DateTimeOffset _end = SimulatedRun.FirstInstant.AddHours(12);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(15, 15)]
    [InlineData(40, 40)]
    public void A_close_that_the_venue_does_not_find_is_sent_again_when_its_look_ups_have_settled(int settleTime, int atTheEarliest)
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        run.Broker.SettleTime = TimeSpan.FromSeconds(settleTime);
        var sent = new List<DateTimeOffset>();
        run.Broker.BeforeClose = _ =>
        {
            sent.Add(run.Clock.GetUtcNow());
            return sent.Count == 1 ? throw new IOException("line down") : default;
        };

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning));

        Assert.Equal(2, sent.Count);
        Assert.InRange(sent[1] - sent[0], TimeSpan.FromSeconds(atTheEarliest), TimeSpan.FromSeconds(atTheEarliest + 35));
        Assert.Single(run.Broker.Closes.Select(static close => close.ClientOrderId).Distinct());
        Assert.True(Assert.Single(run.Recorder.Reports).IsComplete);
    }

    [Fact]
    public void A_close_that_fills_while_the_venue_does_not_find_it_is_not_sent_again()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S", volume: 3);
        run.Broker.SettleTime = TimeSpan.FromSeconds(15);
        run.Broker.BeforeClose = request =>
        {
            // Carried out at once, and found by a look-up only later.
            var filled = run.Broker.Reduce(request);
            _ = FoundLaterAsync(request.ClientOrderId, filled);
            throw new IOException("the answer was lost");

            async Task FoundLaterAsync(string id, OrderResult answer)
            {
                await Task.Delay(TimeSpan.FromSeconds(12), run.Clock);
                run.Broker.Answer(id, answer);
            }
        };

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning));

        Assert.Single(run.Broker.Closes);
        Assert.Equal("CloseAll: 1 closed", Assert.Single(run.Recorder.Reports).ToString());
    }

    [Fact]
    public void A_close_that_was_refused_is_sent_again_under_another_id_also_where_only_a_query_says_so()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        var refused = false;
        run.Broker.BeforeClose = request =>
        {
            if (refused)
            {
                return default;
            }

            refused = true;
            run.Broker.Answer(request.ClientOrderId, OrderResult.Rejected("requote"));
            throw new IOException("the answer was lost");
        };

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning));

        Assert.Equal(2, run.Broker.Closes.Select(static close => close.ClientOrderId).Distinct().Count());
        Assert.Empty(run.Broker.Positions);
    }

    [Fact]
    public void A_close_says_the_symbol_and_the_side_of_its_position_and_a_query_what_it_is_about()
    {
        using var run = new SimulatedRun();
        var held = run.Broker.Hold("S");
        var failures = 1;
        run.Broker.BeforeClose = _ => failures-- > 0 ? throw new IOException("line down") : default;

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning));

        Assert.All(run.Broker.Closes, static close => Assert.Equal(("EURUSD", PositionSide.Long), (close.Symbol, close.Side)));
        Assert.Equal(new OrderQuery(run.Broker.Closes[0].ClientOrderId) { Symbol = "EURUSD", PositionId = held.Id, SentAt = _end }, run.Broker.Queries[0].Query);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(25, 25)]
    public void An_entry_that_the_venue_does_not_find_is_waited_for_until_its_look_ups_have_settled(int settleTime, int patience)
    {
        using var run = new SimulatedRun();
        run.Broker.SettleTime = TimeSpan.FromSeconds(settleTime);
        run.Broker.BeforeOpen = static _ => throw new IOException("line down");
        var strategy = new TestStrategy(_morning)
        {
            Trade = async (session, _) =>
            {
                await session.DelayAsync(session.Remaining - TimeSpan.FromSeconds(1));
                await Assert.ThrowsAsync<IOException>(() => session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), CancellationToken.None).AsTask());
                session.Stop();
            },
        };

        run.For(TimeSpan.FromDays(1), strategy);

        var entry = Assert.Single(run.Broker.Opens);
        var asked = run.Broker.Queries.Where(asked => asked.Query.ClientOrderId == entry.ClientOrderId).ToList();
        Assert.Equal(("EURUSD", _end.AddSeconds(-1)), (asked[0].Query.Symbol, asked[0].Query.SentAt));
        Assert.InRange(asked[^1].At - _end, TimeSpan.FromSeconds(patience - 1), TimeSpan.FromSeconds(patience + 30));
    }
}
