using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.QuickInfo;
using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests.Editor;

/// <summary>What the generator emits is at hand while one types.</summary>
[Collection(PackageCollection.Name)]
public sealed class EmittedMemberTests(PackedPackage package)
{
    private const string Statement = "var start = session.Occurrence.Start;";

    [Theory]
    [InlineData("_ = Breakout.", "Sessions")]
    [InlineData("_ = this.", "RunAsync")]
    public async Task Emitted_member_is_in_completion(string typed, string member)
    {
        var document = (await (await OpenDocument.OfAsync(package, "Breakout.cs")).TypeAsync(Statement, typed + ";\n" + Statement)).Document;
        var position = (await document.GetTextAsync()).ToString().IndexOf(typed, StringComparison.Ordinal) + typed.Length;

        var completions = await CompletionService.GetService(document)!.GetCompletionsAsync(document, position);

        Assert.Contains(member, completions.ItemsList.Select(static item => item.DisplayText));
    }

    [Fact]
    public async Task Quick_info_on_the_table_lists_the_sessions()
    {
        var lines = await QuickInfoAsync("_ = Breakout.Sessions;");

        Assert.Contains("SessionTable Breakout.Sessions { get; }", lines);
        Assert.Contains("London –08:00-12:00 Europe/London, Monday to Friday; at the end CloseAll", lines);
        Assert.Contains("New York –08:30-12:00 America/New_York, Monday to Friday; at the end CloseAll", lines);
    }

    [Fact]
    public async Task Quick_info_follows_what_is_typed()
    {
        var lines = await QuickInfoAsync("_ = Breakout.Sessions;", "\"08:00\", \"12:00\", Name = \"London\"", "\"07:30\", \"11:45\", Name = \"London\"");

        Assert.Contains("London –07:30-11:45 Europe/London, Monday to Friday; at the end CloseAll", lines);
    }

    private async Task<string[]> QuickInfoAsync(string statement, string instead = Statement, string typed = Statement)
    {
        var opened = await (await OpenDocument.OfAsync(package, "Breakout.cs")).TypeAsync(instead, typed);
        var document = (await opened.TypeAsync(Statement, statement + "\n" + Statement)).Document;
        var position = (await document.GetTextAsync()).ToString().IndexOf(".Sessions;", StringComparison.Ordinal) + 2;
        var info = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, position);
        return string.Join('\n', info!.Sections.Select(static section => section.Text)).ReplaceLineEndings("\n").Split('\n');
    }
}
