using Sessions.Analyzers;

namespace Sessions.Roslyn.Tests.Rules;

public class ScheduleAnalyzerTests
{
    [Theory]
    [InlineData("[Session(\"08:00\", {|SES0001:\"25:00\"|})]")]
    [InlineData("[Session({|SES0001:\"8\"|}, \"12:00\")]")]
    [InlineData("[Session({|SES0001:\"\"|}, {|SES0001:\"12.30\"|})]")]
    [InlineData("[Session({|SES0001:null|}, \"12:00\")]")]
    [InlineData("[Session({|SES0001:-1|}, {|SES0001:25|})]")]
    [InlineData("[Session({|SES0001:24|}, 3)]")]
    [InlineData("[Session(end: {|SES0001:\"25:00\"|}, start: \"08:00\")]")]
    [InlineData("[Session(\"08:00\", \"12:00\", EntriesUntil = {|SES0001:\"11\"|})]")]
    [InlineData("[Session(\"08:00\", \"12:00\", EntriesUntil = {|SES0001:\"noon\"|}, Name = \"A\")]")]
    [InlineData("[Session(\"08:00\", {|SES0001:Times.Wrong|})]")]
    [InlineData("[Session(\"08:00\", {|SES0001:\"25\" + \":00\"|})]")]
    [InlineData("[Session(\"08:00\", {|SES0001:\"١٢:٠٠\"|})]")]
    public Task Text_that_is_no_time_of_day_is_reported_on_the_argument(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(\"8:00\", \"24:00\")]")]
    [InlineData("[Session(\"08:00:00.500\", \"02:00+1\")]")]
    [InlineData("[Session(0, 24)]")]
    [InlineData("[Session(\"08:00\", \"12:00\", EntriesUntil = \"11:30\")]")]
    public Task Times_are_not_reported(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(\"12:00\", {|SES0002:\"12:00\"|})]")]
    [InlineData("[Session(12, {|SES0002:12|})]")]
    [InlineData("[Session(\"12:00\", {|SES0002:\"12:01+7\"|})]")]
    [InlineData("[Session({|SES0001:\"x\"|}, \"12:00\"), Session(1, {|SES0002:1|})]")]
    public Task Session_that_is_empty_or_too_long_is_reported_on_its_end(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(\"12:00\", \"12:00+1\")]")]
    [InlineData("[Session(\"00:00\", \"24:00\")]")]
    [InlineData("[Session(\"12:01\", \"12:00+1\")]")]
    public Task Session_of_up_to_a_day_is_not_reported(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(\"08:00\", \"12:00\")] [Session({|SES0003:\"09:00\"|}, \"11:00\")]")]
    [InlineData("[Session({|SES0003:\"09:00\"|}, \"11:00\")] [Session(\"08:00\", \"12:00\")]")]
    [InlineData("[Session(\"22:00\", \"02:00\")] [Session({|SES0003:\"01:00\"|}, \"03:00\")]")]
    [InlineData("[Session(\"22:00\", \"02:00\", Days = SessionDays.Sunday)] [Session({|SES0003:\"01:00\"|}, \"03:00\", Days = SessionDays.Monday)]")]
    [InlineData("[Session(8, 12, TimeZone = \"Europe/London\")] [Session({|SES0003:9|}, 11, TimeZone = \"Europe/London\")]")]
    public Task Overlap_is_reported_on_the_later_start(string attributes) => RunAsync(attributes);

    [Theory]
    [InlineData("[Session(\"08:00\", \"12:00\")] [Session(\"12:00\", \"13:00\")]")]
    [InlineData("[Session(8, 12, Days = SessionDays.Monday)] [Session(9, 11, Days = SessionDays.Tuesday)]")]
    [InlineData("[Session(8, 12, TimeZone = \"Europe/London\")] [Session(9, 11, TimeZone = \"Asia/Tokyo\")]")]
    public Task Sessions_that_touch_or_are_on_other_days_are_not_reported(string attributes) => RunAsync(attributes);

    [Theory]
    [InlineData("[Session(8, 9, Name = \"A\")] [Session(10, 11, Name = {|SES0012:\"A\"|})]")]
    [InlineData("[Session(8, 9, Days = SessionDays.Monday)] [{|SES0012:Session(8, 9, Days = SessionDays.Friday)|}]")]
    public Task Second_session_of_a_name_is_reported(string attributes) => RunAsync(attributes);

