using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>The ways in which a strategy's code gets onto another thread and back.</summary>
internal static class ThreadShapes
{
    /// <summary>The code of a strategy.</summary>
    public delegate ValueTask Shape(SessionContext session, CancellationToken cancellationToken);

    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    /// <summary>For what other threads do, which on a busy machine may take a while.</summary>
    private static readonly TimeSpan _late = TimeSpan.FromSeconds(60);

    /// <summary>Those that use the session on another thread, or without the clock's context.</summary>
    public static IReadOnlyDictionary<string, Shape> Refused { get; } = new Dictionary<string, Shape>
    {
        ["Task.Run that nobody awaits"] = static (session, _) => Elsewhere(Pool, () => Buy(session)),
        ["Task.Run that nobody awaits, whose refusal is lost"] = static (session, _) => Elsewhere(Pool, () => Record.Exception(() => Buy(session).IsCompleted)),
        ["Task.Run with the session's token that nobody awaits or waits for"] = static (session, token) =>
        {
            _ = Task.Run(() => Buy(session), token);
            session.Stop();
            return default;
        },
        ["a closing in Task.Run"] = static (session, token) => Elsewhere(Pool, () => session.Broker.CloseAsync(new CloseRequest("1", 1), token).AsTask()),
        ["positions in Task.Run"] = static (session, token) => Elsewhere(Pool, () => session.Broker.GetPositionsAsync(token).AsTask()),
        ["orders in Task.Run"] = static (session, token) => Elsewhere(Pool, () => session.Broker.GetOrdersAsync(token).AsTask()),
        ["a cancelled order in Task.Run"] = static (session, token) => Elsewhere(Pool, () => session.Broker.CancelAsync("1", token).AsTask()),
        ["a query in Task.Run"] = static (session, token) => Elsewhere(Pool, () => session.Broker.QueryAsync(new OrderQuery("1"), token).AsTask()),
        ["the clock read in Task.Run"] = static (session, _) => Elsewhere(Pool, () => session.UtcNow),
        ["Remaining read in Task.Run"] = static (session, _) => Elsewhere(Pool, () => session.Remaining),
        ["IsPaused read in Task.Run"] = static (session, _) => Elsewhere(Pool, () => session.IsPaused),
        ["PausedUntil read in Task.Run"] = static (session, _) => Elsewhere(Pool, () => session.PausedUntil),
        ["Stop in Task.Run"] = static (session, _) => Elsewhere(Pool, () =>
        {
            session.Stop();
            return null;
        }),
        ["StopStrategy in Task.Run"] = static (session, _) => Elsewhere(Pool, () =>
        {
            session.StopStrategy();
            return null;
        }),
        ["DelayAsync in Task.Run"] = static (session, _) => Elsewhere(Pool, () => session.DelayAsync(_minute).AsTask()),
        ["a thread"] = static (session, _) => Elsewhere(OwnThread, () => Buy(session)),
        ["a thread that reads the feed"] = static (session, token) =>
            Elsewhere(OwnThread, () => session.Bars!.NextBarAsync("EURUSD", _minute, token).AsTask()),
        ["a thread that looks back"] = static (session, token) =>
            Elsewhere(
                OwnThread, () => session.Bars!.GetBarsAsync("EURUSD", _minute, session.Occurrence.Start, session.Occurrence.End, token).AsTask()),
        ["a thread that waits for bars"] = static (session, _) => Elsewhere(OwnThread, () => session.NextBarAsync(_minute).AsTask()),
        ["a thread that has shed the flow of code"] = static (session, _) => Elsewhere(call => ThreadPool.UnsafeQueueUserWorkItem(_ => Lost(call), null), () => Buy(session)),
        ["a timer of the machine"] = static async (session, _) =>
        {
            Timer? timer = null;
            await Elsewhere(call => timer = new Timer(_ => Lost(call), null, 0, Timeout.Infinite), () => Buy(session));
            await timer!.DisposeAsync();
        },
        ["Parallel.ForEachAsync"] = static async (session, token) => await Parallel.ForEachAsync(new[] { 1, 2, 3 }, token, async (_, _) => await Scripted.BuyAsync(session)),
        ["Parallel.ForEachAsync whose refusals are lost"] = static async (session, token) =>
            await Parallel.ForEachAsync(new[] { 1, 2, 3 }, token, (_, _) =>
            {
                Lost(() => Buy(session).Wait(0, CancellationToken.None));
                return default;
            }),
        ["a polled IsCompleted of a task that trades"] = static async (session, token) =>
        {
            var order = Task.Run(async () => await Scripted.BuyAsync(session), token);
            while (!order.IsCompleted)
            {
                await session.DelayAsync(_minute);
            }
        },
        ["an awaited Task.Run that trades"] = static async (session, token) => await Task.Run(async () => await Scripted.BuyAsync(session), token),
        ["ConfigureAwait(false) on a bar, and another bar"] = static async (session, _) =>
        {
            await session.NextBarAsync(_minute).ConfigureAwait(false);
            await session.NextBarAsync(_minute).ConfigureAwait(false);
        },
        ["ConfigureAwait(false) on a longer bar, and another one"] = static async (session, _) =>
        {
            await session.NextBarAsync(5 * _minute).ConfigureAwait(false);
            await session.NextBarAsync(5 * _minute).ConfigureAwait(false);
        },
        ["ConfigureAwait(false) on a bar, and an order"] = static async (session, _) =>
        {
            await session.NextBarAsync(_minute).ConfigureAwait(false);
            await Scripted.BuyAsync(session);
        },
        ["ConfigureAwait(false) on an awaited Task.Run, and an order"] = static async (session, token) =>
        {
            await Task.Run(static () => 1, token).ConfigureAwait(false);
            await Scripted.BuyAsync(session);
        },
        ["no context, and a bar"] = static async (session, _) =>
        {
            SynchronizationContext.SetSynchronizationContext(null);
            await session.NextBarAsync(_minute);
            await session.NextBarAsync(_minute);
        },
    };

