using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sessions.Generator;

namespace Sessions.Roslyn.Tests.Emission;

/// <summary>
/// What a class says may depend on any other file. Each edit here is made in another file, and what is emitted after it must be
/// what a generator emits that has seen nothing before.
/// </summary>
public class EditElsewhereTests
{
    private const string Strategy = """
        [UseSessions(typeof(Shared))]
        [SessionCalendar(typeof(Holidays))]
        [Session(Hours.Open, "12:00", OnEnd = Custom, CustomEnd = "FlattenAsync")]
        internal sealed partial class Bot : Base
        {
            public override ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
        }
        """;

    private const string Elsewhere = """
        [assembly: SessionDefaults(TimeZone = "Europe/London")]
        internal static class Hours { public const string Open = "08:00"; public static readonly string Note = "a"; }
        [Session("14:00", "15:00")]
        internal static class Shared;
        internal sealed class Holidays : Sessions.Calendars.ISessionCalendar
        {
            public DateOnly KnownFrom => default;
            public DateOnly KnownThrough => default;
            public System.Collections.Generic.IEnumerable<Sessions.Calendars.OpenInterval> GetOpenIntervals(DateTimeOffset from, DateTimeOffset to) => [];
        }
        internal abstract class Base : IStrategy
        {
            public abstract ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken);
            protected ValueTask FlattenAsync(SessionContext session, CancellationToken cancellationToken) => default;
        }
        """;

    [Theory]
    [InlineData("Open = \"08:00\"", "Open = \"09:00\"", true)]
    [InlineData("Europe/London", "Europe/Paris", true)]
    [InlineData("\"14:00\", \"15:00\"", "\"14:00\", \"16:00\"", true)]
    [InlineData("FlattenAsync", "CloseItAsync", true)]
    [InlineData("ValueTask FlattenAsync(SessionContext session, CancellationToken cancellationToken) => default", "int FlattenAsync(SessionContext session, CancellationToken cancellationToken) => default", true)]
    [InlineData("internal sealed class Holidays", "internal abstract class Holidays", true)]
    [InlineData("abstract class Base : IStrategy", "abstract class Base", true)]
    [InlineData("protected ValueTask", "public static int Sessions => 0; protected ValueTask", true)]
    [InlineData("internal static class Shared", "internal partial class Bot { public static int Sessions => 0; } internal static class Shared", true)]
    [InlineData("internal static class Hours", "internal static class Bots { } internal static class Hours", false)]
    [InlineData("CancellationToken cancellationToken) => default", "CancellationToken cancellationToken) => new ValueTask()", false)]
    [InlineData("Note = \"a\"", "Note = \"b\"", false)]
    [InlineData("internal static class Hours", "/* a word */ internal static class Hours", false)]
    public void What_is_emitted_is_never_older_than_the_code(string before, string after, bool changes)
    {
        Assert.Contains(before, Elsewhere, StringComparison.Ordinal);
        var compilation = GeneratorTest.Compile(GeneratorTestOptions.Default, LanguageVersion.CSharp12, Strategy, Elsewhere);
        var driver = GeneratorTest.Drive(compilation);
        var tree = compilation.SyntaxTrees[2];
        var edited = compilation.ReplaceSyntaxTree(
            tree, CSharpSyntaxTree.ParseText(Elsewhere.Replace(before, after, StringComparison.Ordinal), (CSharpParseOptions)tree.Options, tree.FilePath));

        var told = Emitted(driver.RunGenerators(edited));
        var anew = Emitted(GeneratorTest.Drive(CSharpCompilation.Create(
            edited.AssemblyName, edited.SyntaxTrees.Select(static tree => CSharpSyntaxTree.ParseText(tree.ToString(), (CSharpParseOptions)tree.Options, tree.FilePath)),
            edited.References, edited.Options)));

        Assert.Equal(anew, told);
        Assert.Equal(changes, Emitted(driver) != told);

        // And back: what was read before the edit is as good as it was.
        Assert.Equal(Emitted(driver), Emitted(driver.RunGenerators(edited).RunGenerators(compilation)));
    }

    [Fact]
    public void An_edit_elsewhere_takes_hardly_more_memory_than_a_generator_that_does_nothing()
    {
        var bots = Enumerable.Range(0, 50).Select(static i => $$"""
            [Session("08:00", "12:00", OnEnd = CloseAll)]
            internal sealed partial class Bot{{i}} : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """);

        // A program of the size that the bound is stated for.
        var others = Enumerable.Range(0, 950).Select(static i => $"internal static class Helper{i};");
        var compilation = GeneratorTest.Compile(GeneratorTestOptions.Default, LanguageVersion.CSharp12, [.. bots, .. others, "internal static class Other { private static int Value() => 1; }"]);
        var none = BytesOfAnEdit(compilation, new NothingGenerator());

        var own = BytesOfAnEdit(compilation, new SessionsGenerator());

        Assert.True(own <= none * 1.25, $"{own} bytes for an edit of another file; a generator that does nothing with the same attributes takes {none}");
    }

    private static string Emitted(GeneratorDriver driver) =>
        string.Join('\n', driver.GetRunResult().GeneratedTrees.OrderBy(static tree => tree.FilePath, StringComparer.Ordinal).Select(static tree => tree.ToString()));

    /// <summary>The least that one edit of the last file's body allocates, of several: what else the process does only adds to it.</summary>
    private static long BytesOfAnEdit(CSharpCompilation compilation, IIncrementalGenerator generator)
    {
        var parse = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        var driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: parse).RunGenerators(compilation);
        var least = long.MaxValue;
        for (var i = 2; i < 12; i++)
        {
            var tree = compilation.SyntaxTrees[^1];
            compilation = compilation.ReplaceSyntaxTree(
                tree, CSharpSyntaxTree.ParseText(tree.ToString().Replace($"=> {i - 1};", $"=> {i};", StringComparison.Ordinal), parse, tree.FilePath));
            var before = GC.GetAllocatedBytesForCurrentThread();
            driver = driver.RunGenerators(compilation);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
