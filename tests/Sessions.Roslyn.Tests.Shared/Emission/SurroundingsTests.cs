using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Sessions.Roslyn.Tests.Emission;

/// <summary>Emitted code means the same wherever it lands.</summary>
public class SurroundingsTests
{
    private const string Trade = "public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;";

    [Theory]
    [InlineData(NullableContextOptions.Enable)]
    [InlineData(NullableContextOptions.Disable)]
    public void Nullable_may_be_on_or_off(NullableContextOptions nullable)
    {
        var run = GeneratorTest.Run(new GeneratorTestOptions { Nullable = nullable }, $"[Session(8, 12)] public sealed partial class Bot : IStrategy {{ {Trade} }}");
        Assert.Equal("08:00-12:00", ((SessionTable)run.Load("Bot").GetProperty("Sessions")!.GetValue(null)!)[0].Name);
    }

    [Fact]
    public void Types_and_namespaces_of_the_same_names_are_not_taken_for_the_real_ones()
    {
        var run = GeneratorTest.Run("""
            namespace Acme.Bots
            {
                public sealed class SessionTable;
                public sealed class GeneratedSessionTable;
                public sealed class Task;

                [Session(8, 12, OnEnd = Custom, CustomEnd = nameof(EndAsync))]
                public sealed partial class Bot : IStrategy
                {
                    public System.Threading.Tasks.ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
                    private System.Threading.Tasks.Task EndAsync(SessionContext session, CancellationToken cancellationToken) => System.Threading.Tasks.Task.CompletedTask;
                    private sealed class GeneratedSessionTable;
                    private sealed class Session;
                }
            }

            namespace Acme.Sessions { public sealed class Session; }
            namespace Acme.System.Threading { public sealed class LazyInitializer; }
            """.Replace("System.Threading.Tasks.ValueTask", "global::System.Threading.Tasks.ValueTask", StringComparison.Ordinal)
            .Replace("System.Threading.Tasks.Task ", "global::System.Threading.Tasks.Task ", StringComparison.Ordinal)
            .Replace("System.Threading.Tasks.Task.", "global::System.Threading.Tasks.Task.", StringComparison.Ordinal));
        Assert.Equal("08:00-12:00", ((SessionTable)run.Load("Acme.Bots.Bot").GetProperty("Sessions")!.GetValue(null)!)[0].Name);
    }

    [Fact]
    public void Two_classes_of_one_namespace_have_tables_of_their_own()
    {
        var run = GeneratorTest.Run(
            $"namespace Acme; [Session(8, 9)] public sealed partial class One : IStrategy {{ {Trade} }}",
            $"namespace Acme; [Session(10, 11)] public sealed partial class Two : IStrategy {{ {Trade} }}");
        Assert.Equal("10:00-11:00", ((SessionTable)run.Load("Acme.Two").GetProperty("Sessions")!.GetValue(null)!)[0].Name);
    }

    [Fact]
    public void Culture_of_the_machine_changes_nothing()
    {
        var source = $"[Session(\"17:00:30.500\", \"18:00\", Name = \"I\", Days = SessionDays.Monday)] internal sealed partial class Bot : IStrategy {{ {Trade} }}";
        var expected = GeneratorTest.Run(source).Text;
        var before = CultureInfo.CurrentCulture;
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NegativeSign = "minus";
        odd.DateTimeFormat.TimeSeparator = "h";
        odd.NumberFormat.NumberDecimalSeparator = ",";
        try
        {
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(expected, GeneratorTest.Run(source).Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("""A \"B\" \\ C""")]
    [InlineData("</item> <b> & ]]> {0}")]
    [InlineData("""joiner\u200D, \u00A0space""")]
    [InlineData("Börse 東京 🕒")]
    public void Name_of_any_characters_that_it_may_have_arrives_as_written(string escaped)
    {
        var run = GeneratorTest.Run($$"""
            [Session(8, 12, Name = "{{escaped}}")]
            internal sealed partial class Bot : IStrategy
            {
                public const string Expected = "{{escaped}}";
                {{Trade}}
            }
            """);
        var type = run.Load("Bot");
        var table = (SessionTable)type.GetProperty("Sessions")!.GetValue(null)!;
        Assert.Equal((string)type.GetField("Expected")!.GetRawConstantValue()!, table[0].Name);
    }
}
