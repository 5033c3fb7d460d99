using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Sessions.Tests.Clocks.Waits;

/// <summary>Streams on the simulated clock, a strategy's own and those of channels, and semaphores beside them.</summary>
public sealed class StreamTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_stream_of_its_own_gives_each_element_at_its_instant(bool isStrategy)
    {
        using var flows = new Flows();
        flows.Add("flow", isStrategy, async (clock, token) =>
        {
            await foreach (var number in CountAsync(clock, token))
            {
                flows.Note($"{number}");
            }
        }).Run();

        Assert.Equal(["00:00:01.000 1", "00:00:03.000 2", "00:00:06.000 3"], flows.Notes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_stream_is_stopped_by_the_token_of_its_reader(bool isStrategy)
    {
        using var flows = new Flows();
        flows.Add("flow", isStrategy, async (clock, token) =>
        {
            using var time = new CancellationTokenSource(TimeSpan.FromSeconds(4), clock);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (var number in CountAsync(clock, CancellationToken.None).WithCancellation(time.Token))
                {
                    flows.Note($"{number}");
                }
            });
            flows.Note("stopped");
        }).Run();

        Assert.Equal(["00:00:01.000 1", "00:00:03.000 2", "00:00:04.000 stopped"], flows.Notes);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    public void A_channel_between_two_flows_of_one_strategy_is_read_when_it_is_written(bool isStrategy, int capacity)
    {
        using var flows = new Flows();
        flows.Add("flow", isStrategy, async (clock, token) =>
        {
            var channel = Make(capacity);
            var writes = WriteAsync(clock, channel.Writer, token);
            while (await channel.Reader.WaitToReadAsync(token))
            {
                while (channel.Reader.TryRead(out var number))
                {
                    flows.Note($"{number}");
                }
            }

            await writes;
        }).Run();

        Assert.Equal(["00:00:01.000 1", "00:00:02.000 2", "00:00:03.000 3"], flows.Notes);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    public void A_channel_from_another_participant_is_read_when_it_is_written(bool areStrategies, int capacity)
    {
        using var flows = new Flows();
        var channel = Make(capacity);
        flows.Add("reader", areStrategies, async (clock, token) =>
        {
            while (await clock.WaitForAsync(channel.Reader.WaitToReadAsync(token)))
            {
                while (channel.Reader.TryRead(out var number))
                {
                    flows.Note($"{number}");
                }
            }
        });
        flows.Add("writer", areStrategies, (clock, token) => WriteAsync(clock, channel.Writer, token)).Run();

        Assert.Equal(["00:00:01.000 1", "00:00:02.000 2", "00:00:03.000 3"], flows.Notes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_writer_waits_until_the_other_participant_has_read(bool areStrategies)
    {
        using var flows = new Flows();
        var channel = Make(1);
        flows.Add("writer", areStrategies, async (clock, token) =>
        {
            for (var number = 1; number <= 3; number++)
            {
                await clock.WaitForAsync(channel.Writer.WriteAsync(number, token));
                flows.Note($"wrote {number}");
            }
        });
        flows.Add("reader", areStrategies, async (clock, token) =>
        {
            for (var number = 1; number <= 3; number++)
            {
                await Task.Delay(TimeSpan.FromSeconds(10), clock, token);
                Assert.True(channel.Reader.TryRead(out _));
            }
        }).Run();

        Assert.Equal(["00:00:00.000 wrote 1", "00:00:10.000 wrote 2", "00:00:20.000 wrote 3"], flows.Notes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_channel_is_read_with_a_limit_on_the_clock(bool areStrategies)
    {
        using var flows = new Flows();
        var channel = Make(0);
        flows.Add("reader", areStrategies, async (clock, _) =>
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5), clock);
            flows.Note($"{await channel.Reader.ReadAsync(limit.Token)}");
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await channel.Reader.ReadAsync(limit.Token));
            flows.Note("nothing");
        });
        flows.Add("writer", areStrategies, async (clock, token) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(2), clock, token);
            channel.Writer.TryWrite(1);
        }).Run();

        Assert.Equal(["00:00:02.000 1", "00:00:05.000 nothing"], flows.Notes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_channels_own_stream_leaves_the_clocks_thread_and_is_refused_by_name(bool isStrategy)
    {
        using var flows = new Flows();
        flows.Add("flow", isStrategy, async (clock, token) =>
        {
            var channel = Make(0);
            var writes = WriteSlowlyAsync(clock, channel.Writer, token);
            await foreach (var number in channel.Reader.ReadAllAsync(token))
            {
                flows.Note($"{number}");
            }

            await writes;
        });

        var refused = flows.RunRefused();

        Assert.Equal("flow", refused.Participant);
        Assert.Contains("came back from another thread while it also waited", refused.Message, StringComparison.Ordinal);
        Assert.Empty(flows.Notes);
    }

    private static async Task WriteSlowlyAsync(TimeProvider clock, ChannelWriter<int> writer, CancellationToken token)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), clock, token);
        writer.TryWrite(1);
        for (var i = 0; i < 10_000; i++)
        {
            // The clock's thread is kept busy in real time until the reader has come back.
            await Task.Delay(TimeSpan.FromSeconds(1), clock, token);
            Thread.Sleep(1);
        }
    }

    private static Channel<int> Make(int capacity) => capacity == 0 ? Channel.CreateUnbounded<int>() : Channel.CreateBounded<int>(capacity);

    private static async Task WriteAsync(TimeProvider clock, ChannelWriter<int> writer, CancellationToken token)
    {
        for (var number = 1; number <= 3; number++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock, token);
            await writer.WriteAsync(number, token);
        }

        writer.Complete();
    }

    private static async IAsyncEnumerable<int> CountAsync(TimeProvider clock, [EnumeratorCancellation] CancellationToken token)
    {
        for (var number = 1; number <= 3; number++)
        {
            await Task.Delay(TimeSpan.FromSeconds(number), clock, token);
            yield return number;
        }
    }
}
