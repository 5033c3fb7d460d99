using Sessions.Analyzers;
using Sessions.CodeFixes.Schedule;

namespace Sessions.Roslyn.Tests.Fixes;

public class NearestTimeFixTests
{
    [Theory]
    [InlineData("[Session({|SES0001:\"8:5\"|}, \"12:00\")]", "[Session(\"08:05\", \"12:00\")]", "Write '08:05'")]
    [InlineData("[Session(\"08:00\", {|SES0001:\"12.30\"|})]", "[Session(\"08:00\", \"12:30\")]", "Write '12:30'")]
    [InlineData("[Session(\"08:00\", {|SES0001:@\"2 PM\"|})]", "[Session(\"08:00\", \"14:00\")]", "Write '14:00'")]
    [InlineData("[Session(\"08:00\", \"12:00\", EntriesUntil = {|SES0001:\"1130\"|})]", "[Session(\"08:00\", \"12:00\", EntriesUntil = \"11:30\")]", "Write '11:30'")]
    [InlineData("[Session(\"08:00\", {|SES0001:Times.Noonish|})]", "[Session(\"08:00\", \"12:30\")]", "Write '12:30'")]
    [InlineData("[Session(8, 12, MaxHold = {|SES0034:\"0.30\"|})]", "[Session(8, 12, MaxHold = \"00:30\")]", "Write '00:30'")]
    [InlineData("[Session({|SES0001:0800|}, 12)]", "[Session(8, 12)]", "Write '8'")]
    [InlineData("[Session(\"14:00\", {|SES0001:\"36:00\"|})]", "[Session(\"14:00\", \"12:00+1\")]", "Write '12:00+1'")]
    [InlineData("[Session(end: /* noon */ {|SES0001:\"12h\"|} /* sharp */ , start: \"08:00\")]", "[Session(end: /* noon */ \"12:00\" /* sharp */ , start: \"08:00\")]", "Write '12:00'")]
    public Task Nearest_time_is_written(string attribute, string expected, string title) => RunAsync(attribute, expected, title);

    [Fact]
    public Task All_are_written_at_once() => RunAsync(
        "[Session({|SES0001:\"8.00\"|}, {|SES0001:\"12.30\"|})]\n[Session({|SES0001:\"13h\"|}, \"14:00\")]",
        "[Session(\"08:00\", \"12:30\")]\n[Session(\"13:00\", \"14:00\")]");

    [Theory]
    [InlineData("[Session({|SES0001:\"25:00\"|}, \"08:00\")]")]
    [InlineData("[Session({|SES0001:0830|}, 12)]")]
    [InlineData("[Session(\"08:00\", {|SES0001:\"noon\"|})]")]
    [InlineData("[Session(\"08:00\", {|SES0001:null|})]")]
    [InlineData("[Session({|SES0001:24|}, 3)]")]
    [InlineData("[Session(8, 12, MaxHold = {|SES0034:\"30\"|})]")]
    public Task Where_there_is_no_telling_nothing_is_offered(string attribute) => RunAsync(attribute, attribute);

    private static Task RunAsync(string attributes, string expected, string? title = null) => attributes.Contains("SES0034", StringComparison.Ordinal)
        ? FixTest.RunAsync<ScheduleAnalyzer, SES0034NearestTimeFix>(attributes + Bot, expected + Bot, title)
        : FixTest.RunAsync<ScheduleAnalyzer, SES0001NearestTimeFix>(attributes + Bot, expected + Bot, title);

    private const string Bot = """

        internal sealed partial class Bot;

        internal static class Times
        {
            public const string Noonish = "12.30";
        }
        """;
}
