using Sessions.Brokers.Contract.Tests.Support;

namespace Sessions.Brokers.Contract.Tests.Wrong;

/// <summary>Adapters that are wrong in what they know of orders.</summary>
internal static class WrongQueries
{
    /// <summary>Tells orders that it has answered as what the venue said of them first.</summary>
    internal sealed class TellsOpensAsWorking(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly HashSet<string> _answered = new(StringComparer.Ordinal);

        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.OpenAsync(request, cancellationToken);
            if (answer.Status == OrderStatus.Filled)
            {
                _answered.Add(request.ClientOrderId);
            }

            return answer;
        }

        public override ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
            _answered.Contains(query.ClientOrderId) ? ValueTask.FromResult(OrderResult.Working()) : base.QueryAsync(query, cancellationToken);
    }

    /// <summary>Looks for closes among the open orders, where they no longer are.</summary>
    internal sealed class LosesClosesThatAreDone(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly HashSet<string> _closes = new(StringComparer.Ordinal);

        public override async ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.CloseAsync(request, cancellationToken);
            if (answer.IsTerminal)
            {
                _closes.Add(request.ClientOrderId);
            }

            return answer;
        }

        public override ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) => _closes.Contains(query.ClientOrderId)
            ? ValueTask.FromResult(OrderResult.Rejected("no such order"))
            : base.QueryAsync(query, cancellationToken);
    }

    /// <summary>Cannot tell what became of an order that it has never sent.</summary>
    internal sealed class AnswersWhatItNeverSent(IOrderBroker venue, OrderResult answer) : RemoteBroker(venue)
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

        public override async ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken)
        {
            var told = await base.QueryAsync(query, cancellationToken);
            return told.Status == OrderStatus.NotFound && !_sent.Contains(query.ClientOrderId) ? answer : told;
        }
    }

    /// <summary>Takes no answer for a refusal.</summary>
    internal sealed class TakesSilenceForARefusal(IOrderBroker venue, bool opens) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) =>
            Read(await base.OpenAsync(request, cancellationToken), opens);

        public override async ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) =>
            Read(await base.CloseAsync(request, cancellationToken), !opens);

        private OrderResult Read(OrderResult answer, bool isWrong) =>
            isWrong && LosesAnswers && answer.Status == OrderStatus.Unknown ? OrderResult.Rejected("timeout") : answer;
    }

    /// <summary>Sends an order again when there is no answer, as a new one.</summary>
    internal sealed class SendsAgain(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.OpenAsync(request, cancellationToken);
            return LosesAnswers ? await Venue.OpenAsync(request with { ClientOrderId = request.ClientOrderId + "'" }, cancellationToken) : answer;
        }
    }

    /// <summary>Takes no answer for a fill.</summary>
    internal sealed class HopesForTheBest(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.OpenAsync(request, cancellationToken);
            return LosesRequests ? OrderResult.Filled(request.Volume) : answer;
        }
    }

    /// <summary>Never sends an id again, though the venue never had it.</summary>
    internal sealed class NeverSendsAgain(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly Dictionary<string, OrderResult> _lost = new(StringComparer.Ordinal);

        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            if (_lost.TryGetValue(request.ClientOrderId, out var earlier))
            {
                return earlier;
            }

            var answer = await base.OpenAsync(request, cancellationToken);
            if (LosesRequests)
            {
                _lost.Add(request.ClientOrderId, answer);
            }

            return answer;
        }
    }
}
