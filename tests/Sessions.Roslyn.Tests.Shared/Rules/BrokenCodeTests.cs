using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.Roslyn.Tests.Rules;

/// <summary>Of code as it stands while it is typed, analyzers say nothing that the compiler has said, and never fail.</summary>
public class BrokenCodeTests
{
    private const string Strategy = " : IStrategy { public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default; }";

    [Theory]
    [InlineData("[Session]")]
    [InlineData("[Session()]")]
    [InlineData("[Session(Undefined)]")]
    [InlineData("[Session(\"25:00\", 12)]")]
    [InlineData("[Session(\"25:00\", Undefined)]")]
    [InlineData("[Session(\"25:00\", end: )]")]
    [InlineData("[Session(\"25:00\", \"12:00\", ")]
    [InlineData("[Session(new[] { \"25:00\" }, \"12:00\")]")]
    [InlineData("[Session(8, 12, 13)]")]
    [InlineData("[Session(start: 8, start: 9)]")]
    [InlineData("[Session(8, 12, EntriesUntil = new[] { 1 })]")]
    [InlineData("[Session(8, 12, EntriesUntil = typeof(int), Name = 5, Days = \"x\")]")]
    [InlineData("[Session(8, 12, Name = Undefined)]")]
    [InlineData("[Session(8, 12, Undefined = 3)]")]
    [InlineData("[Session(Sessions.Market.Mars)]")]
    [InlineData("[Session(new[] { 1 })]")]
    [InlineData("[UseSessions]")]
    [InlineData("[UseSessions(5)]")]
    [InlineData("[UseSessions(typeof(Undefined))]")]
    [InlineData("[UseSessions(typeof(")]
    [InlineData("[UseSessions(typeof(string), typeof(int))]")]
    public async Task Attribute_that_the_compiler_rejects_is_left_to_it(string attribute)
    {
        var compilation = GeneratorTest.Compile(GeneratorTestOptions.Default, LanguageVersion.CSharp12, attribute + "\ninternal sealed partial class Bot" + Strategy);
        Assert.NotEmpty(compilation.GetDiagnostics());
        Assert.Empty(await AllAnalyzers.RunAsync(compilation));
    }

    [Fact]
    public async Task A_rejected_attribute_does_not_hide_the_problems_of_the_others()
    {
        var compilation = GeneratorTest.Compile(
            GeneratorTestOptions.Default, LanguageVersion.CSharp12, "[Session(Undefined, 9)] [Session(8, 8)] internal sealed partial class Bot" + Strategy);
        Assert.Equal(["SES0002"], (await AllAnalyzers.RunAsync(compilation)).Select(static found => found.Id));
    }
}
