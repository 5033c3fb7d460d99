using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sessions.Roslyn.Tests;

/// <summary>What test programs are compiled against: the framework that runs the tests, and the runtime package.</summary>
internal static class TestReferences
{
    /// <summary>Test libraries lie beside the tests and are no part of a strategy's world.</summary>
    private static readonly string _frameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetDirectoryName(path) == _frameworkFolder)
            .Append(typeof(Session).Assembly.Location)
            .Append(typeof(Microsoft.Extensions.Logging.ILoggerFactory).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The package of the world's exchanges, which a program may reference or not.</summary>
    public static MetadataReference Calendars { get; } = MetadataReference.CreateFromFile(typeof(Calendars.Exchange).Assembly.Location);
}
