using System.Collections.Immutable;
using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Exploration.Worlds;

/// <summary>Everything that is explored.</summary>
internal static class Scenarios
{
    private static readonly AccountTerms _hedging = new(IsHedging: true, HasTags: true, Patience: 1);
    private static readonly AccountTerms _untagged = new(IsHedging: true, HasTags: false, Patience: 1);
    private static readonly AccountTerms _netting = new(IsHedging: false, HasTags: false, Patience: 1);
    private static readonly AccountTerms _tagged = new(IsHedging: false, HasTags: true, Patience: 1);

    public static IReadOnlyList<Scenario> All { get; } =
    [
        .. Hedging(), .. Untagged(), .. Netting(), .. Tagged(), .. Beside(), .. WholeAccount(), .. Given(),
    ];

    private static Scenario[] Hedging() =>
    [
        new("hedging, all", _hedging) { HasEntry = true, Held = 1 },
        new("hedging, in parts, a fault", _hedging) { HasEntry = true, Crashes = 0 },
        new("hedging, in parts, a crash", _hedging) { HasEntry = true, Faults = 0 },
        new("hedging, in parts, two faults", _hedging) { Faults = 2 },
        new("hedging, three faults", _hedging) { Faults = 3, Crashes = 0, HasEntry = true, Held = 1 },
        new("hedging, two crashes", _hedging) { Faults = 0, Crashes = 2, HasEntry = true, Held = 1 },
        new("hedging, resting entry", _hedging) { HasRestingEntry = true, Held = 1 },
        new("hedging, orders kept", _hedging) { HasRestingEntry = true, KeepsOrders = true, Held = 1 },
        new("hedging, two entries, a crash", _hedging) { HasEntry = true, HasRestingEntry = true, Held = 1, Faults = 0 },
        new("hedging, entry, two faults", _hedging) { HasEntry = true, Held = 1, Faults = 2, Crashes = 0 },
        new("hedging, winners", _hedging, SessionAction.CloseWin) { HasEntry = true, Crashes = 0 },
        new("hedging, losers", _hedging, SessionAction.CloseLoss) { HasEntry = true },
        new("hedging, handler", _hedging, SessionAction.Custom),
        new("hedging, own close", _hedging) { HasOwnClose = true },
        new("hedging, a person closes it", _hedging) { Moves = 1 },
        new("hedging, a person closes it, shut", _hedging) { HasEntry = true, IsShut = true, Moves = 1, Held = 1, Crashes = 0 },
        new("hedging, stop bound to it, shut", _hedging) { HasStop = true, IsShut = true },
        new("hedging, dust", _hedging with { Instruments = Least(2) }) { HasDust = true, Crashes = 0 },
        new("hedging, dust by its step", _hedging with { Instruments = Step(2) }) { Held = 3, Crashes = 0 },
        new("hedging, dust, a crash", _hedging with { Instruments = Least(2) }) { HasDust = true, Faults = 0 },
        new("hedging, refused and taken over", _hedging) { Refuses = true, IsAcknowledged = true, Deadline = 2, Held = 1 },
        new("hedging, venue's clock ahead", _hedging) { Skew = 1, HasEntry = true, Held = 1, Crashes = 0 },
        new("hedging, venue's clock behind", _hedging with { Patience = 2 }) { Skew = -1, HasEntry = true, Held = 1, Crashes = 0 },
        new("hedging, other clocks", _hedging) { HasOtherClocks = true, Faults = 0, HasEntry = true, Held = 1 },
        new("hedging, one close at a time", _hedging with { MaxCloses = 1 }) { Refuses = true, Held = 1 },
        new("hedging, patience of two", _hedging with { Patience = 2 }) { HasEntry = true, Held = 1, Crashes = 0 },
        new("hedging, patience of two, a crash", _hedging with { Patience = 2 }) { Faults = 0, Held = 1, HasEntry = true },
        new("hedging, new ticket, told", _hedging) { Tickets = 1, Held = 3 },
        new("hedging, new ticket, told, entry", _hedging) { Tickets = 1, HasEntry = true, Crashes = 0 },
        new("hedging, new ticket, told, two faults", _hedging) { Tickets = 1, Faults = 2, Crashes = 0 },
        new("hedging, new ticket, silent", _hedging) { Tickets = 2, Held = 3 },
        new("hedging, new ticket, silent, entry", _hedging) { Tickets = 2, HasEntry = true, Crashes = 0 },
        new("hedging, new ticket, own close", _hedging) { Tickets = 1, HasOwnClose = true, Held = 3 },
        new("hedging, a loser turns", _hedging, SessionAction.CloseWin) { HasEntry = true, Turns = true, Moves = 1, Crashes = 0, Held = 1 },
        new("hedging, says filled and is not", _hedging) { Lies = true, Crashes = 0 },
        new("hedging, patience of two, a fault, a crash", _hedging with { Patience = 2 }) { HasEntry = true, Held = 1 },
        new("hedging, start gives way", _hedging) { HasStart = true },
        new("hedging, start gives way, new ticket", _hedging) { HasStart = true, Tickets = 1, Crashes = 0 },
    ];

