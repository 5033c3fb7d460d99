namespace Sessions.Tool.Tests.Commands;

public sealed class TimelineTests
{
    [Fact]
    public async Task The_week_in_which_clocks_go_forward() => Snapshot.Match(await ToolRun.RunAsync("timeline", ToolRun.Bot, "--week", "2026-03-29", "--zone", "Europe/London"));

    [Fact]
    public async Task The_week_in_which_clocks_go_back() => Snapshot.Match(await ToolRun.RunAsync("timeline", ToolRun.Bot, "--week", "2026-10-19", "--zone", "Europe/London"));

    [Fact]
    public async Task A_holiday_of_the_exchange_is_left_out_and_said() =>
        Snapshot.Match(await ToolRun.RunAsync("timeline", ToolRun.Bot, "--strategy", "Wall", "--week", "2026-11-26", "--zone", "America/New_York"));

    [Fact]
    public async Task Without_a_day_it_is_this_week_and_in_UTC() => Snapshot.Match(await ToolRun.RunAsync("timeline", ToolRun.Sample));

    [Fact]
    public async Task A_program_reads_the_same() => Snapshot.Match(await ToolRun.RunAsync("timeline", ToolRun.Bot, "--strategy", "Gap", "--week", "2026-03-29", "--zone", "Europe/London", "--json"));

    [Fact]
    public async Task What_is_no_day_is_one_line() =>
        (await ToolRun.RunAsync("timeline", ToolRun.Sample, "--week", "29.3.2026")).AssertRefused("'29.3.2026' is not a day; write one such as 2026-03-27.");
}
