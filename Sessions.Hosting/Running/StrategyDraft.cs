using Microsoft.Extensions.DependencyInjection;
using Sessions.Generated;
using Sessions.Hosting.Registration;

namespace Sessions.Hosting.Running;

/// <summary>A strategy that has been made and has no gate yet, since its hours may still be changed.</summary>
internal sealed record StrategyDraft(
    StrategyRegistration Registration, StrategyHostOptions Own, StrategyPlan Plan, IGatedStrategy Strategy, SessionTable Table, AsyncServiceScope Scope)
{
    /// <summary>As a configuration can name it.</summary>
    public ConfigurableStrategy Configurable => new(Registration.Type.FullName ?? Registration.Type.Name, Table)
    {
        StrategyId = Own.StrategyId,
        Instance = Registration.Instance,
        Options = Plan.Options,
    };
}
