using Microsoft.Extensions.DependencyInjection;
using Sessions.Brokers;

namespace Sessions.Hosting.Running;

// docs/decisions.md 94
/// <summary>The services as one strategy sees them: its own account, bars and clock, and everything else of the host.</summary>
internal sealed class StrategyServices(IServiceProvider services, IBroker broker, IBarFeed? bars, TimeProvider clock) : IServiceProvider, IServiceProviderIsService
{
    public object? GetService(Type serviceType) =>
        serviceType == typeof(IBroker) ? broker
        : serviceType == typeof(IBarFeed) ? bars
        : serviceType == typeof(TimeProvider) ? clock
        : serviceType == typeof(IServiceProvider) || serviceType == typeof(IServiceProviderIsService) ? this
        : services.GetService(serviceType);

    public bool IsService(Type serviceType) =>
        serviceType == typeof(IBroker) || serviceType == typeof(TimeProvider) || (serviceType == typeof(IBarFeed) && bars is not null)
        || services.GetService<IServiceProviderIsService>()?.IsService(serviceType) == true;
}
