using Sessions.Generated;

namespace Sessions.Roslyn.Tests.Emission;

public class InheritanceTests
{
    private const string Trade = "public virtual ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;";

    private const string Base = $$"""
        /// <summary>A bot.</summary>
        [Session(8, 12)]
        public partial class Bot : IStrategy
        {
            {{Trade}}

            /// <summary>Handles.</summary>
            protected Task FlattenAsync(SessionContext session, CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """;

    private const string Derived = """
        [Session(13, 14, OnEnd = Custom, CustomEnd = nameof(FlattenAsync))]
        public sealed partial class Later : Bot;
        """;

    [Fact]
    public void Class_derived_from_another_annotated_class_hides_its_members()
    {
        var run = GeneratorTest.Run(Base, Derived);
        VerifyHides(run);

        var bot = Activator.CreateInstance(run.Load("Later"));
        Assert.Equal("13:00-14:00", Assert.IsAssignableFrom<IGatedStrategy>(bot).Sessions[0].Name);
    }

    [Fact]
    public void Class_derived_from_an_annotated_class_of_another_assembly_hides_its_members()
    {
        var library = GeneratorTest.Run(new GeneratorTestOptions { AssemblyName = "Library" }, Base);
        VerifyHides(GeneratorTest.Run(new GeneratorTestOptions { MoreReferences = [library.ToReference()] }, Derived));
    }

    [Fact]
    public void Grandchild_of_an_annotated_class_hides_its_members() =>
        VerifyHides(GeneratorTest.Run(Base, "public class Middle : Bot;", Derived.Replace(": Bot", ": Middle", StringComparison.Ordinal)));

    [Fact]
    public void Inherited_members_that_cannot_be_seen_are_not_hidden()
    {
        var run = GeneratorTest.Run($$"""
            internal abstract class Bot : IStrategy
            {
                private static int Sessions => 1;
                {{Trade}}
                public static int RunAsync(int times) => times * Sessions;
            }

            [Session(8, 12)]
            internal sealed partial class Real : Bot;
            """);
        Assert.Contains("public static global::Sessions.SessionTable Sessions", run.Text, StringComparison.Ordinal);
        Assert.Contains("public global::System.Threading.Tasks.Task RunAsync", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static int Sessions => 1;")]
    [InlineData("public static void Sessions() { }")]
    [InlineData("protected const int Sessions = 1;")]
    [InlineData("internal sealed class Sessions;")]
    public void Inherited_member_of_any_kind_with_the_name_is_hidden(string member)
    {
        var run = GeneratorTest.Run($$"""
            internal abstract class Bot : IStrategy
            {
                {{member}}
                {{Trade}}
            }

            [Session(8, 12)]
            internal sealed partial class Real : Bot;
            """);
        Assert.Contains("public static new global::Sessions.SessionTable Sessions", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Inherited_abstract_member_is_a_collision_since_hiding_it_is_an_error()
    {
        var run = GeneratorTest.Run($$"""
            internal abstract class Bot : IStrategy
            {
                {{Trade}}
                public abstract Task RunAsync(SessionRuntime runtime, CancellationToken cancellationToken);
            }

            [Session(8, 12)]
            internal abstract partial class Real : Bot;
            """);
        Assert.DoesNotContain(" RunAsync(", run.Text, StringComparison.Ordinal);
        Assert.Contains("SES0013", run.Text, StringComparison.Ordinal);
    }

    private static void VerifyHides(GeneratorRun run)
    {
        var text = run.Files.Single(static file => file.Key.StartsWith("Later.", StringComparison.Ordinal)).Value;
        Assert.Contains("public static new global::Sessions.SessionTable Sessions", text, StringComparison.Ordinal);
        Assert.Contains("public new global::System.Threading.Tasks.Task RunAsync", text, StringComparison.Ordinal);
    }
}
