using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.Roslyn.Tests;

public class HostTests
{
    [Fact]
    public void Tests_run_on_the_compiler_that_the_project_names()
    {
        var named = typeof(HostTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "RoslynVersion").Value;
        Assert.Equal(Version.Parse(named + ".0"), typeof(CSharpCompilation).Assembly.GetName().Version);
    }
}
