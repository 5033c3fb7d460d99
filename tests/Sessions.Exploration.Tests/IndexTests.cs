using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Exploration;

/// <summary>What is kept up with each change says the same as a look through everything.</summary>
public sealed class IndexTests
{
    private static readonly string[] _tags = ["A", "B", "C"];
    private static readonly string[] _tickets = ["P1", "P2", "P3", "P4"];
    private static readonly string[] _symbols = ["E", "F"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_account_answers_as_if_it_had_looked_through_all_orders(bool isHedging)
    {
        var (random, account, terms) = (new Random(7), new AccountBlotters(), new AccountTerms(isHedging, HasTags: true, Patience: 5));
        var past = new Dictionary<string, long>();
        for (var step = 0; step < 2_000; step++)
        {
            var tag = Any(random, _tags);
            var change = new BlotterChange(tag, account[tag]);
            Change(random, change);
            Note(past, account[tag].Orders.Values.Where(order => !change.Blotter.Orders.ContainsKey(order.Id)));
            account = step % 7 == 0 ? account.With(tag, change.Blotter) : account.With(change);
            var orders = account.ByTag.SelectMany(static pair => pair.Value.Orders.Values).ToArray();
            var target = Target(random) with { Ticket = Any(random, _tickets) };

            Assert.Equal(TicketOf(orders, target.Ticket), account.TicketOf(target));
            Assert.Equal(Blocker(orders, target, terms), account.Blocker(target, terms));
            Assert.Equal(orders.Where(order => IsOn(order, TicketOf(orders, target.Ticket), target.Symbol, terms))
                .Select(static order => order.AnsweredAt).Append(past.GetValueOrDefault(isHedging ? TicketOf(orders, target.Ticket) : target.Symbol, Orders.Order.Never)).Max(),
                account.LastAnswered(target, terms));
            Assert.Equal(orders.Count(static order => order is { State: OrderState.Sent, Target: not null }), account.ClosesUnderWay);
            Assert.Equal(account.ByTag.Values.SelectMany(static blotter => blotter.Targets.Values).Any(other => !other.IsDone
                && Follows(orders, other.Ticket, target.Ticket)), account.IsFollowed(target.Ticket));
        }
    }

    /// <summary>What is off the books is remembered by what it was about.</summary>
    private static void Note(Dictionary<string, long> past, IEnumerable<Order> gone)
    {
        foreach (var order in gone)
        {
            foreach (var key in new[] { order.Symbol, order.Closes, order.Position }.OfType<string>())
            {
                past[key] = Math.Max(past.GetValueOrDefault(key, Orders.Order.Never), order.AnsweredAt);
            }
        }
    }

    [Fact]
    public void A_blotter_answers_as_if_it_had_looked_through_all_orders()
    {
        var (random, change) = (new Random(7), new BlotterChange("A", Blotter.Empty));
        for (var step = 0; step < 2_000; step++)
        {
            Change(random, change);
            var (blotter, target) = (change.Blotter, Target(random));
            var (orders, own) = (blotter.Orders.Values.ToArray(), blotter.Orders.Values.Where(order => order.Target == target.Id).ToArray());

            Assert.Equal(own, blotter.OrdersOf(target.Id).ToList());
            Assert.Equal(target.Volume - own.Sum(static order => order.Filled), blotter.Unfilled(target));
            Assert.Equal(own.FirstOrDefault(static order => order.IsOpen), blotter.Pending(target));
            Assert.Equal(own.Select(static order => order.Attempt).Append(0).Max(), blotter.Attempts(target));
            Assert.Equal(orders.Where(order => order.Symbol == target.Symbol && !order.IsOffLedger).Sum(static order => order.Change),
                blotter.Holdings(target.Symbol));
            Assert.Equal(orders.FirstOrDefault(order => order is { Filled: > 0, IsOffLedger: false } && order.Position == target.Position),
                blotter.Opened(target.Position));
            Assert.Equal(orders.Where(static order => order is { IsOpen: true, Target: null }), blotter.OwnOpen.ToList());
            Assert.Equal(orders.Where(order => order is { IsOpen: true, MayRest: true } && order.Closes == target.Position),
                blotter.Guards(target.Position).ToList());
            Assert.Equal(orders.Where(order => order.Filled > 0 && order.Closes == target.Position), blotter.ClosedBy(target.Position).ToList());
            Assert.Equal(blotter.Targets.Values.Where(other => other.Symbol == target.Symbol), blotter.TargetsOn(target.Symbol).ToList());
            Assert.Equal(blotter.Targets.Values.Where(other => other.Closing == target.Closing), blotter.TargetsOf(target.Closing).ToList());
            Assert.Equal(blotter.Targets.Values.Where(other => other.Position == target.Position), blotter.TargetsAt(target.Position).ToList());
            Assert.Equal(blotter.Targets.Values.Where(other => other.Ticket == target.Ticket), blotter.TargetsUnder(target.Ticket).ToList());
        }
    }

    [Fact]
    public void What_is_asked_of_a_later_state_does_not_change_what_an_earlier_one_says()
    {
        var change = new BlotterChange("A", Blotter.Empty);
        change.Put(new Order("a", 1, "E", PositionSide.Long, 1) { State = OrderState.Done, Filled = 1 });
        var (before, after) = (change.Blotter, change.Blotter.With(new Order("b", 1, "E", PositionSide.Long, 2) { State = OrderState.Done, Filled = 2 }));

        Assert.Equal(3, after.Holdings("E"));
        Assert.Equal(1, before.Holdings("E"));
        Assert.Equal(0, Blotter.Empty.Holdings("E"));
    }

    private static void Change(Random random, BlotterChange change)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var order = Order(random, change.Tag);
            var target = Target(random);
            switch (random.Next(6))
            {
                case 0: change.Remove(order); break;
                case 1: change.Remove(target); break;
                case 2: change.Put(target with { Ticket = Any(random, _tickets), IsConfirmed = random.Next(2) == 0 }); break;
                default: change.Put(order); break;
            }
        }
    }

    private static Order Order(Random random, string tag) =>
        new($"{tag}{random.Next(12)}", 1, Any(random, _symbols), random.Next(2) == 0 ? PositionSide.Long : PositionSide.Short, random.Next(1, 4))
        {
            Closes = random.Next(3) == 0 ? null : Any(random, _tickets),
            Target = random.Next(2) == 0 ? null : Target(random).Id,
            Attempt = random.Next(3),
            IsOffLedger = random.Next(3) == 0,
            MayRest = random.Next(3) == 0,
            State = (OrderState)random.Next(5),
            Filled = random.Next(3),
            Position = random.Next(3) == 0 ? null : Any(random, _tickets),
            AnsweredAt = random.Next(3) == 0 ? Orders.Order.Never : random.Next(100),
        };

    private static Target Target(Random random) => new(random.Next(2) == 0 ? "1:end" : "2:end", Any(random, _tickets), Any(random, _symbols),
        PositionSide.Long, 2, random.Next(2) == 0 ? TargetKind.Whole : TargetKind.Share);

    private static string Any(Random random, string[] of) => of[random.Next(of.Length)];

    private static bool IsOn(Order order, string ticket, string symbol, AccountTerms terms) =>
        terms.IsHedging ? order.Closes == ticket || order.Position == ticket : order.Symbol == symbol;

    private static Order? Blocker(Order[] orders, Target target, AccountTerms terms) => orders.FirstOrDefault(order =>
        order is { MayHaveFilled: true, Closes: not null } && order.Target != target.Id && (target.Kind != TargetKind.Share || order.IsOffLedger)
        && IsOn(order, TicketOf(orders, target.Ticket), target.Symbol, terms));

    private static string? Renamed(Order[] orders, string ticket) => orders.FirstOrDefault(order =>
        order.Closes == ticket && order is { Filled: > 0, Position: { } next } && next != ticket)?.Position;

    private static string TicketOf(Order[] orders, string ticket)
    {
        for (var hops = 0; hops < 100 && Renamed(orders, ticket) is { } next; hops++)
        {
            ticket = next;
        }

        return ticket;
    }

    private static bool Follows(Order[] orders, string? from, string ticket)
    {
        for (var hops = 0; hops <= 100 && from is not null; hops++, from = Renamed(orders, from))
        {
            if (from == ticket)
            {
                return true;
            }
        }

        return false;
    }
}
