using Sessions.Analyzers;

namespace Sessions.Roslyn.Tests.Rules;

public class DeclarationAnalyzerTests
{
    private const string Strategy = " : IStrategy { public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default; }";
    private const string Trade = "public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;";

    [Theory]
    [InlineData("[Session(8, 9)] internal sealed class {|SES0007:Bot|}" + Strategy)]
    [InlineData("[Session(8, 9)] internal sealed record {|SES0007:Bot|}(int Size)" + Strategy)]
    [InlineData("internal class {|SES0007:Outer|}<T> { [Session(8, 9)] internal sealed partial class Bot" + Strategy + " }")]
    [InlineData("internal class {|SES0007:Outer|} { internal struct {|SES0007:Middle|} { [Session(8, 9)] internal sealed class {|SES0007:Bot|}" + Strategy + " } }")]
    public Task Class_or_type_around_it_that_is_not_partial_is_reported_on_its_name(string source) => RunAsync(source);

    [Theory]
    [InlineData("[Session(8, 9)] internal sealed partial class Bot" + Strategy)]
    [InlineData("internal partial interface IOuter { internal partial record struct Middle { [Session(8, 9)] internal sealed partial record Bot" + Strategy + " } }")]
    [InlineData("internal sealed class Bot;")]
    [InlineData("file sealed class Bot" + Strategy)]
    [InlineData("namespace Acme { internal sealed class Sessions { public int RunAsync => 1; } }")]
    public Task Strategies_and_classes_without_sessions_are_not_reported(string source) => RunAsync(source);

    [Theory]
    [InlineData("[Session(8, 9)] internal sealed partial class {|SES0008:Bot|};")]
    [InlineData("[Session(8, 9)] internal abstract partial class {|SES0008:Bot|} { " + Trade + " }")]
    [InlineData("internal sealed partial class Bot { } [Session(8, 9)] internal sealed partial class {|SES0008:Bot|};")]
    [InlineData("[UseSessions(typeof(Hours))] internal sealed partial class {|SES0008:Bot|}; [Session(8, 9)] internal static class Hours;")]
    [InlineData("internal interface IStrategy; [Session(8, 9)] internal sealed partial class {|SES0008:Bot|} : IStrategy;")]
    public Task Class_that_is_no_strategy_is_reported_where_its_sessions_are(string source) => RunAsync(source);

    [Theory]
    [InlineData("internal abstract class Above" + Strategy + " [Session(8, 9)] internal sealed partial class Bot : Above;")]
    [InlineData("internal interface IAbove : IStrategy; [Session(8, 9)] internal sealed partial class Bot : IAbove { " + Trade + " }")]
    [InlineData("[Session(8, 9)] internal sealed partial class Bot : global::Sessions.Generated.IGatedStrategy { " + Trade + " }")]
    [InlineData("[Session(8, 9)] internal sealed partial class Bot : {|CS0246:Above|};")]
    [InlineData("[Session(8, 9)] internal sealed partial class Bot : {|CS0246:IStrategi|};")]
    public Task Class_that_is_a_strategy_by_another_type_or_may_be_is_not_reported(string source) => RunAsync(source);

    [Theory]
    [InlineData("public static int {|SES0013:Sessions|} => 1;")]
    [InlineData("public static void {|SES0013:Sessions|}(int count) { }")]
    [InlineData("internal sealed class {|SES0013:Sessions|};")]
    [InlineData("public Task {|SES0013:RunAsync|}(SessionRuntime runtime, CancellationToken cancellationToken) => Task.CompletedTask;")]
    [InlineData("private int {|SES0013:RunAsync|} => 1;")]
    public Task Member_that_sessions_bring_is_reported_on_its_name(string member) =>
        RunAsync("[Session(8, 9)] internal sealed partial class Bot : IStrategy { " + Trade + member + " }");

    [Theory]
    [InlineData("internal sealed partial class Bot(int {|SES0013:Sessions|})")]
    [InlineData("internal sealed partial class Bot(int count, int {|SES0013:RunAsync|})")]
    [InlineData("internal sealed partial class Bot(int sessions)")]
    public Task Parameter_that_an_emitted_member_would_hide_is_reported(string head) => RunAsync("[Session(8, 9)] " + head + " : IStrategy { " + Trade + " public int Doubled => 2 * ("
        + (head.Contains("Sessions", StringComparison.Ordinal) ? "0" : "1") + "); }");

    [Fact]
    public Task Explicit_member_of_the_gate_is_reported_on_its_name() => RunAsync($$"""
        [Session(8, 9)]
        internal sealed partial class Bot : global::Sessions.Generated.IGatedStrategy
        {
            {{Trade}}
            SessionTable global::Sessions.Generated.IGatedStrategy.{|SES0013:Sessions|} => Sessions;
            ValueTask global::Sessions.Generated.IGatedStrategy.InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => default;
        }
        """);

    [Fact]
    public Task Abstract_member_of_a_base_class_is_reported_on_the_class() => RunAsync(
        "internal abstract class Above" + Strategy.Replace("}", "internal abstract int Sessions { get; } }", StringComparison.Ordinal)
        + "[Session(8, 9)] internal abstract partial class {|SES0013:Bot|} : Above;");

    [Theory]
    [InlineData("public Task RunAsync(int count) => Task.CompletedTask;")]
    [InlineData("public Task RunAsync<T>(SessionRuntime runtime, CancellationToken cancellationToken) => RunAsync(runtime, cancellationToken);")]
    [InlineData("public int sessions;")]
    public Task Overloads_and_other_names_are_not_reported(string member) =>
        RunAsync("[Session(8, 9)] internal sealed partial class Bot : IStrategy { " + Trade + member + " }");

    [Theory]
    [InlineData("[Session(8, 9)] file sealed partial class {|SES0015:Bot|}" + Strategy)]
    [InlineData("file partial class Outer { [Session(8, 9)] internal sealed partial class {|SES0015:Bot|}" + Strategy + " }")]
    [InlineData("namespace Acme { [Session(8, 9)] internal sealed partial class {|SES0015:Sessions|}" + Strategy + " }")]
    [InlineData("[Session(8, 9)] internal sealed partial class {|SES0015:RunAsync|}" + Strategy)]
    [InlineData("[Session(8, 9)] internal sealed partial class Bot<{|SES0015:Sessions|}>" + Strategy)]
    public Task Class_that_cannot_be_gated_is_reported_on_the_name_in_the_way(string source) => RunAsync(source);

    [Fact]
    public Task Type_parameter_of_a_type_around_it_is_not_in_the_way() =>
        RunAsync("internal partial class Outer<Sessions> { [Session(8, 9)] internal sealed partial class Bot" + Strategy + " }");

    private static Task RunAsync(string source) => AnalyzerTest.RunAsync<DeclarationAnalyzer>(source);
}
