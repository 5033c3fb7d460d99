using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Roslyn;

/// <summary>What [assembly: SessionDefaults] says for the sessions of its assembly that do not say it themselves.</summary>
/// <param name="TimeZone">The zone id, or null for UTC.</param>
/// <param name="Days">The weekdays.</param>
internal readonly record struct AssemblyDefaults(string? TimeZone, int Days)
{
    public static AssemblyDefaults Of(IAssemblySymbol? assembly)
    {
        foreach (var attribute in assembly?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty)
        {
            if (IsDeclaredBy(attribute))
            {
                return Of(attribute);
            }
        }

        return new AssemblyDefaults(null, DayBits.EveryDay);
    }

    public static bool IsDeclaredBy(AttributeData attribute) =>
        attribute.AttributeClass.Is(WellKnownNames.SessionsNamespace, WellKnownNames.SessionDefaultsAttribute);

    public static AssemblyDefaults Of(AttributeData attribute)
    {
        string? timeZone = null;
        var days = DayBits.EveryDay;
        foreach (var argument in attribute.NamedArguments)
        {
            var value = SessionReader.ValueOf(argument.Value);
            switch (argument.Key)
            {
                case nameof(TimeZone): timeZone = value as string; break;
                case nameof(Days): days = value as int? ?? days; break;
                default: break;
            }
        }

        return new AssemblyDefaults(timeZone, days);
    }

    /// <summary>Whether a session of the compilation takes what the attribute that declares it could say from the defaults.</summary>
    public static bool Give(AttributeData session, ScheduleArgument argument, Compilation compilation) =>
        session.ApplicationSyntaxReference is { SyntaxTree: var tree } && compilation.ContainsSyntaxTree(tree)
        && !SessionReader.NamesMarket(session)
        && !session.NamedArguments.Any(named => named.Key == argument.ToString() && !named.Value.IsNull);
}
