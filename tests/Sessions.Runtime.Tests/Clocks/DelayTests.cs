using System.Globalization;
using Sessions.Simulation;
using Sessions.Tests.Support;

namespace Sessions.Tests.Clocks;

/// <summary>A strategy's own wait, which the simulated clock uses again and again.</summary>
public sealed class DelayTests
{
    private readonly List<string> _notes = [];

    [Fact]
    public void A_wait_allocates_nothing()
    {
        long bytes = 0;

        Trade(async session =>
        {
            await session.DelayAsync(TimeSpan.FromSeconds(1));
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 10_000; i++)
            {
                await session.DelayAsync(TimeSpan.FromSeconds(1));
            }

            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        });

        Assert.Equal(0, bytes);
    }

    [Fact]
    public void Waits_that_run_at_once_each_end_at_their_time()
    {
        Trade(async session =>
        {
            var longer = session.DelayAsync(TimeSpan.FromSeconds(5)).AsTask();
            var shorter = session.DelayAsync(TimeSpan.FromSeconds(2)).AsTask();
            await await Task.WhenAny(longer, shorter);
            Note(session, "one");
            await session.DelayAsync(TimeSpan.FromSeconds(1));
            Note(session, "between");
            await longer;
            Note(session, "other");
        });

        Assert.Equal(["00:00:02 one", "00:00:03 between", "00:00:05 other"], _notes);
    }

    [Fact]
    public void The_end_of_the_occurrence_cancels_a_wait_by_the_sessions_token()
    {
        OperationCanceledException? cancelled = null;
        CancellationToken token = default;

        Trade(async session =>
        {
            token = session.CancellationToken;
            cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.DelayAsync(TimeSpan.FromDays(1)).AsTask());
            Note(session, "cancelled");
        });

        Assert.Equal(["12:00:00 cancelled"], _notes);
        Assert.Equal(token, cancelled?.CancellationToken);
    }

    [Fact]
    public void A_wait_that_nobody_awaits_does_no_harm_to_the_next()
    {
        Trade(async session =>
        {
            for (var i = 0; i < 3; i++)
            {
                _ = session.DelayAsync(TimeSpan.FromSeconds(1)).Preserve();
                await session.DelayAsync(TimeSpan.FromSeconds(2));
                Note(session, "over");
            }
        });

        Assert.Equal(["00:00:02 over", "00:00:04 over", "00:00:06 over"], _notes);
    }

    [Fact]
    public void A_wait_that_is_awaited_a_second_time_says_so()
    {
        Trade(async session =>
        {
            var wait = session.DelayAsync(TimeSpan.FromSeconds(1));
            await wait;
            var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await wait);
            Assert.Contains("can be awaited once", error.Message, StringComparison.Ordinal);
            Note(session, "told");
        });

        Assert.Equal(["00:00:01 told"], _notes);
    }

    [Fact]
    public void A_token_that_is_cancelled_on_another_thread_ends_the_wait_that_has_it_and_no_other()
    {
        using var clock = new SimulatedTimeProvider(SimulatedRun.FirstInstant);
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var trace = new List<string>();
        clock.Add("waits", async _ =>
        {
            await clock.Delays.DelayAsync(TimeSpan.FromSeconds(1), first.Token);
            Elsewhere(first);
            await clock.Delays.DelayAsync(TimeSpan.FromSeconds(1), CancellationToken.None);
            trace.Add($"{(clock.GetUtcNow() - SimulatedRun.FirstInstant).TotalSeconds} over");
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await clock.Delays.DelayAsync(TimeSpan.FromHours(1), second.Token));
            trace.Add($"{(clock.GetUtcNow() - SimulatedRun.FirstInstant).TotalSeconds} cancelled");
        });
        clock.Add("cancels", async token =>
        {
            await Task.Delay(TimeSpan.FromMinutes(10), clock, token);
            Elsewhere(second);
        });

        clock.Run();

        Assert.Equal(["2 over", "600 cancelled"], trace);
    }

    [Fact]
    public void A_wait_of_no_time_is_over_at_once()
    {
        Trade(async session =>
        {
            var wait = session.DelayAsync(TimeSpan.Zero);
            Assert.True(wait.IsCompletedSuccessfully);
            await wait;
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => session.DelayAsync(TimeSpan.FromSeconds(-2)).AsTask());
            Note(session, "over");
        });

        Assert.Equal(["00:00:00 over"], _notes);
    }

    [Fact]
    public void What_flows_with_the_code_is_there_after_a_wait()
    {
        var flowing = new AsyncLocal<string>();

        Trade(async session =>
        {
            flowing.Value = "mine";
            await Task.WhenAll(OtherAsync(session), session.DelayAsync(TimeSpan.FromSeconds(1)).AsTask());
            Note(session, flowing.Value);
        });

        Assert.Equal(["00:00:01 other", "00:00:02 mine"], _notes);

        async Task OtherAsync(SessionContext session)
        {
            flowing.Value = "other";
            await session.DelayAsync(TimeSpan.FromSeconds(1));
            Note(session, flowing.Value);
            await session.DelayAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        }
    }

    private void Trade(Func<SessionContext, ValueTask> trade)
    {
        using var run = new SimulatedRun();
        var strategy = new TestStrategy(new Session(TimeOnly.MinValue, new TimeOnly(12, 0)))
        {
            Trade = async (session, _) =>
            {
                await trade(session);
                session.Stop();
            },
        };

        run.For(TimeSpan.FromHours(13), strategy);
    }

    private void Note(SessionContext session, string what) => _notes.Add(session.UtcNow.ToString("HH:mm:ss ", CultureInfo.InvariantCulture) + what);

    /// <summary>Cancels on a thread of its own, before anything else is done here.</summary>
    private static void Elsewhere(CancellationTokenSource source)
    {
        var thread = new Thread(source.Cancel);
        thread.Start();
        thread.Join();
    }
}
