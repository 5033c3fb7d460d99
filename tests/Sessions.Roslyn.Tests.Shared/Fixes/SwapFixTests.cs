using Sessions.Analyzers;
using Sessions.CodeFixes.Schedule;

namespace Sessions.Roslyn.Tests.Fixes;

public class SwapFixTests
{
    [Theory]
    [InlineData("[Session(\"16:00\", {|SES0024:\"09:30\"|})]", "[Session(\"09:30\", \"16:00\")]")]
    [InlineData("[Session(16, {|SES0024:9|}, Days = SessionDays.EveryDay)]", "[Session(9, 16, Days = SessionDays.EveryDay)]")]
    [InlineData("[Session(end: {|SES0024:\"9:30\"|} /* close */, start: \"16:00\")]", "[Session(end: \"16:00\" /* close */, start: \"9:30\")]")]
    public Task Start_and_end_change_places(string attribute, string expected) => RunAsync(attribute, expected, "Write 9:30 to 16:00");

    [Fact]
    public Task All_are_swapped_at_once() => RunAsync(
        "[Session(16, {|SES0024:9|}, Days = SessionDays.Monday)]\n[Session(17, {|SES0024:8|}, Days = SessionDays.Friday)]",
        "[Session(9, 16, Days = SessionDays.Monday)]\n[Session(8, 17, Days = SessionDays.Friday)]");

    [Theory]
    [InlineData("[Session(\"16:00\", {|SES0024:\"09:30\"|})]", "[Session(\"16:00\", \"09:30+1\")]")]
    [InlineData("[Session(16, {|SES0024:9|})]", "[Session(\"16:00\", \"09:00+1\")]")]
    public Task The_end_can_say_that_the_next_day_is_meant(string attribute, string expected) =>
        RunAsync(attribute, expected, key: "SES0024NextDay");

    [Theory]
    [InlineData("[Session(\"22:00\", \"06:00\")]")]
    [InlineData("[Session(\"18:00\", \"06:00\")]")]
    [InlineData("[Session(\"16:00\", \"09:30+1\")]")]
    [InlineData("[Session(\"16:00\", \"09:30\", Days = Weeknights)]")]
    [InlineData("[Session(\"09:00\", \"24:00\")]")]
    public Task Nights_and_long_sessions_that_say_so_are_not_reported(string attribute) => RunAsync(attribute, attribute);

    [Fact]
    public Task Swapping_is_not_offered_where_it_would_break_another_rule() => RunAsync(
        "[Session(\"16:00\", {|SES0024:\"09:30\"|}, EntriesUntil = \"20:00\")]", "[Session(\"16:00\", \"09:30+1\", EntriesUntil = \"20:00\")]");

    private static Task RunAsync(string attributes, string expected, string? title = null, string? key = null) => FixTest.RunAsync<ScheduleAnalyzer, SES0024SwapFix>(
        attributes + "\ninternal sealed partial class Bot;", expected + "\ninternal sealed partial class Bot;", key is null && attributes.Contains("9:30\"|} /*", StringComparison.Ordinal) ? title : null, key);
}
