using Sessions.Analyzers;

namespace Sessions.Roslyn.Tests.Rules;

/// <summary>Zones that are known, and may not be what is meant (SES0022) or not be known everywhere (SES0023).</summary>
public class ZoneNamesAnalyzerTests
{
    [Theory]
    [InlineData("[Session(8, 9, TimeZone = {|SES0022:\"EST\"|})]")]
    [InlineData("[Session(8, 9, TimeZone = {|SES0022:\"CET\"|})]")]
    [InlineData("[Session(8, 9, TimeZone = {|SES0022:\"Etc/GMT+5\"|})]")]
    [InlineData("[Session(8, 9, TimeZone = {|SES0023:\"EST5EDT\"|})]")]
    [InlineData("[Session(8, 9, TimeZone = {|SES0023:\"Asia/Calcutta\"|})]")]
    [InlineData("[Session(8, 9, TimeZone = {|SES0023:\"US/Eastern\"|})] [Session(10, 11, TimeZone = {|SES0023:\"US/Eastern\"|})]")]
    [InlineData("[Session(Market.Tokyo, TimeZone = {|SES0023:\"Japan\"|})]")]
    public Task A_zone_is_reported_on_the_argument_under_one_rule(string attributes) => RunAsync(attributes);

    [Fact]
    public Task Zones_of_used_sessions_are_reported_where_they_are_declared() => RunAsync(
        "[UseSessions(typeof(Hours))]", "[Session(8, 9, TimeZone = {|SES0022:\"EST\"|})] [Session(18, 19, TimeZone = {|SES0023:\"Japan\"|})] internal static class Hours;");

    [Fact]
    public Task A_zone_by_default_is_not_reported_at_the_sessions() => RunAsync(
        "[Session(8, 9)] [Session(10, 11, TimeZone = {|SES0022:\"MST\"|})]", "[assembly: SessionDefaults(TimeZone = \"EST\")]");

    [Theory]
    [InlineData("[assembly: SessionDefaults(TimeZone = {|SES0022:\"EST\"|})]")]
    [InlineData("[assembly: SessionDefaults(TimeZone = {|SES0022:\"GMT\"|})]")]
    [InlineData("[assembly: SessionDefaults(TimeZone = {|SES0023:\"US/Eastern\"|})]")]
    [InlineData("[assembly: SessionDefaults(TimeZone = \"America/New_York\")]")]
    public Task A_zone_by_default_is_reported_at_the_defaults(string source) => AnalyzerTest.RunAsync<DefaultsAnalyzer>(source, "[Session(8, 9)] internal static class Hours;");

    private static Task RunAsync(string attributes, params string[] others) =>
        AnalyzerTest.RunAsync<ScheduleAnalyzer>([attributes + "\ninternal static class Bot;", .. others]);
}
