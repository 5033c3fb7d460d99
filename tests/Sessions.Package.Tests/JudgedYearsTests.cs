using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests;

// docs/decisions.md 202
/// <summary>Compiler and runtime judge the same ten years: what lets a table be built lets it run, too.</summary>
[Collection(PackageCollection.Name)]
public sealed class JudgedYearsTests(PackedPackage package)
{
    private static readonly string[] _parts =
    [
        "analyzers/dotnet/cs/Sessions.Analyzers.dll", "analyzers/dotnet/cs/Sessions.CodeFixes.dll", "analyzers/dotnet/cs/Sessions.Completion.dll",
        "analyzers/dotnet/cs/Sessions.Generator.dll", "lib/net10.0/Sessions.Runtime.dll", "lib/net8.0/Sessions.Runtime.dll",
    ];

    [Fact]
    public async Task The_packed_parts_have_one_first_year_that_after_the_commits_and_one_number_of_years()
    {
        var commit = await Command.RunAsync(Repository.Root, new Dictionary<string, string>(), "git", "log", "-1", "--format=%cd", "--date=format:%Y");
        var first = int.Parse(commit.Output, CultureInfo.InvariantCulture) + 1;

        Assert.Equal(
            PackedPackage.EntriesOf(package.File).Where(static entry => entry.EndsWith(".dll", StringComparison.Ordinal) && !entry.EndsWith("NodaTime.dll", StringComparison.Ordinal)), _parts);
        Assert.All(_parts, part => Assert.Equal((part, first, first + 10), (part, Constant(part, "First"), Constant(part, "End"))));
    }

    /// <summary>A constant as the compiler wrote it into the assembly.</summary>
    private int Constant(string part, string name)
    {
        using var image = new PEReader(PackedPackage.Open(package.File, part));
        var metadata = image.GetMetadataReader();
        var type = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Single(type => metadata.StringComparer.Equals(type.Namespace, "Sessions.Schedule") && metadata.StringComparer.Equals(type.Name, "JudgedYears"));
        var field = type.GetFields().Select(metadata.GetFieldDefinition).Single(field => metadata.StringComparer.Equals(field.Name, name));
        return metadata.GetBlobReader(metadata.GetConstant(field.GetDefaultValue()).Value).ReadInt32();
    }
}
