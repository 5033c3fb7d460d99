using Sessions.Clocks;
using Sessions.Simulation;

namespace Sessions.Tests.Clocks;

public sealed class SimulatedTimeProviderTests
{
    private static readonly DateTimeOffset _start = new(2014, 5, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<string> _trace = [];

    [Fact]
    public void A_year_of_waiting_takes_no_time_and_wakes_at_the_instant()
    {
        using var clock = new SimulatedTimeProvider(_start);
        clock.Add("sleeper", async token =>
        {
            for (var day = 1; day <= 365; day++)
            {
                await Task.Delay(TimeSpan.FromDays(1), clock, token);
                Assert.Equal(_start.AddDays(day), clock.GetUtcNow());
            }
        });

        clock.Run();

        Assert.Equal(_start.AddDays(365), clock.GetUtcNow());
    }

    [Fact]
    public void Participants_due_at_one_instant_run_in_the_order_of_registration()
    {
        using var clock = new SimulatedTimeProvider(_start);
        for (var i = 0; i < 3; i++)
        {
            var name = $"{i}";
            clock.Add(name, async token =>
            {
                // Asked for in the opposite order: registration decides, not the order of asking.
                await Task.Delay(TimeSpan.FromSeconds(3 - int.Parse(name)), clock, token);
                await Task.Delay(_start.AddSeconds(10) - clock.GetUtcNow(), clock, token);
                _trace.Add(name);
            });
        }

        clock.Run();

        Assert.Equal(["0", "1", "2"], _trace);
    }

    [Fact]
    public void At_one_instant_prices_come_before_ends_before_starts_before_timers()
    {
        using var clock = new SimulatedTimeProvider(_start);
        clock.Add("all", async token =>
        {
            var wait = Task.Delay(TimeSpan.FromSeconds(1), clock, token);
            var due = _start.AddSeconds(1).UtcTicks;
            foreach (var phase in new[] { SimulationPhase.Starts, SimulationPhase.Prices, SimulationPhase.Ends })
            {
                new SimulatedTimer(clock.Loop, phase, null, parks: false, _ => _trace.Add($"{phase}"), null).Arm(due);
            }

            await wait;
            _trace.Add("timer");
        });

        clock.Run();

        Assert.Equal(["Prices", "Ends", "Starts", "timer"], _trace);
    }

    [Fact]
    public void A_timer_fires_at_each_of_its_periods()
    {
        using var clock = new SimulatedTimeProvider(_start);
        clock.Add("periodic", async token =>
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMinutes(5), clock);
            while (_trace.Count < 3 && await timer.WaitForNextTickAsync(token))
            {
                _trace.Add($"{clock.GetUtcNow():HH:mm}");
            }
        });

        clock.Run();

