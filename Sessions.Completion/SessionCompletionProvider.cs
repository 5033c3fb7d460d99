using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.Completion;

// docs/decisions.md 203
/// <summary>Completes the texts of [Session] and [SessionDefaults]: zone ids, hours that touch the class's other sessions, and handlers.</summary>
[ExportCompletionProvider(nameof(SessionCompletionProvider), LanguageNames.CSharp)]
public sealed class SessionCompletionProvider : CompletionProvider
{
    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind is not CompletionTriggerKind.Insertion || trigger.Character is '"' or '/';

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || AttributeText.At(root, context.Position) is not { } text
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || !text.IsOurs(model, context.CancellationToken))
        {
            return;
        }

        // Nothing else is of use between these quotes.
        context.IsExclusive = true;
        context.CompletionListSpan = text.Span;
        var words = WordsFor(text, model, context.CancellationToken);
        for (var i = 0; i < words.Count; i++)
        {
            context.AddItem(CompletionItem.Create(
                words[i], sortText: i.ToString("0000", CultureInfo.InvariantCulture), tags: ImmutableArray.Create("Constant")));
        }
    }

    private static IReadOnlyList<string> WordsFor(AttributeText text, SemanticModel model, CancellationToken cancellationToken) => text.Argument switch
    {
        nameof(ScheduleArgument.TimeZone) => ZoneIds.All,
        nameof(ScheduleArgument.CustomStart) or nameof(ScheduleArgument.CustomEnd) => HandlersOf(TypeOf(text, model, cancellationToken)),
        "start" => [.. Neighbours(text, model, cancellationToken).Select(static window => WallTime.FormatWithinDay(window.End)).Distinct()],
        "end" => [.. Neighbours(text, model, cancellationToken).Select(static window => WallTime.FormatWithinDay(window.Start)).Distinct()],
        _ => [],
    };

    private static INamedTypeSymbol? TypeOf(AttributeText text, SemanticModel model, CancellationToken cancellationToken) =>
        text.Attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            ? model.GetDeclaredSymbol(declaration, cancellationToken) as INamedTypeSymbol : null;

    /// <summary>The methods that the gate can call, nearest class first.</summary>
    private static IReadOnlyList<string> HandlersOf(INamedTypeSymbol? type)
    {
        var names = new List<string>();
        for (var current = type; current is not null; current = current.BaseType)
        {
            names.AddRange(current.GetMembers().OfType<IMethodSymbol>()
                .Where(static method => method is { MethodKind: MethodKind.Ordinary, CanBeReferencedByName: true } && HandlerRules.HasRightShape(method)
                    && method.Name != WellKnownNames.TradeMember)
                .Select(static method => method.Name));
        }

        return [.. names.Distinct()];
    }

    /// <summary>The windows of the class's other sessions that can be read, in the order of their start.</summary>
    private static IEnumerable<ScheduleWindow> Neighbours(AttributeText text, SemanticModel model, CancellationToken cancellationToken) =>
        TypeOf(text, model, cancellationToken) is not { } type ? []
        : SessionSources.Of(type).Sessions
            .Where(source => !source.IsBroken && source.Attribute.ApplicationSyntaxReference?.Span != text.Attribute.Span)
            .Select(static source => ScheduleReader.Read(source.Declaration.Raw, 0, []))
            .OfType<ScheduleWindow>()
            .OrderBy(static window => window.Start);
}
