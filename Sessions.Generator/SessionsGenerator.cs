using Microsoft.CodeAnalysis;
using Sessions.Generator.Emit;
using Sessions.Generator.Models;
using Sessions.Generator.Reading;
using Sessions.Roslyn;

namespace Sessions.Generator;

/// <summary>
/// Gives each class that bears [Session] or [UseSessions] its table, its dispatch and its RunAsync. It reports nothing: that is the
/// analyzers' part, and what is invalid is emitted as members that throw.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SessionsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Register(context, WellKnownNames.SessionAttributeMetadataName);
        Register(context, WellKnownNames.UseSessionsAttributeMetadataName);
    }

    private static void Register(IncrementalGeneratorInitializationContext context, string attribute)
    {
        var declared = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => StrategyReader.IsClass(node),
                static (bearer, cancellationToken) => StrategyReader.Read(bearer, cancellationToken))
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!)
            .WithTrackingName(StepNames.Declared);

        var @checked = declared
            .Select(static (declaration, _) => StrategyModel.Of(declaration))
            .WithTrackingName(StepNames.Checked);

        context.RegisterSourceOutput(@checked, static (output, model) => output.AddSource(model.Type.HintName, StrategyEmitter.Emit(model)));
    }
}
