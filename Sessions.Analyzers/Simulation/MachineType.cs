using Microsoft.CodeAnalysis;

namespace Sessions.Analyzers.Simulation;

/// <summary>A type of the framework and those of its members that a strategy should not use.</summary>
/// <param name="Name">The metadata name.</param>
/// <param name="Members">The members.</param>
internal sealed record MachineType(string Name, params MachineTypeMember[] Members)
{
    private const string Constructor = ".ctor";

    public MachineMember? Judge(ISymbol symbol)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, symbol.Name, StringComparison.Ordinal) && (member.Applies?.Invoke(symbol) ?? true))
            {
                var type = symbol.ContainingType.Name;
                var words = member.Name == Constructor ? "new " + type : type + "." + symbol.Name;
                return new MachineMember(member.Rule, words, member.Advice, member.Severity ?? RuleDescriptors.Of(member.Rule).DefaultSeverity);
            }
        }

        return null;
    }
}
