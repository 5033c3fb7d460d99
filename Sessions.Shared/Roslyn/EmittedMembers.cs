using Microsoft.CodeAnalysis;

namespace Sessions.Roslyn;

/// <summary>Knows the generator's own members: analyzers see a class after they were added, and they are no one's mistake.</summary>
internal static class EmittedMembers
{
    /// <summary>The names under which strategies' authors find them.</summary>
    public static IReadOnlyList<string> Names { get; } = [WellKnownNames.TableMember, WellKnownNames.RunMember];

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
