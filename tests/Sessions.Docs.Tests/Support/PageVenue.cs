namespace Sessions.Docs.Tests.Support;

/// <summary>The venue to which the page's adapter is made: an account on paper, over a wire that fails when it is told to.</summary>
internal static class PageVenue
{
    /// <summary>Compiled with the page, whose interface it implements.</summary>
    public const string Source = """
        using System.Collections.Concurrent;
        using System.Net.Http;
        using Sessions.Brokers.Contract;

        internal sealed class PaperVenue : IVenue
        {
            private readonly PaperBroker _paper = new(TimeProvider.System, new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD")] });
            private readonly ConcurrentDictionary<string, VenueOrder> _orders = new();

            public PaperVenue() => _paper.SetQuote("EURUSD", 1.1m, 1.1001m);

            public bool LosesRequests { get; set; }
            public bool LosesAnswers { get; set; }
            public bool FailsAnswers { get; set; }
            public bool FailsRequests { get; set; }
            public bool IsShut { get; set; }
            public bool FailsPositions { get; set; }
            public decimal Most { get; set; } = decimal.MaxValue;
            public TaskCompletionSource? Held { get; set; }

            public Task<VenueOrder> SendAsync(string label, string symbol, decimal signedVolume, decimal? limit, string? comment) => CarryOutAsync(
                new VenueOrder("", label, "", symbol, signedVolume, limit) { Comment = comment },
                () => _paper.OpenAsync(
                    new OpenRequest(symbol, signedVolume > 0 ? PositionSide.Long : PositionSide.Short, Math.Min(Math.Abs(signedVolume), Most))
                    {
                        Type = limit is null ? OrderType.Market : OrderType.Limit, Price = limit, ClientOrderId = label, Tag = comment,
                    },
                    default));

            public Task<VenueOrder> CloseAsync(string label, string ticket, decimal volume) => CarryOutAsync(
                new VenueOrder("", label, "", "EURUSD", volume, null),
                () => _paper.CloseAsync(new CloseRequest(ticket, Math.Min(volume, Most)) { ClientOrderId = label }, default));

            public async Task<VenueOrder?> FindAsync(string label) =>
                _orders.TryGetValue(label, out var order) ? With(order, await _paper.QueryAsync(new OrderQuery(label), default)) : null;

            public async Task<IReadOnlyList<VenuePosition>> ReadPositionsAsync(CancellationToken cancellationToken)
            {
                if (FailsPositions)
                {
                    throw new HttpRequestException("503");
                }

                var snapshot = await _paper.GetPositionsAsync(cancellationToken);
                return [.. snapshot.Positions.Select(static position => new VenuePosition(
                    position.Id, position.Symbol, position.Side == PositionSide.Long ? position.Volume : -position.Volume, position.OpenPrice, position.OpenedAt!.Value, position.NetProfit, position.Tag))];
            }

            public async Task<IReadOnlyList<VenueOrder>> ReadRestingOrdersAsync(CancellationToken cancellationToken) =>
                [.. (await _paper.GetOrdersAsync(cancellationToken)).Select(order => With(_orders[order.ClientOrderId], OrderResult.Resting(order.Id)))];

            public Task CancelAsync(string order) => _paper.CancelAsync(order, default).AsTask();

            private static VenueOrder With(VenueOrder order, OrderResult result) => order with
            {
                Id = result.OrderId ?? order.Id,
                State = result.Status switch { OrderStatus.Filled => "filled", OrderStatus.Rejected => "rejected", OrderStatus.Resting => "resting", _ => "working" },
                Filled = result.Volume,
                Price = result.Price,
                Ticket = result.PositionId,
                Reason = result.Reason,
            };

            private async Task<VenueOrder> CarryOutAsync(VenueOrder order, Func<ValueTask<OrderResult>> carryOut)
            {
                if (IsShut)
                {
                    return With(order, OrderResult.Rejected("the market is closed"));
                }

                if (LosesRequests || FailsRequests)
                {
                    throw new HttpRequestException("no route");
                }

                _orders[order.Label] = order;
                var result = await carryOut();
                if (Held is { } held)
                {
                    await held.Task;
                }

                return LosesAnswers ? throw new TimeoutException("no answer") : FailsAnswers ? throw new HttpRequestException("500") : With(order, result);
            }
        }

        public sealed class PageVenueContract : BrokerContract
        {
            protected override ValueTask<ContractAccount> CreateAsync(CancellationToken cancellationToken)
            {
                var venue = new PaperVenue();
                return ValueTask.FromResult(new ContractAccount(new VenueBroker(venue, TimeProvider.System), "EURUSD", 0.01m)
                {
                    RestingPrice = 0.5m,
                    Quiet = TimeSpan.Zero,
                    LoseRequests = () => Until(() => venue.LosesRequests = true, () => venue.LosesRequests = false),
                    LoseAnswers = () => Until(() => venue.LosesAnswers = true, () => venue.LosesAnswers = false),
                    FailRequests = () => Until(() => venue.FailsRequests = true, () => venue.FailsRequests = false),
                    FailAnswers = () => Until(() => venue.FailsAnswers = true, () => venue.FailsAnswers = false),
                    CloseMarket = () => Until(() => venue.IsShut = true, () => venue.IsShut = false),
                    Reconnect = () => ValueTask.FromResult<IBroker>(new VenueBroker(venue, TimeProvider.System)),
                    TradeElsewhere = async volume => await venue.SendAsync("somebody-else", "EURUSD", volume, null, null),
                    FailSnapshots = () => Until(() => venue.FailsPositions = true, () => venue.FailsPositions = false),
                    HoldAnswers = () => Until(() => venue.Held = new TaskCompletionSource(), () => venue.Held!.SetResult()),
                    FillAtMost = most => Until(() => venue.Most = most, () => venue.Most = decimal.MaxValue),
                });
            }

            private static ValueTask<IAsyncDisposable> Until(Action begin, Action end)
            {
                begin();
                return ValueTask.FromResult<IAsyncDisposable>(new Ending(end));
            }

            private sealed class Ending(Action end) : IAsyncDisposable
            {
                public ValueTask DisposeAsync()
                {
                    end();
                    return default;
                }
            }
        }
        """;
}
