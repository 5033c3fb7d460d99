using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Sessions.Roslyn;

namespace Sessions.Analyzers.Simulation;

// docs/decisions.md 66
/// <summary>Which code is a strategy's own.</summary>
internal static class StrategyCode
{
    /// <summary>Whether a type is a strategy or stands inside one.</summary>
    public static bool IsIn(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.TypeKind is TypeKind.Class or TypeKind.Struct && current.Implements(WellKnownNames.Strategy))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it does not matter there: the program's own Main, and what is only logged.</summary>
    public static bool IsExempt(ISymbol member, IOperation operation) => member is { IsStatic: true, Name: "Main" } || IsLogged(operation);

    private static bool IsLogged(IOperation operation)
    {
        for (var current = operation.Parent; current is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); current = current.Parent)
        {
            if (current is IInvocationOperation { TargetMethod: var method } && IsLogging(method))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A call of a logger, or of a method that the logging generator writes.</summary>
    private static bool IsLogging(IMethodSymbol method) =>
        IsLogger(method.ContainingType)
        || (method.IsExtensionMethod && method.Parameters is [{ Type: INamedTypeSymbol type }, ..] && IsLogger(type))
        || method.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "LoggerMessageAttribute" });

    private static bool IsLogger(INamedTypeSymbol type) =>
        type.Name is "ILogger" || type.AllInterfaces.Any(static known => known.Name is "ILogger");
}
