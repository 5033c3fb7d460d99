namespace Sessions.Brokers.Contract.Tests.Support;

/// <summary>The same to a venue that keeps stop-losses and take-profits with positions.</summary>
internal class ProtectiveRemoteBroker(IOrderBroker venue) : RemoteBroker(venue), IProtectiveBroker
{
    public virtual ValueTask<OrderResult> ModifyAsync(ModifyRequest request, CancellationToken cancellationToken) =>
        ((IProtectiveBroker)Venue).ModifyAsync(request, cancellationToken);
}
