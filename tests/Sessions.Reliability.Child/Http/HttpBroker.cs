using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using Sessions.Brokers;

namespace Sessions.Reliability.Child.Http;

/// <summary>
/// The account of the exchange, as an adapter should be: what does not answer in time, or fails on the exchange's side, is unknown;
/// refused is what the exchange refuses; a list is whole or an exception.
/// </summary>
/// <param name="http">Its base address ends with the kind of the account.</param>
/// <param name="isHedging">Whether positions have tags of their own; otherwise the account nets them.</param>
internal sealed class HttpBroker(HttpClient http, bool isHedging) : IOrderBroker
{
    public string Account => isHedging ? ExchangeTerms.Hedging : ExchangeTerms.Netting;

    public BrokerCapabilities Capabilities =>
        BrokerCapabilities.Orders | (isHedging ? BrokerCapabilities.Hedging | BrokerCapabilities.Tags : BrokerCapabilities.None);

    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => SendAsync(
        new OrderMessage(request.ClientOrderId, null, request.Symbol, request.Volume, request.Tag, request.Type != OrderType.Market), cancellationToken);

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) => SendAsync(
        new OrderMessage(request.ClientOrderId, request.PositionId, request.Symbol ?? ExchangeTerms.Symbol, request.Volume, null, false), cancellationToken);

    public async ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken)
    {
        var list = await http.GetFromJsonAsync("positions", MessageJson.Default.ListMessage, cancellationToken);
        return new PositionSnapshot(list!.AsOf, true, [.. list.Positions.Select(static held =>
            new Position(held.Id, held.Symbol, PositionSide.Long, held.Volume, 1, held.OpenedAt) { Tag = held.Tag })]);
    }

    public async ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(PathOf(query.ClientOrderId), cancellationToken);
        return response.StatusCode == HttpStatusCode.NotFound ? OrderResult.NotFound()
            : Read(query.ClientOrderId, await ReadAsync(response.EnsureSuccessStatusCode(), MessageJson.Default.AnswerMessage, cancellationToken));
    }

    public async ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken)
    {
        var orders = await http.GetFromJsonAsync("orders", MessageJson.Default.OrderMessageArray, cancellationToken);
        return [.. orders!.Select(static order =>
            new RestingOrder(order.Id, order.Id, order.Symbol, PositionSide.Long, OrderType.Limit, order.Volume, 1, order.Tag))];
    }

    public async ValueTask CancelAsync(string orderId, CancellationToken cancellationToken)
    {
        using var response = await http.DeleteAsync(PathOf(orderId), cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static Uri PathOf(string orderId) => new("orders/" + Uri.EscapeDataString(orderId), UriKind.Relative);

    private static async ValueTask<T> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        (await response.Content.ReadFromJsonAsync(type, cancellationToken))!;

    private static OrderResult Read(string orderId, AnswerMessage answer) => answer.State switch
    {
        "filled" => OrderResult.Filled(answer.Volume, 1, answer.PositionId),
        "resting" => OrderResult.Resting(orderId),
        "rejected" => OrderResult.Rejected(answer.Reason ?? "refused"),
        _ => OrderResult.Working(),
    };

    private async ValueTask<OrderResult> SendAsync(OrderMessage order, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "orders") { Content = JsonContent.Create(order, MessageJson.Default.OrderMessage) };
        request.Headers.Add(ExchangeTerms.SentHeader, TimeProvider.System.GetUtcNow().Ticks.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(ExchangeTerms.ProcessHeader, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        using var response = await http.SendAsync(request, cancellationToken);
        return (int)response.StatusCode switch
        {
            >= 500 => OrderResult.Unknown($"the exchange failed with {response.StatusCode}"),
            >= 400 => OrderResult.Rejected($"the exchange refused it with {response.StatusCode}"),
            _ => Read(order.Id, await ReadAsync(response, MessageJson.Default.AnswerMessage, cancellationToken)),
        };
    }
}
