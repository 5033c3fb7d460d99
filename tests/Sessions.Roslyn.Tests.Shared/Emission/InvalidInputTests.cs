using System.Reflection;
using Sessions.Generated;

namespace Sessions.Roslyn.Tests.Emission;

public class InvalidInputTests
{
    private const string Trade = "public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;";

    [Fact]
    public void Every_problem_is_thrown_by_members_that_compile()
    {
        var run = GeneratorTest.Run($$"""
            namespace Acme;

            [Session("08:00", "12.30")]
            [Session("13:00", "13:00")]
            [Session("14:00", "16:00", Name = "A", OnEnd = Custom)]
            [Session("15:00", "17:00", Name = "A")]
            [Session("18:00", "19:00", Days = SessionDays.None)]
            [Session("20:00", "21:00", EntriesUntil = "22:00")]
            internal sealed partial class Bot : IStrategy
            {
                {{Trade}}
            }
            """);
        Snapshot.Match(run);

        string[] ids = ["SES0001", "SES0002", "SES0009", "SES0012", "SES0003", "SES0014", "SES0016"];
        var bot = (IGatedStrategy)Activator.CreateInstance(run.Load("Acme.Bot"))!;
        Assert.Equal(ids, IdsOf(() => _ = bot.Sessions));
        Assert.Equal(ids, IdsOf(() => Call(bot, "RunAsync", null, CancellationToken.None)));
    }

    [Fact]
    public void The_table_throws_again_on_each_access()
    {
        var type = GeneratorTest.Run($"[Session(12, 12)] internal sealed partial class Bot : IStrategy {{ {Trade} }}").Load("Bot");
        Assert.Equal(["SES0002"], IdsOf(() => Get(type)));
        Assert.Equal(["SES0002"], IdsOf(() => Get(type)));
    }

    [Fact]
    public void What_only_the_running_machine_knows_is_thrown_on_each_access_too()
    {
        var type = GeneratorTest.Run($"[Session(8, 12, TimeZone = \"Europe/Lodnon\")] internal sealed partial class Bot : IStrategy {{ {Trade} }}").Load("Bot");
        Assert.Equal(["SES0005"], IdsOf(() => Get(type)));
        Assert.Equal(["SES0005"], IdsOf(() => Get(type)));
    }

    [Fact]
    public void Class_that_is_no_strategy_gets_members_that_throw()
    {
        var run = GeneratorTest.Run("[Session(8, 12)] internal sealed partial class Bot { internal Task Use() => RunAsync(null!, default); }");
        var type = run.Load("Bot");
        Assert.Equal(["SES0008"], IdsOf(() => Get(type)));
        Assert.Equal(["SES0008"], IdsOf(() => Call(Activator.CreateInstance(type)!, "RunAsync", null, CancellationToken.None)));
    }

    [Theory]
    [InlineData("internal sealed class Bot : IStrategy")]
    [InlineData("file sealed partial class Bot : IStrategy")]
    public void Class_that_nothing_can_be_added_to_gets_nothing(string declaration) =>
        Assert.Empty(GeneratorTest.Run($"[Session(8, 12)] {declaration} {{ {Trade} }}").Files);

    [Fact]
    public void Class_inside_one_that_is_not_partial_gets_nothing() => Assert.Empty(GeneratorTest.Run(
        $"internal static class Outer {{ [Session(8, 12)] internal sealed partial class Bot : IStrategy {{ {Trade} }} }}").Files);

    [Theory]
    [InlineData("public static int Sessions => 1;")]
    [InlineData("public static void Sessions() { }")]
    [InlineData("internal sealed class Sessions;")]
    public void Class_with_a_member_named_Sessions_keeps_it_and_gets_the_rest(string member)
    {
        var run = GeneratorTest.Run($"[Session(8, 12)] internal sealed partial class Bot : IStrategy {{ {Trade} {member} }}");
        var bot = (IGatedStrategy)Activator.CreateInstance(run.Load("Bot"))!;
        Assert.Equal(["SES0013"], IdsOf(() => _ = bot.Sessions));
        Assert.Equal(["SES0013"], IdsOf(() => Call(bot, "RunAsync", null, CancellationToken.None)));
    }

