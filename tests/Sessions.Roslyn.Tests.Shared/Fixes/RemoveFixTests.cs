using Sessions.Analyzers;
using Sessions.CodeFixes.Schedule;

namespace Sessions.Roslyn.Tests.Fixes;

public class RemoveFixTests
{
    [Theory]
    [InlineData("[Session(8, 9)]\n[Session(10, 11, Days = {|SES0014:SessionDays.None|})]\ninternal", "[Session(8, 9)]\ninternal")]
    [InlineData("/// <summary>Trades.</summary>\n[Session(10, 11, Days = {|SES0014:0|})]\n// The morning.\n[Session(8, 9)]\ninternal", "/// <summary>Trades.</summary>\n// The morning.\n[Session(8, 9)]\ninternal")]
    [InlineData("[Session(8, 9)] [Session(\n    10, 11,\n    Days = {|SES0014:0|})] // holidays\ninternal", "[Session(8, 9)] // holidays\ninternal")]
    [InlineData("[Session(8, 9), Session(10, 11, Days = {|SES0014:0|}), Session(12, 13)]\ninternal", "[Session(8, 9), Session(12, 13)]\ninternal")]
    [InlineData("[Session(10, 11, Days = {|SES0014:0|}), Session(12, 13)] internal", "[Session(12, 13)] internal")]
    [InlineData("[Session(10, 11, Days = {|SES0014:0|})] [Session(12, 13)] internal", "[Session(12, 13)] internal")]
    [InlineData("[Session(8, 9), Session(1, 2, Days = {|SES0014:0|}), Session(3, 4, Days = {|SES0014:0|})]\ninternal", "[Session(8, 9)]\ninternal")]
    public Task Session_is_removed_with_its_line_or_comma(string source, string expected) => RunAsync(source, expected, "Remove the session");

    [Theory]
    [InlineData("[Session(8, 9, Days = {|SES0014:SessionDays.None|})]\ninternal", "[Session(8, 9)]\ninternal", "Remove 'Days': open every day")]
    [InlineData("[Session(8, 9, Days = {|SES0014:0|}, Name = \"A\")]\ninternal", "[Session(8, 9, Name = \"A\")]\ninternal", "Remove 'Days': open every day")]
    [InlineData("[assembly: SessionDefaults(Days = Weekdays)]\n[Session(8, 9, Days = {|SES0014:0|})]\ninternal", "[assembly: SessionDefaults(Days = Weekdays)]\n[Session(8, 9)]\ninternal", "Remove 'Days': open Monday to Friday")]
    [InlineData("[Session(global::Sessions.Market.London, Days = {|SES0014:0|})]\ninternal", "[Session(global::Sessions.Market.London)]\ninternal", "Remove 'Days': open Monday to Friday")]
    public Task Of_the_only_session_the_days_are_removed(string source, string expected, string title) => RunAsync(source, expected, title);

    [Fact]
    public Task Days_can_be_removed_where_there_are_others() => RunAsync(
        "[Session(8, 9)]\n[Session(10, 11, Days = {|SES0014:0|})] internal", "[Session(8, 9)]\n[Session(10, 11)] internal", title: null, key: "SES0014RemoveDays");

    [Fact]
    public Task Where_the_defaults_name_no_day_nothing_is_offered()
    {
        const string Source = "[assembly: SessionDefaults(Days = SessionDays.None)] [{|SES0014:Session(8, 9)|}] internal";
        return RunAsync(Source, Source);
    }

    private static Task RunAsync(string source, string expected, string? title = null, string? key = null) => FixTest.RunAsync<ScheduleAnalyzer, SES0014RemoveFix>(
        source + " sealed partial class Bot;", expected + " sealed partial class Bot;", title, key);
}
