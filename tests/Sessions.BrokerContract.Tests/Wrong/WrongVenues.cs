using Sessions.Brokers.Contract.Tests.Support;

namespace Sessions.Brokers.Contract.Tests.Wrong;

/// <summary>Adapters that are wrong where their venue fails, is shut, holds volume back, or is traded on by others too.</summary>
internal static class WrongVenues
{
    /// <summary>Takes a server error for a refusal.</summary>
    internal sealed class TakesServerErrorsForRefusals(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.OpenAsync(request, cancellationToken);
            return FailsAnswers ? OrderResult.Rejected("500") : answer;
        }
    }

    /// <summary>Knows the ids that it has sent itself.</summary>
    internal sealed class KnowsOnlyItsOwn(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly HashSet<string> _sent = new(StringComparer.Ordinal);

        public override ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            _sent.Add(request.ClientOrderId);
            return base.OpenAsync(request, cancellationToken);
        }

        public override ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
        {
            _sent.Add(request.ClientOrderId);
            return base.CloseAsync(request, cancellationToken);
        }

        public override ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
            _sent.Contains(query.ClientOrderId) ? base.QueryAsync(query, cancellationToken) : ValueTask.FromResult(OrderResult.NotFound());
    }

    /// <summary>Knows an order from its answer on.</summary>
    internal sealed class KnowsNoneBeforeItsAnswer(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly HashSet<string> _inFlight = new(StringComparer.Ordinal);

        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            _inFlight.Add(request.ClientOrderId);
            try
            {
                return await base.OpenAsync(request, cancellationToken);
            }
            finally
            {
                _inFlight.Remove(request.ClientOrderId);
            }
        }

        public override ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
            _inFlight.Contains(query.ClientOrderId) ? ValueTask.FromResult(OrderResult.NotFound()) : base.QueryAsync(query, cancellationToken);
    }

    /// <summary>Finds an order once the account was listed after it.</summary>
    internal sealed class FindsOrdersLater(IOrderBroker venue, OrderResult until) : RemoteBroker(venue)
    {
        private readonly HashSet<string> _new = new(StringComparer.Ordinal);

        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.OpenAsync(request, cancellationToken);
            if (answer.Status == OrderStatus.Filled)
            {
                _new.Add(request.ClientOrderId);
            }

            return answer;
        }

        public override ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken)
        {
            _new.Clear();
            return base.GetPositionsAsync(cancellationToken);
        }

        public override ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
            _new.Contains(query.ClientOrderId) ? ValueTask.FromResult(until) : base.QueryAsync(query, cancellationToken);
    }

    /// <summary>Keeps what cannot be traded now for when the market opens.</summary>
    internal sealed class KeepsOrdersForTheMorning(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly List<OpenRequest> _kept = [];

        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.OpenAsync(request, cancellationToken);
            if (IsShut)
            {
                _kept.Add(request);
            }

            return answer;
        }

        public override async ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken)
        {
            var kept = IsShut ? [] : _kept.ToArray();
            _kept.RemoveAll(kept.Contains);
            foreach (var request in kept)
            {
                await Venue.OpenAsync(request, cancellationToken);
            }

            return await base.GetPositionsAsync(cancellationToken);
        }
    }

    /// <summary>Says of an order that the market is closed for it as if it were on its way.</summary>
    internal sealed class SaysWorkingWhileClosed(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.OpenAsync(request, cancellationToken);
            return IsShut ? OrderResult.Working() : answer;
        }
    }

    /// <summary>Gives every position on the account a tag of its own.</summary>
    internal sealed class TakesAllForItsOwn(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken)
        {
            var snapshot = await base.GetPositionsAsync(cancellationToken);
            return snapshot with { Positions = [.. snapshot.Positions.Select(static position => position with { Tag = position.Tag ?? "Contract.Own/EURUSD" })] };
        }
    }

    /// <summary>Passes on what the venue says of volume that an exit holds still, for a second after it was cancelled.</summary>
    internal sealed class ClosesWhatIsHeld(IOrderBroker venue, TimeProvider clock) : RemoteBroker(venue)
    {
        private readonly HashSet<string> _held = new(StringComparer.Ordinal);
        private DateTimeOffset _freed = DateTimeOffset.MinValue;

        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.OpenAsync(request, cancellationToken);
            if (request.StopLoss is not null && answer.PositionId is { } id)
            {
                _held.Add(id);
            }

            return answer;
        }

        public override async ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken) =>
        [
            .. await base.GetOrdersAsync(cancellationToken),
            .. _held.Select(static id => new RestingOrder("exit-" + id, "", "EURUSD", PositionSide.Short, OrderType.Stop, 0.01m, 1, null) { IsReduceOnly = true, PositionId = id }),
        ];

        public override ValueTask CancelAsync(string orderId, CancellationToken cancellationToken)
        {
            if (_held.RemoveWhere(id => "exit-" + id == orderId) > 0)
            {
                _freed = clock.GetUtcNow().AddSeconds(1);
            }

            return base.CancelAsync(orderId, cancellationToken);
        }

        public override ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) =>
            _held.Contains(request.PositionId) || clock.GetUtcNow() < _freed
                ? ValueTask.FromResult(OrderResult.Rejected("insufficient qty available"))
                : base.CloseAsync(request, cancellationToken);
    }
}
