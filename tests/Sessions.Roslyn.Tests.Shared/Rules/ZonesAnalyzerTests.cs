using Sessions.Analyzers;

namespace Sessions.Roslyn.Tests.Rules;

/// <summary>Sessions in zones, judged by the tz database over the ten years from the release.</summary>
public class ZonesAnalyzerTests
{
    private const string London = "TimeZone = \"Europe/London\"";
    private const string NewYork = "TimeZone = \"America/New_York\"";

    [Theory]
    [InlineData("[Session(8, 9, TimeZone = {|SES0005:\"Europe/Lodnon\"|})]")]
    [InlineData("[Session(8, 9, TimeZone = {|SES0005:\"europe/london\"|})]")]
    [InlineData("[Session(8, 9, TimeZone = {|SES0005:\"GMT Standard Time\"|})]")]
    [InlineData("[Session(8, 9, TimeZone = {|SES0005:\"\"|})]")]
    [InlineData("[Session(8, 9, TimeZone = {|SES0005:\"UTC+1\"|})]")]
    [InlineData("[Session(8, 9, TimeZone = {|SES0005:\"Europe/\" + \"Lodnon\"|})]")]
    [InlineData("[Session(Market.Tokyo, TimeZone = {|SES0005:\"Asia/Kyoto\"|})]")]
    public Task Zone_that_is_not_in_the_database_is_reported_on_the_argument(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(8, 9, TimeZone = \"UTC\")]")]
    [InlineData("[Session(8, 9, TimeZone = \"Etc/UTC\")]")]
    [InlineData("[Session(8, 9, TimeZone = \"Zulu\")]")]
    [InlineData("[Session(8, 9, TimeZone = \"Europe/Stockholm\")]")]
    [InlineData("[Session(8, 9, TimeZone = \"Europe/Amsterdam\")]")]
    [InlineData("[Session(8, 9, TimeZone = \"Asia/Kuala_Lumpur\")]")]
    [InlineData("[Session(8, 9, TimeZone = null)]")]
    [InlineData("[Session(Market.London)]")]
    public Task Zones_of_places_and_UTC_are_not_reported(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(8, 14, " + London + ")] [Session({|SES0003:8|}, 12, " + NewYork + ")]")]
    [InlineData("[Session({|SES0003:9|}, 10, " + NewYork + ")] [Session(\"08:00\", \"16:30\", " + London + ")]")]
    [InlineData("[Session(Market.London)] [Session({|SES0003:Market.NewYork|})]")]
    [InlineData("[Session({|SES0003:9|}, 10, " + London + ")] [Session(8, 10, TimeZone = {|SES0023:\"GB\"|})]")]
    [InlineData("[Session(8, 14, " + London + ", Days = SessionDays.Monday)] [Session({|SES0003:8|}, 12, " + NewYork + ")]")]
    [InlineData("[Session({|SES0003:19|}, 20, " + NewYork + ", Days = SessionDays.Sunday)] [Session(8, 11, TimeZone = \"Asia/Tokyo\", Days = SessionDays.Monday)]")]
    public Task Overlap_of_two_zones_on_every_date_is_an_error(string attributes) => RunAsync(attributes);

    [Theory]
    [InlineData("[Session(8, 13, " + London + ")] [Session({|SES0004:8|}, 12, " + NewYork + ")]")]
    [InlineData("[Session({|SES0004:8|}, 12, " + NewYork + ")] [Session(8, 13, " + London + ")]")]
    [InlineData("[Session(8, 13, " + London + ", Days = Weekdays)] [Session({|SES0004:8|}, 12, " + NewYork + ", Days = Weekdays)]")]
    [InlineData("[Session(16, 17, TimeZone = \"Europe/Paris\")] [Session({|SES0004:10|}, 11, TimeZone = \"America/Chicago\")]")]
    [InlineData("[Session(8, 16, " + London + ")] [Session({|SES0004:15|}, 18, TimeZone = \"UTC\")]")]
    [InlineData("[Session(22, 7, TimeZone = \"Australia/Lord_Howe\", Days = Weeknights)] [Session({|SES0004:\"06:30\"|}, \"08:00\", TimeZone = \"Australia/Sydney\")]")]
    public Task Overlap_of_two_zones_on_some_dates_is_a_warning(string attributes) => RunAsync(attributes);

    [Theory]
    [InlineData("[Session(8, 12, " + London + ")] [Session(8, 11, " + NewYork + ")]")]
    [InlineData("[Session(8, 12, " + London + ")] [Session(13, 14, TimeZone = \"Europe/Paris\")]")]
    [InlineData("[Session(8, 13, " + London + ", Days = SessionDays.Monday)] [Session(8, 12, " + NewYork + ", Days = SessionDays.Tuesday)]")]
    [InlineData("[Session(8, 12, " + London + ")] [Session(9, 11, TimeZone = \"Asia/Tokyo\")]")]
    public Task Sessions_of_two_zones_that_never_meet_are_not_reported(string attributes) => RunAsync(attributes);

