using Sessions.Tool.Tests.Support;

namespace Sessions.Tool.Tests.Commands;

/// <summary>A bot that is named by its project is built, and read as its assembly is.</summary>
public sealed class ProjectTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_project_that_cannot_be_built_is_told_with_the_compilers_error()
    {
        await WriteAsync("Bot.csproj");
        await File.WriteAllTextAsync(_folder["Bot.cs"], "public class Bot { public int Hours => \"eight\"; }");

        foreach (var path in new[] { _folder["Bot.csproj"], _folder.Path })
        {
            var run = await ToolRun.RunAsync("list", path);

            Assert.Equal((ExitCodes.CannotDo, ""), (run.ExitCode, run.Output));
            Assert.StartsWith($"'{_folder["Bot.csproj"]}' cannot be built: ", run.Error, StringComparison.Ordinal);
            Assert.Contains("error CS0029", run.Error, StringComparison.Ordinal);
            Assert.Single(run.Error.TrimEnd().Split('\n'));
        }
    }

    [Fact]
    public async Task What_a_project_builds_to_is_what_is_read()
    {
        await WriteAsync("Bot.csproj", "<TargetFrameworks>net10.0;net8.0</TargetFrameworks>");
        await File.WriteAllTextAsync(_folder["Bot.cs"], "public class Bot { }");

        (await ToolRun.RunAsync("next", _folder.Path)).AssertRefused(
            $"'{_folder["bin/Debug/net10.0/Bot.dll"]}' has no strategies: no class of it bears [Session], or it was built without Sessions' generator.");
    }

    [Fact]
    public async Task Of_several_projects_one_has_to_be_named()
    {
        await WriteAsync("A.csproj");
        await WriteAsync("B.csproj");

        (await ToolRun.RunAsync("list", _folder.Path)).AssertRefused($"'{_folder.Path}' has 2 projects; name one, such as {_folder["A.csproj"]}");
    }

    [Fact]
    public async Task A_project_that_is_not_there_is_a_file_that_is_not_there() =>
        (await ToolRun.RunAsync("list", _folder["Bot.csproj"])).AssertRefused($"There is no file '{_folder["Bot.csproj"]}'.");

    private Task WriteAsync(string name, string framework = "<TargetFramework>net10.0</TargetFramework>") => File.WriteAllTextAsync(
        _folder[name], $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{framework}</PropertyGroup></Project>""");
}
