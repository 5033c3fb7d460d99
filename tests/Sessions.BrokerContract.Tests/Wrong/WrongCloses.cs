using Sessions.Brokers.Contract.Tests.Support;

namespace Sessions.Brokers.Contract.Tests.Wrong;

/// <summary>Adapters that are wrong in how they close.</summary>
internal static class WrongCloses
{
    /// <summary>Goes on listing positions that are closed, with nothing in them.</summary>
    internal sealed class ListsWhatIsClosed(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly Dictionary<string, Position> _seen = new(StringComparer.Ordinal);

        public override async ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken)
        {
            var snapshot = await base.GetPositionsAsync(cancellationToken);
            foreach (var position in snapshot.Positions)
            {
                _seen[position.Id] = position with { Volume = 0 };
            }

            return snapshot with { Positions = [.. snapshot.Positions, .. _seen.Values.Where(seen => snapshot.Positions.All(position => position.Id != seen.Id))] };
        }
    }

    /// <summary>Closes whole what is to be closed by half or more.</summary>
    internal sealed class RoundsToTheWhole(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
        {
            var held = (await Venue.GetPositionsAsync(cancellationToken)).Positions.FirstOrDefault(position => position.Id == request.PositionId)?.Volume ?? 0;
            var answer = await base.CloseAsync(request.Volume * 2 >= held && held > 0 ? request with { Volume = held } : request, cancellationToken);
            return answer.Volume > request.Volume ? OrderResult.Filled(request.Volume, answer.Price, answer.PositionId) : answer;
        }
    }

    /// <summary>Remembers the ids of closes only until they are done.</summary>
    internal sealed class ForgetsIdsThatAreDone(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly Dictionary<string, Task<OrderResult>> _inFlight = new(StringComparer.Ordinal);
        private readonly HashSet<string> _done = new(StringComparer.Ordinal);

        public override async ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
        {
            var id = request.ClientOrderId;
            if (!_inFlight.TryGetValue(id, out var call))
            {
                _inFlight[id] = call = SendAsync(_done.Contains(id) ? request with { ClientOrderId = id + "'" } : request, cancellationToken);
            }

            var answer = await call;
            _inFlight.Remove(id);
            _done.Add(id);
            return answer;
        }

        private async Task<OrderResult> SendAsync(CloseRequest request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return await base.CloseAsync(request, cancellationToken);
        }
    }

    /// <summary>Looks whether it knows a close's id, and only then sends.</summary>
    internal sealed class LooksBeforeItSends(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly HashSet<string> _known = new(StringComparer.Ordinal);
        private int _sent;

        public override async ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
        {
            var isKnown = _known.Contains(request.ClientOrderId);
            await Task.Yield();
            var sent = isKnown || !_known.Contains(request.ClientOrderId) ? request : request with { ClientOrderId = $"{request.ClientOrderId}'{++_sent}" };
            var answer = await base.CloseAsync(sent, cancellationToken);
            _known.Add(request.ClientOrderId);
            return answer;
        }
    }

    /// <summary>Closes by selling, however much is held.</summary>
    internal sealed class Sells(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
        {
            var held = (await Venue.GetPositionsAsync(cancellationToken)).Positions.FirstOrDefault(position => position.Id == request.PositionId);
            var answer = await base.CloseAsync(request, cancellationToken);
            if (held is not null && request.Volume > held.Volume)
            {
                await Venue.OpenAsync(new OpenRequest(held.Symbol, PositionSide.Short, request.Volume - held.Volume) { ClientOrderId = request.ClientOrderId + "'" }, cancellationToken);
            }

            return answer;
        }
    }

    /// <summary>Takes what is not there for closed.</summary>
    internal sealed class ClosesNothing(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
        {
            var answer = await base.CloseAsync(request, cancellationToken);
            return answer.Status == OrderStatus.Rejected && !IsShut ? OrderResult.Filled(request.Volume) : answer;
        }
    }
}
