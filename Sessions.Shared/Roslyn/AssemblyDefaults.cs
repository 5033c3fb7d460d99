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
        string? timeZone = null;
        var days = DayBits.EveryDay;
        if (assembly is null)
        {
            return new AssemblyDefaults(timeZone, days);
        }

        foreach (var attribute in assembly.GetAttributes())
        {
            if (!attribute.AttributeClass.Is(WellKnownNames.SessionsNamespace, WellKnownNames.SessionDefaultsAttribute))
            {
                continue;
            }

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
        }

        return new AssemblyDefaults(timeZone, days);
    }
}
