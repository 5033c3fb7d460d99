using Microsoft.CodeAnalysis;

namespace Sessions.Roslyn.Tests;

/// <summary>Asks for the same attributes as the generator, and does nothing with them: what the compiler itself takes.</summary>
internal sealed class NothingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Register(context, "Sessions.SessionAttribute");
        Register(context, "Sessions.UseSessionsAttribute");
    }

    private static void Register(IncrementalGeneratorInitializationContext context, string attribute)
    {
        var found = context.SyntaxProvider.ForAttributeWithMetadataName(attribute, static (_, _) => true, static (_, _) => 0);
        context.RegisterSourceOutput(found, static (_, _) => { });
    }
}
