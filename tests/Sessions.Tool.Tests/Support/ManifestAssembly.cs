using System.Reflection;
using System.Reflection.Emit;
using Sessions.Generated;

namespace Sessions.Tool.Tests.Support;

/// <summary>Assemblies with manifests that no generator of today writes.</summary>
internal static class ManifestAssembly
{
    /// <summary>Writes an assembly that has one manifest, or none.</summary>
    public static void Write(string path, params object?[]? manifest) => Write(path, Path.GetFileNameWithoutExtension(path), manifest is null ? [] : [manifest]);

    /// <summary>Writes an assembly of any name that has some.</summary>
    public static void Write(string path, string name, IEnumerable<object?[]> manifests)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName { Name = name }, typeof(object).Assembly);
        assembly.DefineDynamicModule("module");
        var constructor = typeof(SessionManifestAttribute).GetConstructor([typeof(int), typeof(string), typeof(string), typeof(string)])!;
        foreach (var manifest in manifests)
        {
            assembly.SetCustomAttribute(new CustomAttributeBuilder(constructor, manifest));
        }

        assembly.Save(path);
    }
}
