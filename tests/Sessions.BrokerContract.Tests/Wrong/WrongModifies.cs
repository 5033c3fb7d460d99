using Sessions.Brokers.Contract.Tests.Support;

namespace Sessions.Brokers.Contract.Tests.Wrong;

/// <summary>Adapters that are wrong in stop-losses and take-profits.</summary>
internal static class WrongModifies
{
    internal sealed class SetsTheStopLossAlone(IOrderBroker venue) : ProtectiveRemoteBroker(venue)
    {
        public override ValueTask<OrderResult> ModifyAsync(ModifyRequest request, CancellationToken cancellationToken) =>
            base.ModifyAsync(request with { TakeProfit = null }, cancellationToken);
    }

    internal sealed class KeepsWhatIsLeftOut(IOrderBroker venue) : ProtectiveRemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> ModifyAsync(ModifyRequest request, CancellationToken cancellationToken)
        {
            var held = (await GetPositionsAsync(cancellationToken)).Positions.FirstOrDefault(position => position.Id == request.PositionId);
            return await base.ModifyAsync(
                request with { StopLoss = request.StopLoss ?? held?.StopLoss, TakeProfit = request.TakeProfit ?? held?.TakeProfit }, cancellationToken);
        }
    }

    internal sealed class ClearsBeforeItSets(IOrderBroker venue) : ProtectiveRemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> ModifyAsync(ModifyRequest request, CancellationToken cancellationToken)
        {
            await base.ModifyAsync(request with { StopLoss = null, TakeProfit = null }, cancellationToken);
            return await base.ModifyAsync(request, cancellationToken);
        }
    }

    internal sealed class AgreesToEverything(IOrderBroker venue) : ProtectiveRemoteBroker(venue)
    {
        public override async ValueTask<OrderResult> ModifyAsync(ModifyRequest request, CancellationToken cancellationToken)
        {
            var isThere = (await GetPositionsAsync(cancellationToken)).Positions.Any(position => position.Id == request.PositionId);
            return isThere ? await base.ModifyAsync(request, cancellationToken) : OrderResult.Resting(request.PositionId);
        }
    }
}