        Assert.Equal(["00:05", "00:10", "00:15"], _trace);
    }

    [Fact]
    public void A_wait_that_is_cancelled_by_a_timeout_ends_at_that_instant()
    {
        using var clock = new SimulatedTimeProvider(_start);
        clock.Add("impatient", async _ =>
        {
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(7), clock);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromDays(1), clock, timeout.Token));
            Assert.Equal(_start.AddSeconds(7), clock.GetUtcNow());
            _trace.Add("ended");
        });

        clock.Run();

        Assert.Equal(["ended"], _trace);
        Assert.Equal(_start.AddSeconds(7), clock.GetUtcNow());
    }

    [Fact]
    public void A_short_trip_to_the_thread_pool_is_waited_for()
    {
        using var clock = new SimulatedTimeProvider(_start, stallTimeout: TimeSpan.FromMinutes(1));
        clock.Add("traveller", async token =>
        {
            var there = await Task.Run(() => Environment.CurrentManagedThreadId, token);
            Assert.NotEqual(there, Environment.CurrentManagedThreadId);
            await Task.Delay(TimeSpan.FromSeconds(1), clock, token);
            _trace.Add("back");
        });
        clock.Add("other", token => Task.Delay(TimeSpan.FromHours(1), clock, token));

        clock.Run();

        Assert.Equal(["back"], _trace);
    }

    [Fact]
    public void A_participant_that_waits_where_the_clock_cannot_see_is_named()
    {
        using var clock = new SimulatedTimeProvider(_start, stallTimeout: TimeSpan.FromMilliseconds(50));
        clock.Add("lost", _ => new TaskCompletionSource().Task);
        clock.Add("other", token => Task.Delay(TimeSpan.FromHours(1), clock, token));

        var exception = Assert.Throws<SimulationStalledException>(() => clock.Run());

        Assert.Equal("lost", exception.Participant);
        Assert.Contains("'lost'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("session.DelayAsync", exception.Message, StringComparison.Ordinal);
        Assert.Equal(_start, clock.GetUtcNow());
    }

    [Fact]
    public void A_timer_made_on_another_thread_is_refused_by_name()
    {
        using var clock = new SimulatedTimeProvider(_start, stallTimeout: TimeSpan.FromMinutes(1));
        clock.Add("runaway", async token => await Task.Run(() => Task.Delay(TimeSpan.FromSeconds(1), clock, token), token));

        var exception = Assert.Throws<SimulationStalledException>(() => clock.Run());

        Assert.Equal("runaway", exception.Participant);
        Assert.Contains("left the simulated clock's thread", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Coming_back_after_the_clock_has_moved_on_is_refused_by_name()
    {
        using var clock = new SimulatedTimeProvider(_start, stallTimeout: TimeSpan.FromMinutes(1));
        using var moved = new ManualResetEventSlim();
        clock.Add("late", async token =>
        {
            // Its own timer makes it look parked, so the clock moves while the other thread is at work.
            using var timeout = new CancellationTokenSource(TimeSpan.FromDays(1), clock);
            await Task.Run(() => moved.Wait(TimeSpan.FromSeconds(20), CancellationToken.None), token);
        });
        clock.Add("mover", async token =>
        {
            await Task.Delay(TimeSpan.FromHours(1), clock, token);
            moved.Set();
        });

        var exception = Assert.Throws<SimulationStalledException>(() => clock.Run());

        Assert.Equal("late", exception.Participant);
    }

    [Fact]
    public void ConfigureAwait_false_on_a_wait_of_the_clock_stays_on_its_thread()
    {
        using var clock = new SimulatedTimeProvider(_start);
        clock.Add("library", async token =>
        {
            var thread = Environment.CurrentManagedThreadId;
            await Task.Delay(TimeSpan.FromSeconds(1), clock, token).ConfigureAwait(false);
            await Task.Delay(TimeSpan.FromSeconds(1), clock, token).ConfigureAwait(false);
            Assert.Equal(thread, Environment.CurrentManagedThreadId);
            _trace.Add("same");
        });

        clock.Run();

        Assert.Equal(["same"], _trace);
    }

    [Fact]
    public void What_a_participant_throws_stops_the_others_and_comes_out()
    {
        using var clock = new SimulatedTimeProvider(_start);
        clock.Add("faulty", async token =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock, token);
            throw new InvalidDataException("boom");
        });
        clock.Add("other", async token =>
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromDays(1), clock, token));
            _trace.Add("stopped");
        });

        var exception = Assert.Throws<InvalidDataException>(() => clock.Run());

        Assert.Equal("boom", exception.Message);
        Assert.Equal(["stopped"], _trace);
        Assert.Equal(_start.AddSeconds(1), clock.GetUtcNow());
    }

    [Fact]
    public void Cancelling_the_run_cancels_the_participants()
    {
        using var clock = new SimulatedTimeProvider(_start);
        using var stop = new CancellationTokenSource();
        clock.Add("endless", async token =>
        {
            for (var i = 0; ; i++)
            {
                await Task.Delay(TimeSpan.FromDays(1), clock, token);
                if (i == 100)
                {
                    await stop.CancelAsync();
                }
            }
        });

        clock.Run(stop.Token);

        Assert.True(clock.GetUtcNow() >= _start.AddDays(100));
    }

    [Fact]
    public void Whose_code_runs_is_forgotten_when_the_run_is_over()
    {
        using var clock = new SimulatedTimeProvider(_start);
        clock.Add("one", static _ => Task.CompletedTask);

        clock.Run();

        Assert.Null(SimulatedParticipant.OfThisFlow);
    }

    [Fact]
    public void Another_thread_cannot_wait_for_a_participant()
    {
        using var clock = new SimulatedTimeProvider(_start);
        Exception? refused = null;
        clock.Add("one", _ =>
        {
            var context = SynchronizationContext.Current!;
            var other = new Thread(() => refused = Record.Exception(() => context.Send(static _ => { }, null)));
            other.Start();
            other.Join();
            return Task.CompletedTask;
        });

        clock.Run();

        Assert.Equal("'one' runs on a simulated clock, which another thread cannot wait for.", Assert.IsType<NotSupportedException>(refused).Message);
    }

    [Fact]
    public void The_callers_context_is_given_back()
    {
        var mine = new SynchronizationContext();
        SynchronizationContext.SetSynchronizationContext(mine);
        using var clock = new SimulatedTimeProvider(_start);
        clock.Add("one", token => Task.Delay(TimeSpan.FromDays(1), clock, token));

        clock.Run();

        Assert.Same(mine, SynchronizationContext.Current);
        SynchronizationContext.SetSynchronizationContext(null);
    }
}
