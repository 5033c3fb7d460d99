using Sessions.Calendars;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Faults;

/// <summary>Closing past the deadline: every half a minute while the market is open, and at once when it opens next while it is shut.</summary>
public sealed class ShutMarketTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll, EndLead = TimeSpan.Zero };
    private static readonly TimeSpan _noon = TimeSpan.FromHours(12);

    [Fact]
    public void A_market_that_is_shut_is_waited_for_and_tried_at_the_instant_at_which_it_opens()
    {
        var attempts = Attempts(new Hours((0, 12), (32, 40)), refusedUntil: TimeSpan.FromHours(32));

        // The first minute is as ever; then nothing until 8:00 of the next day.
        Assert.Equal(TimeSpan.FromHours(32), attempts[^1]);
        Assert.InRange(attempts[^2] - _noon, TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(66));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_market_that_opens_within_the_pause_is_tried_then(int ticks)
    {
        var opens = _noon + TimeSpan.FromSeconds(70) + TimeSpan.FromTicks(ticks);

        Assert.InRange(Attempts(new Hours((0, 12), (opens / TimeSpan.FromHours(1), 40)), refusedUntil: opens)[^1], opens, opens + TimeSpan.FromMilliseconds(ticks));
    }

    [Fact]
    public void While_the_market_is_open_it_is_tried_every_half_a_minute()
    {
        var attempts = Attempts(new Hours((0, 40)), refusedUntil: _noon + TimeSpan.FromMinutes(5));

        Assert.All(attempts.Where(static at => at > _noon + TimeSpan.FromSeconds(70)).Zip(attempts.SkipWhile(static at => at <= _noon + TimeSpan.FromSeconds(70)).Skip(1), static (one, next) => next - one),
            static pause => Assert.Equal(TimeSpan.FromSeconds(30), pause));
        Assert.InRange(attempts[^1] - _noon, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5.5));
    }

    [Fact]
    public void A_calendar_that_knows_of_no_opening_or_fails_is_not_waited_for()
    {
        Assert.InRange(Attempts(new Hours((0, 12)), refusedUntil: _noon + TimeSpan.FromMinutes(3))[^1] - _noon, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3.5));
        Assert.InRange(Attempts(new Hours((0, 12), (32, 40)) { FailsFrom = _noon }, refusedUntil: _noon + TimeSpan.FromMinutes(3))[^1] - _noon, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3.5));
    }

    /// <summary>When closes were sent, from midnight.</summary>
    private static List<TimeSpan> Attempts(ISessionCalendar calendar, TimeSpan refusedUntil)
    {
        using var run = new FaultRun();
        var attempts = new List<TimeSpan>();
        run.Account.Hold("S");
        run.Account.Refuses = () =>
        {
            attempts.Add(run.Clock.GetUtcNow() - FaultRun.Midnight);
            return attempts[^1] < refusedUntil;
        };

        Assert.Null(run.For(TimeSpan.FromHours(39), new ScriptedStrategy(calendar, _morning)));

        Assert.Empty(run.Account.Positions);
        Assert.Empty(run.Account.Violations);
        return attempts;
    }

    /// <summary>Open from and to some hours, counted from the run's midnight.</summary>
    private sealed class Hours(params (double From, double To)[] open) : ISessionCalendar
    {
        public DateOnly KnownFrom => DateOnly.MinValue;

        public DateOnly KnownThrough => DateOnly.MaxValue;

        /// <summary>Throws for questions that begin at this instant or later.</summary>
        public TimeSpan FailsFrom { get; init; } = TimeSpan.MaxValue;

        private static TimeSpan At(double hours) => TimeSpan.FromTicks((long)Math.Round(hours * TimeSpan.TicksPerHour));

        public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
        {
            if (from - FaultRun.Midnight >= FailsFrom && from - FaultRun.Midnight < TimeSpan.FromHours(13))
            {
                throw new InvalidOperationException("no calendar today");
            }

            return open.Select(static hours => new OpenInterval(FaultRun.Midnight + At(hours.From), FaultRun.Midnight + At(hours.To)))
                .Where(interval => interval.Close > from && interval.Open < to);
        }
    }
}
