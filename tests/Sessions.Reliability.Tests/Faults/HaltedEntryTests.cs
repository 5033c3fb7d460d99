using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Faults;

/// <summary>A halt while an entry is on its way: what it fills afterwards is the occurrence's all the same.</summary>
public sealed class HaltedEntryTests
{
    private static readonly TimeSpan _noon = TimeSpan.FromHours(12);
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };

    public static TheoryData<int, bool> Cases()
    {
        var cases = new TheoryData<int, bool>();
        foreach (var fault in Enum.GetValues<OrderFault>())
        {
            cases.Add((int)fault, true);
            cases.Add((int)fault, false);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_it_fills_is_closed_by_the_end_though_the_halt_came_first(int fault, bool isReleased)
    {
        foreach (var before in new[] { 1, 4, 9 })
        {
            using var run = new FaultRun();
            var halt = _noon - TimeSpan.FromSeconds(before);
            Halt(run, halt, flatten: false, isReleased ? halt + TimeSpan.FromSeconds(0.5) : null);

            run.For(TimeSpan.FromHours(13), Entering(run, (OrderFault)fault, halt));

            Assert.True(run.Account.Positions.Count == 0, $"{(OrderFault)fault} {before} s before the end: {string.Join("; ", run.Account.Positions)}");
            Assert.Empty(run.Account.Violations);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_it_fills_is_closed_by_a_flatten(int fault, bool isReleased)
    {
        using var run = new FaultRun();
        var halt = TimeSpan.FromHours(9);
        Halt(run, halt, flatten: true, isReleased ? halt + TimeSpan.FromMinutes(10) : null);
        var left = -1;
        run.At(halt + TimeSpan.FromMinutes(5), () => left = run.Account.Positions.Count);

        run.For(TimeSpan.FromHours(10), Entering(run, (OrderFault)fault, halt));

        Assert.Equal(0, left);
        Assert.Empty(run.Account.Violations);
    }

    private static void Halt(FaultRun run, TimeSpan at, bool flatten, TimeSpan? release)
    {
        var control = new SessionControl(run.Journal, run.Clock);
        run.At(at, () => _ = control.HaltAsync(flatten).AsTask());
        if (release is { } then)
        {
            run.At(then, () => _ = control.ReleaseAsync().AsTask());
        }
    }

    private static ScriptedStrategy Entering(FaultRun run, OrderFault fault, TimeSpan halt) => new(_morning)
    {
        Trade = async (session, token) =>
        {
            if (session.UtcNow - FaultRun.Midnight < halt)
            {
                await session.DelayAsync(halt - TimeSpan.FromMilliseconds(1) - (session.UtcNow - FaultRun.Midnight));
                run.Account.Entries.Enqueue(fault);
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), token);
            }

            await session.DelayAsync(TimeSpan.FromDays(1));
        },
    };
}
