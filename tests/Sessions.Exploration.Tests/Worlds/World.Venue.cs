using System.Collections.Immutable;
using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Orders;

namespace Sessions.Exploration.Worlds;

/// <content>What the account, the way to it, the strategies and a person do.</content>
internal sealed partial record World
{
    /// <summary>Every order on its way may go one step further, or be lost.</summary>
    private IEnumerable<World> Travel()
    {
        foreach (var (id, wire) in Wires)
        {
            if (wire is { IsExecuted: true, HasReturned: false } && Faults + Crashes == 0)
            {
                // Nothing can come between.
                yield return Return(wire, Answers[id], "answered");
                yield break;
            }

            foreach (var next in wire.IsExecuted ? TravelBack(id, wire) : TravelThere(id, wire))
            {
                yield return next;
            }
        }
    }

    private IEnumerable<World> TravelThere(string id, Wire wire)
    {
        foreach (var next in Execute(wire))
        {
            yield return next with { Step = new("the account has", id, next.Step.How) };
        }

        if (wire.HasReturned || Faults == 0)
        {
            yield break;
        }

        var faulty = this with { Faults = Faults - 1 };
        yield return faulty.Return(wire, null, "times out");
        yield return faulty.Return(wire with { IsKnown = true }, new(OrderStatus.Working), "is working");
        yield return faulty.Return(wire with { IsExecuted = true }, null, "is lost on its way");
        yield return faulty with { Wires = Wires.SetItem(id, wire with { IsExecuted = true }),
            Answers = Answers.SetItem(id, new(OrderStatus.Rejected)), Step = new("refused", id) };
    }

    private IEnumerable<World> TravelBack(string id, Wire wire)
    {
        if (wire.HasReturned)
        {
            yield break;
        }

        yield return Return(wire, Answers[id], "answered");
        if (Faults > 0)
        {
            yield return (this with { Faults = Faults - 1 }).Return(wire, null, "answer lost");
        }
    }

    private World Return(Wire wire, OrderAnswer? answer, string how) =>
        (this with { Wires = wire.IsExecuted ? Wires.Remove(wire.Order.Id) : Wires.SetItem(wire.Order.Id, wire with { HasReturned = true }) })
            .Hear(wire.Order.Id, answer, false, how);

    /// <summary>The account carries an order out, once, as far as it goes.</summary>
    private IEnumerable<World> Execute(Wire wire)
    {
        var order = wire.Order;
        var done = this with { Wires = wire.HasReturned ? Wires.Remove(order.Id) : Wires.SetItem(order.Id, wire with { IsExecuted = true }) };
        if (order.Closes is null)
        {
            return done.Fill(order, wire.Tag, order.Volume);
        }

        var held = Is.IsHedging ? Positions.GetValueOrDefault(order.Closes)?.Volume ?? 0 : Math.Max(0, Parts.Values.Sum());
        var (most, least) = (Math.Min(order.Volume, held), Is.Least);
        if (most < least || order.Volume % Is.VolumeStep != 0 || !IsOpen || (Is.Refuses && Answers.Count < 3))
        {
            return [done with { Answers = Answers.SetItem(order.Id, new(OrderStatus.Rejected)), Step = new(string.Empty, null, "and refuses it") }];
        }

        var whole = done.Fill(order, wire.Tag, most);
        if (Is.Lies && Faults > 0)
        {
            whole = whole.Append((done with { Faults = Faults - 1, Step = new(string.Empty, null, "and only says that it has filled") })
                .Answer(order, order.Volume, order.Closes));
        }

        return most > least ? whole.Concat(done.Fill(order, wire.Tag, least).Select(static part => part with { Step = part.Step with { How = "in part" } }))
            : whole;
    }

    private IEnumerable<World> Fill(Order resting) => Fill(resting, "A", resting.Closes is { } closes
        ? Math.Min(resting.Volume, Positions.GetValueOrDefault(closes)?.Volume ?? 0) : resting.Volume);

    private IEnumerable<World> Fill(Order order, string tag, decimal volume)
    {
        if (volume == 0)
        {
            yield return this with { Answers = Answers.SetItem(order.Id, new(OrderStatus.Rejected)) };
            yield break;
        }

        if (!Is.IsHedging)
        {
            yield return FillNet(order, tag, volume);
            yield break;
        }

        if (order.Closes is not { } closes)
        {
            var opened = $"P{order.Id}";
            yield return Become(this with { Positions = Positions.Add(opened, new(volume, tag, true)) }).Answer(order, volume, opened);
            yield break;
        }

        var held = Positions[closes];
        if (held.Tag != tag && !order.IsOffLedger)
        {
            throw new ViolationException($"{order.Id} closed somebody else's {closes}");
        }

        if ((closes.StartsWith("P1", StringComparison.Ordinal) && Is.Action == SessionAction.CloseLoss)
            || (closes.StartsWith("P2", StringComparison.Ordinal) && Is.Action == SessionAction.CloseWin && (!Is.Turns || HasLeft)))
        {
            throw new ViolationException($"{closes} was left open on purpose, and {order.Id} closed it");
        }

        var rest = Is.Tickets > 0 ? closes + "'" : closes;
        var positions = Positions.Remove(closes);
        yield return Become(this with { Positions = held.Volume == volume ? positions : positions.Add(rest, held with { Volume = held.Volume - volume }) })
            .Answer(order, volume, held.Volume > volume && Is.Tickets != 2 ? rest : closes);
    }

