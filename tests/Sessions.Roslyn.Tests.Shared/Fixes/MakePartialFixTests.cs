using Sessions.Analyzers;
using Sessions.CodeFixes.Declarations;

namespace Sessions.Roslyn.Tests.Fixes;

public class MakePartialFixTests
{
    private const string Strategy =
        "internal interface IBot : IStrategy { ValueTask IStrategy.TradeAsync(SessionContext session, CancellationToken cancellationToken) => default; }";

    [Theory]
    [InlineData("[Session(8, 9)] internal sealed class {|SES0007:Bot|} : IBot;", "[Session(8, 9)] internal sealed partial class Bot : IBot;")]
    [InlineData("[Session(8, 9)]\n/* ours */ class {|SES0007:Bot|} : IBot // for now\n{\n}", "[Session(8, 9)]\n/* ours */ partial class Bot : IBot // for now\n{\n}")]
    [InlineData("[Session(8, 9)] internal sealed record {|SES0007:Bot|}(int Size) : IBot;", "[Session(8, 9)] internal sealed partial record Bot(int Size) : IBot;")]
    [InlineData("[Session(8, 9)] file class {|SES0007:{|SES0015:Bot|}|} : IBot;", "[Session(8, 9)] file partial class {|SES0015:Bot|} : IBot;")]
    [InlineData("internal class {|SES0007:Outer|}<T> { [Session(8, 9)] internal sealed partial class Bot : IBot; }", "internal partial class Outer<T> { [Session(8, 9)] internal sealed partial class Bot : IBot; }")]
    public Task Class_is_made_partial(string source, string expected) => RunAsync(source, expected);

    [Fact]
    public Task Types_around_it_are_made_partial_with_it() => RunAsync(
        "internal interface {|SES0007:IOuter|} { readonly record struct {|SES0007:Middle|} { [Session(8, 9)] internal sealed class {|SES0007:Bot|} : IBot; } }",
        "internal partial interface IOuter { readonly partial record struct Middle { [Session(8, 9)] internal sealed partial class Bot : IBot; } }");

    [Fact]
    public Task Title_names_them() => RunAsync(
        "internal partial class Outer { internal class {|SES0007:Middle|} { [Session(8, 9)] internal sealed partial class Bot : IBot; } }",
        "internal partial class Outer { internal partial class Middle { [Session(8, 9)] internal sealed partial class Bot : IBot; } }",
        "Make 'Middle' partial");

    [Fact]
    public Task A_type_around_two_is_made_partial_once() => RunAsync(
        "internal class {|SES0007:{|SES0007:Bots|}|} { [Session(8, 9)] internal class {|SES0007:One|} : IBot; [Session(8, 9)] internal class {|SES0007:Two|} : IBot; }",
        "internal partial class Bots { [Session(8, 9)] internal partial class One : IBot; [Session(8, 9)] internal partial class Two : IBot; }");

    private static Task RunAsync(string source, string expected, string? title = null) =>
        FixTest.RunAsync<DeclarationAnalyzer, SES0007MakePartialFix>([source, Strategy], [expected, Strategy], title);
}
