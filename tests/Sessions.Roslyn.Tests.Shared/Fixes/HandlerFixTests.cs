using Sessions.Analyzers;
using Sessions.CodeFixes;
using Sessions.CodeFixes.Handlers;

namespace Sessions.Roslyn.Tests.Fixes;

/// <summary>Methods that sessions name: created, given the right shape, and called.</summary>
public class HandlerFixTests
{
    private const string Body = "(SessionContext session, CancellationToken cancellationToken) => throw new NotImplementedException();\n";
    private const string Existing = "    private ValueTask CloseAsync(SessionContext session, CancellationToken cancellationToken) => default;\n";

    [Theory]
    [InlineData("OnEnd = Custom, CustomEnd = {|SES0009:\"FlattenAsync\"|}", "OnEnd = Custom, CustomEnd = \"FlattenAsync\"", "FlattenAsync")]
    [InlineData("OnStart = Custom, CustomStart = {|SES0009:nameof({|CS0103:WarmUpAsync|})|}", "OnStart = Custom, CustomStart = nameof(WarmUpAsync)", "WarmUpAsync")]
    [InlineData("OnEnd = {|SES0009:Custom|} /* ours */, Name = \"A\"", "OnEnd = Custom, CustomEnd = nameof(OnEndAsync) /* ours */, Name = \"A\"", "OnEndAsync")]
    [InlineData("OnStart = {|SES0009:Custom|}, CustomStart = null", "OnStart = Custom, CustomStart = nameof(OnStartAsync)", "OnStartAsync")]
    public Task Handler_is_created(string arguments, string expected, string name) => RunAsync<SES0009CreateHandlerFix>(
        arguments, expected, "", "\n    private ValueTask " + name + Body, "Create the method '" + name + "'");

    [Fact]
    public Task Two_handlers_are_created_at_once() => RunAsync<SES0009CreateHandlerFix>(
        "OnStart = Custom, CustomStart = {|SES0009:\"OneAsync\"|}, OnEnd = Custom, CustomEnd = {|SES0009:\"TwoAsync\"|}",
        "OnStart = Custom, CustomStart = \"OneAsync\", OnEnd = Custom, CustomEnd = \"TwoAsync\"",
        "", "\n    private ValueTask OneAsync" + Body + "\n    private ValueTask TwoAsync" + Body);

    [Fact]
    public Task Nearly_the_same_name_can_be_written_instead() => RunAsync<SES0009CreateHandlerFix>(
        "OnEnd = Custom, CustomEnd = {|SES0009:\"CloseASync\"|}", "OnEnd = Custom, CustomEnd = nameof(CloseAsync)", Existing, Existing,
        "Name the method 'CloseAsync'", "SES0009UseNearest");

    [Theory]
    [InlineData("OnEnd = Custom, CustomEnd = {|SES0009:\"not a name\"|}")]
    [InlineData("OnEnd = Custom, CustomEnd = {|SES0009:\"class\"|}")]
    [InlineData("OnEnd = Custom, CustomEnd = {|SES0009:nameof(Size)|}")]
    public Task What_can_be_no_method_is_not_created(string arguments) => RunAsync<SES0009CreateHandlerFix>(arguments, arguments, "    public int Size;\n", "    public int Size;\n");

    [Theory]
    [InlineData("private void End() { }", "private ValueTask End(SessionContext session, CancellationToken cancellationToken) { return default; }")]
    [InlineData("private void End()\n    {\n        Console.WriteLine();\n    }", "private ValueTask End(SessionContext session, CancellationToken cancellationToken)\n    {\n        Console.WriteLine();\n        return default;\n    }")]
    [InlineData("private void End(SessionContext open)\n    {\n        if (open.IsStopped) { return; }\n        throw new NotSupportedException();\n    }", "private ValueTask End(SessionContext open, CancellationToken cancellationToken)\n    {\n        if (open.IsStopped) { return default; }\n        throw new NotSupportedException();\n    }")]
    [InlineData("private void End(int unused) => Console.WriteLine(); // told", "private ValueTask End(SessionContext session, CancellationToken cancellationToken)\n    {\n        Console.WriteLine();\n        return default;\n    } // told")]
    [InlineData("private async void End(CancellationToken token) => await Task.Delay(1, token);", "private async ValueTask End(SessionContext session, CancellationToken token) => await Task.Delay(1, token);")]
    [InlineData("private static Task End(CancellationToken token, SessionContext session) => Task.Delay(1, token);", "private static Task End(SessionContext session, CancellationToken token) => Task.Delay(1, token);")]
    public Task Signature_is_changed_and_the_body_returns_a_task(string method, string expected) => RunAsync<SES0010ChangeSignatureFix>(
        "OnEnd = Custom, CustomEnd = {|SES0010:nameof(End)|}", "OnEnd = Custom, CustomEnd = nameof(End)",
        "    " + method + "\n", "    " + expected + "\n", "Change the signature of 'End'");

