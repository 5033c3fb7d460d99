using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Sessions.Analyzers.Simulation;

// docs/decisions.md 126
/// <summary>The members of the framework that a strategy should not use, as a compilation knows them.</summary>
internal sealed class MachineMembers
{
    private readonly Dictionary<ISymbol, MachineType> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, MachineMember?> _members = new(SymbolEqualityComparer.Default);

    private MachineMembers()
    {
    }

    public static MachineMembers Of(Compilation compilation)
    {
        var members = new MachineMembers();
        foreach (var type in MachineTypes.All)
        {
            if (compilation.GetTypeByMetadataName(type.Name) is { } symbol)
            {
                members._types[symbol] = type;
            }
        }

        return members;
    }

    public MachineMember? Find(ISymbol? member)
    {
        // Of the calls in a strategy nearly all are of other types, and one look-up says so.
        return member?.ContainingType is { } container && _types.TryGetValue(container.OriginalDefinition, out var type)
            ? _members.GetOrAdd(member.OriginalDefinition, symbol => type.Judge(symbol))
            : null;
    }
}
