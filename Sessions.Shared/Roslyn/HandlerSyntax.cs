using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.Schedule;

namespace Sessions.Roslyn;

/// <summary>Reads the name of a handler where the compiler has none to give: the method of <c>nameof(CloseAsync)</c> may be yet to write.</summary>
internal static class HandlerSyntax
{
    /// <summary>
    /// Gives the session with the name that is written for a boundary. False where something is written there that the compiler
    /// rejects and that is no name, so that there is nothing to add.
    /// </summary>
    public static bool TryComplete(SessionSource source, bool atStart, CancellationToken cancellationToken, out SessionDeclaration session)
    {
        session = source.Declaration;
        if (!HasRejected(source.Attribute))
        {
            return true;
        }

        var named = NamedHandler.At(session, atStart);
        if (IsRejected(source.Attribute, named.ActionProperty))
        {
            return false;
        }

        if (!IsRejected(source.Attribute, named.Property))
        {
            return true;
        }

        if (SessionSyntax.ExpressionOf(source.Attribute, named.Property, cancellationToken) is not InvocationExpressionSyntax
            {
                Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
                ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax { Identifier.ValueText: { Length: > 0 } name } }],
            })
        {
            return false;
        }

        session = atStart ? session with { CustomStart = name } : session with { CustomEnd = name };
        return true;
    }

    private static bool HasRejected(AttributeData attribute)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Value.Kind == TypedConstantKind.Error)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRejected(AttributeData attribute, ScheduleArgument property)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (string.Equals(argument.Key, property.ToString(), StringComparison.Ordinal))
            {
                return argument.Value.Kind == TypedConstantKind.Error;
            }
        }

        return false;
    }
}
