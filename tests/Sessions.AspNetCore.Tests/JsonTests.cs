using System.Text.Json;
using Sessions.AspNetCore.Tests.Support;
using Sessions.EndToEnd.Tests.Support;

namespace Sessions.AspNetCore.Tests;

public sealed class JsonTests
{
    [Fact]
    public async Task The_document_says_what_the_page_says()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        var document = await ReadAsync(site);

        Assert.True(document.GetProperty("needsAttention").GetBoolean());
        Assert.Equal(["open", "ending", "failed", "halted", "closed"], document.GetProperty("strategies").EnumerateArray().Select(static strategy => strategy.GetProperty("state").GetString()));
        var first = document.GetProperty("strategies")[0];
        Assert.Equal(5400, first.GetProperty("secondsToNextBoundary").GetDouble());
        Assert.Equal(Statuses.Now.AddHours(1.5), first.GetProperty("nextBoundary").GetDateTimeOffset());
        Assert.Equal((-12.2m, 1250.25m), (first.GetProperty("holdings").GetProperty("openProfit").GetDecimal(), first.GetProperty("sessionProfit").GetDecimal()));
        Assert.Equal("London", first.GetProperty("occurrence").GetProperty("session").GetString());
        Assert.Equal(JsonValueKind.Null, document.GetProperty("strategies")[2].GetProperty("nextBoundary").ValueKind);
    }

    /// <summary>Programs rely on each name, so each is written down, and none that is not there.</summary>
    [Fact]
    public async Task Every_name_of_the_document_is_on_its_page_and_the_other_way_round()
    {
        var everything = Statuses.Everything();
        everything.Strategies = [Statuses.Alarmed("Breakout") with { Holdings = Statuses.Holding("Breakout").Holdings, Halts = Statuses.Halted("Breakout", "news").Halts, LastError = Statuses.Failed("Breakout").LastError }];
        await using var site = await StatusSite.StartAsync(everything);
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/status-page.md"));
        var example = page.Split("```json\n")[1].Split("```")[0];
        using var documented = JsonDocument.Parse(example);

        Assert.Equal(Names(documented.RootElement, "").Distinct().Order(StringComparer.Ordinal), Names(await ReadAsync(site), "").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_registered_is_an_empty_list()
    {
        await using var site = await StatusSite.StartAsync(new ShownMonitor());
        var document = await ReadAsync(site);

        Assert.Equal((0, false), (document.GetProperty("strategies").GetArrayLength(), document.GetProperty("needsAttention").GetBoolean()));
    }

    private static async Task<JsonElement> ReadAsync(StatusSite site) => JsonDocument.Parse(await site.Client.GetStringAsync("/sessions/status.json")).RootElement;

    /// <summary>The path of every value; where one is an object in one place and null in another, its own names count.</summary>
    private static IEnumerable<string> Names(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Names(property.Value, $"{path}.{property.Name}").Prepend($"{path}.{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Names(item, $"{path}[]")),
        _ => [],
    };
}
