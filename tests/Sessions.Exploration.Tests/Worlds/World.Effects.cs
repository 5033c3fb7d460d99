using System.Collections.Immutable;
using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Orders;

namespace Sessions.Exploration.Worlds;

/// <content>What a runner does for a closing, and what may come of it.</content>
internal sealed partial record World
{
    private IEnumerable<World> Perform(string tag, ClosingState closing, ClosingEffect effect)
    {
        switch (effect.Do)
        {
            case ClosingDo.Handle:
                return Handle(tag, closing);
            case ClosingDo.Cancel:
                return Cancel(tag, closing, effect.OrderId!);
            case ClosingDo.Look:
                return Look(tag, closing);
            case ClosingDo.Query:
                return Query(effect.OrderId!);
            case ClosingDo.Close:
                return Close(tag, closing, effect.Order!);
            case ClosingDo.Alarm:
                return [Take(tag, closing, new ClosingEvent.Alarmed())];
            case ClosingDo.ReportDust:
                return [Take(tag, closing, new ClosingEvent.DustReported())];
            default:
                return [Take(tag, closing, new ClosingEvent.Finished())];
        }
    }

    private IEnumerable<World> Handle(string tag, ClosingState closing)
    {
        if (HandlerRuns > 0 || HasFollowed)
        {
            throw new ViolationException("the handler ran again");
        }

        var ran = this with { HandlerRuns = 1 };
        yield return ran.Take(tag, closing, new ClosingEvent.Handled(SessionAction.None));
        yield return ran.Take(tag, closing, new ClosingEvent.Handled(SessionAction.CloseAll), "failed");
    }

    private IEnumerable<World> Cancel(string tag, ClosingState closing, string orderId)
    {
        if (!IsOpen && orderId == "s1")
        {
            throw new ViolationException("the protective stop was cancelled while nothing could be closed");
        }

        if (Account[tag].Orders[orderId].Occurrence > closing.Occurrence)
        {
            throw new ViolationException($"the end of the last occurrence cancelled {orderId} of the next one");
        }

        var done = Resting.ContainsKey(orderId) ? this with { Resting = Resting.Remove(orderId),
            Answers = Answers.SetItem(orderId, new(OrderStatus.Rejected)) } : this;
        yield return done.Take(tag, closing, new ClosingEvent.Cancelled(orderId));
        if (Faults > 0)
        {
            yield return (this with { Faults = Faults - 1 }).Take(tag, closing, new ClosingEvent.Cancelled(orderId), "in vain");
        }
    }

    private IEnumerable<World> Look(string tag, ClosingState closing)
    {
        yield return Take(tag, closing, new ClosingEvent.Looked(List(), Clock + Is.Skew, Clock));
        foreach (var (_, list) in Faults > 0 ? Past.Where(past => Now - past.Until < Terms.Patience) : [])
        {
            yield return (this with { Faults = Faults - 1 }).Take(tag, closing, new ClosingEvent.Looked(list, Clock + Is.Skew, Clock), "lags");
        }
    }

    private IEnumerable<World> Query(string orderId)
    {
        if (Answers.TryGetValue(orderId, out var answer))
        {
            yield return Hear(orderId, answer, true, "is known");
            if (Is.IsMute && Faults > 0 && answer.Position is not null)
            {
                yield return (this with { Faults = Faults - 1 }).Hear(orderId, answer with { Position = null }, true, "is known, without its position");
            }

            yield break;
        }

        if (Resting.ContainsKey(orderId))
        {
            yield return Hear(orderId, new(OrderStatus.Resting), true, "rests");
            yield break;
        }

        // What an account has once said that it has, it has.
        var wire = Wires.GetValueOrDefault(orderId);
        if (wire is not { IsKnown: true })
        {
            yield return Hear(orderId, new(OrderStatus.NotFound), true, "is not found");
        }

        if (wire is not null)
        {
            yield return (this with { Wires = Wires.SetItem(orderId, wire with { IsKnown = true }) })
                .Hear(orderId, new(OrderStatus.Working), true, "is on its way");
        }
    }

    private IEnumerable<World> Close(string tag, ClosingState closing, Order order)
    {
        if (Wires.Values.Count(static wire => wire is { HasReturned: false, Order.Target: not null }) >= Terms.MaxCloses)
        {
            throw new ViolationException("more closes are under way than the account takes");
        }

        var change = new ClosingChange(tag, Account[tag], closing);
        change.Send(order);
        var written = Accept(change);
        foreach (var dead in written.Crash())
        {
            yield return dead with { Step = dead.Step with { How = "before it was sent" } };
        }

        yield return written.Send(tag, change.Blotter.Orders[order.Id]);
    }

    private World Send(string tag, Order order)
    {
        var others = Wires.Values.Where(wire => wire is { IsExecuted: false, Order.Closes: not null } && wire.Order.Id != order.Id).ToArray();
        var isPart = !Is.IsHedging && !Terms.HasTags && !order.IsOffLedger;
        if (order.Closes is not null && others.Any(other => other.Order.Closes == order.Closes && (!isPart || other.Order.IsOffLedger)))
        {
            throw new ViolationException($"{order.Id} is sent while another close of the position may still fill");
        }

        if (isPart && order.Closes is not null && !Answers.ContainsKey(order.Id)
            && others.Where(other => other.Tag == tag).Sum(static other => other.Order.Volume) + order.Volume > Parts[tag])
        {
            throw new ViolationException($"{order.Id} and what is on its way are more than {tag} has");
        }

        // The account carries an id out once.
        return this with { Wires = Wires.SetItem(order.Id, new(order, tag, Now, Answers.ContainsKey(order.Id), false)) };
    }

    private IReadOnlyList<Position> List()
    {
        if (Is.IsHedging)
        {
            return [.. Positions.Select(pair => Shown(pair.Key, pair.Value))];
        }

        var net = Parts.Values.Sum();
        return net == 0 ? [] : [Shown(Symbol, new Holding(net, "A", true))];
    }

    private Position Shown(string id, Holding holding) =>
        new(id, Symbol, Sides.Of(holding.Volume), Math.Abs(holding.Volume), 1, DateTimeOffset.UnixEpoch) { Tag = Terms.HasTags ? holding.Tag : null,
            NetProfit = holding.Wins ? 1 : -1 };
}
