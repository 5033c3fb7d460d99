using Sessions.Brokers.Contract.Tests.Support;

namespace Sessions.Brokers.Contract.Tests.Wrong;

/// <summary>Adapters that are wrong in resting orders, in parts and in tokens.</summary>
internal static class WrongOrders
{
    /// <summary>Changes each resting order.</summary>
    internal sealed class Changes(IOrderBroker venue, Func<RestingOrder, RestingOrder> change) : RemoteBroker(venue)
    {
        public override async ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken) =>
            [.. (await base.GetOrdersAsync(cancellationToken)).Select(change)];
    }

    /// <summary>Says that a resting order has filled.</summary>
    internal sealed class SaysFilled(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.OpenAsync(request, cancellationToken);
            return answer.Status == OrderStatus.Resting ? OrderResult.Filled(request.Volume) : answer;
        }
    }

    /// <summary>Leaves it open whether an order rests or is on its way.</summary>
    internal sealed class SaysWorking(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) =>
            Vague(await base.OpenAsync(request, cancellationToken));

        public override async ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
            Vague(await base.QueryAsync(query, cancellationToken));

        private static OrderResult Vague(OrderResult answer) => answer.Status == OrderStatus.Resting ? OrderResult.Working() : answer;
    }

    /// <summary>Places a limit order as often as it is sent, until it is cancelled.</summary>
    internal sealed class PlacesAgain(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly HashSet<string> _placed = new(StringComparer.Ordinal);

        public override ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => base.OpenAsync(
            request.Type == OrderType.Market || _placed.Add(request.ClientOrderId) ? request : request with { ClientOrderId = request.ClientOrderId + "'" }, cancellationToken);

        public override ValueTask CancelAsync(string orderId, CancellationToken cancellationToken)
        {
            _placed.Clear();
            return base.CancelAsync(orderId, cancellationToken);
        }
    }

    /// <summary>Forgets an id with its order.</summary>
    internal sealed class PlacesAgainWhatWasCancelled(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly HashSet<string> _cancelled = new(StringComparer.Ordinal);

        public override ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => base.OpenAsync(
            _cancelled.Contains(request.ClientOrderId) ? request with { ClientOrderId = request.ClientOrderId + "'" } : request, cancellationToken);

        public override async ValueTask CancelAsync(string orderId, CancellationToken cancellationToken)
        {
            foreach (var order in await GetOrdersAsync(cancellationToken))
            {
                if (order.Id == orderId)
                {
                    _cancelled.Add(order.ClientOrderId);
                }
            }

            await base.CancelAsync(orderId, cancellationToken);
        }
    }

    /// <summary>Says nothing and cancels nothing.</summary>
    internal sealed class CancelsNothing(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override ValueTask CancelAsync(string orderId, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }

    /// <summary>Tells a cancelled order as one that rests.</summary>
    internal sealed class ForgetsThatItCancelled(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken)
        {
            var answer = await base.QueryAsync(query, cancellationToken);
            return answer.Reason?.StartsWith("cancelled", StringComparison.Ordinal) == true ? OrderResult.Working() : answer;
        }
    }

    /// <summary>Throws where there is nothing to cancel.</summary>
    internal sealed class InsistsOnAnOrder(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask CancelAsync(string orderId, CancellationToken cancellationToken)
        {
            if ((await GetOrdersAsync(cancellationToken)).All(order => order.Id != orderId))
            {
                throw new KeyNotFoundException($"there is no order {orderId}");
            }

            await base.CancelAsync(orderId, cancellationToken);
        }
    }

    /// <summary>Takes a part of a fill for the whole.</summary>
    internal sealed class TakesAPartForTheWhole(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.OpenAsync(request, cancellationToken);
            return answer.Status == OrderStatus.Filled ? OrderResult.Filled(request.Volume, answer.Price, answer.PositionId) : answer;
        }
    }

    /// <summary>Closes the rest of a part by itself, and tells the part.</summary>
    internal sealed class ClosesTheRest(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.CloseAsync(request, cancellationToken);
            if (answer.Status == OrderStatus.Filled && answer.Volume < request.Volume)
            {
                await Venue.CloseAsync(request with { Volume = request.Volume - answer.Volume, ClientOrderId = request.ClientOrderId + "'" }, cancellationToken);
            }

            return answer;
        }
    }

    /// <summary>Takes an order back when its caller waits no longer.</summary>
    internal sealed class TakesBack(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.OpenAsync(request, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                if (await Venue.QueryAsync(new OrderQuery(request.ClientOrderId), CancellationToken.None) is { Status: OrderStatus.Filled, PositionId: { } position } filled)
                {
                    await Venue.CloseAsync(new CloseRequest(position, filled.Volume) { ClientOrderId = request.ClientOrderId + "'" }, CancellationToken.None);
                }

                throw;
            }
        }
    }

    /// <summary>Waits on though its caller does not.</summary>
    internal sealed class WaitsOn(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested
            ? base.OpenAsync(request, cancellationToken)
            : base.OpenAsync(request, CancellationToken.None);
    }

    /// <summary>Sends first and looks at the token then, and no longer knows under which id.</summary>
    internal sealed class SendsAndThrows(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                return await base.OpenAsync(request, cancellationToken);
            }

            await Venue.OpenAsync(request with { ClientOrderId = request.ClientOrderId + "'" }, CancellationToken.None);
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