    [Theory]
    [InlineData("SES0004", "SessionDays.EveryDay")]
    [InlineData("SES0003", "SessionDays.Monday")]
    public Task Days_between_two_changes_of_clocks_are_judged_by_the_sessions_they_have(string id, string days) =>
        // Israel changes its clocks on the Friday before Europe's Sunday, and only in between the two do not meet.
        RunAsync($"[Session(8, 10, {London}, Days = {days})] [Session({{|{id}:\"10:00\"|}}, \"10:30\", TimeZone = \"Asia/Jerusalem\", Days = {days})]");

    [Theory]
    [InlineData("[Session({|SES0006:{|SES0006:\"02:30\"|}|}, \"05:00\", TimeZone = \"Europe/Berlin\")]")]
    [InlineData("[Session(\"23:00\", {|SES0006:{|SES0006:\"01:30\"|}|}, " + London + ")]")]
    [InlineData("[Session({|SES0006:0|}, 5, TimeZone = \"America/Santiago\", Days = SessionDays.Sunday)]")]
    [InlineData("[Session(\"23:00\", {|SES0006:{|SES0006:\"02:00\"|}|}, TimeZone = \"Europe/Berlin\", Days = SessionDays.Saturday)]")]
    public Task Boundary_where_clocks_change_is_reported_on_the_argument(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(\"03:00\", \"05:00\", TimeZone = \"Europe/Berlin\")]")]
    [InlineData("[Session(\"02:30\", \"05:00\", TimeZone = \"Europe/Berlin\", Days = Weekdays)]")]
    [InlineData("[Session(\"02:30\", \"05:00\", TimeZone = \"Asia/Tokyo\")]")]
    [InlineData("[Session(\"23:00\", \"02:30\", TimeZone = \"Europe/Berlin\", Days = SessionDays.Sunday)]")]
    public Task Boundaries_beside_it_and_on_other_days_are_not_reported(string attribute) => RunAsync(attribute);

    [Fact]
    public Task Unknown_zone_of_used_sessions_is_reported_at_both() => RunAsync(
        "[UseSessions({|SES0005:typeof(Hours)|})]", "[Session(8, 9, TimeZone = {|SES0005:\"Mars\"|})] internal static class Hours;");

    [Fact]
    public Task Own_session_is_compared_with_used_ones() => RunAsync(
        "[UseSessions(typeof(Hours))] [Session({|SES0004:8|}, 12, " + NewYork + ")]", "[Session(8, 13, " + London + ")] internal static class Hours;");

    [Fact]
    public Task Used_session_is_compared_with_own_ones() => RunAsync(
        "[UseSessions({|SES0004:typeof(Hours)|})] [Session(8, 13, " + London + ")]", "[Session(8, 12, " + NewYork + ")] internal static class Hours;");

    [Fact]
    public Task Used_sessions_are_warned_of_where_they_are_declared() => RunAsync(
        "[UseSessions(typeof(Hours))]",
        "[Session(8, 13, " + London + ")] [Session({|SES0004:8|}, 12, " + NewYork + ")] [Session({|SES0006:{|SES0006:\"01:30\"|}|}, \"03:00\", " + London + ")] internal static class Hours;");

    [Fact]
    public Task Zone_by_default_is_judged_like_any_other() => RunAsync(
        "[Session(8, 13)] [Session({|SES0004:8|}, 12, " + NewYork + ")]", "[assembly: SessionDefaults(" + London + ")]");

    [Fact]
    public Task Unknown_zone_by_default_is_not_told_by_the_sessions() => RunAsync(
        "[Session(8, 13)] [UseSessions(typeof(Hours))] [Session(14, 15, TimeZone = {|SES0005:\"Mars\"|})]",
        "[assembly: SessionDefaults(TimeZone = \"Europe/Lodnon\")] [Session(16, 17)] internal static class Hours;");

    [Theory]
    [InlineData("[assembly: SessionDefaults(TimeZone = {|SES0005:\"Europe/Lodnon\"|})]")]
    [InlineData("// <auto-generated/>\n[assembly: SessionDefaults(Days = Weekdays, TimeZone = {|SES0005:\"Europe/Lodnon\"|})]")]
    [InlineData("[assembly: SessionDefaults(TimeZone = \"Europe/London\")]")]
    [InlineData("[assembly: SessionDefaults(Days = Weekdays)]")]
    [InlineData("[assembly: SessionDefaults(TimeZone = {|CS0029:5|})]")]
    public Task Unknown_zone_of_the_defaults_is_reported_there(string source) => AnalyzerTest.RunAsync<DefaultsAnalyzer>(source, "[Session(8, 9)] internal static class Hours;");

    private static Task RunAsync(string attributes, params string[] others) =>
        AnalyzerTest.RunAsync<ScheduleAnalyzer>([attributes + "\ninternal static class Bot;", .. others]);
}
