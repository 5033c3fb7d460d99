namespace Sessions.Roslyn.Tests.Emission;

public class HintNameTests
{
    private const string Trade = "public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;";

    [Fact]
    public void Classes_that_differ_by_case_or_arity_or_nesting_get_files_of_their_own()
    {
        var run = GeneratorTest.Run(
            Class("Bot"),
            Class("bOT"),
            Class("Bot<T>"),
            $"public static partial class Outer {{ {Class("Bot")} }}",
            $"public static partial class Outer<T> {{ {Class("Bot")} }}",
            $"namespace Acme {{ {Class("Bot")} }}",
            $"namespace acme {{ {Class("Bot")} }}");
        Assert.Equal(7, run.Files.Count);
        Assert.Equal(7, run.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_name_is_readable_and_the_same_on_every_machine()
    {
        var run = GeneratorTest.Run($"namespace Acme.Bots {{ public partial class Outer<T> {{ {Class("Bot")} }} }}");
        Assert.Equal("Acme.Bots.Outer_1.Bot.3ec63188.g.cs", run.Files.Keys.Single());
    }

    [Fact]
    public void A_very_long_name_still_fits_a_file_system()
    {
        var first = new string('A', 300) + "First";
        var run = GeneratorTest.Run($"namespace {first} {{ {Class("Bot")} }}", $"namespace Other.{first} {{ {Class("Bot")} }}");
        Assert.Equal(2, run.Files.Count);
        Assert.All(run.Files.Keys, static name => Assert.InRange(name.Length, 1, 120));
    }

    private static string Class(string name) => $"[Session(8, 12)] public sealed partial class {name} : IStrategy {{ {Trade} }}";
}
