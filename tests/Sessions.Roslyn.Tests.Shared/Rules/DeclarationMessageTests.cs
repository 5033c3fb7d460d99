using Sessions.Analyzers;

namespace Sessions.Roslyn.Tests.Rules;

public class DeclarationMessageTests
{
    private const string Strategy = " : IStrategy { public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default; }";

    [Theory]
    [InlineData(
        "SES0007", "'Bot' has sessions, so 'Outer' must be partial; add the 'partial' modifier",
        "internal static class {|#0:Outer|} { [Session(8, 9)] internal sealed partial class Bot" + Strategy + " }")]
    [InlineData(
        "SES0008", "'Bot' has sessions but does not implement IStrategy; implement it, or make the class static if it only holds sessions for other classes",
        "[Session(8, 9)] internal sealed partial class {|#0:Bot|};")]
    [InlineData(
        "SES0013", "'Bot' declares 'IGatedStrategy.Sessions', which is generated for classes with sessions; rename or remove it",
        "[Session(8, 9)] internal abstract partial class Bot : global::Sessions.Generated.IGatedStrategy { public abstract ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken); "
            + "SessionTable global::Sessions.Generated.IGatedStrategy.{|#0:Sessions|} => Sessions; ValueTask global::Sessions.Generated.IGatedStrategy.InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => default; }")]
    [InlineData(
        "SES0015", "'RunAsync' cannot have sessions: its name is that of a generated member; rename the class",
        "[Session(8, 9)] internal sealed partial class {|#0:RunAsync|}" + Strategy)]
    [InlineData(
        "SES0015", "'Bot' cannot have sessions: members cannot be added to the file-local type 'Outer'; remove 'file'",
        "file partial class Outer { [Session(8, 9)] internal sealed partial class {|#0:Bot|}" + Strategy + " }")]
    public Task Message_says_what_is_wrong_and_what_would_be_right(string id, string message, string source) =>
        AnalyzerTest.VerifyMessageAsync<DeclarationAnalyzer>(id, message, source);

    [Fact]
    public async Task Language_that_is_too_old_is_told()
    {
        var compilation = GeneratorTest.Compile(GeneratorTestOptions.Default, Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp10, "[Session(8, 9)] internal sealed partial class Bot" + Strategy);

        (string Id, string Message) expected = (
            "SES0027",
            "'Bot' has sessions, which need C# 11.0 or later, and this project is compiled as C# 10.0; set LangVersion to 11.0 or later, or remove it from the project file");
        Assert.Equal(expected, Assert.Single(
            (await AllAnalyzers.RunAsync(compilation)).Select(static found => (found.Id, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)))));
    }
}
