using System.Threading.Channels;
using System.Threading.Tasks.Dataflow;

namespace Sessions.Tests.Clocks.Waits;

/// <summary>
/// Waits of the framework's that come back by way of the thread pool although whoever ends them is on the clock's thread:
/// SES0019 tells of each of them. And those that look alike and come back on the thread, of which it must not.
/// </summary>
public sealed class BouncingWaitTests
{
    /// <summary>For what other threads do, which on a busy machine may take a while.</summary>
    private static readonly TimeSpan _late = TimeSpan.FromSeconds(20);

    private static readonly CancellationTokenSource _never = new();

    private static readonly Dictionary<string, Func<(Func<Task> Wait, Action End)>> _bouncing = new()
    {
        ["SemaphoreSlim.WaitAsync(token)"] = static () => Semaphore(static semaphore => semaphore.WaitAsync(_never.Token)),
        ["ChannelReader.ReadAllAsync()"] = static () => Of(static reader => FirstOf(reader.ReadAllAsync())),
        ["ChannelReader.ReadAllAsync(token)"] = static () => Of(static reader => FirstOf(reader.ReadAllAsync(_never.Token))),
        ["LINQ over ChannelReader.ReadAllAsync"] = static () => Of(static async reader => await reader.ReadAllAsync().FirstAsync()),
        ["ChannelReader.ReadAsync(token).AsTask()"] = static () => Of(static reader => reader.ReadAsync(_never.Token).AsTask()),
        ["ChannelReader.WaitToReadAsync().AsTask()"] = static () => Of(static reader => reader.WaitToReadAsync().AsTask()),
        ["ChannelWriter.WriteAsync(token).AsTask()"] = static () => Full(static writer => writer.WriteAsync(2, _never.Token).AsTask()),
        ["Task.WhenEach"] = static () => Source(static task => FirstOf(Task.WhenEach(task))),
        ["Parallel.ForEachAsync"] = static () => Source(static task => Parallel.ForEachAsync([1], async (_, _) => await task)),
        ["Parallel.ForAsync"] = static () => Source(static task => Parallel.ForAsync(0, 1, async (_, _) => await task)),
        ["TaskFactory.ContinueWhenAll"] = static () => Source(static task => Task.Factory.ContinueWhenAll([task], static _ => { })),
        ["TaskFactory.ContinueWhenAny"] = static () => Source(static task => Task.Factory.ContinueWhenAny([task], static _ => { })),
        ["DataflowBlock.ReceiveAsync"] = static () => Block(static block => block.ReceiveAsync()),
        ["DataflowBlock.OutputAvailableAsync"] = static () => Block(static block => block.OutputAvailableAsync()),
        ["new ActionBlock"] = static () =>
        {
            var done = new TaskCompletionSource();
            var block = new ActionBlock<int>(_ => done.SetResult());
            return (() => done.Task, () => block.Post(1));
        },
        ["new TransformBlock"] = static () =>
        {
            var done = new TaskCompletionSource();
            var block = new TransformBlock<int, int>(number =>
            {
                done.SetResult();
                return number;
            });
            return (() => done.Task, () => block.Post(1));
        },
        ["CancellationTokenSource.CancelAsync"] = static () =>
        {
            var source = new CancellationTokenSource();
            var done = new TaskCompletionSource();
            source.Token.Register(done.SetResult);
            return (() => done.Task, () => _ = source.CancelAsync());
        },
    };

    private static readonly Dictionary<string, Func<(Func<Task> Wait, Action End)>> _staying = new()
    {
        ["SemaphoreSlim.WaitAsync()"] = static () => Semaphore(static semaphore => semaphore.WaitAsync()),
        ["SemaphoreSlim.WaitAsync(None)"] = static () => Semaphore(static semaphore => semaphore.WaitAsync(CancellationToken.None)),
        ["ChannelReader.ReadAsync(token)"] = static () => Of(static async reader => await reader.ReadAsync(_never.Token)),
        ["ChannelReader.WaitToReadAsync(token)"] = static () => Of(static async reader => await reader.WaitToReadAsync(_never.Token)),
        ["ChannelWriter.WriteAsync(token)"] = static () => Full(static async writer => await writer.WriteAsync(2, _never.Token)),
        ["Task.WaitAsync(token)"] = static () => Source(static task => task.WaitAsync(_never.Token)),
        ["Task.WhenAll"] = static () => Source(static task => Task.WhenAll(task, Task.CompletedTask)),
        ["Task.WhenAny"] = static () => Source(static task => Task.WhenAny(task, new TaskCompletionSource().Task)),
        ["CancellationTokenSource.Cancel"] = static () =>
        {
            var source = new CancellationTokenSource();
            var done = new TaskCompletionSource();
            source.Token.Register(done.SetResult);
            return (() => done.Task, source.Cancel);
        },
        ["IAsyncEnumerable of its own, and LINQ over it"] = static () => Of(static async reader => await ReadAsync(reader).Where(static number => number > 0).FirstAsync()),
    };

