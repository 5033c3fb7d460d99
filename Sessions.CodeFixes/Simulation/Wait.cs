using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;

namespace Sessions.CodeFixes.Simulation;

/// <summary>A call that waits for a time, as it is written.</summary>
/// <param name="Finding">Where.</param>
/// <param name="Syntax">The call or the creation.</param>
/// <param name="Method">What is called.</param>
/// <param name="Arguments">What it is called with.</param>
internal sealed record Wait(Finding Finding, ExpressionSyntax Syntax, IMethodSymbol Method, SeparatedSyntaxList<ArgumentSyntax> Arguments)
{
    private string Name => Method.MethodKind == MethodKind.Constructor ? Method.ContainingType.Name : Method.ContainingType.Name + "." + Method.Name;

    /// <summary>The argument that says how long.</summary>
    public ArgumentSyntax DurationArgument => Arguments[0];

    /// <summary>How long, as a TimeSpan.</summary>
    public string Duration => Method.Parameters[0].Type.SpecialType == SpecialType.System_Int32
        ? TimeSpanName + ".FromMilliseconds(" + DurationArgument.Expression + ")"
        : DurationArgument.Expression.ToString();

    /// <summary>Whether it is a Task.Delay that is awaited on the spot and ends with the session, as the session's own delay does.</summary>
    public bool IsAwaitedDelay => Name == "Task.Delay" && IsAwaited
        && (Arguments.Count == 1 || SessionInScope.IsTokenBesideSession(Arguments[1].Expression, Finding));

    /// <summary>Whether it is a Thread.Sleep in code that can await instead.</summary>
    public bool IsSleepInAsyncCode => Name == "Thread.Sleep" && Syntax.Parent is ExpressionStatementSyntax && IsInAsyncCode;

    /// <summary>Whether there is an overload with a clock after the time, and everything else as it is.</summary>
    public bool TakesClock => Name is "Task.Delay" or "Task.WaitAsync" or "CancellationTokenSource" or "PeriodicTimer"
        && Method.ContainingType.GetMembers(Method.Name).OfType<IMethodSymbol>().Any(other => IsSameWithClock(other, Method));

    private bool IsAwaited
    {
        get
        {
            // ConfigureAwait is there on what DelayAsync returns too.
            var outer = Syntax.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } ? configured : Syntax;
            return outer.Parent is AwaitExpressionSyntax;
        }
    }

    private bool IsInAsyncCode => Syntax.Ancestors().Select(static node => node switch
    {
        AnonymousFunctionExpressionSyntax lambda => (bool?)(lambda.AsyncKeyword != default),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MemberDeclarationSyntax member => member.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LockStatementSyntax or UnsafeStatementSyntax => false,
        _ => null,
    }).FirstOrDefault(static isAsync => isAsync is not null) ?? false;

    private string TimeSpanName =>
        Finding.Compilation.GetTypeByMetadataName("System.TimeSpan")!.ToMinimalDisplayString(Finding.Model, Syntax.SpanStart);

    /// <summary>The wait at a finding; arguments that are named or out of order are left to their author.</summary>
    public static Wait? At(Finding finding)
    {
        var syntax = finding.Node.FirstAncestorOrSelf<ExpressionSyntax>(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax);
        var arguments = syntax switch
        {
            InvocationExpressionSyntax call => call.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            _ => null,
        };
        return arguments is { Arguments: { Count: > 0 } all } && all.All(static argument => argument.NameColon is null)
            && finding.Model.GetSymbolInfo(syntax!, finding.CancellationToken).Symbol is IMethodSymbol method
                ? new Wait(finding, syntax!, method, all)
                : null;
    }

    private static bool IsSameWithClock(IMethodSymbol other, IMethodSymbol method)
    {
        if (other.Parameters.Length != method.Parameters.Length + 1
            || other.Parameters[0].Type.Name != nameof(TimeSpan) || other.Parameters[1].Type.Name != "TimeProvider")
        {
            return false;
        }

        for (var i = 1; i < method.Parameters.Length; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(other.Parameters[i + 1].Type, method.Parameters[i].Type))
            {
                return false;
            }
        }

        return true;
    }
}
