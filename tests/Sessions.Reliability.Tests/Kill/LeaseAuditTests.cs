using Sessions.Reliability.Child.Http;

namespace Sessions.Reliability.Kill;

/// <summary>The audit of leases finds what it is there for.</summary>
public sealed class LeaseAuditTests
{
    private const int First = 11;
    private const int Second = 22;

    [Fact]
    public void Orders_of_the_process_that_has_the_lease_are_right() =>
        Assert.Equal(0, Right([Sent(First, 1), Sent(First, 9), Sent(Second, 11)], Taken(First, 0), Taken(Second, 10)));

    [Fact]
    public void An_order_by_a_process_that_never_had_the_lease_is_found() =>
        Assert.Equal(["Hourly:1 was sent at 08:00:05.000 by process 22, while process 11 had the lease"], Wrong([Sent(Second, 5)], Taken(First, 0)));

    [Fact]
    public void An_order_before_the_lease_was_taken_is_found() =>
        Assert.Single(Wrong([Sent(Second, 9.99)], Taken(First, 0), Taken(Second, 10)));

    [Fact]
    public void An_order_after_the_lease_was_given_back_is_found() =>
        Assert.Equal(
            ["Hourly:1 was sent at 08:00:10.500 by process 11, while nobody had the lease"],
            Wrong([Sent(First, 10.5)], Taken(First, 0), new LeaseChange(At(10), null)));

    [Fact]
    public void An_order_of_one_that_was_taken_over_is_found_after_a_second() =>
        Assert.Single(Wrong([Sent(First, 11.01)], Taken(First, 0), Taken(Second, 10)));

    [Fact]
    public void What_is_sent_as_a_process_wakes_is_counted_and_no_more_after_a_second()
    {
        LeaseChange[] changes = [Taken(First, 0), Taken(Second, 10)];
        Waking[] wakings = [new(At(15), First)];
        var (violations, within) = LeaseAudit.Of([Sent(First, 15.9)], changes, wakings);
        Assert.Empty(violations);
        Assert.Equal(1, within);
        Assert.Single(LeaseAudit.Of([Sent(First, 16.1)], changes, wakings).Violations);
        Assert.Single(LeaseAudit.Of([Sent(First, 15.9)], changes, [new(At(15), Second)]).Violations);
    }

    [Fact]
    public void One_that_has_the_lease_again_may_order_again() =>
        Assert.Equal(0, Right([Sent(First, 25)], Taken(First, 0), Taken(Second, 10), Taken(First, 20)));

    private static DateTimeOffset At(double second) => new DateTimeOffset(2014, 5, 1, 8, 0, 0, TimeSpan.Zero).AddSeconds(second);

    private static SentOrder Sent(int process, double second) => new("Hourly:1", process, At(second));

    private static LeaseChange Taken(int process, double second) => new(At(second), process);

    private static List<string> Wrong(SentOrder[] sent, params LeaseChange[] changes) => LeaseAudit.Of(sent, changes, []).Violations;

    private static int Right(SentOrder[] sent, params LeaseChange[] changes)
    {
        var (violations, within) = LeaseAudit.Of(sent, changes, []);
        Assert.Empty(violations);
        return within;
    }
}
