using Sessions.Analyzers;

namespace Sessions.Roslyn.Tests.Rules;

public class HandlersAnalyzerTests
{
    [Theory]
    [InlineData("[Session(8, 9, OnEnd = {|SES0009:Custom|})]")]
    [InlineData("[Session(8, 9, OnStart = {|SES0009:SessionAction.Custom|})]")]
    [InlineData("[Session(8, 9, OnEnd = {|SES0009:Custom|}, CustomEnd = null)]")]
    [InlineData("[Session(8, 9, OnEnd = {|SES0009:Custom|}, CustomEnd = \" \")]")]
    [InlineData("[Session(8, 9, OnEnd = {|SES0009:Custom|}, CustomStart = {|SES0011:nameof(CloseAsync)|})]")]
    [InlineData("[Session(Market.Tokyo, OnEnd = {|SES0009:Custom|})]")]
    public Task Custom_that_names_no_method_is_reported_on_the_action(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(8, 9, OnEnd = Custom, CustomEnd = {|SES0009:\"Nothing\"|})]")]
    [InlineData("[Session(8, 9, OnStart = Custom, CustomStart = {|SES0009:nameof(Property)|})]")]
    [InlineData("[Session(8, 9, OnEnd = Custom, CustomEnd = {|SES0009:\"CloseASync\"|})]")]
    [InlineData("[Session(8, 9, OnEnd = Custom, CustomEnd = {|SES0009:nameof({|CS0103:YetToWriteAsync|})|})]")]
    [InlineData("[Session(Market.Tokyo, OnEnd = Custom, CustomEnd = {|SES0009:\"Nothing\"|})]")]
    public Task Method_that_does_not_exist_is_reported_on_its_name(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(8, 9, OnEnd = Custom, CustomEnd = {|SES0010:nameof(Close)|})]")]
    [InlineData("[Session(8, 9, OnStart = Custom, CustomStart = {|SES0010:\"Counted\"|})]")]
    [InlineData("[Session(8, 9, OnStart = Custom, CustomStart = {|SES0010:\"Generic\"|})]")]
    [InlineData("[Session(Market.Tokyo, OnEnd = Custom, CustomEnd = {|SES0010:nameof(Close)|})]")]
    public Task Method_of_another_shape_is_reported_on_its_name(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(8, 9, CustomEnd = {|SES0011:nameof(CloseAsync)|})]")]
    [InlineData("[Session(8, 9, OnEnd = CloseAll, CustomEnd = {|SES0011:\"CloseAsync\"|})]")]
    [InlineData("[Session(8, 9, CustomStart = {|SES0011:\"Nothing\"|}, OnStart = SessionAction.None)]")]
    [InlineData("[Session(8, 9, OnEnd = CloseAll, CustomEnd = {|SES0011:nameof({|CS0103:YetToWriteAsync|})|})]")]
    [InlineData("[Session(Market.Tokyo, CustomEnd = {|SES0011:nameof(CloseAsync)|})]")]
    public Task Method_that_is_named_and_never_called_is_reported_on_its_name(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(8, 9, OnStart = Custom, CustomStart = nameof(CloseAsync), OnEnd = Custom, CustomEnd = \"AsTask\")]")]
    [InlineData("[Session(8, 9, OnEnd = Custom, CustomEnd = nameof(Above.InheritedAsync))]")]
    [InlineData("[Session(8, 9, OnEnd = CloseAll, CustomEnd = null)]")]
    [InlineData("[Session(Market.Tokyo, OnEnd = Custom, CustomEnd = nameof(CloseAsync))]")]
    [InlineData("[Session(8, 9, OnEnd = Custom, CustomEnd = {|CS0029:5|})]")]
    [InlineData("[Session(8, 9, OnEnd = {|CS0103:Kustom|}, CustomEnd = nameof(CloseAsync))]")]
    public Task Handlers_that_are_called_and_what_the_compiler_rejects_are_not_reported(string attribute) => RunAsync(attribute);

    [Fact]
    public Task Handler_of_used_sessions_that_the_user_lacks_is_reported_at_the_type() => RunAsync(
        "[UseSessions({|SES0009:typeof(Hours)|})]",
        "[Session(8, 9, OnEnd = Custom, CustomEnd = \"Nothing\")] [Session(10, 11, OnEnd = Custom, CustomEnd = \"CloseAsync\")] internal static class Hours;");

    [Fact]
    public Task Custom_without_a_name_in_a_static_class_is_reported_there_and_at_its_users() => RunAsync(
        "[UseSessions({|SES0009:typeof(Hours)|})]", "[Session(8, 9, OnEnd = {|SES0009:Custom|})] internal static class Hours;");

    [Fact]
    public Task Method_that_is_never_called_is_reported_in_the_class_that_names_it_alone() => RunAsync(
        "[UseSessions(typeof(Hours))]", "[Session(8, 9, CustomEnd = {|SES0011:\"CloseAsync\"|})] internal static class Hours;");

    [Theory]
    [InlineData(
        "SES0009", "Session '8-9' has OnEnd = Custom, but CustomEnd names no method; write CustomEnd = nameof(YourMethodAsync)",
        "[Session(8, 9, OnEnd = {|#0:Custom|})]")]
    [InlineData(
        "SES0009", "Session '8-9' has OnStart = Custom, but 'Bot' has no method 'Nothing'; declare 'ValueTask Nothing(SessionContext session, CancellationToken cancellationToken)'",
        "[Session(8, 9, OnStart = Custom, CustomStart = {|#0:\"Nothing\"|})]")]
    [InlineData(
        "SES0011", "'CloseAsync' never runs because session 'A' has OnEnd = CloseAll; set OnEnd = Custom, or remove CustomEnd",
        "[Session(8, 9, Name = \"A\", OnEnd = CloseAll, CustomEnd = {|#0:\"CloseAsync\"|})]")]
    public Task Message_says_what_is_wrong_and_what_would_be_right(string id, string message, string attribute) =>
        AnalyzerTest.VerifyMessageAsync<HandlersAnalyzer>(id, message, Source(attribute));

    [Fact]
    public Task Method_that_was_probably_meant_is_the_second_place() => AnalyzerTest.VerifyMessageAsync<HandlersAnalyzer>(
        "SES0009", "Session '8-9' has OnEnd = Custom, but 'Bot' has no method 'CloseASync'; did you mean 'CloseAsync'?",
        Source("[Session(8, 9, OnEnd = Custom, CustomEnd = {|#0:\"CloseASync\"|})]").Replace(" CloseAsync(", " {|#1:CloseAsync|}(", StringComparison.Ordinal));

    [Fact]
    public Task Method_of_another_shape_is_the_second_place() => AnalyzerTest.VerifyMessageAsync<HandlersAnalyzer>(
        "SES0010", "'Close' has the wrong signature for a session handler; declare it as 'ValueTask Close(SessionContext session, CancellationToken cancellationToken)'",
        Source("[Session(8, 9, OnEnd = Custom, CustomEnd = {|#0:nameof(Close)|})]").Replace(" Close()", " {|#1:Close|}()", StringComparison.Ordinal));

    private static Task RunAsync(string attributes, params string[] others) => AnalyzerTest.RunAsync<HandlersAnalyzer>([Source(attributes), .. others]);

    private static string Source(string attributes) => attributes + """

        internal sealed partial class Bot : Above, IStrategy
        {
            public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            public ValueTask Property => default;
            private ValueTask CloseAsync(SessionContext session, CancellationToken cancellationToken) => default;
            private static Task AsTask(SessionContext session, CancellationToken cancellationToken) => Task.CompletedTask;
            private void Close() { }
            private ValueTask Counted(SessionContext session, CancellationToken cancellationToken, int count = 0) => default;
            private ValueTask Generic<T>(SessionContext session, CancellationToken cancellationToken) => default;
        }

        internal abstract class Above
        {
            protected internal ValueTask InheritedAsync(SessionContext session, CancellationToken cancellationToken) => default;
        }
        """;
}
