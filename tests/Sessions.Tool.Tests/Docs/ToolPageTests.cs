using System.Text.Json;
using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Tool.Tests.Docs;

/// <summary>The page says what the tool says. It sets the current folder, so nothing else runs beside it.</summary>
[Collection(AloneCollection.Name)]
public sealed class ToolPageTests
{
    [Fact]
    public async Task Every_command_of_the_page_writes_what_stands_there()
    {
        using var page = new ToolPage();

        var received = await page.RunAsync();

        var path = Path.ChangeExtension(ToolPage.File, ".received.md");
        if (received == ToolPage.Text)
        {
            File.Delete(path);
            return;
        }

        await File.WriteAllTextAsync(path, received);
        Assert.Equal(ToolPage.Text, received);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("next")]
    [InlineData("timeline")]
    [InlineData("check")]
    [InlineData("export")]
    [InlineData("report")]
    [InlineData("calendar show")]
    [InlineData("calendar import")]
    [InlineData("status")]
    [InlineData("halt")]
    [InlineData("release")]
    [InlineData("acknowledge")]
    [InlineData("accept")]
    [InlineData("adopt")]
    public void Every_command_is_on_the_page(string command) =>
        Assert.Contains(ToolPage.Commands, line => line.StartsWith($"sessions {command} ", StringComparison.Ordinal));

    [Fact]
    public async Task Every_member_of_an_answer_is_on_the_page()
    {
        using var journal = new TestJournal();
        var order = new Order("1", 1, "a", PositionSide.Long, 1) { State = OrderState.InDoubt, SentAt = ToolRun.Noon };
        var fill = order with { Id = "2", State = OrderState.Done, Filled = 1 };
        await (await journal.WriteAsync(TestJournal.Night, [TestJournal.Closing, .. TestJournal.Stuck, order, fill])).DisposeAsync();
        await journal.RunAsync("halt");
        ToolRun[] answers =
        [
            await ToolRun.RunAsync("list", ToolRun.Bot, "--json"), await ToolRun.RunAsync("next", ToolRun.Bot, "--json"), await ToolRun.RunAsync("timeline", ToolRun.Bot, "--json"),
            await ToolRun.RunAsync("list", ToolRun.BrokenBot, "--json"), await ToolRun.RunAsync("check", ToolRun.BrokenBot, "--json"), await journal.RunAsync("status", "--json"),
        ];

        var members = answers.SelectMany(static answer => MembersOf(JsonDocument.Parse(answer.Output).RootElement)).Distinct().ToList();

        Assert.True(members.Count > 50);
        Assert.All(members, static member => Assert.Contains($"`{member}`", ToolPage.Text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> MembersOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static member => MembersOf(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(MembersOf),
        _ => [],
    };
}
