using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

public sealed class RunOptionsTests
{
    public static TheoryData<string, RunOptions> OutOfRange() => new()
    {
        { "CloseDeadline must be at most 24 days.", new RunOptions { CloseDeadline = TimeSpan.MaxValue } },
        { "OrderTimeout must be at most 24 days.", new RunOptions { OrderTimeout = TimeSpan.FromDays(50) } },
        { "EndGrace must be longer than zero.", new RunOptions { EndGrace = Timeout.InfiniteTimeSpan } },
        { "What follows a failed handler cannot be a handler", new RunOptions { OnEndFailure = SessionAction.Custom } },
        { "What follows a failed handler cannot be a handler", new RunOptions { OnEndFailure = (SessionAction)17 } },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void What_no_timer_waits_and_what_closes_nothing_is_refused_before_anything_trades(string problem, RunOptions options)
    {
        using var run = new SimulatedRun();
        run.Clock.Add("strategy", _ =>
        {
            var exception = Assert.Throws<ArgumentOutOfRangeException>(() => new SessionGate(new TestStrategy(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0))), run.Runtime(options)));
            Assert.StartsWith(problem, exception.Message, StringComparison.Ordinal);
            return Task.CompletedTask;
        });

        run.Clock.Run();
    }
}