    /// <summary>Those that are on the clock's thread whenever they use the session.</summary>
    public static IReadOnlyDictionary<string, Shape> Equal { get; } = new Dictionary<string, Shape>
    {
        ["no other thread"] = static async (session, _) =>
        {
            await session.NextBarAsync(_minute);
            await Scripted.BuyAsync(session);
        },
        ["an awaited Task.Run that computes"] = static async (session, token) =>
        {
            var minutes = await Task.Run(() => ((session.Occurrence.Start.Day % 7) + 1) * 5, token);
            await session.DelayAsync(minutes * _minute);
            await Scripted.BuyAsync(session);
        },
        ["an awaited Parallel.ForEachAsync that computes"] = static async (session, token) =>
        {
            var sum = 0;
            await Parallel.ForEachAsync(Enumerable.Range(1, 9), token, (number, _) =>
            {
                Interlocked.Add(ref sum, number);
                return default;
            });
            await session.DelayAsync(sum * _minute);
            await Scripted.BuyAsync(session);
        },
        ["a Task.Run that computes, awaited later at the same instant"] = static async (session, token) =>
        {
            var work = Task.Run(static () => 7, token);
            await Scripted.BuyAsync(session);
            await session.DelayAsync(await work * _minute);
        },
        ["ConfigureAwait(false) on the last await"] = static async (session, _) =>
        {
            await session.NextBarAsync(_minute);
            await Scripted.BuyAsync(session);
            await session.NextBarAsync(_minute).ConfigureAwait(false);
        },
        ["ConfigureAwait(false) on a delay"] = static async (session, _) =>
        {
            await session.DelayAsync(_minute).ConfigureAwait(false);
            await Scripted.BuyAsync(session);
            await session.DelayAsync(_minute).ConfigureAwait(false);
            await Scripted.BuyAsync(session);
        },
        ["no context, and a delay"] = static async (session, _) =>
        {
            SynchronizationContext.SetSynchronizationContext(null);
            await session.DelayAsync(_minute);
            await Scripted.BuyAsync(session);
        },
        ["no context, and a longer bar"] = static async (session, _) =>
        {
            SynchronizationContext.SetSynchronizationContext(null);
            await session.NextBarAsync(5 * _minute);
            await Scripted.BuyAsync(session);
        },
        ["no context, and a bar at the end"] = static async (session, _) =>
        {
            await Scripted.BuyAsync(session);
            SynchronizationContext.SetSynchronizationContext(null);
            await session.NextBarAsync(_minute);
        },
        ["Task.WhenAll of orders"] = static async (session, _) =>
        {
            await Task.WhenAll(Scripted.BuyAsync(session).AsTask(), Scripted.BuyAsync(session).AsTask(), Scripted.BuyAsync(session).AsTask());
            await session.DelayAsync(_minute);
        },
        ["Task.WhenAll of waits"] = static async (session, _) =>
        {
            await Task.WhenAll(After(session, 3), After(session, 1), BarAsync(session, 5), BarAsync(session, 1));

            static async Task After(SessionContext session, int minutes)
            {
                await session.DelayAsync(minutes * _minute);
                await Scripted.BuyAsync(session);
            }

            static async Task BarAsync(SessionContext session, int minutes)
            {
                if (await session.NextBarAsync(minutes * _minute) is { } bar && bar.Bid.Close >= bar.Bid.Open)
                {
                    await Scripted.BuyAsync(session);
                }
            }
        },
        ["Task.WhenAny of waits"] = static async (session, _) =>
        {
            var bar = session.NextBarAsync(5 * _minute).AsTask();
            if (await Task.WhenAny(bar, session.DelayAsync(2 * _minute).AsTask()) == bar)
            {
                await Scripted.BuyAsync(session);
            }

            await bar;
        },
        ["a polled IsCompleted of a bar"] = static async (session, _) =>
        {
            var bar = session.NextBarAsync(15 * _minute).AsTask();
            while (!bar.IsCompleted)
            {
                await session.DelayAsync(TimeSpan.FromSeconds(7));
            }

            await Scripted.BuyAsync(session);
        },
        ["a timer of the session's clock"] = static async (session, _) =>
        {
            await using var timer = session.TimeProvider.CreateTimer(_ => Buy(session), null, _minute, _minute);
            await session.DelayAsync(5 * _minute);
        },
    };

    /// <summary>Has another thread call, and keeps the clock's thread busy meanwhile, so that it is this occurrence in which it does.</summary>
    private static ValueTask Elsewhere(Action<Action> start, Func<object?> call)
    {
        using var called = new ManualResetEventSlim();
        start(() =>
        {
            try
            {
                call();
            }
            finally
            {
                called.Set();
            }
        });
        Assert.True(called.Wait(_late));
        return default;
    }

    private static void Pool(Action call) => _ = Task.Run(call);

    private static void OwnThread(Action call) => new Thread(() => Lost(call)).Start();

    private static Task<OrderResult> Buy(SessionContext session) => Scripted.BuyAsync(session).AsTask();

    private static Exception? Lost(Action call) => Record.Exception(call);
}
