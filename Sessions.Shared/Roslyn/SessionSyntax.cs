using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.Schedule;

namespace Sessions.Roslyn;

/// <summary>Finds the place in the source that a problem is about. Asked only once there is a problem.</summary>
internal static class SessionSyntax
{
    /// <summary>The argument's place, or the attribute's where the argument is not written.</summary>
    public static Location LocationOf(AttributeData attribute, ScheduleArgument argument, CancellationToken cancellationToken)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax syntax)
        {
            return Location.None;
        }

        return (ArgumentOf(syntax, argument)?.Expression ?? (SyntaxNode)syntax).GetLocation();
    }

    private static AttributeArgumentSyntax? ArgumentOf(AttributeSyntax attribute, ScheduleArgument argument)
    {
        var position = argument switch { ScheduleArgument.Start => 0, ScheduleArgument.End => 1, _ => -1 };
        var name = position >= 0 ? argument.ToString().ToLowerInvariant() : argument.ToString();
        if (attribute.ArgumentList?.Arguments is not { } arguments)
        {
            return null;
        }

        foreach (var candidate in arguments)
        {
            var label = position >= 0 ? candidate.NameColon?.Name : candidate.NameEquals?.Name;
            if (string.Equals(label?.Identifier.ValueText, name, StringComparison.Ordinal))
            {
                return candidate;
            }
        }

        // By position only once no label says otherwise: (end: "12:00", start: "08:00") is legal.
        return position >= 0 && position < arguments.Count && arguments[position] is { NameColon: null, NameEquals: null } found ? found : null;
    }
}
