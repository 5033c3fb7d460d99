using System.Text.Json;
using Sessions.Generated;

namespace Sessions.Tool.Tests.Commands;

public sealed class TimelineTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_week_in_which_clocks_go_forward() => Snapshot.Match(await ToolRun.RunAsync("timeline", ToolRun.Bot, "--week", "2026-03-29", "--zone", "Europe/London"));

    [Fact]
    public async Task The_week_in_which_clocks_go_back() => Snapshot.Match(await ToolRun.RunAsync("timeline", ToolRun.Bot, "--week", "2026-10-19", "--zone", "Europe/London"));

    [Fact]
    public async Task A_holiday_of_the_exchange_is_left_out_and_said() =>
        Snapshot.Match(await ToolRun.RunAsync("timeline", ToolRun.Bot, "--strategy", "Wall", "--week", "2026-11-26", "--zone", "America/New_York"));

    /// <summary>By the calendar of the class, and by the one that the market brings.</summary>
    [Theory]
    [InlineData("", "Sessions.Calendars.TokyoStockExchange, Sessions.Calendars")]
    [InlineData("market=Tokyo;marketCalendar=Sessions.Calendars.TokyoStockExchange, Sessions.Calendars;", null)]
    public async Task An_exchange_shows_its_break_its_holidays_and_its_close_from_the_day_on_from_which_it_holds(string market, string? calendar)
    {
        var line = $"name=Tokyo;start=09:00;end=15:30;zone=Asia/Tokyo;days=Weekdays;{market}onStart=None;onEnd=CloseAll";
        ManifestAssembly.Write(_folder["Bot.dll"], SessionManifestAttribute.CurrentVersion, "Acme.Tokyo", line, calendar);

        var before = await ToolRun.RunAsync("timeline", _folder["Bot.dll"], "--week", "2024-10-28", "--zone", "Asia/Tokyo");
        var after = await ToolRun.RunAsync("timeline", _folder["Bot.dll"], "--week", "2024-11-04", "--zone", "Asia/Tokyo");

        Assert.Contains("Fri 2024-11-01  ..................AAAAA--AAAAa..................  A 09:00-11:30  A 12:30-14:59:30\n", before.Output, StringComparison.Ordinal);
        Assert.Contains("Mon 2024-11-04  ................................................\n", after.Output, StringComparison.Ordinal);
        Assert.Contains("Tue 2024-11-05  ..................AAAAA--AAAAAa.................  A 09:00-11:30  A 12:30-15:24:30\n", after.Output, StringComparison.Ordinal);
        Assert.Contains("  - a break of the market: the session goes on, nothing is opened\n", after.Output, StringComparison.Ordinal);
        Assert.Contains("  Tokyo of 2024-11-04 does not occur: the market is closed\n", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_of_a_week_fills_its_days_and_is_one_occurrence_for_programs()
    {
        ManifestAssembly.Write(
            _folder["Bot.dll"], SessionManifestAttribute.CurrentVersion, "Acme.Bot", "name=Week;start=17:00;end=17:00+5;zone=America/Chicago;days=Sunday;onStart=None;onEnd=CloseAll", null);

        var week = await ToolRun.RunAsync("timeline", _folder["Bot.dll"], "--week", "2026-03-09", "--zone", "America/Chicago");
        var json = await ToolRun.RunAsync("timeline", _folder["Bot.dll"], "--week", "2026-03-09", "--zone", "America/Chicago", "--json");

        Assert.All(
            (string[])["Mon 2026-03-09", "Tue 2026-03-10", "Wed 2026-03-11", "Thu 2026-03-12"],
            day => Assert.Contains($"{day}  {new string('A', 48)}", week.Output, StringComparison.Ordinal));
        Assert.Contains($"Fri 2026-03-13  {new string('A', 34)}{new string('.', 14)}", week.Output, StringComparison.Ordinal);
        Assert.Contains($"Sat 2026-03-14  {new string('.', 48)}", week.Output, StringComparison.Ordinal);
        Assert.Contains($"Sun 2026-03-15  {new string('.', 34)}{new string('A', 14)}", week.Output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json.Output);
        Assert.Equal(
            ["2026-03-08T22:00:00Z to 2026-03-13T22:00:00Z", "2026-03-15T22:00:00Z to 2026-03-20T22:00:00Z"],
            document.RootElement.GetProperty("strategies")[0].GetProperty("occurrences").EnumerateArray()
                .Select(static occurrence => $"{occurrence.GetProperty("start").GetString()} to {occurrence.GetProperty("end").GetString()}"));
    }

    [Fact]
    public async Task Without_a_day_it_is_this_week_and_in_UTC() => Snapshot.Match(await ToolRun.RunAsync("timeline", ToolRun.Sample));

    [Fact]
    public async Task A_program_reads_the_same() => Snapshot.Match(await ToolRun.RunAsync("timeline", ToolRun.Bot, "--strategy", "Gap", "--week", "2026-03-29", "--zone", "Europe/London", "--json"));

    [Fact]
    public async Task What_is_no_day_is_one_line() =>
        (await ToolRun.RunAsync("timeline", ToolRun.Sample, "--week", "29.3.2026")).AssertRefused("'29.3.2026' is not a day; write one such as 2026-03-27.");
}
