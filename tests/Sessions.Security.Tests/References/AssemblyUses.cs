using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Sessions.Security.Tests.References;

/// <summary>The members of other assemblies that an assembly uses, by its metadata; nothing of it is run.</summary>
internal static class AssemblyUses
{
    /// <summary>Each member as <c>Namespace.Type::Member</c>, once.</summary>
    public static IReadOnlySet<string> Of(string assembly)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var uses = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (TypeOf(metadata, member.Parent) is { } type)
            {
                uses.Add($"{type}::{metadata.GetString(member.Name)}");
            }
        }

        return uses;
    }

    /// <summary>Those that a pattern names.</summary>
    public static IEnumerable<string> Of(string assembly, IEnumerable<Regex> patterns) => Of(assembly).Where(use => patterns.Any(pattern => pattern.IsMatch(use)));

    private static string? TypeOf(MetadataReader metadata, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => NameOf(metadata, (TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => GenericOf(metadata, metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature),
        _ => null,
    };

    /// <summary>The name of the generic type of which this is a construction; its arguments do not matter.</summary>
    private static string? GenericOf(MetadataReader metadata, BlobHandle signature)
    {
        var blob = metadata.GetBlobReader(signature);
        return blob.ReadSignatureTypeCode() == SignatureTypeCode.GenericTypeInstance && blob.ReadByte() is var _ && blob.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type
            ? NameOf(metadata, (TypeReferenceHandle)type)
            : null;
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(metadata, (TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
