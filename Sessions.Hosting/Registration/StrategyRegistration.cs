using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Sessions.Generated;

namespace Sessions.Hosting.Registration;

/// <summary>A strategy that the host is to run, not made yet.</summary>
internal sealed record StrategyRegistration(Type Type, string? Instance, Action<StrategyHostOptions>? Configure, Func<IServiceProvider, object[], IGatedStrategy> Create)
{
    /// <summary>The class and the instance, for people.</summary>
    public string Name => Instance is null ? Type.Name : $"{Type.Name}/{Instance}";

    public static StrategyRegistration Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStrategy>(string? instance, Action<StrategyHostOptions>? configure)
        where TStrategy : class, IGatedStrategy =>
        new(typeof(TStrategy), instance, configure, static (services, arguments) => ActivatorUtilities.CreateInstance<TStrategy>(services, arguments));
}
