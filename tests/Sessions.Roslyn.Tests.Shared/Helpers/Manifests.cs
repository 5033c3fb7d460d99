using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Sessions.Generated;

namespace Sessions.Roslyn.Tests;

/// <summary>Reads the manifests of a compiled program from its bytes, as a tool does: nothing of the program is loaded.</summary>
internal static class Manifests
{
    public static ImmutableArray<SessionManifestAttribute> ManifestsOf(this GeneratorRun run)
    {
        using var file = new PEReader(ImmutableArray.Create(run.Emit()));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.GetAssemblyDefinition().GetCustomAttributes()
                .Select(metadata.GetCustomAttribute)
                .Where(attribute => NameOf(metadata, attribute) == typeof(SessionManifestAttribute).FullName)
                .Select(static attribute => Make(attribute.DecodeValue(new PlainTypes()).FixedArguments)),
        ];
    }

    private static SessionManifestAttribute Make(ImmutableArray<CustomAttributeTypedArgument<string>> values) =>
        new((int)values[0].Value!, (string)values[1].Value!, (string)values[2].Value!, (string?)values[3].Value);

    private static string NameOf(MetadataReader metadata, CustomAttribute attribute)
    {
        var constructor = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
        var type = metadata.GetTypeReference((TypeReferenceHandle)constructor.Parent);
        return metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
    }

    /// <summary>Numbers and texts are all that a manifest holds.</summary>
    private sealed class PlainTypes : ICustomAttributeTypeProvider<string>
    {
        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetSystemType() => throw new NotSupportedException();

        public string GetSZArrayType(string elementType) => throw new NotSupportedException();

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => throw new NotSupportedException();

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => throw new NotSupportedException();

        public string GetTypeFromSerializedName(string name) => throw new NotSupportedException();

        public PrimitiveTypeCode GetUnderlyingEnumType(string type) => throw new NotSupportedException();

        public bool IsSystemType(string type) => false;
    }
}
