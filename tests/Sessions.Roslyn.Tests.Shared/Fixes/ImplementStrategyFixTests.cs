using Sessions.Analyzers;
using Sessions.CodeFixes.Declarations;

namespace Sessions.Roslyn.Tests.Fixes;

public class ImplementStrategyFixTests
{
    private const string Trade = "public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => throw new NotImplementedException();";

    [Theory]
    [InlineData("partial class {|SES0008:Bot|};", "partial class Bot : IStrategy\n{\n    " + Trade + "\n}")]
    [InlineData("partial class {|SES0008:Bot|} { }", "partial class Bot : IStrategy {\n    " + Trade + "\n}")]
    [InlineData("partial class {|SES0008:Bot|}\n{\n}", "partial class Bot : IStrategy\n{\n    " + Trade + "\n}")]
    [InlineData("partial class {|SES0008:Bot|}\r\n{\r\n\tpublic int Size;\r\n\r\n\t// The end.\r\n}", "partial class Bot : IStrategy\r\n{\r\n\tpublic int Size;\r\n\r\n\t// The end.\r\n\r\n\t" + Trade + "\r\n}")]
    [InlineData("partial record {|SES0008:Bot|}<T>(int Size) where T : class { public int Twice => 2 * Size; }", "partial record Bot<T>(int Size) : IStrategy where T : class { public int Twice => 2 * Size;\n\n    " + Trade + "\n}")]
    [InlineData("partial class {|SES0008:Bot|} : IDisposable // ours\n{\n  public void Dispose() { }\n}", "partial class Bot : IDisposable, IStrategy // ours\n{\n  public void Dispose() { }\n\n  " + Trade + "\n}")]
    public Task Interface_and_method_are_added(string source, string expected) => RunAsync(source, expected);

    [Theory]
    [InlineData("public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;", "")]
    [InlineData("private ValueTask TradeAsync(SessionContext session, int size) => default;", "\n\n    " + Trade + "\n")]
    public Task Method_that_fits_is_kept(string method, string added) =>
        RunAsync("partial class {|SES0008:Bot|} { " + method + " }", "partial class Bot : IStrategy { " + method + (added.Length > 0 ? added : " ") + "}");

    [Fact]
    public Task Names_are_written_in_full_where_no_using_brings_them() => FixTest.RunAsync<DeclarationAnalyzer, SES0008ImplementStrategyFix>(
        ["namespace Acme { [Session(8, 9)] internal sealed partial class {|SES0008:Bot|} { private interface SessionContext { } } }"],
        ["namespace Acme { [Session(8, 9)] internal sealed partial class Bot : IStrategy { private interface SessionContext { }\n\n    "
            + Trade.Replace("SessionContext", "Sessions.SessionContext", StringComparison.Ordinal) + "\n} }"]);

    [Fact]
    public Task All_are_implemented_at_once() => RunAsync(
        "partial class {|SES0008:Bot|} { }\n[Session(8, 9)] partial class {|SES0008:Other|} { }",
        "partial class Bot : IStrategy {\n    " + Trade + "\n}\n[Session(8, 9)] partial class Other : IStrategy {\n    " + Trade + "\n}");

    private static Task RunAsync(string source, string expected) => FixTest.RunAsync<DeclarationAnalyzer, SES0008ImplementStrategyFix>(
        "[Session(8, 9)] internal " + source, "[Session(8, 9)] internal " + expected, "Implement IStrategy");
}
