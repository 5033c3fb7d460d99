using Sessions.Analyzers;
using Sessions.CodeFixes.Schedule;

namespace Sessions.Roslyn.Tests.Fixes;

public class ReplaceZoneFixTests
{
    [Theory]
    [InlineData("[Session(8, 9, TimeZone = {|SES0005:\"Europe/Lodnon\"|} /* City */)]", "[Session(8, 9, TimeZone = \"Europe/London\" /* City */)]", "Write 'Europe/London'")]
    [InlineData("[Session(8, 9, TimeZone = {|SES0005:\"Eastern Standard Time\"|})]", "[Session(8, 9, TimeZone = \"America/New_York\")]", "Write 'America/New_York'")]
    [InlineData("[Session(8, 9, TimeZone = {|SES0005:\"Europe/\" + \"Lodnon\"|})]", "[Session(8, 9, TimeZone = \"Europe/London\")]", "Write 'Europe/London'")]
    public Task Zone_that_was_meant_is_written(string attribute, string expected, string title) => FixTest.RunAsync<ScheduleAnalyzer, SES0005ReplaceZoneFix>(
        attribute + "\ninternal sealed partial class Bot;", expected + "\ninternal sealed partial class Bot;", title);

    [Fact]
    public Task Where_there_is_no_telling_nothing_is_offered()
    {
        const string Source = "[Session(8, 9, TimeZone = {|SES0005:\"Mars/Olympus\"|})]\ninternal sealed partial class Bot;";
        return FixTest.RunAsync<ScheduleAnalyzer, SES0005ReplaceZoneFix>(Source, Source);
    }

    [Fact]
    public Task Zone_of_the_defaults_is_written_too() => FixTest.RunAsync<DefaultsAnalyzer, SES0005ReplaceZoneFix>(
        "[assembly: SessionDefaults(TimeZone = {|SES0005:\"Europe/Lodnon\"|})]", "[assembly: SessionDefaults(TimeZone = \"Europe/London\")]");

    [Fact]
    public Task Zone_of_another_classs_sessions_is_written_there_alone() => FixTest.RunAsync<ScheduleAnalyzer, SES0005ReplaceZoneFix>(
        ["[UseSessions({|SES0005:typeof(Hours)|})] internal sealed partial class Bot;", "[Session(8, 9, TimeZone = {|SES0005:\"Asia/Tokio\"|})] internal static class Hours;"],
        ["[UseSessions(typeof(Hours))] internal sealed partial class Bot;", "[Session(8, 9, TimeZone = \"Asia/Tokyo\")] internal static class Hours;"]);
}