    private static Scenario[] Untagged() =>
    [
        new("untagged, all", _untagged) { HasEntry = true, Held = 1 },
        new("untagged, fill without a position", _untagged) { HasEntry = true, IsMute = true, Held = 1, Crashes = 0 },
        new("untagged, in parts", _untagged) { HasEntry = true, Crashes = 0 },
        new("untagged, winners", _untagged, SessionAction.CloseWin) { HasEntry = true, Held = 1, Crashes = 0 },
        new("untagged, losers", _untagged, SessionAction.CloseLoss) { Held = 1 },
        new("untagged, handler", _untagged, SessionAction.Custom) { HasEntry = true, Held = 1, Crashes = 0 },
        new("untagged, own close, new ticket", _untagged) { HasOwnClose = true, Tickets = 1, Held = 3, Crashes = 0 },
        new("untagged, new ticket", _untagged) { Tickets = 1, Held = 3 },
        new("untagged, start gives way, new ticket", _untagged) { HasStart = true, Tickets = 1 },
        new("untagged, overlap", _untagged) { HasSecond = true, Held = 1, Crashes = 0 },
        new("untagged, overlap, new ticket, own close", _untagged) { HasSecond = true, HasOwnClose = true, Tickets = 1, Crashes = 0, Faults = 0 },
        new("untagged, overlap, a crash", _untagged) { HasSecond = true, Held = 1, Faults = 0 },
    ];

    private static Scenario[] Netting() =>
    [
        new("netting, all", _netting) { HasEntry = true },
        new("netting, two faults", _netting) { Faults = 2, Crashes = 0, HasEntry = true },
        new("netting, two crashes", _netting) { Faults = 0, Crashes = 2, HasEntry = true },
        new("netting, winners", _netting, SessionAction.CloseWin) { HasEntry = true },
        new("netting, losers", _netting, SessionAction.CloseLoss) { HasEntry = true },
        new("netting, other clocks", _netting) { HasOtherClocks = true, Faults = 0, HasEntry = true },
        new("netting, a person sells", _netting) { Moves = 1, IsAcknowledged = true, Deadline = 2, HasEntry = true, Crashes = 0 },
        new("netting, a person sells, a crash", _netting) { Moves = 1, IsAcknowledged = true, Deadline = 2, Faults = 0 },
        new("netting, two strategies end", _netting) { HasOther = true, Crashes = 0 },
        new("netting, two strategies end, a crash", _netting) { HasOther = true, Faults = 0 },
        new("netting, protective stop, shut", _netting) { HasStop = true, IsShut = true },
        new("netting, protective stop, entry", _netting) { HasStop = true, HasEntry = true, Crashes = 0 },
        new("netting, resting entry", _netting) { HasRestingEntry = true },
        new("netting, orders kept", _netting) { HasRestingEntry = true, KeepsOrders = true },
        new("netting, two entries, a crash", _netting) { HasEntry = true, HasRestingEntry = true, Held = 1, Faults = 0 },
        new("netting, kept order has filled unseen", _netting) { HasRestingEntry = true, KeepsOrders = true, HasFilledUnseen = true },
        new("netting, own close", _netting) { HasOwnClose = true },
        new("netting, own close, entry", _netting) { HasOwnClose = true, HasEntry = true, Crashes = 0 },
        new("netting, handler", _netting, SessionAction.Custom) { HasEntry = true, Crashes = 0 },
        new("netting, handler, a crash", _netting, SessionAction.Custom) { HasRestingEntry = true, Held = 1, Faults = 0 },
        new("netting, dust by its step", _netting with { Instruments = Step(2) }) { Held = 3, Crashes = 0 },
        new("netting, dust", _netting with { Instruments = Least(2) }) { HasDust = true },
        new("netting, refused and taken over", _netting) { Refuses = true, IsAcknowledged = true, Deadline = 2 },
        new("netting, patience of two", _netting with { Patience = 2 }) { HasEntry = true, Crashes = 0 },
        new("netting, patience of two, a crash", _netting with { Patience = 2 }) { HasEntry = true, Faults = 0 },
        new("netting, start gives way", _netting) { HasStart = true },
        new("netting, start gives way, entry", _netting) { HasStart = true, HasEntry = true, Crashes = 0 },
    ];

