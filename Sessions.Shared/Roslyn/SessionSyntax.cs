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

        return (ExpressionOf(attribute, syntax, argument) ?? (SyntaxNode)syntax).GetLocation();
    }

    /// <summary>What is written for the argument, or null.</summary>
    public static ExpressionSyntax? ExpressionOf(AttributeData attribute, ScheduleArgument argument, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax syntax ? ExpressionOf(attribute, syntax, argument) : null;

    /// <summary>The start of a [Session] of which nothing else is written but properties, or null.</summary>
    public static ExpressionSyntax? StartWithoutEndOf(AttributeData attribute, CancellationToken cancellationToken)
    {
        if (!attribute.IsSessionAttribute() || attribute.AttributeConstructor is not null
            || attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax { ArgumentList.Arguments: var arguments })
        {
            return null;
        }

        AttributeArgumentSyntax[] written = [.. arguments.Where(static argument => argument.NameEquals is null)];
        return written is [{ Expression: LiteralExpressionSyntax start, NameColon: null or { Name.Identifier.ValueText: "start" } }] ? start : null;
    }

    private static ExpressionSyntax? ExpressionOf(AttributeData attribute, AttributeSyntax syntax, ScheduleArgument argument)
    {
        var named = NamedInstead(attribute);
        return (named is null ? ArgumentOf(syntax, argument) : ArgumentOf(syntax, argument, named))?.Expression;
    }

    /// <summary>The parameter that stands for both times: a market, another class or a calendar; null where the times are written.</summary>
    private static string? NamedInstead(AttributeData attribute) =>
        !attribute.IsSessionAttribute() ? "type" : SessionReader.NamesMarket(attribute) ? "market" : null;

    /// <summary>What is not written at the attribute itself is said by what it names.</summary>
    private static AttributeArgumentSyntax? ArgumentOf(AttributeSyntax attribute, ScheduleArgument argument, string parameter) =>
        argument == ScheduleArgument.Session ? null
        : argument is not (ScheduleArgument.Start or ScheduleArgument.End) && Find(attribute, argument.ToString(), -1) is { } written ? written
        : Find(attribute, parameter, 0);

    private static AttributeArgumentSyntax? ArgumentOf(AttributeSyntax attribute, ScheduleArgument argument)
    {
        var position = argument switch { ScheduleArgument.Start => 0, ScheduleArgument.End => 1, _ => -1 };
        return Find(attribute, position >= 0 ? argument.ToString().ToLowerInvariant() : argument.ToString(), position);
    }

    /// <summary>The argument for a parameter, by its label or its position, or for a property, by its name (position -1).</summary>
    private static AttributeArgumentSyntax? Find(AttributeSyntax attribute, string name, int position)
    {
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
