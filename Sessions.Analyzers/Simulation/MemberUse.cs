using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Sessions.Schedule;

namespace Sessions.Analyzers.Simulation;

/// <summary>One use of a member: which, whether it does what the member is listed for, and where it stands.</summary>
internal static class MemberUse
{
    private const int ContinueOnCapturedContext = 1;

    public static ISymbol? MemberOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IMemberReferenceOperation reference => reference.Member,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };

    /// <summary>Whether this use waits, reads or leaves: not its mere name, a wait of no time or without end, or a ConfigureAwait(true).</summary>
    public static bool Matters(IOperation operation, MachineMember member)
    {
        if (operation.Parent is INameOfOperation)
        {
            return false;
        }

        var arguments = operation switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        if (member.Rule == Rules.SES0018WaitsByMachineClock)
        {
            return !arguments.Any(IsNoWait) && !(operation is IInvocationOperation call && IsGivenProvider(call.Instance));
        }

        return MemberOf(operation)?.Name switch
        {
            "ConfigureAwait" => arguments.Any(LeavesContext),
            "AsTask" => operation is IInvocationOperation { Instance: IInvocationOperation { TargetMethod.ContainingType: var type } } && IsChannel(type),
            "WaitAsync" => !arguments.Any(IsNoToken),
            _ => true,
        };
    }

    /// <summary>The member's name where it is used, without what it is called on or with.</summary>
    public static Location PlaceOf(IOperation operation) => operation.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when !IsType(access.Expression, operation) => access.Name.GetLocation(),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.GetLocation(),
        InvocationExpressionSyntax call => call.Expression.GetLocation(),
        ObjectCreationExpressionSyntax creation => creation.Type.GetLocation(),
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        var syntax => syntax.GetLocation(),
    };

    private static bool IsType(ExpressionSyntax expression, IOperation operation) =>
        operation.SemanticModel?.GetSymbolInfo(expression).Symbol is INamedTypeSymbol;

    private static bool IsNoWait(IArgumentOperation argument)
    {
        if (argument.Parameter is not { } parameter || !MachineTypes.IsDuration(parameter))
        {
            return false;
        }

        return argument.Value switch
        {
            { ConstantValue: { HasValue: true, Value: 0 or -1 } } => true,
            IFieldReferenceOperation { Field: { Name: "Zero" or "InfiniteTimeSpan" } } => true,
            _ => false,
        };
    }

    /// <summary>What a channel gives comes back to whoever awaits it, and a task around it to nobody in particular.</summary>
    private static bool IsChannel(INamedTypeSymbol type) => type is { Name: "ChannelReader" or "ChannelWriter", ContainingNamespace.Name: "Channels" };

    /// <summary>Whether an argument is a token that is never cancelled.</summary>
    private static bool IsNoToken(IArgumentOperation argument) => argument.Parameter is { } parameter && MachineTypes.IsToken(parameter) && argument.Value switch
    {
        IPropertyReferenceOperation { Property: { Name: nameof(CancellationToken.None), IsStatic: true } } => true,
        IDefaultValueOperation => true,
        IObjectCreationOperation { Arguments.IsEmpty: true } => true,
        _ => false,
    };

    private static bool LeavesContext(IArgumentOperation argument) => argument.Value.ConstantValue is { HasValue: true } constant
        && (constant.Value is false || (constant.Value is int options && (options & ContinueOnCapturedContext) == 0));

    /// <summary>Whether a source of cancellation was created with a clock, as far as its declaration shows.</summary>
    private static bool IsGivenProvider(IOperation? source) =>
        source is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var declaration] }
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && source.SemanticModel?.GetOperation(value) is IObjectCreationOperation { Constructor: { } constructor }
        && constructor.Parameters.Any(static parameter => parameter.Type.Name == "TimeProvider");
}
