using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Sessions.Collections;
using Sessions.Generator.Models;
using Sessions.Roslyn;

namespace Sessions.Generator.Reading;

// docs/decisions.md 88
/// <summary>Reads what is needed to write another part of a type.</summary>
internal static class TypeReader
{
    public static StrategyType Read(INamedTypeSymbol type, SymbolUse use, Compilation compilation)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        for (var current = type; current is not null; current = current.ContainingType)
        {
            parts.Insert(0, HeaderOf(current));
        }

        return new StrategyType(
            type.Name,
            MetadataNames.Of(type),
            NamespaceOf(type.ContainingNamespace),
            new EquatableArray<string>(parts.ToImmutable()),
            HintNames.Of(type),
            type.Implements(WellKnownNames.Strategy) && DeclarationRules.GateMemberOf(type) is null,
            HostReader.CreatableNameOf(type),
            MemberPlaces.Of(type, WellKnownNames.TableMember, compilation),
            MemberPlaces.Of(type, WellKnownNames.RunMember, compilation),
            DeclarationRules.CanHoldTable(compilation),
            use);
    }

    public static CalendarType ReadCalendar(INamedTypeSymbol type) => new(
        type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), MetadataNames.OfQualified(type));

    /// <summary>Modifiers and constraints are said once, by the author; variance must be said by every part.</summary>
    private static string HeaderOf(INamedTypeSymbol type)
    {
        var header = new StringBuilder("partial ").Append(KeywordOf(type)).Append(' ').Append(Identifiers.Escape(type.Name));
        for (var i = 0; i < type.TypeParameters.Length; i++)
        {
            var parameter = type.TypeParameters[i];
            header.Append(i == 0 ? "<" : ", ");
            header.Append(parameter.Variance switch { VarianceKind.In => "in ", VarianceKind.Out => "out ", _ => "" });
            header.Append(Identifiers.Escape(parameter.Name));
        }

        return header.Append(type.TypeParameters.IsEmpty ? "" : ">").ToString();
    }

    private static string KeywordOf(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, _) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };

    private static string NamespaceOf(INamespaceSymbol? @namespace)
    {
        if (@namespace is null or { IsGlobalNamespace: true })
        {
            return "";
        }

        var around = NamespaceOf(@namespace.ContainingNamespace);
        var name = Identifiers.Escape(@namespace.Name);
        return around.Length == 0 ? name : around + "." + name;
    }
}
