using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Closing;

// docs/decisions.md 129, 218
/// <summary>
/// A strategy's orders and closings in this process: each change is made under the desk's lock, and noted in the order in which
/// they are made.
/// </summary>
/// <param name="desk">The account's.</param>
/// <param name="tag">By which it is known: the strategy's tag, or a name that nobody else has.</param>
/// <param name="terms">What the account can do, and how long it may take.</param>
/// <param name="clock">Whose monotonic time counts.</param>
/// <param name="log">Where changes are kept; null where nobody goes on with them.</param>
internal sealed class Book(Desk desk, string tag, AccountTerms terms, TimeProvider clock, IBookLog? log)
{
    private Dictionary<string, ClosingState>? _closings;

    public string Tag => tag;

    public Desk Desk => desk;

    /// <summary>What the account can do, and what was learnt of its instruments.</summary>
    public AccountTerms Terms { get; private set; } = terms;

    public IBookLog? Log => log;

    public Blotter Blotter
    {
        get
        {
            lock (desk.Lock)
            {
                return desk.Account[tag];
            }
        }
    }

    /// <summary>What an account can do, for who closes or trades on it.</summary>
    /// <param name="broker">The account.</param>
    /// <param name="orderTimeout">How long an order may be on its way.</param>
    /// <param name="closeDeadline">After how long an order is believed lost whose call does not come back.</param>
    public static AccountTerms TermsOf(IBroker broker, TimeSpan orderTimeout, TimeSpan closeDeadline) => new(
        broker.Capabilities.HasFlag(BrokerCapabilities.Hedging), broker.Capabilities.HasFlag(BrokerCapabilities.Tags),
        Math.Max(orderTimeout.Ticks, broker.SettleTime.Ticks))
    {
        Settles = broker.SettleTime.Ticks,
        Silence = Math.Max(0, closeDeadline.Ticks - Math.Max(orderTimeout.Ticks, broker.SettleTime.Ticks)),
        ListLag = broker is IExactBroker { IsExact: true } ? 0 : null,
    };

    /// <summary>Now, by the process's own time.</summary>
    public long Stamp()
    {
        lock (desk.Lock)
        {
            return desk.Stamp(clock);
        }
    }

    /// <summary>Takes over what earlier processes have left: whoever sent what was under way is gone.</summary>
    public void Load(Blotter blotter, IEnumerable<ClosingState> closings)
    {
        lock (desk.Lock)
        {
            var now = desk.Stamp(clock);
            desk.Account = desk.Account.With(tag, blotter.Restarted(now));
            _closings = null;
            foreach (var closing in closings)
            {
                (_closings ??= new(StringComparer.Ordinal))[closing.Name] = closing.Restarted(now, long.MaxValue - now);
            }
        }
    }

    /// <summary>One of its closings; null where there is none of that name, or it is over.</summary>
    public ClosingState? Closing(string name)
    {
        lock (desk.Lock)
        {
            return _closings?.GetValueOrDefault(name);
        }
    }

    /// <summary>A closing begins. It is on record with its first change.</summary>
    /// <param name="closing">The closing, begun at a <see cref="Stamp"/> of this book's.</param>
    public void Begin(ClosingState closing)
    {
        lock (desk.Lock)
        {
            (_closings ??= new(StringComparer.Ordinal))[closing.Name] = closing;
        }
    }

    /// <summary>Somebody has decided what a closing closes: given positions, each to the volume that it has there.</summary>
    /// <param name="name">The closing.</param>
    /// <param name="positions">What is to be closed.</param>
    /// <param name="listed">What the account holds, as far as that is known: it may be more, which stays.</param>
    public void Decide(string name, IReadOnlyList<Position> positions, IReadOnlyList<Position> listed)
    {
        lock (desk.Lock)
        {
            var change = new BlotterChange(tag, desk.Account[tag]);
            foreach (var given in positions)
            {
                var isPart = listed.Any(held => (held.Id, held.Side) == (given.Id, given.Side) && held.Volume > given.Volume);
                change.Put(new Target(name, given.Id, given.Symbol, given.Side, given.Volume, isPart ? TargetKind.Part : TargetKind.Whole) { Was = given });
            }

            Take(change);
            _closings![name] = _closings[name] with { Stage = ClosingStage.Final };
        }
    }

    /// <summary>All that a closing may do now.</summary>
    public void Next(string closing, bool isMarketOpen, List<ClosingEffect> into)
    {
        lock (desk.Lock)
        {
            if (_closings?.GetValueOrDefault(closing) is { } state)
            {
                ClosingMachine.Next(Terms, desk.Account, tag, state, isMarketOpen, desk.Stamp(clock), into);
            }
        }
    }