    [Theory]
    [InlineData("private void End(int size) => Console.WriteLine(size);")]
    [InlineData("private int End() => 1;")]
    [InlineData("private ValueTask<int> End(SessionContext session, CancellationToken cancellationToken) => default;")]
    [InlineData("private ValueTask End<T>(SessionContext session, CancellationToken cancellationToken) => default;")]
    [InlineData("private async void End() => await Task.Yield(); private void Other() => End();")]
    [InlineData("private void End() { } private Action Other() => End;")]
    [InlineData("private void End() { } /** <see cref='End'/> */ private void Other() => End();")]
    [InlineData("private void End() { } private void Other() { var end = End; end(); }")]
    [InlineData("private Task End(CancellationToken token, SessionContext session) => Task.Delay(1, token); private Task Other() => End(default, null!);")]
    [InlineData("private void End(params SessionContext[] all) { } private void Other() => End();")]
    public Task Signature_that_others_or_the_body_need_is_left(string method) => RunAsync<SES0010ChangeSignatureFix>(
        "OnEnd = Custom, CustomEnd = {|SES0010:nameof(End)|}", "OnEnd = Custom, CustomEnd = {|SES0010:nameof(End)|}", "    " + method + "\n", "    " + method + "\n");

    [Theory]
    [InlineData("private void End() { }\n    private void Other() { End(); this.End(); }", "private ValueTask End", " { End(); return default; }")]
    [InlineData("private static void End(SessionContext open) { }\n    private void Other() => Bot.End(null!);", "private static ValueTask End", " { End(session); return default; }")]
    [InlineData("private Task End(CancellationToken token = default) => Task.Delay(1, token);\n    private Task Other() => End();", "private Task End", " => End(cancellationToken);")]
    [InlineData("private async ValueTask End() => await Task.Yield();\n    private async ValueTask Other() => await End();", "private ValueTask End", " => End();")]
    [InlineData("internal virtual void End() { }", "private ValueTask End", " { End(); return default; }")]
    [InlineData("private void End() { var session = 1; Console.WriteLine(session); }", "private ValueTask End", " { End(); return default; }")]
    public Task Method_that_others_or_its_body_need_is_called_by_a_handler_of_its_name(string method, string head, string body) => RunAsync<SES0010ChangeSignatureFix>(
        "OnEnd = Custom, CustomEnd = {|SES0010:nameof(End)|}", "OnEnd = Custom, CustomEnd = nameof(End)",
        "    " + method + "\n", "    " + method + "\n\n    " + head + "(SessionContext session, CancellationToken cancellationToken)" + body + "\n",
        "Add a handler that calls 'End'");

    [Theory]
    [InlineData("CustomEnd = {|SES0011:nameof(CloseAsync)|}", "OnEnd = Custom, CustomEnd = nameof(CloseAsync)", "Set OnEnd = Custom", null)]
    [InlineData("Name = \"A\", CustomStart = {|SES0011:\"CloseAsync\"|}", "Name = \"A\", OnStart = Custom, CustomStart = \"CloseAsync\"", "Set OnStart = Custom", null)]
    [InlineData("OnEnd = CloseAll, CustomEnd = {|SES0011:nameof(CloseAsync)|}", "OnEnd = Custom, CustomEnd = nameof(CloseAsync)", "Set OnEnd = Custom", "SES0011SetCustom")]
    [InlineData("OnEnd = CloseAll, CustomEnd = {|SES0011:nameof(CloseAsync)|}", "OnEnd = CloseAll", "Remove 'CustomEnd'", null)]
    [InlineData("CustomEnd = {|SES0011:nameof(CloseAsync)|}, Name = \"A\"", "Name = \"A\"", "Remove 'CustomEnd'", "SES0011RemoveName")]
    public Task Handler_that_never_runs_is_called_or_not_named(string arguments, string expected, string title, string? key) =>
        RunAsync<SES0011SetCustomFix>(arguments, expected, Existing, Existing, title, key);

    [Fact]
    public Task Action_is_written_with_its_enum_where_Custom_is_something_else() => RunAsync<SES0011SetCustomFix>(
        "CustomEnd = {|SES0011:nameof(CloseAsync)|}", "OnEnd = SessionAction.Custom, CustomEnd = nameof(CloseAsync)",
        Existing + "    private const int Custom = 1;\n", Existing + "    private const int Custom = 1;\n");

    private static Task RunAsync<TFix>(string arguments, string expected, string members, string expectedMembers, string? title = null, string? key = null)
        where TFix : SourceFix, new() =>
        FixTest.RunAsync<HandlersAnalyzer, TFix>(Source(arguments, members), Source(expected, expectedMembers), title, key);

    private static string Source(string arguments, string members) => $$"""
        [Session(8, 9, {{arguments}})]
        internal partial class Bot : IStrategy
        {
            public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
        {{members}}}
        """;
}
