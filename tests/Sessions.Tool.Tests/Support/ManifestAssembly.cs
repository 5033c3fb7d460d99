using System.Reflection;
using System.Reflection.Emit;

namespace Sessions.Tool.Tests.Support;

/// <summary>Assemblies with manifests that no generator of today writes.</summary>
internal static class ManifestAssembly
{
    /// <summary>Writes an assembly that has one manifest, or none.</summary>
    public static void Write(string path, params object?[]? manifest)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(Path.GetFileNameWithoutExtension(path)), typeof(object).Assembly);
        assembly.DefineDynamicModule("module");
        if (manifest is not null)
        {
            var constructor = typeof(SessionManifestAttribute).GetConstructor([typeof(int), typeof(string), typeof(string), typeof(string)])!;
            assembly.SetCustomAttribute(new CustomAttributeBuilder(constructor, manifest));
        }

        assembly.Save(path);
    }
}