    /// <summary>Puts the close of one target on record as sent, where it may be sent now; gives it, or null.</summary>
    public Order? TrySend(string closing, string target, bool isMarketOpen, DateTimeOffset utcNow)
    {
        lock (desk.Lock)
        {
            if (_closings?.GetValueOrDefault(closing) is not { } state
                || ClosingMachine.NextClose(Terms, desk.Account, tag, state, target, isMarketOpen, desk.Stamp(clock)) is not { Order: { } order })
            {
                return null;
            }

            order = order with { SentAt = utcNow };
            Send(order);
            return order;
        }
    }

    /// <summary>The account has told for how much of an instrument it takes orders.</summary>
    public void Learn(InstrumentRules rules)
    {
        lock (desk.Lock)
        {
            Terms = Terms with { Instruments = Terms.Instruments.SetItem(rules.Symbol, rules) };
        }
    }

    /// <summary>Puts an order on record as sent.</summary>
    public void Send(Order order)
    {
        lock (desk.Lock)
        {
            var change = new BlotterChange(tag, desk.Account[tag]);
            change.Send(order with { SentTicks = desk.Stamp(clock) });
            Take(change);
        }
    }

    /// <summary>An order that was on record as sent was not.</summary>
    public void NotSent(string orderId) => Change(orderId, static (change, order, now) => change.Put(order with { State = OrderState.Done, AnsweredAt = now }));

    /// <summary>A resting order was found on the account's list.</summary>
    public void Listed(Order order)
    {
        lock (desk.Lock)
        {
            var change = new BlotterChange(tag, desk.Account[tag]);
            change.Put(order with { RestedAt = desk.Stamp(clock) });
            Take(change);
        }
    }

    /// <summary>Changes one order, where it is open.</summary>
    public void Change(string orderId, Action<BlotterChange, Order, long> how)
    {
        lock (desk.Lock)
        {
            if (desk.Account[tag].Orders.TryGetValue(orderId, out var order) && order.IsOpen)
            {
                var change = new BlotterChange(tag, desk.Account[tag]);
                how(change, order, desk.Stamp(clock));
                Take(change);
            }
        }
    }

    /// <summary>An answer to an order, or to a question about one, whoever has sent it.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="answer">What the account says; null where it did not answer.</param>
    /// <param name="askedAt">When the question was asked, a <see cref="Stamp"/> of this book's; null where the call that has sent it came back.</param>
    public void Answered(string orderId, OrderResult? answer, long? askedAt)
    {
        lock (desk.Lock)
        {
            var answered = new ClosingEvent.Answered(orderId, OrderAnswer.Of(answer), askedAt is not null) { Tag = tag, AskedAt = askedAt };
            Take(ClosingMachine.Answered(Terms, desk.Account, answered, desk.Stamp(clock)));
        }
    }

    /// <summary>The call that sent an order of the strategy's own has come back.</summary>
    /// <param name="order">The order, as it was sent.</param>
    /// <param name="answer">What the account says; null where it did not answer.</param>
    public void Returned(Order order, OrderResult? answer)
    {
        lock (desk.Lock)
        {
            Answered(order.Id, answer, askedAt: null);
            if (answer is { Status: OrderStatus.Filled, Volume: > 0 }
                && desk.Account[tag].Orders.GetValueOrDefault(order.Id) is null or { IsOpen: false, Filled: 0 })
            {
                // It was believed lost by then, and is the strategy's all the same.
                var change = new BlotterChange(tag, desk.Account[tag]);
                change.Put(order.After(OrderAnswer.Of(answer)!.Value, Terms, isOnlyAsked: true, desk.Stamp(clock), desk.Stamp(clock)));
                Take(change);
            }
        }
    }

    /// <summary>Something has come of a closing's effect, or has happened beside it.</summary>
    public void On(string closing, ClosingEvent happened)
    {
        lock (desk.Lock)
        {
            if (_closings?.GetValueOrDefault(closing) is { } state)
            {
                var change = ClosingMachine.On(Terms, desk.Account, tag, state, happened, desk.Stamp(clock));
                Take(change);
                if (change.Closing is { Stage: not ClosingStage.Over } now)
                {
                    _closings[closing] = now;
                }
                else
                {
                    _closings.Remove(closing);
                }
            }
        }
    }

    /// <summary>What is known of the account, all of it at one instant.</summary>
    public T Look<T>(Func<AccountBlotters, Blotter, T> look)
    {
        lock (desk.Lock)
        {
            return look(desk.Account, desk.Account[tag]);
        }
    }

    private void Take(BlotterChange change)
    {
        if (change.Touched.Count > 0)
        {
            desk.Account = desk.Account.With(change);
        }

        if ((change.Tag == tag ? log : desk.BookOf(change.Tag)?.Log) is { } kept)
        {
            change.Write(kept);
        }
    }
}