    private World FillNet(Order order, string tag, decimal volume)
    {
        // Whose part the whole account's closes take first does not matter before all of it is gone.
        var whose = order.IsOffLedger ? "person" : tag;
        var parts = Parts.SetItem(whose, Parts.GetValueOrDefault(whose) + order.Side.Signed(volume));
        if (order.IsOffLedger && Is.IsWholeAccount && parts.Values.Sum() == 0)
        {
            parts = parts.SetItem("A", 0).SetItem("B", 0).SetItem("person", 0);
        }

        if (!order.IsOffLedger && parts[tag] < 0)
        {
            throw new ViolationException($"{order.Id} sold what is not {tag}'s");
        }

        return Become(this with { Parts = parts }).Answer(order, volume, Symbol);
    }

    private World Answer(Order order, decimal volume, string position) =>
        this with { Answers = Answers.SetItem(order.Id, new(OrderStatus.Filled, volume, position)) };

    /// <summary>What was the case a moment ago may still be listed for a while.</summary>
    private World Become(World next) => next with { Past = [.. Past.Where(past => Now - past.Until < Terms.Patience).TakeLast(2), (Now, List())] };

    /// <summary>What people, the market and the next occurrence do.</summary>
    private IEnumerable<World> Trade()
    {
        if (Moves > 0 && !Is.IsHedging)
        {
            yield return Become(this with { Moves = Moves - 1, Parts = Parts.SetItem("person", 0) }) with { Step = new("a person sells") };
        }

        if (Moves > 0 && Is.Turns && Positions.TryGetValue("P2", out var turning))
        {
            yield return Become(this with { Moves = Moves - 1,
                Positions = Positions.SetItem("P2", turning with { Wins = !turning.Wins }) }) with { Step = new("turns", "P2") };
        }
        else if (Moves > 0 && Is.IsHedging && Positions.ContainsKey("P1"))
        {
            yield return Become(this with { Moves = Moves - 1, Positions = Positions.Remove("P1") }) with { Step = new("a person closes", "P1") };
        }

        if (!IsOpen)
        {
            yield return this with { IsOpen = true, Step = new("the market opens") };
        }

        foreach (var next in GiveWay().Concat(Is.HasSecond ? Second() : []))
        {
            yield return next;
        }
    }

    /// <summary>A start that is done, or gives way, is followed by its occurrence's end.</summary>
    private IEnumerable<World> GiveWay()
    {
        if (!Is.HasStart || Script > 0)
        {
            yield break;
        }

        var end = new ClosingState("1:end", 1, Is.Action) { IsWholeAccount = Is.IsWholeAccount };
        if (!Closings.TryGetValue("1:start", out var start))
        {
            yield return (this with { Script = 1 }).Begin(end) with { Step = new("ends") };
        }
        else if (Wires.Values.All(static wire => wire.HasReturned))
        {
            yield return (Take(start.Tag, start.State, new ClosingEvent.GaveWay()) with { Script = 1 }).Begin(end) with { Step = new("gives way") };
        }
    }

    private IEnumerable<World> Second()
    {
        if (Script == 0 && (!Closings.TryGetValue("1:end", out var first) || first.State.Stage == ClosingStage.Final))
        {
            yield return this with { Script = 1, Step = new("occurrence 2 begins") };
        }

        if (Script == 1 && Is.RestsLater)
        {
            yield return Rests(_restingEntry with { Id = "r2", Occurrence = 2 }) with { Script = 2, Step = new("occurrence 2 rests an order") };
        }
        else if (Script == 1)
        {
            var change = new BlotterChange("A", Account["A"]);
            change.Send(new Order("e2", 2, Symbol, PositionSide.Long, 1));
            yield return (this with { Account = Account.With(change), Disk = Record(change) })
                .Send("A", change.Blotter.Orders["e2"]) with { Script = 2, Step = new("occurrence 2 opens") };
        }

        if (Script is 1 or 2)
        {
            // A stop, for which the runner of the first closing gives up; a halt, beside which it goes on.
            var next = (this with { Script = 3 }).Begin(new("2:stop1", 2, SessionAction.CloseAll));
            yield return next with { Running = next.Running.Remove("1:end"), Step = new("stop") };
            yield return next with { Step = new("halt") };
        }

        if (Script == 3 && Closings.ContainsKey("1:end") && !Running.Contains("1:end"))
        {
            yield return Restart(Account, Closings, Offset, Crashes) with { Step = new("the stopped program starts again") };
        }
    }
}
