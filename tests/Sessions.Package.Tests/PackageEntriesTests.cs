using System.Reflection.Metadata;
using System.Xml.Linq;
using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests;

/// <summary>What lies in the package, and nothing else.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageEntriesTests(PackedPackage package)
{
    [Fact]
    public void The_package_holds_exactly_these_entries() => Assert.Equal(
        [
            "README.md",
            "Sessions.nuspec",
            "THIRD-PARTY-NOTICES.txt",
            "analyzers/dotnet/cs/NodaTime.dll",
            "analyzers/dotnet/cs/Sessions.Analyzers.dll",
            "analyzers/dotnet/cs/Sessions.CodeFixes.dll",
            "analyzers/dotnet/cs/Sessions.Completion.dll",
            "analyzers/dotnet/cs/Sessions.Generator.dll",
            "build/net8.0/Sessions.props",
            "build/net8.0/Sessions.targets",
            .. Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), "*.md").Select(static page => "docs/rules/" + Path.GetFileName(page)).Order(StringComparer.Ordinal),
            "icon.png",
            "lib/net10.0/Sessions.Runtime.dll",
            "lib/net10.0/Sessions.Runtime.xml",
            "lib/net8.0/Sessions.Runtime.dll",
            "lib/net8.0/Sessions.Runtime.xml",
        ],
        PackedPackage.EntriesOf(package.File));

    [Fact]
    public void Consumers_were_built_from_the_package_that_was_packed() => Assert.Equal(
        File.ReadAllBytes(package.File),
        File.ReadAllBytes(Path.Combine(package.Restored, $"sessions.{package.Version}.nupkg")));

    [Fact]
    public void Each_framework_has_logging_of_its_own_age_and_retries_and_no_other_dependency() => Assert.Equal(
        [
            ("net10.0", "Microsoft.Extensions.Logging.Abstractions 10, Polly.Core 8"),
            ("net8.0", "Microsoft.Extensions.Logging.Abstractions 8, Polly.Core 8"),
        ],
        Nuspec().Descendants().Where(static element => element.Name.LocalName == "group")
            .Select(static group => (
                group.Attribute("targetFramework")!.Value,
                string.Join(", ", group.Elements().Select(static dependency => $"{dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value.Split('.')[0]}"))))
            .Order());

    [Fact]
    public void It_says_whose_it_is_and_from_which_commit()
    {
        var said = Nuspec().Descendants().Where(static element => !element.HasElements)
            .ToLookup(static element => element.Name.LocalName, static element => element.Value);
        var repository = Nuspec().Descendants().Single(static element => element.Name.LocalName == "repository");

        Assert.Equal(("Sessions", "MIT", "README.md", "icon.png"), (said["id"].Single(), said["license"].Single(), said["readme"].Single(), said["icon"].Single()));
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")!.Value);
    }

    [Fact]
    public void Symbols_of_both_frameworks_name_sources_without_the_building_machine()
    {
        string[] symbols = ["lib/net10.0/Sessions.Runtime.pdb", "lib/net8.0/Sessions.Runtime.pdb"];

        Assert.Equal(symbols, PackedPackage.EntriesOf(package.Symbols).Where(static name => name.StartsWith("lib/", StringComparison.Ordinal)));
        Assert.All(symbols, entry =>
        {
            using var provider = MetadataReaderProvider.FromPortablePdbStream(PackedPackage.Open(package.Symbols, entry));
            var metadata = provider.GetMetadataReader();
            var sources = metadata.Documents.Select(document => metadata.GetString(metadata.GetDocument(document).Name)).ToList();
            Assert.NotEmpty(sources);
            Assert.All(sources, static source => Assert.StartsWith("/_", source, StringComparison.Ordinal));
        });
    }

    private XDocument Nuspec() => XDocument.Load(PackedPackage.Open(package.File, "Sessions.nuspec"));
}
