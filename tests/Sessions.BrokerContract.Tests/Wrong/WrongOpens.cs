using Sessions.Brokers.Contract.Tests.Support;

namespace Sessions.Brokers.Contract.Tests.Wrong;

/// <summary>Adapters that are wrong in how they open.</summary>
internal static class WrongOpens
{
    /// <summary>Says what was asked for, whatever the venue's limit of four has left of it.</summary>
    internal sealed class SaysWhatWasAsked(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.OpenAsync(request with { Volume = Math.Min(request.Volume, 0.04m) }, cancellationToken);
            return request.Volume > 0.04m ? OrderResult.Filled(request.Volume, answer.Price, answer.PositionId) : answer;
        }
    }

    /// <summary>Remembers ids only for as long as their positions are open.</summary>
    internal sealed class ForgetsIdsThatAreClosed(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly Dictionary<string, string> _opened = new(StringComparer.Ordinal);
        private readonly HashSet<string> _closed = new(StringComparer.Ordinal);

        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var id = request.ClientOrderId;
            var answer = await base.OpenAsync(_closed.Contains(id) ? request with { ClientOrderId = id + "'" } : request, cancellationToken);
            if (answer.PositionId is { } position)
            {
                _opened.TryAdd(position, id);
            }

            return answer;
        }

        public override async ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.CloseAsync(request, cancellationToken);
            if (answer.Status == OrderStatus.Filled && _opened.TryGetValue(request.PositionId, out var id))
            {
                _closed.Add(id);
            }

            return answer;
        }
    }

    /// <summary>Makes a volume that the venue does not take one that it does.</summary>
    internal sealed class Rounds(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) =>
            base.OpenAsync(request with { Volume = decimal.Round(request.Volume, 2, MidpointRounding.AwayFromZero) }, cancellationToken);
    }

    /// <summary>Remembers ids only until their orders are done, and again once anything is closed.</summary>
    internal sealed class ForgetsIdsThatAreDone(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly Dictionary<string, Task<OrderResult>> _inFlight = new(StringComparer.Ordinal);
        private readonly HashSet<string> _done = new(StringComparer.Ordinal);

        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var id = request.ClientOrderId;
            if (!_inFlight.TryGetValue(id, out var call))
            {
                _inFlight[id] = call = SendAsync(_done.Contains(id) ? request with { ClientOrderId = id + "'" } : request, cancellationToken);
            }

            try
            {
                var answer = await call;
                if (answer.IsTerminal)
                {
                    _done.Add(id);
                }

                return answer;
            }
            finally
            {
                _inFlight.Remove(id);
            }
        }

        public override ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
        {
            _done.Clear();
            return base.CloseAsync(request, cancellationToken);
        }

        private async Task<OrderResult> SendAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return await base.OpenAsync(request, cancellationToken);
        }
    }

    /// <summary>Looks whether it knows an id, and only then sends.</summary>
    internal sealed class LooksBeforeItSends(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly HashSet<string> _known = new(StringComparer.Ordinal);
        private int _sent;

        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var isKnown = _known.Contains(request.ClientOrderId);
            await Task.Yield();
            var sent = isKnown || !_known.Contains(request.ClientOrderId) ? request : request with { ClientOrderId = $"{request.ClientOrderId}'{++_sent}" };
            var answer = await base.OpenAsync(sent, cancellationToken);
            _known.Add(request.ClientOrderId);
            return answer;
        }
    }

    /// <summary>Takes two orders of the same content for one that was repeated.</summary>
    internal sealed class ComparesContent(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly Dictionary<OpenRequest, (string Id, OrderResult Answer)> _answers = [];

        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var content = request with { ClientOrderId = "" };
            if (_answers.TryGetValue(content, out var first) && first.Id != request.ClientOrderId)
            {
                return first.Answer;
            }

            var answer = await base.OpenAsync(request, cancellationToken);
            _answers[content] = (request.ClientOrderId, answer);
            return answer;
        }
    }

    /// <summary>Cuts ids to what a venue's field holds.</summary>
    internal sealed class CutsIds(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) =>
            base.OpenAsync(request with { ClientOrderId = Cut(request.ClientOrderId) }, cancellationToken);

        public override ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
            base.QueryAsync(query with { ClientOrderId = Cut(query.ClientOrderId) }, cancellationToken);

        private static string Cut(string id) => id.Length > 31 ? id[..31] : id;
    }

    /// <summary>Throws where the venue refuses.</summary>
    internal sealed class ThrowsRefusals(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.OpenAsync(request, cancellationToken);
            return answer.Status == OrderStatus.Rejected && !IsShut ? throw new InvalidOperationException(answer.Reason) : answer;
        }
    }

    /// <summary>Knows nothing of orders that the venue has refused.</summary>
    internal sealed class ForgetsRefusals(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.OpenAsync(request, cancellationToken);
            if (answer.Status == OrderStatus.Rejected)
            {
                _refused.Add(request.ClientOrderId);
            }

            return answer;
        }

        public override ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) => _refused.Contains(query.ClientOrderId)
            ? ValueTask.FromResult(OrderResult.Unknown("not in the history"))
            : base.QueryAsync(query, cancellationToken);
    }
}
