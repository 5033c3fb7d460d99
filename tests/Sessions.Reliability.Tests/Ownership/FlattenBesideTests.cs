using Sessions.Brokers;
using Sessions.Reliability.Faults;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Ownership;

/// <summary>A flatten on an account that nets, beside an end whose close has filled and has not been counted yet.</summary>
public sealed class FlattenBesideTests
{
    [Fact]
    public void It_does_not_miss_what_the_end_has_just_sold()
    {
        using var run = new FaultRun(nets: true) { Options = new RunOptions { AfterEnd = AfterEndPolicy.Overlap } };
        var first = new Session(new TimeOnly(8, 0), new TimeOnly(9, 0)) { Name = "First", OnEnd = SessionAction.CloseAll };
        var second = new Session(new TimeOnly(9, 0), new TimeOnly(10, 0)) { Name = "Second" };
        var strategy = new ScriptedStrategy(first, second)
        {
            Trade = async (session, token) =>
            {
                if (session.Session.Name == first.Name)
                {
                    await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 5), token);
                }

                session.Stop();
            },
        };

        // Carried out after fifteen seconds, and known of when it is asked about after that.
        run.Account.Closes.Enqueue(OrderFault.LateAndNeverAnswered);
        run.At(TimeSpan.FromHours(9) + FaultyAccount.Lateness + TimeSpan.FromMilliseconds(100), () => new SessionControl(run.Journal, run.Clock).HaltAsync(flatten: true).AsTask());

        Assert.Null(run.For(TimeSpan.FromHours(11), strategy));

        Assert.Equal([5, -5], run.Account.Fills.Select(static fill => fill.Volume));
        Assert.True(run.Seen.ReportOf["First"].IsComplete);
        Assert.True(run.Seen.ReportOf["!halt"].IsComplete);
        Assert.Empty(run.Seen.Alarms);
    }
}
