using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Sessions.Package.Host;

/// <summary>Loads analyzers as a compiler does: what lies beside them from there, the compiler's own assemblies from the compiler.</summary>
internal sealed class FolderLoader(string folder) : AssemblyLoadContext("package"), IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        Path.Combine(folder, assemblyName.Name + ".dll") is var path && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
}
