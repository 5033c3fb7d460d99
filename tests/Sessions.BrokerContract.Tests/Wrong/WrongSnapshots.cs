using Sessions.Brokers.Contract.Tests.Support;

namespace Sessions.Brokers.Contract.Tests.Wrong;

/// <summary>Adapters that are wrong in what they show.</summary>
internal static class WrongSnapshots
{
    /// <summary>Changes each snapshot.</summary>
    internal sealed class Changes(IOrderBroker venue, Func<PositionSnapshot, PositionSnapshot> change) : RemoteBroker(venue)
    {
        public override async ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) => change(await base.GetPositionsAsync(cancellationToken));
    }

    /// <summary>Changes each position.</summary>
    internal sealed class ChangesPositions(IOrderBroker venue, Func<Position, Position> change) : RemoteBroker(venue)
    {
        public override async ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken)
        {
            var snapshot = await base.GetPositionsAsync(cancellationToken);
            return snapshot with { Positions = [.. snapshot.Positions.Select(change)] };
        }
    }

    /// <summary>Shows once what was before its last answer.</summary>
    internal sealed class IsBehind(IOrderBroker venue) : RemoteBroker(venue)
    {
        private IReadOnlyList<Position>? _before;

        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            _before = (await base.GetPositionsAsync(cancellationToken)).Positions;
            return await base.OpenAsync(request, cancellationToken);
        }

        public override async ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken)
        {
            var snapshot = await base.GetPositionsAsync(cancellationToken);
            var before = _before;
            _before = null;
            return snapshot with { Positions = before ?? snapshot.Positions };
        }
    }

    /// <summary>Says other capabilities than it has.</summary>
    internal sealed class Says(IOrderBroker venue, BrokerCapabilities capabilities) : RemoteBroker(venue)
    {
        public override BrokerCapabilities Capabilities => capabilities;
    }

    /// <summary>Shows nothing where it cannot tell.</summary>
    internal sealed class LooksEmpty(IOrderBroker venue, TimeProvider clock) : RemoteBroker(venue)
    {
        public override async ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken)
        {
            try
            {
                return await base.GetPositionsAsync(cancellationToken);
            }
            catch (HttpRequestException)
            {
                return new PositionSnapshot(clock.GetUtcNow(), true, []);
            }
        }
    }

    /// <summary>Loses the tag of a position of which a part is closed, since the rest has a ticket of its own.</summary>
    internal sealed class LosesTagsOfParts(IOrderBroker venue) : RemoteBroker(venue)
    {
        private readonly HashSet<string> _reduced = new(StringComparer.Ordinal);

        public override ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
        {
            _reduced.Add(request.PositionId);
            return base.CloseAsync(request, cancellationToken);
        }

        public override async ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken)
        {
            var snapshot = await base.GetPositionsAsync(cancellationToken);
            return snapshot with { Positions = [.. snapshot.Positions.Select(position => _reduced.Contains(position.Id) ? position with { Tag = null } : position)] };
        }
    }

    /// <summary>Says hedging, on an account where an order in the other direction closes what is open.</summary>
    internal sealed class ClosesTheOtherSide(IOrderBroker venue) : RemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
        {
            var snapshot = await Venue.GetPositionsAsync(cancellationToken);
            if (snapshot.Positions.FirstOrDefault(position => position.Side != request.Side) is not { } other)
            {
                return await base.OpenAsync(request, cancellationToken);
            }

            await Venue.CloseAsync(new CloseRequest(other.Id, other.Volume) { ClientOrderId = request.ClientOrderId + "'" }, cancellationToken);
            var rest = await Venue.OpenAsync(request with { Volume = request.Volume - other.Volume }, cancellationToken);
            return OrderResult.Filled(request.Volume, rest.Price, rest.PositionId);
        }
    }
}