    private static Scenario[] Tagged() =>
    [
        new("tagged, all", _tagged) { HasEntry = true },
        new("tagged, own close", _tagged) { HasOwnClose = true },
        new("tagged, protective stop, shut", _tagged) { HasStop = true, IsShut = true },
        new("tagged, resting entry", _tagged) { HasRestingEntry = true },
        new("tagged, start gives way", _tagged) { HasStart = true },
        new("tagged, overlap", _tagged) { HasSecond = true, Crashes = 0 },
        new("tagged, overlap, a crash", _tagged) { HasSecond = true, Faults = 0 },
    ];

    private static Scenario[] Beside() =>
    [
        new("overlap, hedging", _hedging) { HasSecond = true, Held = 1, Crashes = 0 },
        new("overlap, hedging, a crash", _hedging) { HasSecond = true, Held = 1, Faults = 0 },
        new("overlap, hedging, entry", _hedging) { HasSecond = true, HasEntry = true, Held = 1, Crashes = 0, Faults = 0 },
        new("overlap, hedging, resting order", _hedging) { HasSecond = true, RestsLater = true, Held = 1, Crashes = 0, Faults = 0 },
        new("overlap, new ticket", _hedging) { HasSecond = true, Tickets = 1, Crashes = 0 },
        new("overlap, new ticket, own close", _hedging) { HasSecond = true, HasOwnClose = true, Tickets = 1, Crashes = 0, Faults = 0 },
        new("overlap, new ticket, silent", _hedging) { HasSecond = true, Tickets = 2, Faults = 0, Crashes = 0 },
        new("overlap, new ticket, silent, a fault", _hedging) { HasSecond = true, Tickets = 2, Crashes = 0 },
        new("overlap, netting", _netting) { HasSecond = true, Crashes = 0 },
        new("overlap, netting, a crash", _netting) { HasSecond = true, Faults = 0 },
        new("overlap, netting, entry", _netting) { HasSecond = true, HasEntry = true, Faults = 0, Crashes = 0 },
        new("overlap, netting, entry, a crash", _netting) { HasSecond = true, HasEntry = true, Faults = 0, Held = 1 },
        new("overlap, netting, a fault and a crash", _netting) { HasSecond = true, Held = 1 },
    ];

    private static Scenario[] WholeAccount() =>
    [
        new("whole account, hedging", _hedging) { IsWholeAccount = true, HasOther = true, Held = 1, Crashes = 0 },
        new("whole account, hedging, a crash", _hedging) { IsWholeAccount = true, HasOther = true, Held = 1, Faults = 0 },
        new("whole account, hedging, new ticket", _hedging) { IsWholeAccount = true, HasOther = true, Held = 1, Crashes = 0, Faults = 0, Tickets = 1 },
        new("whole account, hedging, entry", _hedging) { IsWholeAccount = true, HasEntry = true, Held = 1, Crashes = 0, Faults = 0 },
        new("whole account, netting", _netting) { IsWholeAccount = true, HasEntry = true, Crashes = 0, Faults = 0 },
        new("whole account, netting, a fault", _netting) { IsWholeAccount = true, Crashes = 0 },
        new("whole account, netting, a crash", _netting) { IsWholeAccount = true, Faults = 0 },
        new("whole account, netting, entry, a crash", _netting) { IsWholeAccount = true, HasEntry = true, Held = 1, Faults = 0 },
    ];

    private static Scenario[] Given() =>
    [
        new("given part, hedging", _hedging) { HasCloser = true, Held = 1, Crashes = 0 },
        new("given part, hedging, new ticket", _hedging) { HasCloser = true, Held = 1, Crashes = 0, Tickets = 1 },
        new("given part, netting", _netting) { HasCloser = true, Held = 1, Crashes = 0 },
        new("given part, a person sells", _netting) { HasCloser = true, Held = 1, Crashes = 0, Moves = 1, IsAcknowledged = true, Deadline = 2, Faults = 0 },
    ];

    private static ImmutableDictionary<string, InstrumentRules> Least(decimal volume) => Rules(new("E") { MinVolume = volume });

    private static ImmutableDictionary<string, InstrumentRules> Step(decimal volume) => Rules(new("E") { VolumeStep = volume });

    private static ImmutableDictionary<string, InstrumentRules> Rules(InstrumentRules rules) =>
        ImmutableDictionary.Create<string, InstrumentRules>(StringComparer.Ordinal).Add(rules.Symbol, rules);
}
