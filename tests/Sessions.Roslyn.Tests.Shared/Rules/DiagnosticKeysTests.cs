using Microsoft.CodeAnalysis.CSharp;
using Sessions.Roslyn;

namespace Sessions.Roslyn.Tests.Rules;

/// <summary>What diagnostics tell the code fixes.</summary>
public class DiagnosticKeysTests
{
    [Theory]
    [InlineData("[Session(8, 9, OnEnd = Custom, CustomEnd = \"CloseASync\")]", "CloseAsync")]
    [InlineData("[Session(8, 9, OnEnd = Custom, CustomEnd = \"Nothing\")]", null)]
    public async Task Value_that_may_stand_in_its_place_comes_with_the_problem(string attribute, string? suggestion) =>
        Assert.Equal(suggestion, (await PropertiesOfAsync(attribute)).GetValueOrDefault(DiagnosticKeys.Suggestion));

    [Theory]
    [InlineData("[Session(8, 9, OnEnd = Custom)]", "OnEnd", "CustomEnd", null)]
    [InlineData("[Session(8, 9, OnStart = Custom, CustomStart = nameof(YetToWriteAsync))]", "OnStart", "CustomStart", "YetToWriteAsync")]
    [InlineData("[Session(8, 9, OnStart = Custom, CustomStart = nameof(Close))]", "OnStart", "CustomStart", "Close")]
    [InlineData("[Session(8, 9, CustomEnd = nameof(CloseAsync))]", "OnEnd", "CustomEnd", "CloseAsync")]
    public async Task Properties_and_method_come_with_a_problem_of_a_handler(string attribute, string action, string property, string? handler)
    {
        var properties = await PropertiesOfAsync(attribute);
        Assert.Equal(action, properties[DiagnosticKeys.ActionProperty]);
        Assert.Equal(property, properties[DiagnosticKeys.HandlerProperty]);
        Assert.Equal(handler, properties.GetValueOrDefault(DiagnosticKeys.Handler));
    }

    private static async Task<IReadOnlyDictionary<string, string?>> PropertiesOfAsync(string attributes)
    {
        var compilation = GeneratorTest.Compile(GeneratorTestOptions.Default, LanguageVersion.CSharp12, attributes + """

            internal sealed partial class Bot : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
                private ValueTask CloseAsync(SessionContext session, CancellationToken cancellationToken) => default;
                private void Close() { }
            }
            """);
        return Assert.Single(await AllAnalyzers.RunAsync(compilation)).Properties;
    }
}
