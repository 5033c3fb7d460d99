using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Reliability.Child;

/// <summary>The account in the broker's process.</summary>
internal sealed class RemoteBroker(BrokerLine line, TimeProvider clock) : IBroker
{
    public string Account => "remote";

    public BrokerCapabilities Capabilities => BrokerCapabilities.Hedging | BrokerCapabilities.Tags;

    public async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) =>
        Result(await line.AskAsync("open", request.ClientOrderId, request.Symbol, request.Volume, request.Tag));

    public async ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) =>
        Result(await line.AskAsync("close", request.ClientOrderId, request.PositionId, request.Volume));

    public async ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
        Result(await line.AskAsync("query", query.ClientOrderId));

    public async ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken)
    {
        var asOf = clock.GetUtcNow();
        var words = await line.AskAsync("positions");
        var positions = words[1..].Chunk(5).Select(static word => new Position(
            word[0], word[1], PositionSide.Long, decimal.Parse(word[2], CultureInfo.InvariantCulture), 1, new DateTimeOffset(long.Parse(word[3], CultureInfo.InvariantCulture), TimeSpan.Zero)) { Tag = word[4] });
        return new PositionSnapshot(asOf, true, [.. positions]);
    }

    private static OrderResult Result(string[] words) => words[0] == "filled"
        ? OrderResult.Filled(decimal.Parse(words[1], CultureInfo.InvariantCulture), 1, words[2])
        : OrderResult.Rejected(words[1]);
}
