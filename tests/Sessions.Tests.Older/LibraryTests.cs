using System.Runtime.Versioning;

namespace Sessions.Tests;

public class LibraryTests
{
    [Fact]
    public void Tests_run_over_the_library_for_NET_8_on_NET_8()
    {
        var target = typeof(Session).Assembly.GetCustomAttributes(typeof(TargetFrameworkAttribute), inherit: false);
        Assert.Equal(".NETCoreApp,Version=v8.0", Assert.IsType<TargetFrameworkAttribute>(Assert.Single(target)).FrameworkName);
        Assert.Equal(8, Environment.Version.Major);
    }
}
