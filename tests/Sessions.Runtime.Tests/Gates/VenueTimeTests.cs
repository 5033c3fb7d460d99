using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>The machine's clock beside the venue's, where a broker tells that.</summary>
public sealed class VenueTimeTests
{
    private static readonly DateTimeOffset _midnight = new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Session _session = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "first", OnEnd = SessionAction.CloseAll };

    [Theory]
    [InlineData(2, false)]
    [InlineData(-2, false)]
    [InlineData(2.5, true)]
    [InlineData(-16, true)]
    public async Task A_machine_that_is_more_than_two_seconds_off_is_warned_of(double seconds, bool isWarnedOf)
    {
        await using var run = Run(clock => new VenueBroker(clock, () => clock.GetUtcNow() - TimeSpan.FromSeconds(seconds)));

        await run.StartAsync();

        Assert.Equal(TimeSpan.FromSeconds(seconds), run.Gate.ClockOffset);
        Assert.Equal(isWarnedOf, run.Logged(94).Any());
    }

    [Fact]
    public async Task The_warning_has_both_clocks_and_comes_once_until_it_is_right_again()
    {
        var off = TimeSpan.FromSeconds(-16);
        await using var run = Run(clock => new VenueBroker(clock, () => clock.GetUtcNow() - off));
        await run.StartAsync();
        run.Go(TimeSpan.FromMinutes(45));
        Assert.Equal(
            ["S: The machine's clock shows 2026-07-01T00:00:00.0000000+00:00, the venue's of account test 2026-07-01T00:00:16.0000000+00:00: it is 16.000 s behind"], run.Logged(94));

        off = TimeSpan.Zero;
        run.Go(TimeSpan.FromMinutes(20));
        off = TimeSpan.FromSeconds(3);
        run.Go(TimeSpan.FromMinutes(20));

        Assert.EndsWith("it is 3.000 s ahead", run.Logged(94).Last(), StringComparison.Ordinal);
        Assert.Equal(2, run.Logged(94).Count());
        Assert.InRange(((VenueBroker)run.Broker).Asked, 8, 10);
    }

    [Fact]
    public async Task What_the_round_trip_may_explain_is_not_held_against_the_clock()
    {
        await using var run = Run(clock => new VenueBroker(clock, () =>
        {
            // Eight seconds on the way, all of them before the venue looked.
            clock.Timestamp += 8 * clock.TimestampFrequency;
            clock.Set(clock.GetUtcNow().AddSeconds(8));
            return clock.GetUtcNow();
        }));

        await run.StartAsync();

        Assert.Equal(TimeSpan.Zero, run.Gate.ClockOffset);
        Assert.Empty(run.Logged(94));
    }

    [Fact]
    public async Task A_venue_that_does_not_tell_its_time_keeps_nothing_from_beginning()
    {
        await using var run = Run(static clock => new VenueBroker(clock, static () => throw new HttpRequestException("no route")));
        await run.StartAsync();
        run.Go(TimeSpan.FromHours(8));

        Assert.True(run.Gate.Current.IsOpen);
        Assert.Null(run.Gate.ClockOffset);
        Assert.Contains("S: The broker failed: the venue's time", run.Logged(42));
    }

    [Fact]
    public async Task A_broker_without_a_clock_is_not_asked()
    {
        await using var run = Run(null);
        await run.StartAsync();

        Assert.Null(run.Gate.ClockOffset);
    }

    private static SetClock Run(Func<HostileClock, TestBroker>? broker) => new(_midnight, new MemoryJournal(), broker, null, _session);
}
