using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sessions.Roslyn;

/// <summary>Knows the generator's own members: analyzers see a class after they were added, and they are no one's mistake.</summary>
internal static class EmittedMembers
{
    /// <summary>The names under which strategies' authors find them.</summary>
    public static ImmutableArray<string> Names { get; } = ImmutableArray.Create(WellKnownNames.TableMember, WellKnownNames.RunMember);

    public static bool Contains(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass.Is(WellKnownNames.CompilerNamespace, WellKnownNames.GeneratedCodeAttribute)
                && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: WellKnownNames.GeneratorTool }, _])
            {
                return true;
            }
        }

        return false;
    }
}
