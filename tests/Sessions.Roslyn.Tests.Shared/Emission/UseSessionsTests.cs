namespace Sessions.Roslyn.Tests.Emission;

public class UseSessionsTests
{
    private const string Trade = "public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;";

    private const string Holder = """
        [Session("08:00", "12:00", TimeZone = "Europe/London", OnEnd = Custom, CustomEnd = "FlattenAsync")]
        public static class LondonHours;
        """;

    [Fact]
    public void Own_and_used_sessions_are_one_table_and_handlers_are_the_users()
    {
        var run = GeneratorTest.Run(Holder, $$"""
            [Session(20, 21)]
            [UseSessions(typeof(LondonHours))]
            internal sealed partial class Bot : IStrategy
            {
                {{Trade}}

                private ValueTask FlattenAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """);
        Snapshot.Match(run);
        Assert.Equal(["20:00-21:00", "08:00-12:00"], run.TableOf().Select(static session => session.Name));
        Assert.Equal(0, run.TableOf()[1].EndHandler);
    }

    [Fact]
    public void A_handler_that_only_the_holder_names_must_be_there() =>
        Assert.Equal(["SES0009"], Run("[UseSessions(typeof(LondonHours))]", Holder).ProblemsOf());

    [Fact]
    public void A_static_class_gets_nothing() => Assert.Empty(GeneratorTest.Run(Holder, "[UseSessions(typeof(LondonHours))] internal static class Other;").Files);

    [Fact]
    public void Another_strategy_is_used_and_keeps_its_own_table()
    {
        var run = Run("[UseSessions(typeof(Other))]", $"[Session(8, 12)] internal sealed partial class Other : IStrategy {{ {Trade} }}");
        Assert.Equal(2, run.Files.Count);
        Assert.Equal(run.TableOf("Other"), run.TableOf());
    }

    [Fact]
    public void Classes_that_use_each_other_have_the_same_sessions()
    {
        var run = Run(
            "[Session(8, 12)] [UseSessions(typeof(Other))]",
            $"[Session(13, 14)] [UseSessions(typeof(Bot))] internal sealed partial class Other : IStrategy {{ {Trade} }}");
        Assert.Equal(["08:00-12:00", "13:00-14:00"], run.TableOf().Select(static session => session.Name));
        Assert.Equal(["13:00-14:00", "08:00-12:00"], run.TableOf("Other").Select(static session => session.Name));
    }

    [Fact]
    public void A_class_reached_in_two_ways_is_taken_once()
    {
        var run = Run(
            "[UseSessions(typeof(Left))] [UseSessions(typeof(Right))]",
            "[Session(8, 12)] internal static class Base;",
            "[UseSessions(typeof(Base))] internal static class Left;",
            "[UseSessions(typeof(Base))] [Session(13, 14)] internal static class Right;");
        Assert.Equal(["08:00-12:00", "13:00-14:00"], run.TableOf().Select(static session => session.Name));
    }

    [Fact]
    public void A_generic_class_is_used_by_its_open_type() =>
        Assert.Single(Run("[UseSessions(typeof(Hours<>))]", "[Session(8, 12)] internal static class Hours<T>;").TableOf());

    [Fact]
    public void Sessions_of_a_referenced_assembly_keep_its_defaults()
    {
        var library = GeneratorTest.Run(
            new GeneratorTestOptions { AssemblyName = "Hours" },
            "[assembly: SessionDefaults(TimeZone = \"Asia/Tokyo\")]",
            "[Session(9, 15)] public static class TokyoHours;");
        var run = GeneratorTest.Run(
            new GeneratorTestOptions { MoreReferences = [library.ToReference()] },
            "[assembly: SessionDefaults(TimeZone = \"Europe/London\")]",
            $"[UseSessions(typeof(TokyoHours))] internal sealed partial class Bot : IStrategy {{ {Trade} }}");
        Assert.Equal("Asia/Tokyo", run.TableOf()[0].TimeZone);
    }

    [Theory]
    [InlineData("[UseSessions(typeof(string))]")]
    [InlineData("[UseSessions(typeof(int[]))]")]
    [InlineData("[UseSessions(typeof(Bot))]")]
    [InlineData("[UseSessions(null!)]")]
    public void What_brings_no_sessions_is_thrown_by_members_that_compile(string attribute) =>
        Assert.Equal(["SES0031"], Run(attribute).ProblemsOf());

    [Fact]
    public void Classes_that_only_use_each_other_have_none() => Assert.Equal(
        ["SES0031"], Run("[UseSessions(typeof(Other))]", "[UseSessions(typeof(Bot))] internal static class Other;").ProblemsOf());

    [Fact]
    public void Overlap_between_own_and_used_sessions_is_thrown() =>
        Assert.Equal(["SES0003"], Run("[Session(8, 12)] [UseSessions(typeof(Other))]", "[Session(9, 13)] internal static class Other;").ProblemsOf());

    [Fact]
    public void Undefined_type_gets_members_that_compile()
    {
        var run = GeneratorTest.Run(
            new GeneratorTestOptions { OwnErrors = ["CS0246"] },
            $"[UseSessions(typeof(Undefined))] internal sealed partial class Bot : IStrategy {{ {Trade} }}");
        Assert.Contains("SES0031", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Derived_class_hides_the_members_of_a_base_that_uses_sessions()
    {
        var run = GeneratorTest.Run(
            $"[UseSessions(typeof(Hours))] internal partial class Base : IStrategy {{ {Trade} }}",
            "[Session(8, 12)] internal static class Hours;",
            "[UseSessions(typeof(Base))] [Session(13, 14)] internal sealed partial class Bot : Base;");
        Assert.Equal(2, run.TableOf().Count);
    }

    private static GeneratorRun Run(string attributes, params string[] others) =>
        GeneratorTest.Run([attributes + $"\ninternal sealed partial class Bot : IStrategy {{ {Trade} }}", .. others]);
}
