using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Orders;

namespace Sessions.Exploration.Worlds;

/// <content>Where a scenario begins.</content>
internal sealed partial record World
{
    private static readonly Order _entry = new("e1", 1, Symbol, PositionSide.Long, 1) { State = OrderState.InDoubt, ReturnedAt = 0 };
    private static readonly Order _restingEntry = new("r1", 1, Symbol, PositionSide.Long, 1) { MayRest = true, State = OrderState.Resting, IsKnown = true };

    public static World Start(Scenario scenario)
    {
        var first = scenario.HasStart ? "1:start" : "1:end";
        var world = (new World(scenario) { Faults = scenario.Faults, Crashes = scenario.Crashes, Moves = scenario.Moves, IsOpen = !scenario.IsShut }).Hold();
        world = scenario.HasEntry ? world.Sent("A", _entry) : world;
        world = scenario.HasOwnClose ? world.Sent("A", CloseOf("c1", "P1", 1)) : world;
        world = scenario.HasRestingEntry ? world.Rests(_restingEntry) : world;
        world = scenario.HasFilledUnseen ? world with { Resting = world.Resting.Remove("r1"), Parts = world.Parts.SetItem("A", world.Parts["A"] + 1),
            Answers = world.Answers.Add("r1", new(OrderStatus.Filled, 1, Symbol)) } : world;
        world = scenario.HasStop ? world.Rests(CloseOf("s1", "P1", scenario.Held) with { MayRest = true, State = OrderState.Resting, IsKnown = true,
            Closes = scenario.IsHedging ? "P1" : null }) : world;
        if (scenario.HasOther)
        {
            world = scenario.IsHedging ? world.Sent("B", CloseOf("b1", "P9", 3))
                : world.With("B", new ClosingState("b:end", 1, SessionAction.CloseAll) { DueAt = scenario.Deadline });
        }

        // Its end keeps what the whole account's end closes, and is over while that goes on.
        world = scenario is { HasOther: true, IsHedging: true, Tickets: > 0 }
            ? world.With("B", new ClosingState("b:end", 1, SessionAction.CloseLoss) { DueAt = scenario.Deadline }) : world;
        world = scenario.HasCloser ? world.WithCloser() : world;
        world = world.With("A", new ClosingState(first, 1, scenario.HasStart ? SessionAction.CloseAll : scenario.Action)
        {
            IsWholeAccount = scenario.IsWholeAccount,
            KeepsOrders = scenario.KeepsOrders,
            DueAt = scenario.Deadline,
        });
        return world with { Disk = scenario.Crashes > 0 ? Disk.Of(world.Account, world.Closings.Values) : null };

        Order CloseOf(string id, string position, decimal volume) =>
            new(id, 1, Symbol, PositionSide.Short, volume) { Closes = scenario.IsHedging ? position : Symbol, State = OrderState.InDoubt, ReturnedAt = 0 };
    }

    /// <summary>What everybody holds, and the orders by which the strategies know of it.</summary>
    private World Hold()
    {
        if (!Is.IsHedging)
        {
            var (ofA, isShared) = (Is.HasDust ? 3 : Is.Held, !Terms.HasTags);
            var parts = Parts.Add("A", ofA).Add("B", isShared ? 1 : 0).Add("person", isShared ? 3 : 0);
            var netted = (this with { Parts = parts }).Did("A", Filled("a0", ofA, Symbol));
            return isShared ? netted.Did("B", Filled("b0", 1, Symbol)) : netted;
        }

        var positions = Positions.Add("P1", new(Is.Held, "A", true)).Add("P9", new(3, Is.HasOther ? "B" : "person", true));
        positions = Is.Action != SessionAction.CloseAll || Is.HasDust
            || Terms.MaxCloses == 1 ? positions.Add("P2", new(Is.HasDust ? 3 : 1, "A", false)) : positions;
        var world = this with { Positions = positions };
        foreach (var (id, position) in Terms.HasTags ? [] : positions.Where(static pair => pair.Value.Tag == "A"))
        {
            world = world.Did("A", Filled($"a{id}", position.Volume, id));
        }

        return world;

        static Order Filled(string id, decimal volume, string position) =>
            new(id, 1, Symbol, PositionSide.Long, volume) { State = OrderState.Done, Filled = volume, Position = position };
    }

    private World WithCloser()
    {
        var closing = new ClosingState("x", 1, SessionAction.CloseAll) { Stage = ClosingStage.Final, IsWholeAccount = true, DueAt = Is.Deadline };
        var change = new BlotterChange("closer", Blotter.Empty);
        change.Put(new Target("x", Is.IsHedging ? "P9" : Symbol, Symbol, PositionSide.Long, 2, TargetKind.Part));
        return (this with { Account = Account.With(change) }).With("closer", closing);
    }

    private World With(string tag, ClosingState closing) => this with { Closings = Closings.SetItem(closing.Name, (tag, closing)),
        Running = Running.Add(closing.Name) };

    private World Did(string tag, Order order)
    {
        var change = new BlotterChange(tag, Account[tag]);
        change.Put(order);
        return this with { Account = Account.With(change) };
    }

    private World Sent(string tag, Order order) => Did(tag, order) with { Wires = Wires.Add(order.Id, new(order, tag, 0, false, true)) };

    private World Rests(Order order) => Did("A", order) with { Resting = Resting.Add(order.Id, order) };
}
