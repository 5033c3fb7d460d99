using System.Collections.Immutable;
using Sessions.Collections;

namespace Sessions.Generator.Models;

/// <summary>The strategies of an assembly that a host can make, by their names from the root.</summary>
/// <param name="Names">The names, in their order.</param>
/// <param name="Experiments">The ids of the experiments that they belong to, in order.</param>
/// <param name="DeclaresEmbedded">Whether the assembly declares Microsoft.CodeAnalysis.EmbeddedAttribute itself.</param>
internal sealed record StrategyList(EquatableArray<string> Names, EquatableArray<string> Experiments, bool DeclaresEmbedded)
{
    public static StrategyList Empty { get; } = new(default, default, false);

    /// <summary>The list; a strategy that its author has made an error to use is not in it.</summary>
    public static StrategyList Of(ImmutableArray<StrategyModel> bySession, ImmutableArray<StrategyModel> byUse, HostedAssembly assembly)
    {
        var types = bySession.Concat(byUse).Select(static model => model.Type)
            .Where(static type => type is { IsGated: true, CreatableName: not null }).ToList();
        return new StrategyList(
            new EquatableArray<string>(types.Select(static type => type.CreatableName!).OrderBy(static name => name, StringComparer.Ordinal).ToImmutableArray()),
            new EquatableArray<string>(types.SelectMany(static type => type.Use.Experiments).Distinct().OrderBy(static id => id, StringComparer.Ordinal).ToImmutableArray()),
            assembly.DeclaresEmbedded);
    }
}
