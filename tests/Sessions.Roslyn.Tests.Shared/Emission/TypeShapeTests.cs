using Sessions.Generated;

namespace Sessions.Roslyn.Tests.Emission;

public class TypeShapeTests
{
    private const string Trade = "public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;";

    [Fact]
    public void Nested_generic_class_compiles() => Snapshot.Match(GeneratorTest.Run($$"""
        namespace Acme;

        public partial class Outer<T> where T : class
        {
            public readonly partial struct Middle<TKey> where TKey : notnull
            {
                [Session(8, 12)]
                public sealed partial class Bot<TBar> : IStrategy where TBar : struct, IComparable<TBar>
                {
                    {{Trade}}
                }
            }
        }
        """));

    [Theory]
    [InlineData("partial class")]
    [InlineData("partial struct")]
    [InlineData("readonly partial struct")]
    [InlineData("ref partial struct")]
    [InlineData("partial record")]
    [InlineData("partial record struct")]
    [InlineData("partial interface")]
    [InlineData("static partial class")]
    public void Class_inside_any_kind_of_type_compiles(string outer)
    {
        var run = GeneratorTest.Run($$"""
            namespace Acme;

            internal {{outer}} Outer
            {
                [Session(8, 12)]
                internal sealed partial class Bot : IStrategy
                {
                    {{Trade}}
                }
            }
            """);
        Assert.Equal("08:00-12:00", TableOf(run, "Acme.Outer+Bot")[0].Name);
    }

    [Fact]
    public void Class_inside_a_variant_interface_gets_no_error_beyond_the_compilers_own()
    {
        // CS8427: nothing may be nested there, and emitting repeats the variance so that it adds no error of its own.
        var options = new GeneratorTestOptions { OwnErrors = ["CS8427"] };
        var run = GeneratorTest.Run(options, $$"""
            public partial interface IOuter<in TIn, out TOut>
            {
                [Session(8, 12)]
                public sealed partial class Bot : IStrategy
                {
                    {{Trade}}
                }
            }
            """);
        Assert.Contains("partial interface IOuter<in TIn, out TOut>\n", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_compiles()
    {
        var run = GeneratorTest.Run($$"""
            namespace Acme;

            [Session(8, 12)]
            public sealed partial record Bot(string Symbol, int Size = 1) : IStrategy
            {
                {{Trade}}
            }
            """);
        Assert.Contains("    partial record Bot : global::Sessions.Generated.IGatedStrategy\n", run.Text, StringComparison.Ordinal);
        Assert.Equal("08:00-12:00", TableOf(run, "Acme.Bot")[0].Name);
    }

    [Fact]
    public void Class_of_the_global_namespace_compiles() => Snapshot.Match(GeneratorTest.Run($$"""
        [Session(8, 12)]
        public sealed partial class Bot : IStrategy
        {
            {{Trade}}
        }
        """));

    [Fact]
    public void Abstract_class_compiles_and_its_subclass_runs_by_its_table()
    {
        var run = GeneratorTest.Run($$"""
            [Session(8, 12)]
            internal abstract partial class Bot : IStrategy
            {
                public abstract ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken);
            }

            internal sealed class Real : Bot
            {
                public override ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """);
        var gated = Assert.IsAssignableFrom<IGatedStrategy>(Activator.CreateInstance(run.Load("Real")));
        Assert.Equal("08:00-12:00", gated.Sessions[0].Name);
    }

    [Fact]
    public void Names_that_are_keywords_compile()
    {
        var run = GeneratorTest.Run("""
            namespace @namespace.@event;

            internal partial class @class<@int>
            {
                [Session(8, 12, OnEnd = Custom, CustomEnd = nameof(@return))]
                [Session(13, 14, OnEnd = Custom, CustomEnd = nameof(@handler))]
                internal sealed partial class @record : IStrategy
                {
                    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;

                    private ValueTask @return(SessionContext session, CancellationToken cancellationToken) => default;

                    private static ValueTask @handler(SessionContext session, CancellationToken cancellationToken) => default;
                }
            }
            """);
        Assert.Contains("namespace @namespace.@event\n", run.Text, StringComparison.Ordinal);
        Assert.Contains("partial class @class<@int>\n", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Session(8, 12)] public sealed partial class GeneratedSessionTable", "GeneratedSessionTable")]
    [InlineData("public static partial class GeneratedSessionTable { [Session(8, 12)] public sealed partial class Bot", "GeneratedSessionTable+Bot")]
    public void Class_with_the_name_of_the_tables_holder_compiles(string declaration, string name)
    {
        var run = GeneratorTest.Run($"{declaration} : IStrategy {{ {Trade} }}" + (name.Contains('+', StringComparison.Ordinal) ? " }" : ""));
        Assert.Single(TableOf(run, name));
    }

    [Fact]
    public void Constructions_of_a_generic_class_share_one_table()
    {
        var open = GeneratorTest.Run($$"""
            [Session(8, 12)]
            public sealed partial class Bot<T> : IStrategy
            {
                {{Trade}}
            }
            """).Load("Bot`1");
        Assert.Same(Read(open.MakeGenericType(typeof(int))), Read(open.MakeGenericType(typeof(string))));
    }

    private static object? Read(Type type) => type.GetProperty("Sessions")!.GetValue(null);

    private static SessionTable TableOf(GeneratorRun run, string type) =>
        Assert.IsType<SessionTable>(Read(run.Load(type)));
}
