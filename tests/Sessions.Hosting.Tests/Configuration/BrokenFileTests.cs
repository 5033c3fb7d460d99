using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using Sessions.Hosting.Tests.Support;

namespace Sessions.Hosting.Tests.Configuration;

/// <summary>A file that cannot be read while the host runs: the old hours go on, and a person learns of it.</summary>
public sealed class BrokenFileTests
{
    private const string Old = """{ "Sessions": { "Trader": { "Morning": { "Start": "09:00" } } } }""";
    private const string New = """{ "Sessions": { "Trader": { "Morning": { "Start": "10:00" } } } }""";

    private const string Unopened = "'settings.json' cannot be opened, since somebody else has it or this process may not read it; what was read before goes on";

    public static TheoryData<string> Broken => ["""{ "Sessions": { "Trader": { """, "", "\0\0\0\0\0\0\0\0"];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_half_written_an_empty_and_a_file_of_NUL_are_told_and_the_old_hours_go_on(string text)
    {
        await using var host = Host(reloadOnChange: true);
        await host.StartAsync();
        var refused = host.NextLogAsync(121);

        Replace(host, text);

        Assert.Contains("'settings.json' cannot be read", await refused, StringComparison.Ordinal);
        Assert.Contains("'settings.json' cannot be read", Assert.Single(host.Monitor.GetRefusedConfiguration()).ToString(), StringComparison.Ordinal);
        Assert.Equal(TestHost.Midnight.AddHours(9), host.Status.NextBoundary);
        var read = host.NextLogAsync(120);

        Replace(host, New);

        await read;
        Assert.Empty(host.Monitor.GetRefusedConfiguration());
        Assert.Equal("Sessions.Hosting.Tests.Support.Trader trades Morning", await host.AtAsync(10));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_file_that_somebody_else_has_for_himself_is_told_and_read_as_soon_as_he_lets_go_of_it()
    {
        await using var host = Host(reloadOnChange: true);
        await host.StartAsync();
        var refused = host.NextLogAsync(121);
        await using (var locked = new FileStream(Path.Combine(host.Root, "settings.json"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            locked.SetLength(0);
            await locked.WriteAsync(Encoding.UTF8.GetBytes(New));
            await locked.FlushAsync();

            Assert.Contains(Unopened, await refused, StringComparison.Ordinal);
            Assert.Contains(Unopened, Assert.Single(host.Monitor.GetRefusedConfiguration()).ToString(), StringComparison.Ordinal);
            Assert.Equal(TestHost.Midnight.AddHours(9), host.Status.NextBoundary);
            host.Clock.Advance(TimeSpan.FromSeconds(5));
            Assert.Single(host.Monitor.GetRefusedConfiguration());
        }

        // Nothing is raised when a lock is gone.
        var read = host.NextLogAsync(120);
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        await read;
        Assert.Empty(host.Monitor.GetRefusedConfiguration());
        Assert.Equal("Sessions.Hosting.Tests.Support.Trader trades Morning", await host.AtAsync(10));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_told_and_the_old_hours_go_on()
    {
        var files = new ForbiddenFiles(Old);
        await using var host = new TestHost();
        host.Builder.Configuration.AddJsonFile(source =>
        {
            source.FileProvider = files;
            source.Path = "settings.json";
            source.ReloadOnChange = true;
            source.ReloadDelay = 0;
        });
        host.Services.AddSessions().AddStrategy<Trader>();
        await host.StartAsync();

        files.IsForbidden = true;
        Assert.Throws<UnauthorizedAccessException>(Provider(host, "settings.json").Load);

        Assert.Contains(Unopened, Assert.Single(host.Logged(121)), StringComparison.Ordinal);
        Assert.Equal(TestHost.Midnight.AddHours(9), host.Status.NextBoundary);
        var read = host.NextLogAsync(120);
        (files.IsForbidden, files.Text) = (false, New);
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        await read;
        Assert.Empty(host.Monitor.GetRefusedConfiguration());
        await host.StopAsync();
    }

    [Fact]
    public async Task A_file_that_the_program_alone_reads_again_is_not_read_by_itself()
    {
        await using var host = Host(reloadOnChange: false);
        await host.StartAsync();
        await using (var locked = new FileStream(Path.Combine(host.Root, "settings.json"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Throws<IOException>(Provider(host, "settings.json").Load);
        }

        Replace(host, New);
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Single(host.Monitor.GetRefusedConfiguration());
        Assert.Equal(TestHost.Midnight.AddHours(9), host.Status.NextBoundary);
        Provider(host, "settings.json").Load();
        Assert.Empty(host.Monitor.GetRefusedConfiguration());
        await host.StopAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_one_file_cannot_be_read_no_other_one_changes_anything(bool ignored)
    {
        await using var host = Host(reloadOnChange: true, ignored);
        await host.StartAsync();
        var refused = host.NextLogAsync(121);
        Replace(host, "{");
        await refused;

        // The platform has dropped what the broken file said: hours of the other one alone would be a mixture that nobody wrote.
        Provider(host, "other.json").Load();
        Other(host, """{ "Sessions": { "Trader": { "Afternoon": { "End": "15:00" } } } }""");

        Assert.Equal((new TimeOnly(9, 0), new TimeOnly(16, 0)), (host.Status.Table[0].Start, host.Status.Table[1].End));
        Assert.Single(host.Monitor.GetRefusedConfiguration());
        var read = host.NextLogAsync(120);

        Replace(host, New);

        await read;
        Assert.Equal((new TimeOnly(10, 0), new TimeOnly(15, 0)), (host.Status.Table[0].Start, host.Status.Table[1].End));
        await host.StopAsync();
    }

    [Fact]
    public async Task What_the_program_does_about_a_file_that_cannot_be_read_is_done_as_before()
    {
        var told = new List<string>();
        await using var host = new TestHost();
        File.WriteAllText(Path.Combine(host.Root, "settings.json"), Old);
        host.Builder.Configuration.AddJsonFile(source =>
        {
            source.Path = "settings.json";
            source.OnLoadException = context => told.Add(context.Exception.GetType().Name);
            source.ResolveFileProvider();
        });
        host.Services.AddSessions().AddStrategy<Trader>();
        await host.StartAsync();
        File.WriteAllText(Path.Combine(host.Root, "settings.json"), "{");

        Assert.Throws<InvalidDataException>(((IConfigurationRoot)host.Host.Services.GetRequiredService<IConfiguration>()).Reload);

        Assert.Equal(["InvalidDataException"], told);
        Assert.Single(host.Logged(121));
        await host.StopAsync();
    }

    private static TestHost Host(bool reloadOnChange, bool ignored = false)
    {
        var host = new TestHost();
        File.WriteAllText(Path.Combine(host.Root, "settings.json"), Old);
        File.WriteAllText(Path.Combine(host.Root, "other.json"), "{}");
        foreach (var name in new[] { "settings.json", "other.json" })
        {
            host.Builder.Configuration.AddJsonFile(source =>
            {
                source.Path = name;
                source.ReloadOnChange = reloadOnChange;
                source.OnLoadException = context => context.Ignore = ignored;
                source.ResolveFileProvider();
            });
        }

        host.Services.AddSessions().AddStrategy<Trader>();
        return host;
    }

    private static FileConfigurationProvider Provider(TestHost host, string name) => ((IConfigurationRoot)host.Host.Services.GetRequiredService<IConfiguration>())
        .Providers.OfType<FileConfigurationProvider>().Single(provider => provider.Source.Path == name);

    /// <summary>As an editor does: in one step, so that nothing between is found.</summary>
    private static void Replace(TestHost host, string text, string name = "settings.json")
    {
        var beside = Path.Combine(host.Root, name + ".new");
        File.WriteAllText(beside, text);
        File.Move(beside, Path.Combine(host.Root, name), overwrite: true);
    }

    private static void Other(TestHost host, string text)
    {
        Replace(host, text, "other.json");
        Provider(host, "other.json").Load();
    }

    /// <summary>A file as it is to a process without the right to read it; tests may run as one that may read all.</summary>
    private sealed class ForbiddenFiles(string text) : IFileProvider
    {
        public bool IsForbidden { get; set; }

        public string Text { get; set; } = text;

        public IFileInfo GetFileInfo(string subpath) => new File(this, subpath);

        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

        public IChangeToken Watch(string filter) => new CancellationChangeToken(CancellationToken.None);

        private sealed class File(ForbiddenFiles files, string name) : IFileInfo
        {
            public bool Exists => true;

            public bool IsDirectory => false;

            public DateTimeOffset LastModified => TestHost.Midnight;

            public long Length => files.Text.Length;

            public string Name => name;

            public string? PhysicalPath => null;

            public Stream CreateReadStream() => files.IsForbidden ? throw new UnauthorizedAccessException() : new MemoryStream(Encoding.UTF8.GetBytes(files.Text));
        }
    }
}
