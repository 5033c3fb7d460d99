using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>A strategy changes the stop-loss and take-profit of its own positions, while its session is open.</summary>
public sealed class ModifyTests : IAsyncDisposable
{
    private static readonly DateTimeOffset _start = SimulatedRun.FirstInstant.AddHours(9);
    private static readonly Session _day = new(new TimeOnly(9, 0), new TimeOnly(15, 0)) { Name = "Day", OnEnd = SessionAction.Custom, EndHandler = 1 };

    private readonly HostileClock _clock = new(_start);
    private readonly Account _account;
    private SessionGate? _gate;

    public ModifyTests() => _account = new Account(_clock);

    public async ValueTask DisposeAsync()
    {
        if (_gate is not null)
        {
            await _gate.DisposeAsync();
        }
    }

    [Fact]
    public async Task Of_its_own_position_also_in_a_blackout()
    {
        var own = _account.Hold("S");
        var session = await OpenAsync(_account, new BlackoutPlan([new Blackout(_start, _start.AddHours(1), "CPI")]));

        var answer = await session.Broker.ModifyAsync(new ModifyRequest(own.Id, 1.05m, null), default);

        Assert.True(session.IsPaused);
        Assert.Equal(OrderStatus.Resting, answer.Status);
        Assert.Equal([new ModifyRequest(own.Id, 1.05m, null)], _account.Modifies);
    }

    [Fact]
    public async Task Not_of_anothers_position_nor_of_one_that_is_gone()
    {
        var other = _account.Hold("somebody else");
        var session = await OpenAsync(_account);

        var refused = await session.Broker.ModifyAsync(new ModifyRequest(other.Id, 1.05m, null), default);
        var gone = await session.Broker.ModifyAsync(new ModifyRequest("77", 1.05m, null), default);

        Assert.Equal((OrderStatus.Rejected, $"Position {other.Id} is not S's own."), (refused.Status, refused.Reason));
        Assert.Equal((OrderStatus.Rejected, "There is no position 77."), (gone.Status, gone.Reason));
        Assert.Empty(_account.Modifies);
    }

    [Fact]
    public async Task Not_in_the_end_nor_after_it()
    {
        var own = _account.Hold("S");
        OrderResult? inEnd = null;
        var session = await OpenAsync(_account, handler: async ending => inEnd = await ending.Broker.ModifyAsync(new ModifyRequest(own.Id, 1.05m, null), default));

        await _gate!.EndAsync();

        Assert.Equal(OrderStatus.Rejected, inEnd?.Status);
        Assert.Contains("is ending; only closes are sent", inEnd?.Reason, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SessionEndedException>(async () => await session.Broker.ModifyAsync(new ModifyRequest(own.Id, 1.05m, null), default));
        Assert.Empty(_account.Modifies);
    }

    [Fact]
    public async Task Not_past_the_end_of_the_session_before_the_gate_has_come_to_it()
    {
        var own = _account.Hold("S");
        var session = await OpenAsync(_account);
        _clock.Set(_start.AddHours(6));

        var late = await session.Broker.ModifyAsync(new ModifyRequest(own.Id, 1.05m, null), default);

        Assert.Contains("outside Day", late.Reason, StringComparison.Ordinal);
        Assert.Empty(_account.Modifies);
    }

    [Fact]
    public async Task An_account_that_changes_none_says_what_to_do_instead()
    {
        var broker = new TestBroker(_clock);
        var own = broker.Hold("S");
        var session = await OpenAsync(broker);

        var refused = await Assert.ThrowsAsync<NotSupportedException>(async () => await session.Broker.ModifyAsync(new ModifyRequest(own.Id, 1.05m, null), default));

        Assert.Equal(
            "The account 'test' changes no stop-loss and take-profit of a position; close it at your own price, or use an adapter that implements IProtectiveBroker.", refused.Message);
    }

    private async ValueTask<SessionContext> OpenAsync(TestBroker broker, IBlackoutSource? blackouts = null, Func<SessionContext, ValueTask>? handler = null)
    {
        var strategy = new TestStrategy(_day) { Handler = (_, session, _) => handler?.Invoke(session) ?? ValueTask.CompletedTask };
        _gate = new SessionGate(strategy, new SessionRuntime(broker) { TimeProvider = _clock, Journal = new MemoryJournal(), StrategyId = "S", Blackouts = blackouts });
        return (await _gate.AdvanceAsync(_start)).Session!;
    }

    private sealed class Account(TimeProvider clock) : TestBroker(clock), IProtectiveBroker
    {
        public List<ModifyRequest> Modifies { get; } = [];

        public ValueTask<OrderResult> ModifyAsync(ModifyRequest request, CancellationToken cancellationToken)
        {
            Modifies.Add(request);
            return ValueTask.FromResult(OrderResult.Resting(request.PositionId));
        }
    }
}
