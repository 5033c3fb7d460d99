using System.Diagnostics;
using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Orders;
using Xunit.Abstractions;

namespace Sessions.Exploration;

/// <summary>What a closing costs for each of its positions does not grow with their number.</summary>
public sealed class ScaleTests(ITestOutputHelper output)
{
    private static readonly AccountTerms _hedging = new(IsHedging: true, HasTags: true, Patience: 5);

    /// <summary>Bytes are counted, since they are the same on every machine: a tree that is ten times as big is a little deeper.</summary>
    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(200_000)]
    public void Ten_times_as_many_positions_cost_at_most_twelve_times_as_much(int maxCloses)
    {
        var terms = _hedging with { MaxCloses = maxCloses };
        Close(terms, 100);
        var (few, many) = (Close(terms, 10_000), Close(terms, 100_000));

        output.WriteLine(FormattableString.Invariant($"10,000: {few.Bytes / 10_000:N0} B each, {few.Time.TotalMilliseconds:N0} ms"));
        output.WriteLine(FormattableString.Invariant($"100,000: {many.Bytes / 100_000:N0} B each, {many.Time.TotalMilliseconds:N0} ms"));
        Assert.True(many.Bytes <= 12 * few.Bytes, $"{few.Bytes:N0} B for 10,000, {many.Bytes:N0} B for 100,000");
    }

    private static (long Bytes, TimeSpan Time) Close(AccountTerms terms, int count)
    {
        var positions = Enumerable.Range(1, count).Select(static number =>
            new Position($"P{number}", "E", PositionSide.Long, 1, 1, DateTimeOffset.UnixEpoch) { Tag = "A" }).ToArray();
        var (account, closing) = (new AccountBlotters(), new ClosingState("1:end", 1, SessionAction.CloseAll));
        var (effects, now) = (new List<ClosingEffect>(count), 10);
        var (bytes, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        Take(new ClosingEvent.Looked(positions, now, now));
        now++;
        ClosingMachine.Next(terms, account, "A", closing, isMarketOpen: true, now, effects);
        Assert.Equal(count, effects.Count);
        foreach (var effect in effects)
        {
            var close = ClosingMachine.NextClose(terms, account, "A", closing, effect.Order!.Target!, isMarketOpen: true, now)!.Value.Order!;
            var change = new ClosingChange("A", account["A"], closing);
            change.Send(close);
            account = account.With(change);
        }

        foreach (var effect in effects)
        {
            Take(new ClosingEvent.Answered(effect.OrderId!, new(OrderStatus.Filled, 1, effect.Order!.Closes), IsQuery: false) { Tag = "A" });
        }

        now++;
        Take(new ClosingEvent.Looked([], now, now));
        effects.Clear();
        ClosingMachine.Next(terms, account, "A", closing, isMarketOpen: true, now, effects);
        Assert.Equal(ClosingDo.Finish, Assert.Single(effects).Do);
        Take(new ClosingEvent.Finished());
        Assert.Equal(ClosingStage.Over, closing.Stage);
        Assert.Empty(account["A"].Orders);
        return (GC.GetAllocatedBytesForCurrentThread() - bytes, watch.Elapsed);

        void Take(ClosingEvent happened)
        {
            var change = ClosingMachine.On(terms, account, "A", closing, happened, now);
            closing = change.Closing ?? closing;
            account = account.With(change);
        }
    }
}
