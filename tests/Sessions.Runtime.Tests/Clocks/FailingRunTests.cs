using Sessions.Simulation;

namespace Sessions.Tests.Clocks;

/// <summary>A run that something breaks: what broke it first is what comes out.</summary>
public sealed class FailingRunTests
{
    private static readonly DateTimeOffset _start = new(2014, 5, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_a_participant_throws_comes_out_though_another_waits_for_it_for_ever()
    {
        using var clock = new SimulatedTimeProvider(_start);
        var never = new TaskCompletionSource();
        clock.Add("waits", async _ => await clock.WaitForAsync(never.Task));
        clock.Add("fails", async token =>
        {
            await Task.Delay(TimeSpan.FromMinutes(1), clock, token);
            throw new InvalidDataException("no prices");
        });

        Assert.Equal("no prices", Assert.Throws<InvalidDataException>(() => clock.Run()).Message);
    }

    [Fact]
    public void What_a_participant_throws_comes_out_though_another_does_not_come_back()
    {
        using var clock = new SimulatedTimeProvider(_start);
        var never = new TaskCompletionSource();
        clock.Add("waits", async _ => await never.Task);
        clock.Add("fails", static _ => throw new InvalidDataException("no prices"));

        Assert.Equal("no prices", Assert.Throws<InvalidDataException>(() => clock.Run()).Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_clock_that_is_disposed_of_within_its_run_comes_to_its_end(bool fails)
    {
        var clock = new SimulatedTimeProvider(_start, stallTimeout: TimeSpan.FromMinutes(1));
        clock.Add("disposes", async token =>
        {
            await Task.Delay(TimeSpan.FromMinutes(1), clock, token);
            clock.Dispose();
            await Task.Delay(TimeSpan.FromMinutes(1), clock, token);
            await Task.Run(static () => Thread.Yield(), token);
            if (fails)
            {
                throw new InvalidDataException("no prices");
            }
        });

        var failure = Record.Exception(() => clock.Run());

        Assert.Equal(fails ? typeof(InvalidDataException) : null, failure?.GetType());
        Assert.Equal(_start.AddMinutes(2), clock.GetUtcNow());
    }
}
