using System.Globalization;
using Sessions.Generated;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>On a simulated clock, what one participant orders another's gate does in the turn of the participant that runs the gate.</summary>
public sealed class OthersOrdersTests : IDisposable
{
    private static readonly StrategyIdentity _strategy = new("test", "S");
    private static readonly Session _late = new(new TimeOnly(20, 0), new TimeOnly(22, 0)) { Name = "A" };
    private static readonly Session _handled = new(new TimeOnly(9, 0), new TimeOnly(12, 0))
    {
        Name = "A", OnStart = SessionAction.Custom, CustomStart = "Start", StartHandler = 0, OnEnd = SessionAction.CloseAll,
    };

    private readonly AsyncLocal<string?> _flow = new();
    private readonly SimulatedRun _run = new();
    private readonly List<string> _seen = [];
    private readonly MemoryJournal _journal = new();
    private bool _isOrdering;

    public static TheoryData<bool> Orders => [true, false];

    public void Dispose() => _run.Dispose();

    [Theory]
    [MemberData(nameof(Orders))]
    public void New_hours_are_taken_up_in_the_gates_own_turn_at_the_instant_of_the_change(bool otherComesFirst)
    {
        var source = new SessionSettingsSource(new SessionSettings());
        _run.Broker.BeforeOpen = _ =>
        {
            See("open");
            return ValueTask.CompletedTask;
        };

        Run(otherComesFirst, _late, source, _ =>
        {
            source.Change(new SessionSettings { Table = SessionTable.Create(_handled) });
            return Task.CompletedTask;
        });

        Assert.Equal(["10:00 ordered by other", "10:00 handler of strategy", "10:00 trading of strategy", "10:00 open of strategy"], _seen);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void A_halt_that_is_ordered_by_the_journal_closes_in_the_gates_own_turn_at_its_instant(bool otherComesFirst)
    {
        _run.Broker.BeforeClose = _ =>
        {
            See("close");
            return ValueTask.FromResult<Brokers.OrderResult?>(null);
        };

        Run(otherComesFirst, _handled, null, async token =>
        {
            await new SessionControl(_journal, _run.Clock).HaltAsync(flatten: true, _strategy, cancellationToken: token);
        });

        Assert.Equal(["09:00 handler of strategy", "09:00 trading of strategy", "10:00 ordered by other", "10:00 close of strategy"], _seen);
        Assert.Single(_run.Broker.Closes);
    }

    [Fact]
    public void What_a_strategy_orders_of_itself_holds_when_it_goes_on()
    {
        Run(false, _handled, null, null, async session =>
        {
            await new SessionControl(_journal, _run.Clock).HaltAsync(flatten: false, _strategy);
            var refused = await Record.ExceptionAsync(async () => await session.Broker.OpenAsync(new Brokers.OpenRequest("EURUSD", Brokers.PositionSide.Long, 1), CancellationToken.None));
            See(refused?.GetType().Name ?? "opened");
        });

        Assert.Equal(["09:00 handler of strategy", "09:00 trading of strategy", "09:00 SessionEndedException of strategy"], _seen);
    }

    [Fact]
    public async Task An_order_from_outside_of_the_simulation_is_taken_on_the_clocks_thread()
    {
        using var begun = new ManualResetEventSlim();
        using var noted = new SemaphoreSlim(0);
        var gone = new TaskCompletionSource();
        _run.Broker.BeforeClose = _ =>
        {
            See("close");
            gone.TrySetResult();
            return ValueTask.FromResult<Brokers.OrderResult?>(null);
        };
        _run.Clock.Add("strategy", async token =>
        {
            _flow.Value = "strategy";
            await SessionRunner.RunAsync(Strategy(_handled, null), Runtime(null), token);
        });
        _run.Clock.Add("pace", async token =>
        {
            await Task.Delay(TimeSpan.FromHours(9.5), _run.Clock, token);
            begun.Set();

            // The clock stands here until the order is there and carried out, whatever the machine does meanwhile.
            noted.Wait(TimeSpan.FromSeconds(20), token);
            await _run.Clock.WaitForAsync(gone.Task);
            throw new OperationCanceledException();
        });
        var running = _run.Clock.RunAsync();

        Assert.True(begun.Wait(TimeSpan.FromSeconds(20)));
        await new SessionControl(_journal, _run.Clock).HaltAsync(flatten: true, _strategy);
        noted.Release();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.Equal("09:30 close of strategy", _seen[2]);
    }

    private void Run(bool otherComesFirst, Session session, SessionSettingsSource? settings, Func<CancellationToken, Task>? order, Func<SessionContext, ValueTask>? trade = null)
    {
        if (!otherComesFirst)
        {
            AddStrategy();
        }

        _run.Clock.Add("other", async token =>
        {
            _flow.Value = "other";
            await Task.Delay(TimeSpan.FromHours(10), _run.Clock, token);
            if (order is not null)
            {
                _isOrdering = true;
                await order(token);
                See("ordered", "by");
                _isOrdering = false;
            }
        });
        if (otherComesFirst)
        {
            AddStrategy();
        }

        _run.Clock.Run();

        void AddStrategy() => _run.Clock.Add("strategy", async token =>
        {
            _flow.Value = "strategy";
            using var stop = new CancellationTokenSource(TimeSpan.FromHours(11), _run.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
            await SessionRunner.RunAsync(Strategy(session, trade), Runtime(settings), either.Token);
        });
    }

    private SessionRuntime Runtime(SessionSettingsSource? settings) => new(_run.Broker)
    {
        TimeProvider = _run.Clock,
        StrategyId = _strategy.StrategyId,
        Journal = _journal,
        Settings = settings,
        Options = new RunOptions { OnShutdown = ShutdownPolicy.Leave },
    };

    private TestStrategy Strategy(Session session, Func<SessionContext, ValueTask>? trade) => new(session)
    {
        Handler = (_, _, _) =>
        {
            See("handler");
            return ValueTask.CompletedTask;
        },
        Trade = async (context, token) =>
        {
            See("trading");
            await (trade?.Invoke(context) ?? new ValueTask(OpenAsync(context)));
            await context.DelayAsync(TimeSpan.FromDays(1));
        },
    };

    private static async Task OpenAsync(SessionContext context) => await context.Broker.OpenAsync(new Brokers.OpenRequest("EURUSD", Brokers.PositionSide.Long, 1), CancellationToken.None);

    /// <summary>Notes what happens, when, and in whose turn: by the clock, by the context and by the flow.</summary>
    private void See(string what, string whose = "of")
    {
        var turn = _run.Clock.Loop.Current!;
        Assert.Equal((turn.Name, turn.Context), (_flow.Value, SynchronizationContext.Current));
        Assert.True(!_isOrdering || turn.Name == "other", $"{what} happens while the other one orders it");
        _seen.Add(string.Create(CultureInfo.InvariantCulture, $"{_run.Clock.GetUtcNow():HH:mm} {what} {whose} {turn.Name}"));
    }
}
