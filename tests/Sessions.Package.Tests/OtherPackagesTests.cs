using System.Xml.Linq;
using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests;

/// <summary>The packages that stand on <c>Sessions</c>.</summary>
[Collection(PackageCollection.Name)]
public sealed class OtherPackagesTests(PackedPackage package)
{
    [Theory]
    [InlineData("Sessions.Simulation", "MIT")]
    [InlineData("Sessions.Blackouts", "MIT")]
    [InlineData("Sessions.Calendars", "MIT")]
    [InlineData("Sessions.Journals.Sqlite", "MIT")]
    [InlineData("Sessions.Brokers.Oanda", "MIT")]
    [InlineData("Sessions.Journals.Postgres", "MIT")]
    [InlineData("Sessions.BrokerContract", "MIT")]
    [InlineData("Sessions.JournalContract", "MIT")]
    [InlineData("Sessions.Hosting", "MIT", "build/net8.0/Sessions.Hosting.targets")]
    [InlineData("Sessions.AspNetCore", "MIT")]
    [InlineData("Sessions.Reports", "MIT AND Apache-2.0", "THIRD-PARTY-NOTICES.txt")]
    public void Each_holds_its_library_for_both_frameworks_and_says_what_it_is(string id, string licence, params string[] more)
    {
        string[] entries = ["README.md", $"{id}.nuspec", .. more, "icon.png", .. new[] { "net10.0", "net8.0" }.SelectMany(framework => new[] { $"lib/{framework}/{id}.dll", $"lib/{framework}/{id}.xml" })];
        var said = Nuspec(id).Descendants().Where(static element => !element.HasElements).ToLookup(static element => element.Name.LocalName, static element => element.Value);

        Assert.Equal(entries.Order(StringComparer.Ordinal), PackedPackage.EntriesOf(package.FileOf(id)));
        Assert.Equal([$"lib/net10.0/{id}.pdb", $"lib/net8.0/{id}.pdb"], PackedPackage.EntriesOf(package.FileOf(id, "snupkg")).Where(static name => name.StartsWith("lib/", StringComparison.Ordinal)));
        Assert.Equal((id, licence, "README.md", "icon.png"), (said["id"].Single(), said["license"].Single(), said["readme"].Single(), said["icon"].Single()));
        Assert.Matches("^[0-9a-f]{40}$", Nuspec(id).Descendants().Single(static element => element.Name.LocalName == "repository").Attribute("commit")!.Value);
    }

    [Theory]
    [InlineData("Sessions.Simulation", true)]
    [InlineData("Sessions.Blackouts", true)]
    [InlineData("Sessions.Calendars", false)]
    [InlineData("Sessions.Journals.Sqlite", true)]
    [InlineData("Sessions.Brokers.Oanda", false)]
    [InlineData("Sessions.Journals.Postgres", false)]
    [InlineData("Sessions.BrokerContract", false)]
    [InlineData("Sessions.JournalContract", false)]
    [InlineData("Sessions.Hosting", false)]
    [InlineData("Sessions.Reports", false)]
    public void Each_brings_all_of_the_package_it_stands_on_and_one_that_knows_its_inside_that_version_alone(string id, bool isExact)
    {
        var dependencies = Nuspec(id).Descendants().Where(static element => element.Name.LocalName == "dependency" && element.Attribute("id")!.Value == "Sessions").ToList();

        Assert.Equal(2, dependencies.Count);
        Assert.All(dependencies, dependency =>
        {
            Assert.Equal(isExact ? $"[{package.Version}]" : package.Version, dependency.Attribute("version")!.Value);
            Assert.Equal("All", dependency.Attribute("include")!.Value);
        });
    }

    /// <summary>The world's exchanges are text that compresses well; data would not be.</summary>
    [Fact]
    public void The_calendars_take_no_more_than_600_KB() => Assert.InRange(new FileInfo(package.FileOf("Sessions.Calendars")).Length, 1, 600 * 1024);

    [Fact]
    public void The_status_page_brings_the_web_and_the_host()
    {
        const string Id = "Sessions.AspNetCore";
        var elements = Nuspec(Id).Descendants().ToLookup(static element => element.Name.LocalName);
        var hosts = elements["dependency"].Where(static element => element.Attribute("id")!.Value == "Sessions.Hosting").ToList();

        Assert.Equal(["Microsoft.AspNetCore.App", "Microsoft.AspNetCore.App"], elements["frameworkReference"].Select(static element => element.Attribute("name")!.Value));
        Assert.Equal(2, hosts.Count);
        Assert.All(hosts, host => Assert.Equal((package.Version, "All"), (host.Attribute("version")!.Value, host.Attribute("include")!.Value)));
    }

    private XDocument Nuspec(string id) => XDocument.Load(PackedPackage.Open(package.FileOf(id), $"{id}.nuspec"));
}