    [Fact]
    public Task Names_that_differ_by_case_are_two_names() => RunAsync("[Session(8, 9, Name = \"A\")] [Session(10, 11, Name = \"a\")]");

    [Theory]
    [InlineData("[Session(8, 9, Days = {|SES0014:SessionDays.None|})]")]
    [InlineData("[Session({|SES0001:\"x\"|}, \"9:00\", Days = {|SES0014:0|})]")]
    public Task Session_on_no_day_is_reported(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(8, 12, EntriesUntil = {|SES0016:\"12:01\"|})]")]
    [InlineData("[Session(8, 12, EntriesUntil = {|SES0016:\"07:00\"|})]")]
    [InlineData("[Session(22, 2, EntriesUntil = {|SES0016:\"03:00\"|})]")]
    public Task Entries_that_end_outside_the_session_are_reported(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(8, 12, EntriesUntil = {|SES0016:\"-04:00\"|})]")]
    [InlineData("[Session(8, 12, EntriesUntil = {|SES0001:\"-0:5\"|})]")]
    [InlineData("[Session(8, 12, EndLead = {|SES0025:\"30\"|})]")]
    [InlineData("[Session(8, 12, EntriesUntil = \"-03:59\", EndLead = \"00:00:30\")]")]
    [InlineData("[Session(8, 12, EntriesUntil = \"12:00\")]")]
    [InlineData("[Session(22, 2, EntriesUntil = \"01:00\")]")]
    [InlineData("[Session(22, 2, EntriesUntil = \"01:00+1\")]")]
    public Task Entries_that_end_within_the_session_are_not_reported(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(22, 6, Days = {|SES0020:Weekdays|})]")]
    [InlineData("[Session(22, 6, Days = {|SES0020:SessionDays.Weekdays|}, Name = \"Night\")]")]
    [InlineData("[Session(\"17:00\", \"17:00+1\", Days = {|SES0020:Weekdays|}, TimeZone = \"America/Chicago\")]")]
    public Task Overnight_session_on_weekdays_is_reported_on_its_days(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(22, 6, Days = Weeknights)]")]
    [InlineData("[Session(22, 6)]")]
    [InlineData("[Session(22, 24, Days = Weekdays)]")]
    [InlineData("[Session(\"00:00\", \"00:00+1\", Days = Weekdays)]")]
    [InlineData("[Session(22, 6, Days = SessionDays.Monday | SessionDays.Friday)]")]
    public Task Other_overnight_sessions_and_sessions_of_the_day_are_not_reported(string attribute) => RunAsync(attribute);

    [Fact]
    public Task Overnight_session_on_weekdays_by_default_is_reported_itself() => AnalyzerTest.RunAsync<ScheduleAnalyzer>(
        "[assembly: SessionDefaults(Days = Weekdays)]", "[{|SES0020:Session(22, 6)|}] [Session(8, 9)] internal static class Hours;");

    [Fact]
    public Task Warning_is_given_where_the_session_is_declared_and_not_where_it_is_used() => AnalyzerTest.RunAsync<ScheduleAnalyzer>(
        "[UseSessions(typeof(Hours))] internal sealed partial class Bot;",
        "[Session(22, 6, Days = {|SES0020:Weekdays|})] internal static class Hours;");

    [Fact]
    public Task Argument_in_another_partial_declaration_is_reported_there() => AnalyzerTest.RunAsync<ScheduleAnalyzer>(
        "[Session(8, 12)] internal sealed partial class Bot;",
        "[Session({|SES0003:9|}, 11)] internal sealed partial class Bot;");

    [Fact]
    public Task Alias_of_the_attribute_is_followed() => AnalyzerTest.RunAsync<ScheduleAnalyzer>(
        "using When = Sessions.SessionAttribute; [When(8, {|SES0002:8|})] internal sealed partial class Bot;");

    [Fact]
    public Task Attribute_of_the_same_name_elsewhere_is_not_ours() => AnalyzerTest.RunAsync<ScheduleAnalyzer>("""
        namespace Web
        {
            [AttributeUsage(AttributeTargets.All)]
            internal sealed class SessionAttribute(string start, string end) : Attribute { public string All => start + end; }

            [Session("x", "y")] internal sealed class Page;
        }
        """);

    private static Task RunAsync(string attributes) => AnalyzerTest.RunAsync<ScheduleAnalyzer>(attributes + """

        internal sealed partial class Bot : IStrategy
        {
            public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
        }

        internal static class Times
        {
            public const string Wrong = "12h";
        }
        """);
}
