namespace Sessions.Tool.Tests.Calendars;

/// <summary>What the tool says of an exchange's year.</summary>
public sealed class CalendarShowTests
{
    [Theory]
    [InlineData("XTKS")]
    [InlineData("jpx")]
    [InlineData("TokyoStockExchange")]
    public async Task An_exchange_is_found_by_its_code_by_a_common_name_and_by_its_class(string name)
    {
        var run = await ToolRun.RunAsync("calendar", "show", name, "--year", "2024");

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Tokyo Stock Exchange (XTKS, TokyoStockExchange), 2024, times of Asia/Tokyo\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  12:30 to 15:00, Weekdays, from 2006-04-24, through 2024-11-04\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  12:30 to 15:30, Weekdays, from 2024-11-05, a closing auction from 15:25\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("2011-11-18", run.Output, StringComparison.Ordinal);
        Assert.Contains("245 trading days. Known from 2000-01-01 through 2030-12-31.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Early_closes_and_holidays_are_told_with_their_occasion_and_a_holiday_on_a_weekend_is_not()
    {
        var run = await ToolRun.RunAsync("calendar", "show", "XNYS");

        Assert.Contains("Fri 2026-11-27  09:30-13:00  Day after Thanksgiving\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Fri 2026-07-03  closed       Independence Day\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-07-04", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_out_of_reach_is_told()
    {
        var run = await ToolRun.RunAsync("calendar", "show", "XSHG", "--year", "2029");

        Assert.Contains("2029 is outside of that: the days follow from the rules that are known, and some may be wrong.\n", run.Output, StringComparison.Ordinal);
        (await ToolRun.RunAsync("calendar", "show", "XSHG", "--year", "2150")).AssertRefused("2150 is outside the years 1971 to 2099, for which calendars are asked.");
    }

    [Fact]
    public async Task An_unknown_code_is_told_the_nearest() => (await ToolRun.RunAsync("calendar", "show", "XTSK"))
        .AssertRefused("'XTSK' is no exchange that has a calendar here; did you mean XTKS or XTSE or XTSX?");
}
