using Microsoft.CodeAnalysis;
using Sessions.Generator.Emit;
using Sessions.Generator.Models;
using Sessions.Generator.Reading;
using Sessions.Roslyn;

namespace Sessions.Generator;

// docs/decisions.md 87
/// <summary>
/// Gives each class that bears [Session] or [UseSessions] its table, its dispatch and its RunAsync, and where the assembly refers to
/// Sessions.Hosting the list of them. It reports nothing: that is the analyzers' part, and what is invalid is emitted as members
/// that throw.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SessionsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var bySession = Register(context, WellKnownNames.SessionAttributeMetadataName);
        var byUse = Register(context, WellKnownNames.UseSessionsAttributeMetadataName);

        var hosted = context.CompilationProvider
            .Select(static (compilation, _) => HostReader.Read(compilation))
            .WithTrackingName(StepNames.Hosted);

        var list = bySession.Collect().Combine(byUse.Collect()).Combine(hosted)
            .Select(static (found, _) => found.Right.CanHost ? StrategyList.Of(found.Left.Left, found.Left.Right, found.Right) : StrategyList.Empty)
            .WithTrackingName(StepNames.Listed);

        context.RegisterSourceOutput(list, static (output, list) => ListEmitter.Emit(output, list));
    }

    private static IncrementalValuesProvider<StrategyModel> Register(IncrementalGeneratorInitializationContext context, string attribute)
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
        return @checked;
    }
}
