using Sessions.Brokers;

namespace Sessions.Orders;

// docs/decisions.md 182
/// <summary>
/// An order of a strategy's, from intent to final answer: an entry, a close of its own, or a close of one of its closings. It
/// is on record under its id before it is sent.
/// </summary>
/// <param name="Id">The client order id.</param>
/// <param name="Occurrence">The occurrence that it belongs to, counted from the strategy's first.</param>
/// <param name="Symbol">What it trades.</param>
/// <param name="Side">The direction in which it trades: a close of a long sells, which is short.</param>
/// <param name="Volume">How much was asked for.</param>
internal sealed record Order(string Id, int Occurrence, string Symbol, PositionSide Side, decimal Volume)
{
    /// <summary>An instant before all others, from which any patience has long passed.</summary>
    public const long Never = long.MinValue / 2;

    /// <summary>The position that it closes; null where it opens.</summary>
    public string? Closes { get; init; }

    /// <summary>The id of the target that it serves; null where the strategy itself has sent it.</summary>
    public string? Target { get; init; }

    /// <summary>Which attempt at its target it is, from 1; 0 without one.</summary>
    public int Attempt { get; init; }

    /// <summary>Whether what it fills is not the strategy's alone, or a person has taken that over: its holdings do not count it.</summary>
    public bool IsOffLedger { get; init; }

    /// <summary>Whether it is a limit or stop order.</summary>
    public bool MayRest { get; init; }

    public OrderState State { get; init; }

    /// <summary>How much it has traded; known when it is done.</summary>
    public decimal Filled { get; init; }

    /// <summary>The position that an entry has opened or that holds what a close has left, as answered.</summary>
    public string? Position { get; init; }

    /// <summary>Whether the account has once said that it has it.</summary>
    public bool IsKnown { get; init; }

    /// <summary>When it was to be sent, UTC: for venues that look up by time, and for people. No rule asks for it.</summary>
    public DateTimeOffset SentAt { get; init; }

    /// <summary>The venue's own id of a resting order, by which it is cancelled; null where it is not known.</summary>
    public string? VenueId { get; init; }

    /// <summary>Whether it was found on the account's list and is on no record: only the list says what has become of it.</summary>
    public bool IsAdopted { get; init; }

    /// <summary>When the call that sent it came back. Not on record.</summary>
    public long ReturnedAt { get; init; } = long.MaxValue;

    /// <summary>When it was sent. Not on record.</summary>
    public long SentTicks { get; init; } = Never;

    /// <summary>When the account was last said not to have it. Not on record.</summary>
    public long MissedAt { get; init; } = Never;

    /// <summary>When its final answer came. Not on record.</summary>
    public long AnsweredAt { get; init; } = Never;

    /// <summary>When it was last said to rest. Not on record.</summary>
    public long RestedAt { get; init; } = Never;

    /// <summary>The question about it.</summary>
    public OrderQuery Query => new(Id) { Symbol = Symbol, PositionId = Closes, SentAt = SentAt == default ? null : SentAt };

    public bool IsOpen => State != OrderState.Done;

    /// <summary>Whether it is open and may have filled unseen.</summary>
    public bool MayHaveFilled => State is OrderState.Sent or OrderState.InDoubt or OrderState.Resend;

    /// <summary>What it has changed in the holdings: above zero bought, below zero sold.</summary>
    public decimal Change => Side == PositionSide.Long ? Filled : -Filled;

    /// <summary>Whether two states of an order are one to the journal, which keeps no instants of a process's own time.</summary>
    public bool IsRecordedAs(Order? other) => ReferenceEquals(this, other) || (other is not null && this == other with
    {
        ReturnedAt = ReturnedAt,
        AnsweredAt = AnsweredAt,
        RestedAt = RestedAt,
        SentTicks = SentTicks,
        MissedAt = MissedAt,
    });

    /// <summary>Whether it was sent and its call has not come back for so long that nobody need wait for it before asking.</summary>
    public bool IsOverdue(AccountTerms terms, long now) => State == OrderState.Sent && SentTicks != Never && now - SentTicks >= terms.Patience;

    /// <summary>When its call came back, or would have if it ever did.</summary>
    private long Returned(AccountTerms terms) => ReturnedAt != long.MaxValue || SentTicks == Never ? ReturnedAt : SentTicks + terms.Silence;

    /// <summary>The order after an answer. This is the one place that says when "never had it" is believed.</summary>
    /// <param name="answer">What the account says.</param>
    /// <param name="terms">What it can do.</param>
    /// <param name="isOnlyAsked">Whether it is not sent again: it is the strategy's own, or its target is done.</param>
    /// <param name="askedAt">When the question was asked: what has come since, the answer need not know of.</param>
    /// <param name="now">The process's own time.</param>
    public Order After(OrderAnswer answer, AccountTerms terms, bool isOnlyAsked, long askedAt, long now) => answer.Status switch
    {
        // Without tags such a fill could be anybody's; it is asked about until the account says which position it is.
        OrderStatus.Filled when Closes is null && answer is { Volume: > 0, Position: null }
            && terms is { IsHedging: true, HasTags: false } => this with { State = OrderState.InDoubt, IsKnown = true },
        OrderStatus.Filled => this with { State = OrderState.Done, Filled = Math.Min(Volume, answer.Volume), Position = answer.Position, AnsweredAt = now },
        OrderStatus.Rejected => this with { State = OrderState.Done, AnsweredAt = now },

        // The account had it and has forgotten it, or it cannot be on its way any more.
        OrderStatus.NotFound when isOnlyAsked && (IsKnown || askedAt - Returned(terms) >= terms.Patience) => this with { State = OrderState.Done, AnsweredAt = now },

        // An account that has it all the same carries it out once under its id; a netted position may be another one by now.
        OrderStatus.NotFound when !isOnlyAsked && !terms.IsHedging && askedAt - Returned(terms) >= terms.Patience + terms.Settles => this with { State = OrderState.Done, AnsweredAt = now },
        OrderStatus.NotFound when !isOnlyAsked && askedAt - Returned(terms) >= terms.Settles => this with { State = OrderState.Resend, MissedAt = now },
        OrderStatus.Resting when MayRest => this with { State = OrderState.Resting, IsKnown = true, RestedAt = now, VenueId = answer.VenueId ?? VenueId },
        OrderStatus.Working or OrderStatus.Resting => this with { State = OrderState.InDoubt, IsKnown = true },
        _ => this with { State = OrderState.InDoubt },
    };

    /// <summary>The order after the process that knew of it has gone.</summary>
    public Order Restarted(long now) => this with
    {
        State = State is OrderState.Sent or OrderState.Resend ? OrderState.InDoubt : State,

        // Neither can have happened later; and a question that an older process has asked counts for nothing.
        ReturnedAt = now,
        AnsweredAt = State == OrderState.Done ? now : Never,
        RestedAt = Never,
        SentTicks = Never,
        MissedAt = Never,
    };

    /// <summary>The same order without the target that it served; what may still be sent again is asked about instead.</summary>
    public Order WithoutTarget() => this with { Target = null, State = State == OrderState.Resend ? OrderState.InDoubt : State };
}
