using System.Reflection;
using System.Runtime.Loader;

namespace Sessions.Tool.Simulations;

// docs/decisions.md 224
/// <summary>
/// The code of a bot, loaded to be simulated. Its own libraries come from beside it; the library's, and what those need, are the
/// tool's, so that both speak of the same types.
/// </summary>
internal sealed class BotCode : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver _beside;

    private BotCode(string path)
        : base(path) => _beside = new AssemblyDependencyResolver(path);

    /// <summary>A class of an assembly.</summary>
    /// <exception cref="ToolException">It cannot be loaded, or was built with a newer version of the library.</exception>
    public static Type Load(string path, string type)
    {
        try
        {
            var assembly = new BotCode(Path.GetFullPath(path)).LoadFromAssemblyPath(Path.GetFullPath(path));
            var newer = assembly.GetReferencedAssemblies().FirstOrDefault(static reference => Own(reference) is { } own && IsOurs(reference) && reference.Version > own.GetName().Version);
            return newer is null
                ? assembly.GetType(type, throwOnError: true)!
                : throw new ToolException($"'{path}' was built with {newer.Name} {newer.Version?.ToString(3)}, which is newer than this tool. Use the tool of that version: dotnet tool update Sessions.Tool");
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or TypeLoadException or InvalidOperationException)
        {
            throw new ToolException($"'{path}' cannot be loaded: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        Own(assemblyName) is { } own && (IsOurs(assemblyName) || own.GetName().Version >= assemblyName.Version) ? own
        : _beside.ResolveAssemblyToPath(assemblyName) is { } file ? LoadFromAssemblyPath(file)
        : null;

    private static bool IsOurs(AssemblyName name) => name.Name!.StartsWith($"{nameof(Sessions)}.", StringComparison.Ordinal);

    private static Assembly? Own(AssemblyName name)
    {
        try
        {
            return Default.LoadFromAssemblyName(new AssemblyName(name.Name!));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
