using Microsoft.CodeAnalysis.Completion;
using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests.Editor;

/// <summary>Between the quotes of [Session] an editor offers what may stand there.</summary>
[Collection(PackageCollection.Name)]
public sealed class AttributeCompletionTests(PackedPackage package)
{
    private const string Class = "internal sealed partial class Breakout";

    [Theory]
    [InlineData("[Session(1, 2, TimeZone = \"", "\")]\n", "America/New_York", "Europe/London", "America/Chicago")]
    [InlineData("[Session(1, 2, TimeZone = \"", ")]\n", "America/New_York", "Europe/London", "America/Chicago")]
    [InlineData("[Session(\"", "\", \"16:00\")]\n", "12:00")]
    [InlineData("[Session(\"07:00\", \"", "\")]\n", "08:00", "08:30")]
    public async Task Words_are_offered_most_useful_first(string before, string after, params string[] first) =>
        Assert.Equal(first, (await OfferedAsync(before, after)).Take(first.Length));

    [Fact]
    public async Task Handlers_are_offered_by_name()
    {
        var document = await (await OpenDocument.OfAsync(package, "Breakout.cs")).TypeAsync(
            "{\n", "{\n    private ValueTask FlattenAsync(SessionContext session, CancellationToken cancellationToken) => default;\n    private void Other() { }\n");

        Assert.Equal(["FlattenAsync"], await OfferedAsync("[Session(1, 2, OnEnd = Custom, CustomEnd = \"", "\")]\n", document));
    }

    [Fact]
    public async Task Texts_of_others_are_left_alone() => Assert.DoesNotContain("America/New_York", await OfferedAsync("[Obsolete(\"", "\")]\n"));

    [Fact]
    public async Task Every_zone_that_is_offered_is_one() => Assert.All(
        await OfferedAsync("[Session(1, 2, TimeZone = \"", "\")]\n"), static id => Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(id, out _), id));

    private async Task<IEnumerable<string>> OfferedAsync(string before, string after, OpenDocument? opened = null)
    {
        var document = (await (opened ?? await OpenDocument.OfAsync(package, "Breakout.cs")).TypeAsync(Class, before + after + Class)).Document;
        var position = (await document.GetTextAsync()).ToString().IndexOf(before + after, StringComparison.Ordinal) + before.Length;
        var completions = await CompletionService.GetService(document)!.GetCompletionsAsync(document, position);
        return completions.ItemsList.OrderBy(static item => item.SortText, StringComparer.Ordinal).Select(static item => item.DisplayText);
    }
}
