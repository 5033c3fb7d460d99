using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Orders;

namespace Sessions.Exploration;

/// <summary>What the worlds cannot tell from what would do as well.</summary>
public sealed class ClosingMachineTests
{
    private static readonly AccountTerms _tagged = new(IsHedging: false, HasTags: true, Patience: 5);
    private static readonly ClosingState _end = new("1:end", 1, SessionAction.CloseAll) { Stage = ClosingStage.Final };

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    public void What_the_next_occurrence_holds_of_a_netted_position_is_not_closed_with_the_last_one(int shown, int closed)
    {
        var change = new BlotterChange("A", Blotter.Empty);
        change.Put(Filled("a", 1, 2));
        change.Put(Filled("b", 2, 1));
        change.Put(new Target("1:end", "E", "E", PositionSide.Long, 2, TargetKind.Whole) { Shown = shown, ShownAt = 10 });

        var effects = new List<ClosingEffect>();
        ClosingMachine.Next(_tagged, new AccountBlotters().With("A", change.Blotter), "A", _end, isMarketOpen: true, 10, effects);

        Assert.Equal(closed, effects.Where(static effect => effect.Do == ClosingDo.Close).Sum(static effect => effect.Order!.Volume));
    }

    /// <summary>The strategy's own close was answered before the restart, and what the end has closed of its rest just now.</summary>
    [Theory]
    [InlineData(10, 0)]
    [InlineData(20, 0.5)]
    public void A_list_that_may_lag_behind_the_ends_close_gives_it_no_more_to_close_than_the_orders_leave(long shownAt, decimal closed)
    {
        var hedging = _tagged with { IsHedging = true };
        var target = new Target("1:end", "P1", "E", PositionSide.Long, 2, TargetKind.Whole) { Shown = 0.5m, ShownAt = shownAt };
        var change = new BlotterChange("A", Blotter.Empty);
        change.Put(Filled("entry", 1, 2) with { Position = "P1" });
        change.Put(Filled("own", 1, 0.5m) with { Side = PositionSide.Short, Closes = "P1", Position = "P2" });
        change.Put(Filled("1:end:P1:1", 1, 1.5m) with { Side = PositionSide.Short, Closes = "P2", Target = target.Id, Attempt = 1, AnsweredAt = 9 });
        change.Put(target);

        var effects = new List<ClosingEffect>();
        ClosingMachine.Next(hedging, new AccountBlotters().With("A", change.Blotter), "A", _end, isMarketOpen: true, shownAt, effects);

        Assert.Equal(closed, effects.Where(static effect => effect.Do == ClosingDo.Close).Sum(static effect => effect.Order!.Volume));
    }

    [Fact]
    public void An_account_that_renames_a_position_in_a_circle_does_not_hang_its_end()
    {
        var change = new BlotterChange("A", Blotter.Empty);
        change.Put(Filled("a", 1, 1) with { Closes = "P1", Position = "P2" });
        change.Put(Filled("b", 1, 1) with { Closes = "P2", Position = "P1" });
        var account = new AccountBlotters().With("A", change.Blotter);

        Assert.Contains(account.TicketOf(new Target("1:end", "P1", "E", PositionSide.Long, 2, TargetKind.Whole)), (string[])["P1", "P2"]);
        Assert.False(account.IsFollowed("P3"));
    }

    [Fact]
    public void Idle_strategies_share_one_blotter_also_after_a_restart() => Assert.Same(Blotter.Empty, Blotter.Empty.Restarted(1));

    [Fact]
    public void What_a_process_only_remembers_is_not_written()
    {
        var change = new ClosingChange("A", Blotter.Empty, _end);
        change.Put(Filled("a", 1, 2));
        var target = new Target("1:end", "E", "E", PositionSide.Long, 2, TargetKind.Whole);
        change.Put(target);
        var remembered = new ClosingChange("A", change.Blotter, _end);
        remembered.Put(target with { Shown = 2, ShownAt = 3 });
        remembered.Put(Filled("a", 1, 2) with { ReturnedAt = 7 });
        remembered.Closing = _end with { DueAt = 9 };

        Assert.Equal(2, change.Records.Count);
        Assert.True(change.IsIntent);
        Assert.Empty(remembered.Records);
        Assert.False(remembered.IsIntent);
    }

    [Fact]
    public void A_closing_that_is_over_leaves_the_journal_with_its_targets_in_one_batch()
    {
        var change = new BlotterChange("A", Blotter.Empty);
        change.Put(Filled("a", 1, 2));
        change.Put(new Target("1:end", "E", "E", PositionSide.Long, 2, TargetKind.Whole) { IsConfirmed = true });
        var account = new AccountBlotters().With("A", change.Blotter);

        var over = ClosingMachine.On(_tagged, account, "A", _end, new ClosingEvent.Finished(), 1);

        Assert.True(over.IsIntent);
        Assert.Equal(ClosingStage.Over, over.Closing!.Stage);
        Assert.Equal((string[])["closing 1:end", "order a", "target 1:end:E"],
            over.Records.Where(static record => record.Value is null).Select(static record => $"{record.Kind} {record.Id}").Order(StringComparer.Ordinal));
    }

    private static Order Filled(string id, int occurrence, decimal volume) =>
        new(id, occurrence, "E", PositionSide.Long, volume) { State = OrderState.Done, Filled = volume, Position = "E" };
}