    public static TheoryData<bool, string> Bouncing => Both(_bouncing.Keys);

    public static TheoryData<bool, string> Staying => Both(_staying.Keys);

    [Theory]
    [MemberData(nameof(Bouncing))]
    public void What_comes_back_by_way_of_the_thread_pool_is_refused(bool areStrategies, string shape)
    {
        using var flows = new Flows(_late);
        var (wait, end) = _bouncing[shape]();
        flows.Add("waiting", areStrategies, async (clock, _) => await clock.WaitForAsync(wait()));
        flows.Add("ending", areStrategies, async (clock, token) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock, token);
            end();

            // Busy on the clock's thread until the other has come back, so that the run does not end before.
            for (var i = 0; i < 10_000; i++)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), clock, token);
                Thread.Sleep(1);
            }
        });

        var refused = flows.RunRefused();

        Assert.Equal("waiting", refused.Participant);
        Assert.Contains("thread", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Staying))]
    public void What_comes_back_on_the_clocks_thread_is_over_at_that_instant(bool areStrategies, string shape)
    {
        using var flows = new Flows();
        var (wait, end) = _staying[shape]();
        flows.Add("waiting", areStrategies, async (clock, _) =>
        {
            await clock.WaitForAsync(wait());
            flows.Note("over");
        });
        flows.Add("ending", areStrategies, async (clock, token) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock, token);
            end();
            await Task.Delay(TimeSpan.FromSeconds(1), clock, token);
            flows.Note("later");
        });

        flows.Run();

        Assert.Equal(["00:00:01.000 over", "00:00:02.000 later"], flows.Notes);
    }

    private static TheoryData<bool, string> Both(IEnumerable<string> shapes)
    {
        var data = new TheoryData<bool, string>();
        foreach (var shape in shapes)
        {
            data.Add(false, shape);
            data.Add(true, shape);
        }

        return data;
    }

    private static (Func<Task> Wait, Action End) Semaphore(Func<SemaphoreSlim, Task> wait)
    {
        var semaphore = new SemaphoreSlim(0);
        return (() => wait(semaphore), () => semaphore.Release());
    }

    private static (Func<Task> Wait, Action End) Of(Func<ChannelReader<int>, Task> wait)
    {
        var channel = Channel.CreateUnbounded<int>();
        return (() => wait(channel.Reader), () => channel.Writer.TryWrite(1));
    }

    private static (Func<Task> Wait, Action End) Full(Func<ChannelWriter<int>, Task> wait)
    {
        var channel = Channel.CreateBounded<int>(1);
        channel.Writer.TryWrite(1);
        return (() => wait(channel.Writer), () => channel.Reader.TryRead(out _));
    }

    private static (Func<Task> Wait, Action End) Source(Func<Task, Task> wait)
    {
        var source = new TaskCompletionSource();
        return (() => wait(source.Task), source.SetResult);
    }

    private static (Func<Task> Wait, Action End) Block(Func<BufferBlock<int>, Task> wait)
    {
        var block = new BufferBlock<int>();
        return (() => wait(block), () => block.Post(1));
    }

    private static async Task FirstOf<T>(IAsyncEnumerable<T> stream)
    {
        await foreach (var _ in stream)
        {
            return;
        }
    }

    private static async IAsyncEnumerable<int> ReadAsync(ChannelReader<int> reader)
    {
        while (await reader.WaitToReadAsync())
        {
            while (reader.TryRead(out var number))
            {
                yield return number;
            }
        }
    }
}
