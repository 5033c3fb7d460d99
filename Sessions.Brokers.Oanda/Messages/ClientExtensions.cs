namespace Sessions.Brokers.Oanda.Messages;

/// <summary>What a client writes on an order or a trade.</summary>
internal sealed record ClientExtensions
{
    public string? Id { get; init; }

    public string? Tag { get; init; }

    public string? Comment { get; init; }
}
