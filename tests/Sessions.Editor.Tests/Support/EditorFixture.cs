using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.MSBuild;

namespace Sessions.Editor.Tests.Support;

/// <summary>The sample, opened as an editor opens it: by its project file, with the analyzers and the generator that it names.</summary>
public sealed class EditorFixture : IAsyncLifetime
{
    private static readonly Dictionary<string, string> _properties = new()
    {
        ["Configuration"] = typeof(EditorFixture).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration,
    };

    private MSBuildWorkspace? _workspace;

    /// <summary>The opened project. Edits are made in memory; no file changes.</summary>
    public Project Project { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _workspace = MSBuildWorkspace.Create(
            _properties, MefHostServices.Create([.. MSBuildMefHostServices.DefaultAssemblies.Union(MefHostServices.DefaultAssemblies)]));
        Project = await _workspace.OpenProjectAsync(Path.Combine(Repository.Root, "samples", "LondonBreakout", "LondonBreakout.csproj"));
        Assert.DoesNotContain(_workspace.Diagnostics, static diagnostic => diagnostic.Kind == WorkspaceDiagnosticKind.Failure);
    }

    public Task DisposeAsync()
    {
        _workspace?.Dispose();
        return Task.CompletedTask;
    }
}
