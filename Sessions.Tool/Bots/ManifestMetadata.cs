using System.Reflection.Metadata;
using Sessions.Generated;

namespace Sessions.Tool.Bots;

/// <summary>Finds the manifests among an assembly's attributes, as bytes: nothing of it is loaded.</summary>
internal static class ManifestMetadata
{
    private const string Namespace = "Sessions.Generated";
    private const ushort Prolog = 1;

    /// <summary>The manifests in the order in which they stand there.</summary>
    /// <exception cref="BadImageFormatException">The metadata is damaged.</exception>
    /// <exception cref="ToolException">A manifest is of a version that is not known.</exception>
    public static IEnumerable<SessionManifestAttribute> Read(MetadataReader metadata)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (IsManifest(metadata, attribute))
            {
                yield return Read(metadata.GetBlobReader(attribute.Value));
            }
        }
    }

    private static SessionManifestAttribute Read(BlobReader blob)
    {
        if (blob.ReadUInt16() != Prolog)
        {
            throw new BadImageFormatException("a manifest does not begin as an attribute does");
        }

        // The version comes first in every version, and says whether the rest can be read at all.
        var version = blob.ReadInt32();
        if (version is < SessionManifestAttribute.OldestVersion or > SessionManifestAttribute.CurrentVersion)
        {
            throw new ToolException(
                $"was built with {(version > SessionManifestAttribute.CurrentVersion ? "a newer" : "another")} version of Sessions: its manifest has version {version}, this tool reads versions "
                + $"{SessionManifestAttribute.OldestVersion} to {SessionManifestAttribute.CurrentVersion}. Use the tool of that version: dotnet tool update Sessions.Tool");
        }

        return new SessionManifestAttribute(version, Text(ref blob), Text(ref blob), blob.ReadSerializedString());
    }

    private static string Text(ref BlobReader blob) => blob.ReadSerializedString() ?? throw new BadImageFormatException("a manifest lacks a text");

    private static bool IsManifest(MetadataReader metadata, CustomAttribute attribute)
    {
        switch (attribute.Constructor.Kind)
        {
            case HandleKind.MemberReference
                when metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent:
                var reference = metadata.GetTypeReference((TypeReferenceHandle)parent);
                return IsManifest(metadata, reference.Namespace, reference.Name);

            // A bot that was merged with the library into one assembly.
            case HandleKind.MethodDefinition:
                var definition = metadata.GetTypeDefinition(metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType());
                return IsManifest(metadata, definition.Namespace, definition.Name);
            default:
                return false;
        }
    }

    private static bool IsManifest(MetadataReader metadata, StringHandle space, StringHandle name) =>
        metadata.StringComparer.Equals(name, nameof(SessionManifestAttribute)) && metadata.StringComparer.Equals(space, Namespace);
}
