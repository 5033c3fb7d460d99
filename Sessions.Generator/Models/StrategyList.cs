using System.Collections.Immutable;
using Sessions.Collections;

namespace Sessions.Generator.Models;

/// <summary>The strategies of an assembly that a host can make, by their names from the root.</summary>
/// <param name="Names">The names, in their order.</param>
internal sealed record StrategyList(EquatableArray<string> Names)
{
    public static StrategyList Empty { get; } = new(default(EquatableArray<string>));

    public static StrategyList Of(ImmutableArray<StrategyModel> bySession, ImmutableArray<StrategyModel> byUse) => new(new EquatableArray<string>(
        bySession.Concat(byUse)
            .Where(static model => model.Type.IsGated)
            .Select(static model => model.Type.CreatableName)
            .OfType<string>()
            .OrderBy(static name => name, StringComparer.Ordinal)
            .ToImmutableArray()));
}
