using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.Roslyn.Tests.Emission;

/// <summary>The list of an assembly's strategies, for a host.</summary>
public class HostedListTests
{
    private const string ListHint = "Sessions.Hosting.AddStrategiesFromThisAssembly.g.cs";

    private const string Body = " : IStrategy { public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default; }\n";

    private const string Session = "[Session(\"08:00\", \"12:00\")] ";

    /// <summary>What the list needs of the hosting library.</summary>
    private static readonly PortableExecutableReference _hosting = Library("Sessions.Hosting", """
        namespace Sessions.Hosting
        {
            public sealed class SessionsBuilder
            {
                public System.Collections.Generic.List<System.Type> Added { get; } = new();
                public SessionsBuilder AddStrategy<T>() where T : class, global::Sessions.Generated.IGatedStrategy { Added.Add(typeof(T)); return this; }
            }
        }
        """);

    private static readonly GeneratorTestOptions _hosted = new() { MoreReferences = [_hosting] };

    [Fact]
    public void Strategies_are_listed_by_name_for_a_host() => Snapshot.Match(GeneratorTest.Run(
        _hosted,
        "namespace Acme; " + Session + "public sealed partial class Second" + Body,
        "namespace Acme; internal static partial class Outer { " + Session + "internal sealed partial class @event" + Body + "}",
        "[UseSessions(typeof(Acme.Second))] public partial record First" + Body));

    [Fact]
    public void Without_the_hosting_library_there_is_no_list() =>
        Assert.DoesNotContain(ListHint, GeneratorTest.Run(Session + "public sealed partial class Bot" + Body).Files.Keys);

    [Theory]
    [InlineData("public abstract partial class Bot")]
    [InlineData("public partial class Bot<T>")]
    public void What_cannot_be_made_is_left_out(string declaration) =>
        Assert.DoesNotContain(ListHint, GeneratorTest.Run(_hosted, Session + declaration + Body).Files.Keys);

    [Theory]
    [InlineData("public partial class Outer<T> { ", "public sealed partial class Bot")]
    [InlineData("public partial class Outer { ", "private sealed partial class Bot")]
    [InlineData("public partial class Outer { ", "protected sealed partial class Bot")]
    public void What_nobody_can_name_is_left_out(string outer, string declaration) =>
        Assert.DoesNotContain(ListHint, GeneratorTest.Run(_hosted, outer + Session + declaration + Body + "}").Files.Keys);

    [Fact]
    public void A_strategy_whose_sessions_are_wrong_is_listed_so_that_the_host_says_so() =>
        Assert.Contains("<global::Bot>", GeneratorTest.Run(_hosted, "[Session(\"25:00\", \"12:00\")] public sealed partial class Bot" + Body).Files[ListHint], StringComparison.Ordinal);

    [Fact]
    public void The_list_adds_what_it_names()
    {
        var run = GeneratorTest.Run(
            _hosted,
            Session + "public sealed partial class B" + Body,
            Session + "public sealed partial class A" + Body,
            "using Microsoft.Extensions.DependencyInjection; public static class Host { public static string Names => string.Join(\" \", new global::Sessions.Hosting.SessionsBuilder().AddStrategiesFromThisAssembly().Added); }");

        Assert.Contains("builder.AddStrategy<global::A>();\n            builder.AddStrategy<global::B>();", run.Files[ListHint], StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_project_that_sees_internal_types_has_a_list_of_its_own()
    {
        var bot = GeneratorTest.Run(
            _hosted, "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Acme.Tests\")]", Session + "internal sealed partial class Bot" + Body);

        // That it compiles without a warning is what every run checks.
        var tests = GeneratorTest.Run(
            new GeneratorTestOptions { AssemblyName = "Acme.Tests", MoreReferences = [_hosting, bot.ToReference()] },
            Session + "internal sealed partial class Fake" + Body,
            "using Microsoft.Extensions.DependencyInjection; internal static class Test { public static void Run() { new global::Sessions.Hosting.SessionsBuilder().AddStrategiesFromThisAssembly(); _ = nameof(Bot); } }");

        Assert.DoesNotContain("Bot", tests.Files[ListHint], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_generator_may_declare_the_attribute_too() => Assert.Contains(ListHint, GeneratorTest.Run(
        _hosted,
        "namespace Microsoft.CodeAnalysis { internal sealed partial class EmbeddedAttribute : global::System.Attribute { } }",
        Session + "internal sealed partial class Bot" + Body).Files.Keys);

    [Fact]
    public void An_attribute_of_the_assemblys_own_is_used() => Assert.DoesNotContain("class EmbeddedAttribute", GeneratorTest.Run(
        _hosted,
        "namespace Microsoft.CodeAnalysis { [Embedded] internal sealed class EmbeddedAttribute : global::System.Attribute { } }",
        Session + "internal sealed partial class Bot" + Body).Files[ListHint], StringComparison.Ordinal);

    [Fact]
    public void A_strategy_that_is_an_error_to_use_is_left_out() =>
        Assert.DoesNotContain(ListHint, GeneratorTest.Run(_hosted, Session + "[Obsolete(\"Old.\", error: true)] public sealed partial class Bot" + Body).Files.Keys);

    [Fact]
    public void An_experimental_strategy_is_listed() => Assert.Contains(
        "#pragma warning disable CS0436, CS0612, CS0618, ACME1\n",
        GeneratorTest.Run(_hosted, Session + "[System.Diagnostics.CodeAnalysis.Experimental(\"ACME1\")] public sealed partial class Bot" + Body).Files[ListHint], StringComparison.Ordinal);

    [Theory]
    [InlineData("08:00", "09:00", false)]
    [InlineData("=> default", "=> ValueTask.CompletedTask", false)]
    [InlineData("sealed partial class Bot1", "sealed partial class Renamed", true)]
    [InlineData("sealed partial class Bot1", "abstract partial class Bot1", true)]
    public void The_list_is_emitted_again_only_where_the_strategies_are_others(string before, string after, bool again)
    {
        var compilation = GeneratorTest.Compile(_hosted, LanguageVersion.CSharp12, [.. Enumerable.Range(0, 3).Select(static index => Session + $"internal sealed partial class Bot{index}" + Body)]);
        var driver = GeneratorTest.Drive(compilation);
        var tree = compilation.SyntaxTrees[2];
        var edited = CSharpSyntaxTree.ParseText(tree.ToString().Replace(before, after, StringComparison.Ordinal), (CSharpParseOptions)tree.Options, tree.FilePath);
        Assert.NotEqual(tree.ToString(), edited.ToString());

        var result = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, edited)).GetRunResult().Results.Single();

        var outputs = result.TrackedOutputSteps.SelectMany(static steps => steps.Value)
            .Where(static step => step.Inputs[0].Source.Outputs[step.Inputs[0].OutputIndex].Value is Generator.Models.StrategyList)
            .SelectMany(static step => step.Outputs);
        Assert.Equal(again, outputs.Any(static output => output.Reason is not IncrementalStepRunReason.Cached and not IncrementalStepRunReason.Unchanged));
    }

    private static PortableExecutableReference Library(string name, string source)
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(source)], TestReferences.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