    [Fact]
    public void Class_with_that_very_RunAsync_keeps_it_and_gets_the_rest()
    {
        var run = GeneratorTest.Run($$"""
            [Session(8, 12)]
            internal sealed partial class Bot : IStrategy
            {
                {{Trade}}
                public Task RunAsync(SessionRuntime runtime, CancellationToken cancellationToken) => Task.CompletedTask;
            }
            """);
        Assert.Equal(["SES0013"], IdsOf(() => Get(run.Load("Bot"))));
    }

    [Fact]
    public void Other_overloads_of_RunAsync_are_no_collision()
    {
        var run = GeneratorTest.Run($$"""
            [Session(8, 12)]
            internal sealed partial class Bot : IStrategy
            {
                {{Trade}}
                public Task RunAsync(global::Sessions.Brokers.IBroker broker) => RunAsync(new SessionRuntime(broker), CancellationToken.None);
                public Task RunAsync<T>(SessionRuntime runtime, CancellationToken cancellationToken) => RunAsync(runtime, cancellationToken);
            }
            """);
        Assert.DoesNotContain("SES", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Class_that_implements_the_gate_itself_keeps_it()
    {
        var run = GeneratorTest.Run($$"""
            [Session(8, 12)]
            internal sealed partial class Bot : global::Sessions.Generated.IGatedStrategy
            {
                {{Trade}}
                SessionTable global::Sessions.Generated.IGatedStrategy.Sessions => Sessions;
                ValueTask global::Sessions.Generated.IGatedStrategy.InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => default;
            }
            """);
        Assert.Equal(["SES0013"], IdsOf(() => Get(run.Load("Bot"))));
    }

    [Fact]
    public void Class_that_only_names_the_gate_is_given_it() => Assert.DoesNotContain(
        "SES", GeneratorTest.Run($"[Session(8, 12)] internal sealed partial class Bot : global::Sessions.Generated.IGatedStrategy {{ {Trade} }}").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("sealed partial class RunAsync : IStrategy", "RunAsync")]
    [InlineData("sealed partial class Bot<RunAsync> : IStrategy", "Bot`1")]
    public void Class_that_cannot_be_gated_gets_a_table_that_throws(string declaration, string name)
    {
        var run = GeneratorTest.Run($"[Session(8, 12)] internal {declaration} {{ {Trade} }}");
        var type = run.Load(name);
        Assert.Equal(["SES0015"], IdsOf(() => Get(type.IsGenericType ? type.MakeGenericType(typeof(int)) : type)));
    }

    [Fact]
    public void Class_named_Sessions_gets_a_RunAsync_that_throws()
    {
        var run = GeneratorTest.Run($"namespace Acme {{ [Session(8, 12)] internal sealed partial class Sessions : IStrategy {{ {Trade} }} }}");
        Assert.Equal(["SES0015"], IdsOf(() => Call(Activator.CreateInstance(run.Load("Acme.Sessions"))!, "RunAsync", null, CancellationToken.None)));
    }

    private static object? Get(Type type) => Unwrap(() => type.GetProperty("Sessions")!.GetValue(null));

    private static object? Call(object bot, string method, params object?[] arguments) =>
        Unwrap(() => bot.GetType().GetMethod(method)!.Invoke(bot, arguments));

    private static object? Unwrap(Func<object?> call)
    {
        try
        {
            return call();
        }
        catch (TargetInvocationException wrapped)
        {
            throw wrapped.InnerException!;
        }
    }

    private static IEnumerable<string> IdsOf(Action call) =>
        Assert.Throws<SessionTableException>(call).Problems.Select(static problem => problem.Id);

    private static IEnumerable<string> IdsOf(Func<object?> call) =>
        Assert.Throws<SessionTableException>(call).Problems.Select(static problem => problem.Id);
}
