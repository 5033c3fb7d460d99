using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Sessions.Generated;
using Sessions.Hosting.Registration;

namespace Sessions.Hosting;

/// <summary>Adds strategies to a host.</summary>
public sealed class SessionsBuilder
{
    internal SessionsBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the host.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds a strategy. Its constructor is given services, and it is disposed of when it has stopped.</summary>
    /// <typeparam name="TStrategy">The class.</typeparam>
    public SessionsBuilder AddStrategy<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStrategy>()
        where TStrategy : class, IGatedStrategy => Add(StrategyRegistration.Of<TStrategy>(null, null));

    /// <summary>Adds a strategy. Its constructor is given services, and it is disposed of when it has stopped.</summary>
    /// <typeparam name="TStrategy">The class.</typeparam>
    /// <param name="configure">What it runs on, where that differs from the others.</param>
    public SessionsBuilder AddStrategy<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStrategy>(Action<StrategyHostOptions> configure)
        where TStrategy : class, IGatedStrategy
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(StrategyRegistration.Of<TStrategy>(null, configure));
    }

    /// <summary>Adds one of several strategies of a class; each has positions, journal and configuration of its own.</summary>
    /// <typeparam name="TStrategy">The class.</typeparam>
    /// <param name="instance">What tells it from the others, such as the symbol; at most 256 characters.</param>
    public SessionsBuilder AddStrategy<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStrategy>(string instance)
        where TStrategy : class, IGatedStrategy
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(instance);
        return Add(StrategyRegistration.Of<TStrategy>(instance, null));
    }

    /// <summary>Adds one of several strategies of a class; each has positions, journal and configuration of its own.</summary>
    /// <typeparam name="TStrategy">The class.</typeparam>
    /// <param name="instance">What tells it from the others, such as the symbol; at most 256 characters.</param>
    /// <param name="configure">What it runs on, where that differs from the others.</param>
    public SessionsBuilder AddStrategy<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStrategy>(string instance, Action<StrategyHostOptions> configure)
        where TStrategy : class, IGatedStrategy
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(instance);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(StrategyRegistration.Of<TStrategy>(instance, configure));
    }

    private SessionsBuilder Add(StrategyRegistration registration)
    {
        Services.AddSingleton(registration);
        return this;
    }
}
