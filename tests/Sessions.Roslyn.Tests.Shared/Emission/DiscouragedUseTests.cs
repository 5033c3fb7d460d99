using Sessions.Generated;

namespace Sessions.Roslyn.Tests.Emission;

/// <summary>What an author advises others against using, emitted code uses all the same, and it compiles: each run checks that.</summary>
public class DiscouragedUseTests
{
    private const string Parameters = "(SessionContext session, CancellationToken cancellationToken)";
    private const string Trade = " public ValueTask TradeAsync" + Parameters + " => default; ";
    private const string Session = "[Session(8, 9, OnEnd = Custom, CustomEnd = \"EndAsync\")] ";

    [Theory]
    [InlineData("[Obsolete(\"Old.\", error: true)] ", "")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"ACME1\")] ", "")]
    [InlineData("", "[Obsolete(\"Old.\", error: true)] ")]
    [InlineData("", "[System.Diagnostics.CodeAnalysis.Experimental(\"ACME1\")] ")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"ACME2\")] ", "[System.Diagnostics.CodeAnalysis.Experimental(\"ACME1\"), Obsolete(\"Old.\", error: true)] ")]
    public void Obsolete_and_experimental_strategies_and_handlers_compile(string onClass, string onHandler)
    {
        var run = GeneratorTest.Run(Session + onClass + "public sealed partial class Bot : IStrategy {" + Trade + onHandler + "private ValueTask EndAsync" + Parameters + " => default; }");

        Assert.Contains("EndAsync(session, cancellationToken)", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_of_an_obsolete_base_class_compiles() => Assert.Contains("EndAsync(session, cancellationToken)", GeneratorTest.Run(
        "public abstract class Base { [Obsolete(\"Old.\", error: true)] protected static Task EndAsync" + Parameters + " => Task.CompletedTask; }"
        + Session + "public sealed partial class Bot : Base, IStrategy {" + Trade + "}").Text, StringComparison.Ordinal);

    [Fact]
    public void Emitted_members_are_left_out_of_code_coverage()
    {
        var run = GeneratorTest.Run("[Session(8, 9, OnEnd = Custom, CustomEnd = nameof(EndAsync))] public sealed partial class Bot : IStrategy {" + Trade + "private ValueTask EndAsync" + Parameters + " => default; }");

        Assert.All(
            run.Load("Bot").GetMethods(System.Reflection.BindingFlags.DeclaredOnly | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Instance)
                .Where(static method => method.Name is "RunAsync" or "Sessions.Generated.IGatedStrategy.InvokeAsync"),
            static method => Assert.NotEmpty(method.GetCustomAttributes(typeof(System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute), inherit: false)));
    }

    [Fact]
    public async Task A_class_without_handlers_has_the_interfaces_own_dispatch()
    {
        var run = GeneratorTest.Run("[Session(8, 9)] public sealed partial class Bot : IStrategy {" + Trade + "}");

        Assert.DoesNotContain("InvokeAsync", run.Text, StringComparison.Ordinal);
        var gated = (IGatedStrategy)Activator.CreateInstance(run.Load("Bot"))!;
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("handler", async () => await gated.InvokeAsync(0, null!, default));
    }
}
