using Sessions.Generated;

namespace Sessions.Roslyn.Tests.Emission;

public class HandlerTests
{
    private const string Trade = "public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;";
    private const string Parameters = "(SessionContext session, CancellationToken cancellationToken)";

    [Fact]
    public async Task Each_number_calls_its_method_and_any_other_throws()
    {
        var run = GeneratorTest.Run($$"""
            using System.Collections.Generic;

            [Session(8, 9, OnStart = Custom, CustomStart = nameof(OneAsync), OnEnd = Custom, CustomEnd = nameof(TwoAsync))]
            [Session(10, 11, OnEnd = Custom, CustomEnd = nameof(ThreeAsync))]
            [Session(12, 13, OnStart = Custom, CustomStart = nameof(OneAsync))]
            public sealed partial class Bot : IStrategy
            {
                public List<string> Calls { get; } = [];
                public static List<string> StaticCalls { get; } = [];
                {{Trade}}
                private ValueTask OneAsync{{Parameters}} { Calls.Add("one"); return default; }
                private async Task TwoAsync{{Parameters}} { await Task.Yield(); Calls.Add("two"); }
                private static ValueTask ThreeAsync{{Parameters}} { StaticCalls.Add("three"); return default; }
            }
            """);
        var type = run.Load("Bot");
        var bot = Activator.CreateInstance(type)!;
        var gated = (IGatedStrategy)bot;

        Assert.Equal([0, -1, 0], gated.Sessions.Select(static session => session.StartHandler));
        Assert.Equal([1, 2, -1], gated.Sessions.Select(static session => session.EndHandler));
        for (var handler = 0; handler < 3; handler++)
        {
            await gated.InvokeAsync(handler, null!, CancellationToken.None);
        }

        Assert.Equal(["one", "two"], (IEnumerable<string>)type.GetProperty("Calls")!.GetValue(bot)!);
        Assert.Equal(["three"], (IEnumerable<string>)type.GetProperty("StaticCalls")!.GetValue(null)!);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("handler", async () => await gated.InvokeAsync(3, null!, default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("handler", async () => await gated.InvokeAsync(-1, null!, default));
    }

    [Theory]
    [InlineData("private ValueTask")]
    [InlineData("private Task")]
    [InlineData("private static ValueTask")]
    [InlineData("private static Task")]
    [InlineData("protected internal virtual ValueTask")]
    public void Handler_of_the_right_shape_binds(string declaration) => Assert.DoesNotContain("SES", Emit($$"""
        [Session(8, 9, OnEnd = Custom, CustomEnd = nameof(EndAsync))]
        internal partial class Bot : IStrategy
        {
            {{Trade}}
            {{declaration}} EndAsync{{Parameters}} => throw new NotSupportedException();
        }
        """), StringComparison.Ordinal);

    [Theory]
    [InlineData("private void EndAsync(SessionContext session, CancellationToken cancellationToken) { }")]
    [InlineData("private ValueTask<int> EndAsync(SessionContext session, CancellationToken cancellationToken) => default;")]
    [InlineData("private ValueTask EndAsync(SessionContext session) => default;")]
    [InlineData("private ValueTask EndAsync(CancellationToken cancellationToken, SessionContext session) => default;")]
    [InlineData("private ValueTask EndAsync(object session, CancellationToken cancellationToken) => default;")]
    [InlineData("private ValueTask EndAsync(ref SessionContext session, CancellationToken cancellationToken) => default;")]
    [InlineData("private ValueTask EndAsync(SessionContext session, CancellationToken cancellationToken, int more = 0) => default;")]
    [InlineData("private ValueTask EndAsync<T>(SessionContext session, CancellationToken cancellationToken) => default;")]
    public void Handler_of_another_shape_is_told_the_right_one(string declaration) => Assert.Contains(
        "new global::Sessions.SessionProblem(\"SES0010\", \"'EndAsync' has the wrong signature for a session handler; declare it as "
            + "'ValueTask EndAsync(SessionContext session, CancellationToken cancellationToken)'\")",
        Emit($$"""
            [Session(8, 9, OnEnd = Custom, CustomEnd = nameof(EndAsync))]
            internal sealed partial class Bot : IStrategy
            {
                {{Trade}}
                {{declaration}}
            }
            """), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "Session '8-9' has OnEnd = Custom, but CustomEnd names no method; write CustomEnd = nameof(YourMethodAsync)")]
    [InlineData(", CustomEnd = null", "Session '8-9' has OnEnd = Custom, but CustomEnd names no method; write CustomEnd = nameof(YourMethodAsync)")]
    [InlineData(", CustomEnd = \"EndASync\"", "Session '8-9' has OnEnd = Custom, but 'Bot' has no method 'EndASync'; did you mean 'EndAsync'?")]
    [InlineData(", CustomEnd = \"Nothing\"", "but 'Bot' has no method 'Nothing'; declare 'ValueTask Nothing(SessionContext session, CancellationToken cancellationToken)'")]
    [InlineData(", CustomEnd = \"Private\"", "but 'Bot' has no method 'Private'; declare")]
    [InlineData(", CustomEnd = \"Property\"", "but 'Bot' has no method 'Property'; declare")]
    public void Custom_without_a_method_says_what_to_write(string argument, string message) => Assert.Contains(message, Emit($$"""
        internal abstract class Above
        {
            private ValueTask Private{{Parameters}} => default;
        }

        [Session(8, 9, OnEnd = Custom{{argument}})]
        internal sealed partial class Bot : Above, IStrategy
        {
            {{Trade}}
            public ValueTask Property => default;
            internal ValueTask EndAsync{{Parameters}} => default;
        }
        """), StringComparison.Ordinal);

    [Fact]
    public void Handler_that_is_obsolete_gives_no_warning() => Assert.DoesNotContain("SES", Emit($$"""
        [Session(8, 9, OnEnd = Custom, CustomEnd = "EndAsync")]
        internal sealed partial class Bot : IStrategy
        {
            {{Trade}}
            [Obsolete("Use another.")]
            private ValueTask EndAsync{{Parameters}} => default;
        }
        """), StringComparison.Ordinal);

    private static string Emit(string source) => GeneratorTest.Run(source).Text;
}
