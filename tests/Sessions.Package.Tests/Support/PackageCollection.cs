namespace Sessions.Package.Tests.Support;

/// <summary>All tests here share one packing and one build of the consumers.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "package";
}
