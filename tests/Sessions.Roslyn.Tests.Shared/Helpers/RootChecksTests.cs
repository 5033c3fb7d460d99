using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.Roslyn.Tests;

public class RootChecksTests
{
    [Fact]
    public void A_syntax_node_deep_inside_a_value_is_found()
    {
        var node = CSharpSyntaxTree.ParseText("class A;").GetRoot();
        var thrown = Assert.ThrowsAny<Exception>(() => RootChecks.Verify(new { Inner = new object[] { 1, new { Node = node } } }));
        Assert.Contains("Inner", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_location_is_found() => Assert.ThrowsAny<Exception>(static () => RootChecks.Verify(new { Location.None }));

    [Fact]
    public void Plain_values_pass() => RootChecks.Verify(new { Name = "a", Numbers = new[] { 1, 2 }, At = DateTimeOffset.UnixEpoch });
}
