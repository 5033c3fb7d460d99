using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Tests.Support;

namespace Sessions.Tests.Closing;

public sealed class CloseUnderFaultTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { OnEnd = SessionAction.CloseAll };
    private static readonly DateTimeOffset _end = SimulatedRun.FirstInstant.AddHours(12);

    [Fact]
    public void A_broker_that_throws_is_asked_before_anything_is_sent_again_and_then_under_the_same_id()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        var queried = new List<string>();
        var failures = 2;
        run.Broker.BeforeClose = _ => failures-- > 0 ? throw new IOException("line down") : default;

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning));

        // Each was lost, asked about, found never to have been received, and only then sent again: under the same id, so that
        // one which is still on its way is not carried out a second time.
        Assert.Empty(run.Broker.Positions);
        Assert.Equal(3, run.Broker.Closes.Count);
        Assert.Single(run.Broker.Closes.Select(close => close.ClientOrderId).Distinct());
        Assert.True(Assert.Single(run.Recorder.Reports).IsComplete);
    }

    [Fact]
    public void An_unknown_close_that_did_fill_is_not_sent_again()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S", volume: 3);
        run.Broker.BeforeClose = request =>
        {
            var filled = run.Broker.Reduce(request);
            run.Broker.Answer(request.ClientOrderId, filled);
            throw new IOException("the answer was lost");
        };

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning));

        Assert.Single(run.Broker.Closes);
        Assert.Equal("CloseAll: 1 closed", Assert.Single(run.Recorder.Reports).ToString());
    }

    [Fact]
    public void A_fill_that_is_told_with_a_sign_is_no_answer_and_nothing_more_is_sent_under_another_id()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S", volume: 3);
        run.Broker.BeforeClose = request => run.Broker.Reduce(request) is { Volume: var sold } ? ValueTask.FromResult<OrderResult?>(OrderResult.Filled(-sold)) : default;

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning));

        Assert.Empty(run.Broker.Positions);
        Assert.Single(run.Broker.Closes.Select(close => close.ClientOrderId).Distinct());
        Assert.Empty(run.Recorder.Alarms);
    }

    [Fact]
    public void A_fill_of_nothing_is_one_whatever_its_sign() =>
        Assert.Equal(0, OrderResult.Filled(new decimal(lo: 0, mid: 0, hi: 0, isNegative: true, scale: 1)).Volume);

    [Fact]
    public void After_a_partial_fill_only_the_remainder_is_closed()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S", volume: 3);
        run.Broker.BeforeClose = request =>
            ValueTask.FromResult<OrderResult?>(run.Broker.Reduce(request with { Volume = Math.Min(1, request.Volume) }));

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning));

        Assert.Equal([3m, 2m, 1m], run.Broker.Closes.Select(close => close.Volume));
        Assert.Empty(run.Broker.Positions);
    }

    [Fact]
    public void A_rejected_close_is_tried_again_with_growing_pauses_until_the_deadline_then_alarmed_and_goes_on()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        var sent = new List<TimeSpan>();
        run.Broker.BeforeClose = _ =>
        {
            sent.Add(run.Clock.GetUtcNow() - _end);
            return ValueTask.FromResult(sent[^1] < TimeSpan.FromMinutes(2) ? OrderResult.Rejected("market closed") : null);
        };

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning));

        Assert.Equal(TimeSpan.Zero, sent[0]);
        Assert.Empty(run.Broker.Positions);
        Assert.Equal(2, run.Recorder.Alarms.Count);
        Assert.Equal("the broker rejected the close: market closed", Assert.Single(run.Recorder.Alarms[0].StillOpen).Reason);
        Assert.False(run.Recorder.Alarms[0].IsComplete);
        Assert.True(Assert.Single(run.Recorder.Reports).IsComplete);
        Assert.Equal(TimeSpan.FromMinutes(2), sent[^1]);
    }

    [Fact]
    public void An_incomplete_or_empty_snapshot_proves_nothing_closed()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        run.Broker.Snapshot = snapshot => snapshot.AsOf < _end.AddSeconds(10) ? snapshot with { Complete = false, Positions = [] } : snapshot;

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning));

        Assert.Empty(run.Broker.Positions);
        var report = Assert.Single(run.Recorder.Reports);
        Assert.Single(report.Closed);
        Assert.True(report.DecidedAt >= _end.AddSeconds(10));
    }

    [Fact]
    public void A_stale_snapshot_decides_nothing()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        run.Broker.Snapshot = snapshot => snapshot.AsOf < _end.AddSeconds(5) ? snapshot with { AsOf = snapshot.AsOf.AddMinutes(-1), Positions = [] } : snapshot;

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning));

        Assert.Empty(run.Broker.Positions);
        Assert.Single(Assert.Single(run.Recorder.Reports).Closed);
    }

    [Fact]
    public void A_snapshot_from_before_the_answer_proves_nothing_closed()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        var answered = false;
        run.Broker.BeforeClose = async _ =>
        {
            var first = !answered;
            await Task.Delay(TimeSpan.FromSeconds(first ? 3 : 0), run.Clock);
            answered = true;
            return first ? OrderResult.Rejected("requote") : null;
        };
        run.Broker.Snapshot = snapshot => answered && snapshot.AsOf < _end.AddSeconds(4) ? snapshot with { AsOf = _end.AddSeconds(1), Positions = [] } : snapshot;

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning));

        Assert.Empty(run.Broker.Positions);
        Assert.Equal(2, run.Broker.Closes.Count);
    }

    [Fact]
    public void A_broker_that_hangs_does_not_hold_the_end_up_for_ever()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        var hang = true;
        run.Broker.BeforeClose = async _ =>
        {
            if (hang)
            {
                hang = false;
                await Task.Delay(TimeSpan.FromDays(300), run.Clock);
            }

            return null;
        };

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning));

        Assert.Empty(run.Broker.Positions);
        Assert.Equal(2, run.Broker.Closes.Count);
    }

    [Fact]
    public void The_next_session_waits_for_a_closing_that_goes_on()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        run.Broker.BeforeClose = _ => ValueTask.FromResult(run.Clock.GetUtcNow() < _end.AddMinutes(10) ? OrderResult.Rejected("no") : null);
        var next = new Session(new TimeOnly(12, 0), new TimeOnly(14, 0));

        run.For(TimeSpan.FromDays(1), new TestStrategy(_morning, next));

        var begun = run.Recorder.Lines.Single(line => line.EndsWith("begin 12:00-14:00", StringComparison.Ordinal));
        Assert.StartsWith("01 12:10", begun, StringComparison.Ordinal);
    }

    [Fact]
    public void Stopping_ends_a_closing_that_goes_on_with_what_is_still_open()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        run.Broker.BeforeClose = _ => ValueTask.FromResult<OrderResult?>(OrderResult.Rejected("no"));

        run.For(TimeSpan.FromHours(13), new TestStrategy(_morning));

        var report = Assert.Single(run.Recorder.Reports);
        Assert.False(report.IsComplete);
        Assert.Equal("CloseAll: 0 closed, 1 still open", report.ToString());
        Assert.Equal(SimulatedRun.FirstInstant.AddHours(13), run.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_closer_by_itself_closes_given_positions()
    {
        var broker = new TestBroker(TimeProvider.System);
        broker.Hold("S");
        var second = broker.Hold("S");

        var report = await new PositionCloser(broker, "S").ClosePositionsAsync([second]);

        Assert.Equal("CloseAll: 1 closed", report.ToString());
        Assert.Equal("1", Assert.Single(broker.Positions).Id);
        Assert.Equal("CloseLoss: 0 closed", (await SessionActions.ExecuteAsync(SessionAction.CloseLoss, new PositionCloser(broker, "S"))).ToString());
        Assert.Equal("CloseWin: 1 closed", (await SessionActions.ExecuteAsync(SessionAction.CloseWin, new PositionCloser(broker, "S"))).ToString());
    }

    [Fact]
    public async Task A_closer_closes_no_more_of_a_given_position_than_was_given()
    {
        var broker = new TestBroker(TimeProvider.System);
        var position = broker.Hold("S", volume: 3);

        var report = await new PositionCloser(broker, "S").ClosePositionsAsync([position with { Volume = 1 }]);

        Assert.Equal("CloseAll: 1 closed", report.ToString());
        Assert.Equal([1m], broker.Closes.Select(static close => close.Volume));
        Assert.Equal(2, Assert.Single(broker.Positions).Volume);
    }

    [Fact]
    public void An_adapter_that_answers_with_nothing_has_not_answered()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        var silent = new SilentBroker(run.Broker, run.Clock, _end.AddMinutes(2));
        run.Clock.Add("strategy", async token =>
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromDays(1), run.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
            await SessionRunner.RunAsync(
                new TestStrategy(_morning), new SessionRuntime(silent) { TimeProvider = run.Clock, StrategyId = "S", Observers = [run.Recorder] }, either.Token);
        });

        run.Clock.Run();

        Assert.Empty(run.Broker.Positions);
        Assert.Contains(run.Recorder.Alarms[0].Problems, static problem => problem.Contains("answered with nothing", StringComparison.Ordinal));
        Assert.True(Assert.Single(run.Recorder.Reports).IsComplete);
    }

    /// <summary>An adapter that gives null where it should throw, until an instant.</summary>
    private sealed class SilentBroker(IBroker broker, TimeProvider clock, DateTimeOffset until) : IBroker
    {
        public string Account => broker.Account;

        public BrokerCapabilities Capabilities => BrokerCapabilities.Hedging | BrokerCapabilities.Tags;

        private bool IsSilent => clock.GetUtcNow() < until;

        public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => broker.OpenAsync(request, cancellationToken);

        public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) =>
            IsSilent ? ValueTask.FromResult<OrderResult>(null!) : broker.CloseAsync(request, cancellationToken);

        public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) =>
            IsSilent ? ValueTask.FromResult(new PositionSnapshot(clock.GetUtcNow(), true, null!)) : broker.GetPositionsAsync(cancellationToken);

        public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
            IsSilent ? ValueTask.FromResult<OrderResult>(null!) : broker.QueryAsync(query, cancellationToken);
    }
}
