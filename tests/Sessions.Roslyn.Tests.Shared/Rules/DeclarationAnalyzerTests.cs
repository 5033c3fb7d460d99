using Sessions.Analyzers;

namespace Sessions.Roslyn.Tests.Rules;

public class DeclarationAnalyzerTests
{
    [Theory]
    [InlineData("[Session(8, 9)] internal sealed class {|SES0007:Bot|};")]
    [InlineData("[Session(8, 9)] internal sealed record {|SES0007:Bot|}(int Size);")]
    [InlineData("internal class {|SES0007:Outer|}<T> { [Session(8, 9)] internal sealed partial class Bot; }")]
    [InlineData("internal class {|SES0007:Outer|} { internal struct {|SES0007:Middle|} { [Session(8, 9)] internal sealed class {|SES0007:Bot|}; } }")]
    public Task Class_or_type_around_it_that_is_not_partial_is_reported_on_its_name(string source) => RunAsync(source);

    [Theory]
    [InlineData("[Session(8, 9)] internal sealed partial class Bot;")]
    [InlineData("internal partial interface IOuter { internal partial record struct Middle { [Session(8, 9)] internal sealed partial record Bot; } }")]
    [InlineData("internal sealed class Bot;")]
    public Task Partial_classes_and_classes_without_sessions_are_not_reported(string source) => RunAsync(source);

    private static Task RunAsync(string source) => AnalyzerTest.RunAsync<DeclarationAnalyzer>(source);
}
