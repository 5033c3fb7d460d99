using Sessions.Reliability.Support;

namespace Sessions.Reliability.Faults;

/// <summary>Every fault of the first close followed by every fault of the second, with every fault of a snapshot between them.</summary>
public sealed class EveryCloseFaultTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };
    private static readonly OrderFault[] _orders = Enum.GetValues<OrderFault>();
    private static readonly SnapshotFault[] _snapshots = Enum.GetValues<SnapshotFault>();

    public static TheoryData<int, bool> Firsts()
    {
        var firsts = new TheoryData<int, bool>();
        foreach (var first in _orders)
        {
            firsts.Add((int)first, true);
            firsts.Add((int)first, false);
        }

        return firsts;
    }

    [Theory]
    [MemberData(nameof(Firsts))]
    public void Everything_of_the_strategy_is_closed_once_and_nothing_else(int first, bool isIgnorant)
    {
        var tried = 0;
        foreach (var second in _orders)
        {
            foreach (var snapshot in _snapshots)
            {
                for (var place = 0; place < 3; place++)
                {
                    CloseUnder((OrderFault)first, second, snapshot, place, isIgnorant);
                    tried++;
                }
            }
        }

        Assert.Equal(_orders.Length * _snapshots.Length * 3, tried);
    }

    private static void CloseUnder(OrderFault first, OrderFault second, SnapshotFault snapshot, int place, bool isIgnorant)
    {
        using var run = new FaultRun();
        run.Account.IsIgnorant = isIgnorant;
        run.Account.Hold("S", volume: 3);
        run.Account.Hold("S", volume: 2);
        var foreign = run.Account.Hold("T", volume: 5);
        var nobodys = run.Account.Hold(null, volume: 7);
        run.Account.Closes.Enqueue(first);
        run.Account.Closes.Enqueue(second);
        for (var i = 0; i < place; i++)
        {
            run.Account.Snapshots.Enqueue(SnapshotFault.None);
        }

        run.Account.Snapshots.Enqueue(snapshot);

        var failure = run.For(TimeSpan.FromDays(1), new ScriptedStrategy(_morning));

        var what = $"{first}, {second}, {snapshot} at {place}, ignorant: {isIgnorant}";
        Assert.True(failure is null, $"{what}: {failure}");
        Assert.True(run.Account.Violations.Count == 0, $"{what}: {string.Join("; ", run.Account.Violations)}");
        Assert.True(run.Account.Positions.SequenceEqual([foreign, nobodys]), $"{what}: {string.Join("; ", run.Account.Positions)}");
        Assert.Equal(["begin Morning", "ending Morning", "ended Morning"], run.Seen.What);
        var report = Assert.Single(run.Seen.Reports);
        Assert.True(report.IsComplete, what);
        Assert.Equal([3m, 2m], report.Closed.Select(static close => close.ClosedVolume));
        Assert.Equal(TimeSpan.FromHours(12), run.Seen.AtOf("ending Morning"));
        Assert.True(run.Seen.AtOf("ended Morning") < TimeSpan.FromHours(12.1), $"{what}: ended at {run.Seen.AtOf("ended Morning")}");
    }
}
