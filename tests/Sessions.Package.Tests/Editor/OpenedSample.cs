using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.MSBuild;

namespace Sessions.Package.Tests.Editor;

/// <summary>The sample, opened as an editor opens it: by its project file, with the analyzers, the generator and the fixes of the package.</summary>
internal sealed class OpenedSample : IDisposable
{
    private readonly MSBuildWorkspace _workspace;

    private OpenedSample(MSBuildWorkspace workspace, Project project)
    {
        _workspace = workspace;
        Project = project;
    }

    /// <summary>The opened project. Edits are made in memory; no file changes.</summary>
    public Project Project { get; }

    public static async Task<OpenedSample> OpenAsync(string project, Dictionary<string, string> properties)
    {
        var workspace = MSBuildWorkspace.Create(
            properties, MefHostServices.Create([.. MSBuildMefHostServices.DefaultAssemblies.Union(MefHostServices.DefaultAssemblies)]));
        var opened = await workspace.OpenProjectAsync(project);
        Assert.DoesNotContain(workspace.Diagnostics, static diagnostic => diagnostic.Kind == WorkspaceDiagnosticKind.Failure);
        return new OpenedSample(workspace, opened);
    }

    public void Dispose() => _workspace.Dispose();
}
