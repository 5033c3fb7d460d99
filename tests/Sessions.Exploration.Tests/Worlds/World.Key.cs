using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Orders;

namespace Sessions.Exploration.Worlds;

/// <content>When two worlds are one: where nothing can tell them apart from here on.</content>
internal sealed partial record World
{
    /// <summary>An instant is as old as patience, or older: that makes no difference.</summary>
    public UInt128 Key()
    {
        var hash = new StateHash();
        AddAccount(ref hash, Account, [.. Closings.Values]);
        if (Disk is not null)
        {
            AddDisk(ref hash, Disk);
        }

        foreach (var (id, holding) in Positions)
        {
            hash.Add(id).Add(holding.Volume).Add(holding.Wins);
        }

        foreach (var (whose, part) in Parts)
        {
            hash.Add(whose).Add(part);
        }

        foreach (var (id, answer) in Answers)
        {
            hash.Add(id).Add((int)answer.Status).Add(answer.Volume);
        }

        foreach (var (id, wire) in Wires)
        {
            hash.Add(id).Add(Math.Min(Terms.Patience, Now - wire.SentAt)).Add(wire.IsExecuted).Add(wire.HasReturned).Add(wire.IsKnown);
        }

        foreach (var (id, _) in Resting)
        {
            hash.Add(id);
        }

        foreach (var (until, list) in Faults > 0 ? Past : [])
        {
            if (Now - until < Terms.Patience)
            {
                hash.Add(Now - until);
                foreach (var position in list)
                {
                    hash.Add(position.Id).Add(position.Volume).Add(position.NetProfit ?? 0);
                }
            }
        }

        foreach (var (key, at) in Account.Past)
        {
            hash.Add(key).Add(Age(at));
        }

        foreach (var name in Running)
        {
            hash.Add(name);
        }

        return hash.Add(Faults).Add(Crashes).Add(Moves).Add(Script).Add(HandlerRuns).Add(HasFollowed).Add(IsOpen).Add(IsTold).Add(IsTakenOver)
            .Add(Is.Turns && HasLeft).Add(Reported).Value;
    }

    /// <summary>
    /// What is true outside of the process's own memory, and how far its closings have come: how that came to be remembered makes no difference. A core
    /// that remembers less has fewer states, and as many truths.
    /// </summary>
    public UInt128 Truth()
    {
        var hash = new StateHash();
        foreach (var (id, holding) in Positions)
        {
            hash.Add(id[..(id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? dot : id.Length)]).Add(holding.Volume).Add(holding.Wins);
        }

        foreach (var (whose, part) in Parts)
        {
            hash.Add(whose).Add(part);
        }

        foreach (var (id, _) in Resting)
        {
            hash.Add(id);
        }

        foreach (var wire in Wires.Values.OrderBy(static wire => wire.Order.Closes, StringComparer.Ordinal).ThenBy(static wire => wire.Order.Volume)
            .ThenBy(static wire => (wire.IsExecuted, wire.HasReturned, wire.IsKnown)))
        {
            hash.Add(wire.Order.Closes).Add(wire.Order.Volume).Add(wire.IsExecuted).Add(wire.HasReturned).Add(wire.IsKnown);
        }

        foreach (var (_, (_, closing)) in Closings)
        {
            hash.Add((int)closing.Stage).Add(closing.IsAlarmed);
        }

        return hash.Add(Faults).Add(Crashes).Add(Moves).Add(Script).Add(IsOpen).Add(IsTold).Add(IsTakenOver).Add(Running.Count).Add(Reported).Value;
    }

    private void AddAccount(ref StateHash hash, AccountBlotters account, IReadOnlyCollection<(string Tag, ClosingState State)> closings)
    {
        foreach (var (tag, blotter) in account.ByTag)
        {
            hash.Add(tag);
            foreach (var (_, order) in blotter.Orders)
            {
                Add(ref hash, order);
                hash.Add(Age(order.ReturnedAt)).Add(Age(order.AnsweredAt)).Add(Age(order.MissedAt)).Add(closings.Count(closing => order.RestedAt >= closing.State.BegunAt));
            }

            foreach (var (_, target) in blotter.Targets)
            {
                Add(ref hash, target);
                hash.Add(target.Shown).Add(Age(target.ShownAt)).Add(target.IsRestUnclear).Add(target.ShownAt > account.LastAnswered(target, Terms));
            }
        }

        foreach (var (_, closing) in closings)
        {
            Add(ref hash, closing);
            hash.Add(closing.IsAlarmed ? 0 : Math.Clamp(closing.DueAt - Clock, 0, 9));
        }
    }

    private static void AddDisk(ref StateHash hash, Disk disk)
    {
        foreach (var (key, value) in disk.Records)
        {
            hash.Add(key);
            AddRecord(ref hash, value);
        }

        foreach (var batch in disk.News)
        {
            hash.Add(batch.Tag);
            foreach (var record in batch.Records)
            {
                hash.Add(record.Kind).Add(record.Id);
                AddRecord(ref hash, record.Value);
            }
        }
    }

    private static void AddRecord(ref StateHash hash, object? value)
    {
        switch (value)
        {
            case Order order: Add(ref hash, order); break;
            case Target target: Add(ref hash, target); break;
            case ClosingState closing: Add(ref hash, closing); break;
            default: hash.Add(-1); break;
        }
    }

    private static void Add(ref StateHash hash, Order order) => hash.Add(order.Id).Add((int)order.State).Add(order.Volume).Add(order.Filled)
        .Add(order.Position).Add(order.Closes).Add(order.Target)
        .Add(order.IsKnown).Add(order.IsOffLedger).Add(order.Occurrence).Add((int)order.Side);

    private static void Add(ref StateHash hash, Target target) => hash.Add(target.Id).Add(target.Volume).Add(target.Ticket).Add(target.IsConfirmed)
        .Add(target.IsDust).Add((int)target.Kind).Add(target.Counted);

    private static void Add(ref StateHash hash, ClosingState closing) => hash.Add(closing.Name).Add((int)closing.Stage).Add((int)closing.Action)
        .Add(closing.IsAlarmed).Add(closing.IsDustReported);

    private long Age(long at) => at == long.MaxValue ? -99 : Math.Clamp(Clock - Math.Max(at, Clock - Terms.Patience), -9, Terms.Patience);
}
