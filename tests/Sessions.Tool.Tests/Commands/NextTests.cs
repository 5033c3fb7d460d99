namespace Sessions.Tool.Tests.Commands;

public sealed class NextTests
{
    [Fact]
    public async Task It_says_what_is_open_and_what_is_next_by_the_clock_that_was_asked_for() =>
        Snapshot.Match(await ToolRun.RunAsync("next", ToolRun.Bot, "--at", "2026-03-27T15:00", "--zone", "America/New_York"));

    [Fact]
    public async Task Without_a_time_it_is_now_and_in_UTC() => Snapshot.Match(await ToolRun.RunAsync("next", ToolRun.Sample));

    [Fact]
    public async Task A_program_reads_the_same() => Snapshot.Match(await ToolRun.RunAsync("next", ToolRun.Sample, "--at", "2026-03-27T13:00:00+01:00", "--zone", "Asia/Tokyo", "--json"));

    [Fact]
    public async Task A_strategy_that_cannot_run_has_nothing_next() => Snapshot.Match(await ToolRun.RunAsync("next", ToolRun.BrokenBot));

    [Theory]
    [InlineData("2026-03-27T12:00Z", "2026-03-27T12:00:00Z")]
    [InlineData("2026-03-27 12:00:30 +01:00", "2026-03-27T11:00:30Z")]
    [InlineData("2026-03-27T12:00", "2026-03-27T12:00:00Z")]
    [InlineData("2026-07-01T12:00", "2026-07-01T11:00:00Z")]
    [InlineData("2026-03-29T01:30", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25 01:30:00", "2026-10-25T00:30:00Z")]
    public async Task A_time_without_an_offset_is_by_the_clock_of_the_zone(string at, string utc)
    {
        var run = await ToolRun.RunAsync("next", ToolRun.Sample, "--at", at, "--zone", "Europe/London", "--json");

        Assert.Contains($"\"at\": \"{utc}\"", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tomorrow", "'tomorrow' is not a time; write one such as 2026-03-27T12:00Z or 2026-03-27T12:00+01:00, or 2026-03-27T12:00 for the clock of --zone.")]
    [InlineData("27.03.2026 12:00", "'27.03.2026 12:00' is not a time; write one such as 2026-03-27T12:00Z or 2026-03-27T12:00+01:00, or 2026-03-27T12:00 for the clock of --zone.")]
    [InlineData("2026-02-30T12:00Z", "'2026-02-30T12:00Z' is not a time; write one such as 2026-03-27T12:00Z or 2026-03-27T12:00+01:00, or 2026-03-27T12:00 for the clock of --zone.")]
    [InlineData("0001-01-01T00:00Z", "'0001-01-01T00:00Z' is outside the years 1971 to 2099, for which sessions are known.")]
    [InlineData("2150-01-01T00:00", "'2150-01-01T00:00' is outside the years 1971 to 2099, for which sessions are known.")]
    public async Task What_is_no_time_is_one_line(string at, string told) => (await ToolRun.RunAsync("next", ToolRun.Sample, "--at", at)).AssertRefused(told);

    [Theory]
    [InlineData("Europe/Lodon", "Unknown time zone 'Europe/Lodon'; did you mean 'Europe/London'?")]
    [InlineData("", "Unknown time zone ''; write an IANA id such as 'Europe/London'")]
    [InlineData("../../etc/passwd", "Unknown time zone '../../etc/passwd'; write an IANA id such as 'Europe/London'")]
    public async Task An_unknown_zone_is_told_the_nearest(string zone, string told) => (await ToolRun.RunAsync("next", ToolRun.Sample, "--zone", zone)).AssertRefused(told);

    [Fact]
    public async Task A_Windows_zone_is_shown_by_its_IANA_id() =>
        Assert.StartsWith("At Wed 2026-03-25 13:00 +01:00, times of Europe/Berlin\n", (await ToolRun.RunAsync("next", ToolRun.Sample, "--zone", "W. Europe Standard Time")).Output, StringComparison.Ordinal);
}
