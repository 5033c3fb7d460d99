using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.Roslyn.Tests.Emission;

public class SessionDefaultsTests
{
    private const string Defaults = "[assembly: SessionDefaults(TimeZone = \"Europe/London\", Days = Weekdays)]";
    private const string Body = "{ public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default; }";
    private const string Bot = "[Session(8, 12)] internal sealed partial class Bot : IStrategy " + Body;

    [Fact]
    public void Defaults_hold_for_what_a_session_does_not_say()
    {
        var run = GeneratorTest.Run(Defaults, $"""
            [Session(8, 12)]
            [Session(13, 14, TimeZone = "UTC")]
            [Session(15, 16, Days = EveryDay)]
            internal sealed partial class Bot : IStrategy {Body}
            """);
        Snapshot.Match(run);
        Assert.Equal(
            [("Europe/London", SessionDays.Weekdays), ("UTC", SessionDays.Weekdays), ("Europe/London", SessionDays.EveryDay)],
            run.TableOf().Select(static session => (session.TimeZone, session.Days)));
    }

    [Fact]
    public void A_market_keeps_its_own_zone_and_days()
    {
        var run = GeneratorTest.Run(
            "[assembly: SessionDefaults(TimeZone = \"Europe/London\", Days = EveryDay)]",
            $"[Session(Market.Sydney)] internal sealed partial class Bot : IStrategy {Body}");
        Assert.Equal(("Australia/Sydney", SessionDays.Weekdays), run.TableOf().Select(static session => (session.TimeZone, session.Days)).Single());
    }

    [Fact]
    public void Days_that_never_come_are_thrown() =>
        Assert.Equal(["SES0014"], GeneratorTest.Run("[assembly: SessionDefaults(Days = SessionDays.None)]", Bot).ProblemsOf());

    [Theory]
    [InlineData("Europe/London", "Europe/Paris", IncrementalStepRunReason.Modified)]
    [InlineData("SessionDefaults(", "SessionDefaults( ", IncrementalStepRunReason.Cached)]
    public void An_edited_default_regenerates_and_an_edited_blank_does_not(string from, string to, IncrementalStepRunReason expected)
    {
        var compilation = GeneratorTest.Compile(GeneratorTestOptions.Default, LanguageVersion.CSharp12, Defaults, Bot);
        var driver = GeneratorTest.Drive(compilation);
        var tree = compilation.SyntaxTrees[1];
        var edited = CSharpSyntaxTree.ParseText(
            tree.ToString().Replace(from, to, StringComparison.Ordinal), (CSharpParseOptions)tree.Options, tree.FilePath);
        var result = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, edited)).GetRunResult().Results.Single();
        var outputs = result.TrackedOutputSteps.SelectMany(static steps => steps.Value)
            .Where(static step => step.Inputs[0].Source.Outputs[step.Inputs[0].OutputIndex].Value is Generator.Models.StrategyModel).SelectMany(static step => step.Outputs);
        Assert.Equal([expected], outputs.Select(static output => output.Reason));
    }
}
