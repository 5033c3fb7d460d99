using Sessions.Analyzers;
using Sessions.CodeFixes.Schedule;

namespace Sessions.Roslyn.Tests.Fixes;

public class FullDayFixTests
{
    [Theory]
    [InlineData("[Session(\"17:00\", {|SES0002:\"17:00\"|})]", "[Session(\"17:00\", \"17:00+1\")]")]
    [InlineData("[Session(\"00:00\", {|SES0002:\"0:00\"|})]", "[Session(\"00:00\", \"24:00\")]")]
    [InlineData("[Session(\"12:00:30\", {|SES0002:\"12:01+7\"|} /* next week */)]", "[Session(\"12:00:30\", \"12:00:30+1\" /* next week */)]")]
    [InlineData("[Session(\"17:00\", {|SES0002:\"17:01+7\"|}, Days = SessionDays.Sunday)]", "[Session(\"17:00\", \"17:00+7\", Days = SessionDays.Sunday)]")]
    [InlineData("[Session(0, {|SES0002:0|}, Days = Weekdays)]", "[Session(0, 24, Days = Weekdays)]")]
    [InlineData("[Session(17, {|SES0002:17|})]", "[Session(\"17:00\", \"17:00+1\")]")]
    [InlineData("[Session(end: {|SES0002:17|}, start: 17)]", "[Session(end: \"17:00+1\", start: \"17:00\")]")]
    public Task Session_becomes_a_day_of_24_hours(string attribute, string expected) => RunAsync(attribute, expected);

    [Fact]
    public Task Title_says_the_end() =>
        RunAsync("[Session(17, {|SES0002:17|})]", "[Session(\"17:00\", \"17:00+1\")]", "End it at 17:00+1, for a day of 24 hours");

    [Fact]
    public Task All_are_written_at_once() => RunAsync(
        "[Session(8, {|SES0002:8|}, Days = SessionDays.Monday)]\n[Session(9, {|SES0002:9|}, Days = SessionDays.Friday)]",
        "[Session(\"08:00\", \"08:00+1\", Days = SessionDays.Monday)]\n[Session(\"09:00\", \"09:00+1\", Days = SessionDays.Friday)]");

    [Fact]
    public async Task Where_the_times_are_another_classs_nothing_is_offered()
    {
        string[] sources = ["[UseSessions({|SES0002:typeof(Hours)|})] internal sealed partial class Bot;", "[Session(12, {|SES0002:12|})] internal static class Hours;"];
        await FixTest.RunAsync<ScheduleAnalyzer, SES0002FullDayFix>(
            sources, ["[UseSessions(typeof(Hours))] internal sealed partial class Bot;", "[Session(\"12:00\", \"12:00+1\")] internal static class Hours;"]);
    }

    private static Task RunAsync(string attributes, string expected, string? title = null) => FixTest.RunAsync<ScheduleAnalyzer, SES0002FullDayFix>(
        attributes + "\ninternal sealed partial class Bot;", expected + "\ninternal sealed partial class Bot;", title);
}
