using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Exploration.Worlds;

/// <summary>
/// Where an exploration begins, and what may happen in it. A unit of time is one step of the clock; A is the strategy that ends,
/// B another one on the account.
/// </summary>
internal sealed record Scenario(string Name, AccountTerms Terms, SessionAction Action = SessionAction.CloseAll)
{
    /// <summary>How often the account or the way to it may fail, and how often the process may die.</summary>
    public int Faults { get; init; } = 1;

    public int Crashes { get; init; } = 1;

    public bool IsWholeAccount { get; init; }

    public bool KeepsOrders { get; init; }

    /// <summary>An entry of A's is on its way, and nobody knows what becomes of it.</summary>
    public bool HasEntry { get; init; }

    public bool HasRestingEntry { get; init; }

    /// <summary>A stop rests against what A holds; on a hedging account it is bound to its position.</summary>
    public bool HasStop { get; init; }

    /// <summary>A has sent a close itself, and nobody knows what becomes of it.</summary>
    public bool HasOwnClose { get; init; }

    /// <summary>A closes at its start as well, and that may give way to its end.</summary>
    public bool HasStart { get; init; }

    /// <summary>Another occurrence of A's begins beside the end, and a stop or a halt closes what that has opened.</summary>
    public bool HasSecond { get; init; }

    /// <summary>B ends as well; on a hedging account it has sent a close that nobody knows of yet.</summary>
    public bool HasOther { get; init; }

    /// <summary>A person closes a part of his own position with a closer.</summary>
    public bool HasCloser { get; init; }

    public bool IsShut { get; init; }

    /// <summary>The account refuses its first orders.</summary>
    public bool Refuses { get; init; }

    /// <summary>A person may take over what is not closed once it is an alarm.</summary>
    public bool IsAcknowledged { get; init; }

    /// <summary>A holds what cannot be closed to the last.</summary>
    public bool HasDust { get; init; }

    /// <summary>Each process's clock begins elsewhere.</summary>
    public bool HasOtherClocks { get; init; }

    /// <summary>How often a person trades: sells what is his on a netting account, takes P1 away on a hedging one.</summary>
    public int Moves { get; init; }

    /// <summary>What a partial close leaves has a new ticket: 0 never, 1 and the answer says which, 2 and it does not.</summary>
    public int Tickets { get; init; }

    /// <summary>What a person does is to no position: P2's profit turns instead.</summary>
    public bool Turns { get; init; }

    /// <summary>The account may say that a close has filled, and not have done it.</summary>
    public bool Lies { get; init; }

    /// <summary>An answer to an entry may lack the position; a question is answered with it.</summary>
    public bool IsMute { get; init; }

    /// <summary>The resting entry has filled before the end began, and nobody has heard of it.</summary>
    public bool HasFilledUnseen { get; init; }

    /// <summary>What the second occurrence opens rests.</summary>
    public bool RestsLater { get; init; }

    /// <summary>How far the account's clock is ahead.</summary>
    public int Skew { get; init; }

    /// <summary>How much A holds of P1, or of E.</summary>
    public int Held { get; init; } = 2;

    /// <summary>How many steps after the beginning it is an alarm.</summary>
    public int Deadline { get; init; } = 1_000;

    public bool IsHedging => Terms.IsHedging;

    /// <summary>The least that the account takes an order for, and trades of one.</summary>
    public decimal Least => Math.Max(VolumeStep, Rules?.MinVolume ?? 0);

    public decimal VolumeStep => Math.Max(1, Rules?.VolumeStep ?? 0);

    private InstrumentRules? Rules => Terms.Instruments.GetValueOrDefault("E");

    public override string ToString() => Name;
}
