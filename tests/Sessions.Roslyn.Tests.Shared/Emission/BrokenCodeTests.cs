namespace Sessions.Roslyn.Tests.Emission;

/// <summary>Code as it stands while it is typed: the compiler's own errors, and none from emitting.</summary>
public class BrokenCodeTests
{
    [Theory]
    [InlineData("[Session]", "CS1729")]
    [InlineData("[Session()]", "CS1729")]
    [InlineData("[Session(\"08:00\")]", "CS1503")]
    [InlineData("[Session(\"08:00\", 12)]", "CS1503")]
    [InlineData("[Session(\"08:00\", Undefined)]", "CS0103")]
    [InlineData("[Session(8.5, 12)]", "CS1503")]
    [InlineData("[Session(new[] { 8 }, 12)]", "CS1503")]
    [InlineData("[Session(8, 12, 13)]", "CS1729")]
    [InlineData("[Session(8, 12, Days = Sunny)]", "CS0103")]
    [InlineData("[Session(8, 12, Days = 3)]", "CS0266")]
    [InlineData("[Session(8, 12, Name = new[] { 1 })]", "CS0029")]
    [InlineData("[Session(8, 12, Colour = 3)]", "CS0246")]
    [InlineData("[Session(8, 12, OnEnd = )]", "CS1525")]
    [InlineData("[Session(global::Sessions.Market.Mars)]", "CS0117")]
    [InlineData("[UseSessions]", "CS7036")]
    [InlineData("[UseSessions(5)]", "CS1503")]
    [InlineData("[UseSessions(typeof(Undefined))]", "CS0246")]
    [InlineData("[UseSessions(typeof(string), typeof(int))]", "CS1729")]
    [InlineData("[Session(8, ", "CS1503", "CS1026", "CS1003", "CS1525", "CS7036", "CS1729", "CS1514", "CS1513", "CS1022")]
    public void Attribute_that_the_compiler_rejects_is_survived(string attribute, params string[] errors)
    {
        var options = new GeneratorTestOptions { OwnErrors = [.. errors] };
        var run = GeneratorTest.Run(options, attribute + """

            internal sealed partial class Bot : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """);
        Assert.Single(run.Files);
    }

    [Theory]
    [InlineData("[Session(null, null)]", "CS8625")]
    [InlineData("[Session(8, 12, Name = null, TimeZone = null, CustomEnd = null, EntriesUntil = null)]")]
    public void Null_is_survived(string attribute, params string[] warnings)
    {
        var options = new GeneratorTestOptions { OwnErrors = [.. warnings] };
        Assert.Single(GeneratorTest.Run(options, attribute + """

            internal sealed partial class Bot : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """).Files);
    }

    [Theory]
    [InlineData("internal partial struct Bot : IStrategy", "CS0592")]
    [InlineData("internal partial record struct Bot : IStrategy", "CS0592")]
    [InlineData("internal partial interface Bot : IStrategy", "CS0592", "CS0108")]
    public void What_is_no_class_gets_nothing(string declaration, params string[] errors)
    {
        var options = new GeneratorTestOptions { OwnErrors = [.. errors] };
        Assert.Empty(GeneratorTest.Run(options, $$"""
            [Session(8, 12)]
            {{declaration}}
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """).Files);
    }

    [Theory]
    [InlineData("[Session(8, 12)] internal partial class", "CS1001", "CS1514", "CS1513")]
    [InlineData("[Session(8, 12)] internal partial class Bot<>;", "CS1001")]
    [InlineData("namespace { [Session(8, 12)] internal partial class Bot; }", "CS1001")]
    public void What_has_no_name_yet_gets_nothing(string source, params string[] errors) =>
        Assert.Empty(GeneratorTest.Run(new GeneratorTestOptions { OwnErrors = [.. errors] }, source).Files);

    [Fact]
    public void Missing_TradeAsync_is_the_compilers_to_say()
    {
        var options = new GeneratorTestOptions { OwnErrors = ["CS0535"] };
        Assert.Single(GeneratorTest.Run(options, "[Session(8, 12)] internal sealed partial class Bot : IStrategy;").Files);
    }
}
