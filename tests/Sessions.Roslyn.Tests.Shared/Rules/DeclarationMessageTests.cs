using Sessions.Analyzers;

namespace Sessions.Roslyn.Tests.Rules;

public class DeclarationMessageTests
{
    private const string Strategy = " : IStrategy { public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default; }";

    [Theory]
    [InlineData(
        "SES0007", "'Bot' has sessions, so 'Outer' must be partial: add the modifier 'partial'",
        "internal static class {|#0:Outer|} { [Session(8, 9)] internal sealed partial class Bot" + Strategy + " }")]
    [InlineData(
        "SES0008", "'Bot' has sessions but does not implement IStrategy; add ': IStrategy' and a TradeAsync method, or make it static where it only holds sessions for others",
        "[Session(8, 9)] internal sealed partial class {|#0:Bot|};")]
    [InlineData(
        "SES0013", "'Bot' already has a member 'IGatedStrategy.Sessions', which its sessions are to bring; rename or remove it",
        "[Session(8, 9)] internal abstract partial class Bot : IGatedStrategy { public abstract ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken); "
            + "SessionTable IGatedStrategy.{|#0:Sessions|} => Sessions; ValueTask IGatedStrategy.InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => default; }")]
    [InlineData(
        "SES0015", "'RunAsync' cannot have sessions: it has the name of a member that its sessions bring; give the class another name",
        "[Session(8, 9)] internal sealed partial class {|#0:RunAsync|}" + Strategy)]
    [InlineData(
        "SES0015", "'Bot' cannot have sessions: members cannot be added to the file-local type 'Outer'; remove 'file'",
        "file partial class Outer { [Session(8, 9)] internal sealed partial class {|#0:Bot|}" + Strategy + " }")]
    public Task Message_says_what_is_wrong_and_what_would_be_right(string id, string message, string source) =>
        AnalyzerTest.VerifyMessageAsync<DeclarationAnalyzer>(id, message, source);
}
