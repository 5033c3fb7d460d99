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

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("EDT")]
    [InlineData("IST")]
    [InlineData("PST")]
    [InlineData("BST")]
    [InlineData("CST")]
    [InlineData("UTC+3")]
    [InlineData("GMT+2")]
    [InlineData("Asia/London")]
    public Task Where_there_is_no_telling_nothing_is_offered(string zone)
    {
        var source = $"[Session(8, 9, TimeZone = {{|SES0005:\"{zone}\"|}})]\ninternal sealed partial class Bot;";
        return FixTest.RunAsync<ScheduleAnalyzer, SES0005ReplaceZoneFix>(source, source);
    }

    [Fact]
    public Task Mended_everywhere_at_once_no_zone_becomes_one_of_another_continent()
    {
        (string Written, string Expected)[] zones =
        [
            ("EDT", "EDT"), ("IST", "IST"), ("PST", "PST"), ("BST", "BST"), ("UTC+3", "UTC+3"), ("GMT+2", "GMT+2"), ("Asia/Beijing", "Asia/Shanghai"),
            ("Frankfurt", "Europe/Berlin"), ("Mumbai", "Asia/Kolkata"), ("London", "Europe/London"), ("New York", "America/New_York"), ("Europe/Lodnon", "Europe/London"),
        ];
        return FixTest.RunAsync<ScheduleAnalyzer, SES0005ReplaceZoneFix>(
            ClassesOf(zones.Select(static zone => $"{{|SES0005:\"{zone.Written}\"|}}")),
            ClassesOf(zones.Select(static zone => zone.Written == zone.Expected ? $"{{|SES0005:\"{zone.Written}\"|}}" : $"\"{zone.Expected}\"")));

        static string ClassesOf(IEnumerable<string> zones) =>
            string.Join("\n", zones.Select(static (zone, index) => $"[Session(8, 9, TimeZone = {zone})] internal static class Hours{index};"));
    }

    [Theory]
    [InlineData("EST", "America/New_York")]
    [InlineData("MST", "America/Denver")]
    [InlineData("HST", "Pacific/Honolulu")]
    [InlineData("CET", "Europe/Brussels")]
    public Task City_that_a_zone_without_a_place_looks_like_is_written(string zone, string city) => FixTest.RunAsync<ScheduleAnalyzer, SES0022NamePlaceFix>(
        $"[Session(8, 9, TimeZone = {{|SES0022:\"{zone}\"|}})] internal static class Bot;", $"[Session(8, 9, TimeZone = \"{city}\")] internal static class Bot;", $"Write '{city}'");

    [Theory]
    [InlineData("GMT")]
    [InlineData("Etc/GMT+5")]
    public Task Where_a_zone_without_a_place_may_be_meant_as_it_is_nothing_is_offered(string zone)
    {
        var source = $"[Session(8, 9, TimeZone = {{|SES0022:\"{zone}\"|}})] internal static class Bot;";
        return FixTest.RunAsync<ScheduleAnalyzer, SES0022NamePlaceFix>(source, source);
    }

    [Theory]
    [InlineData("US/Eastern", "America/New_York")]
    [InlineData("Japan", "Asia/Tokyo")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    public Task Name_that_has_taken_the_place_of_an_older_one_is_written(string zone, string expected) => FixTest.RunAsync<ScheduleAnalyzer, SES0023NewNameFix>(
        $"[Session(8, 9, TimeZone = {{|SES0023:\"{zone}\"|}})] internal static class Bot;", $"[Session(8, 9, TimeZone = \"{expected}\")] internal static class Bot;", $"Write '{expected}'");

    [Fact]
    public Task Older_name_of_the_defaults_is_replaced_too() => FixTest.RunAsync<DefaultsAnalyzer, SES0023NewNameFix>(
        "[assembly: SessionDefaults(TimeZone = {|SES0023:\"US/Eastern\"|})]", "[assembly: SessionDefaults(TimeZone = \"America/New_York\")]");

    [Fact]
    public Task Zone_of_the_defaults_is_written_too() => FixTest.RunAsync<DefaultsAnalyzer, SES0005ReplaceZoneFix>(
        "[assembly: SessionDefaults(TimeZone = {|SES0005:\"Europe/Lodnon\"|})]", "[assembly: SessionDefaults(TimeZone = \"Europe/London\")]");

    [Fact]
    public Task Zone_of_another_classs_sessions_is_written_there_alone() => FixTest.RunAsync<ScheduleAnalyzer, SES0005ReplaceZoneFix>(
        ["[UseSessions({|SES0005:typeof(Hours)|})] internal sealed partial class Bot;", "[Session(8, 9, TimeZone = {|SES0005:\"Asia/Tokio\"|})] internal static class Hours;"],
        ["[UseSessions(typeof(Hours))] internal sealed partial class Bot;", "[Session(8, 9, TimeZone = \"Asia/Tokyo\")] internal static class Hours;"]);
}
