using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sessions.Brokers.Oanda.Messages;

/// <summary>An answer that says up to which transaction it goes.</summary>
internal abstract record DatedAnswer
{
    [JsonPropertyName("lastTransactionID")]
    public required long LastTransactionId { get; init; }
}

/// <summary>GET accounts.</summary>
internal sealed record AccountsAnswer
{
    public required IReadOnlyList<AccountProperties> Accounts { get; init; }
}

/// <summary>An account that a token opens.</summary>
internal sealed record AccountProperties
{
    public required string Id { get; init; }

    [JsonPropertyName("mt4AccountID")]
    public long? Mt4AccountId { get; init; }
}

/// <summary>GET summary.</summary>
internal sealed record SummaryAnswer : DatedAnswer
{
    public required AccountSummary Account { get; init; }
}

/// <summary>What an account says of itself.</summary>
internal sealed record AccountSummary
{
    public required bool HedgingEnabled { get; init; }
}

/// <summary>GET instruments.</summary>
internal sealed record InstrumentsAnswer : DatedAnswer
{
    public required IReadOnlyList<Instrument> Instruments { get; init; }
}

/// <summary>What an instrument's orders are bound by.</summary>
internal sealed record Instrument
{
    public required string Name { get; init; }

    public required int DisplayPrecision { get; init; }

    public required int TradeUnitsPrecision { get; init; }

    public required decimal MinimumTradeSize { get; init; }
}

/// <summary>GET openTrades.</summary>
internal sealed record TradesAnswer : DatedAnswer
{
    public required IReadOnlyList<Trade> Trades { get; init; }
}

/// <summary>An open trade.</summary>
internal sealed record Trade
{
    public required long Id { get; init; }

    public required string Instrument { get; init; }

    public required decimal Price { get; init; }

    public required decimal CurrentUnits { get; init; }

    public DateTimeOffset? OpenTime { get; init; }

    [JsonPropertyName("unrealizedPL")]
    public decimal? UnrealizedProfit { get; init; }

    public decimal? Financing { get; init; }

    public ClientExtensions? ClientExtensions { get; init; }
}

/// <summary>GET of the whole account: its orders and trades at one transaction.</summary>
internal sealed record AccountAnswer : DatedAnswer
{
    public required AccountContents Account { get; init; }
}

/// <summary>What an account holds.</summary>
internal sealed record AccountContents
{
    public required IReadOnlyList<PendingOrder> Orders { get; init; }

    public required IReadOnlyList<Trade> Trades { get; init; }
}

/// <summary>A pending order; one that is bound to a trade has neither instrument nor units.</summary>
internal sealed record PendingOrder
{
    public required long Id { get; init; }

    public string? Type { get; init; }

    public string? Instrument { get; init; }

    public decimal? Units { get; init; }

    public decimal? Price { get; init; }

    public decimal? TrailingStopValue { get; init; }

    public string? PositionFill { get; init; }

    [JsonPropertyName("tradeID")]
    public long? TradeId { get; init; }

    public ClientExtensions? ClientExtensions { get; init; }
}

/// <summary>GET transactions by time: addresses of ranges.</summary>
internal sealed record PagesAnswer : DatedAnswer
{
    public required IReadOnlyList<string> Pages { get; init; }
}

/// <summary>GET transactions since one. Those of kinds that are not known must not keep the others from being read.</summary>
internal sealed record TransactionsAnswer : DatedAnswer
{
    public required IReadOnlyList<JsonElement> Transactions { get; init; }
}
