using Sessions.Analyzers;

namespace Sessions.Roslyn.Tests.Rules;

/// <summary>Sessions that are named instead of written: problems stand at the name.</summary>
public class NamedSessionsAnalyzerTests
{
    [Theory]
    [InlineData("[Session({|SES0025:Market.None|})]")]
    [InlineData("[Session({|SES0025:0|})]")]
    [InlineData("[Session(market: {|SES0025:(Market)99|})]")]
    [InlineData("[UseSessions({|SES0031:typeof(string)|})]")]
    [InlineData("[UseSessions({|SES0031:typeof(Bot)|})]")]
    [InlineData("[UseSessions(type: {|SES0031:null|})]")]
    public Task What_brings_no_sessions_is_reported_on_the_argument(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(7, 9, TimeZone = \"Europe/London\")] [Session({|SES0003:Market.London|})]")]
    [InlineData("[Session({|SES0003:15|}, 16, TimeZone = \"Asia/Tokyo\")] [Session({|SES0028:Market.Tokyo|})]")]
    [InlineData("[Session(Market.London, Days = {|SES0014:SessionDays.None|})]")]
    [InlineData("[Session({|SES0028:Market.Tokyo|}, EntriesUntil = {|SES0016:\"16:00\"|})]")]
    [InlineData("[Session(Market.London, Name = \"A\")] [Session({|SES0028:Market.Sydney|}, Name = {|SES0012:\"A\"|})]")]
    [InlineData("[Session(1, 2, Name = \"London\")] [Session({|SES0012:Market.London|})]")]
    public Task Problem_of_a_market_is_reported_on_its_argument(string attributes) => RunAsync(attributes);

    [Theory]
    [InlineData("[Session(11, 13)] [UseSessions({|SES0003:typeof(Hours)|})]")]
    [InlineData("[UseSessions(typeof(Hours))] [Session({|SES0003:13|}, 14)]")]
    [InlineData("[Session(1, 2, Name = \"Noon\")] [UseSessions({|SES0012:typeof(Hours)|})]")]
    public Task Problem_of_used_sessions_is_reported_on_the_type(string attributes) =>
        RunAsync(attributes, "[Session(12, 14, Name = \"Noon\")] internal static class Hours;");

    [Fact]
    public Task Problem_inside_the_used_class_is_reported_at_both() =>
        RunAsync("[UseSessions({|SES0002:typeof(Hours)|})]", "[Session(12, {|SES0002:12|})] internal static class Hours;");

    [Fact]
    public Task Problem_of_a_default_is_reported_at_the_session() => AnalyzerTest.RunAsync<ScheduleAnalyzer>(
        "[assembly: SessionDefaults(Days = SessionDays.None)]", "[{|SES0014:Session(8, 12)|}] internal static class Hours;");

    [Theory]
    [InlineData("[Session(Market.London, OnEnd = CloseAll)]")]
    [InlineData("[Session(Market.NewYork)] [Session(\"16:00\", \"17:30\", TimeZone = \"America/New_York\")]")]
    [InlineData("[UseSessions(typeof(Hours))] [Session(14, 15)]")]
    public Task Sessions_that_are_named_well_are_not_reported(string attributes) =>
        RunAsync(attributes, "[Session(12, 14, Name = \"Noon\")] internal static class Hours;");

    [Fact]
    public Task Message_says_what_is_wrong_and_what_would_be_right() => AnalyzerTest.VerifyMessageAsync<ScheduleAnalyzer>(
        "SES0031", "'String' has no sessions to use; name a class with [Session]",
        "[UseSessions({|#0:typeof(string)|})] internal sealed partial class Bot;");

    [Fact]
    public Task Message_of_a_market_says_its_number() => AnalyzerTest.VerifyMessageAsync<ScheduleAnalyzer>(
        "SES0025", "Market 99 is not a market; write one such as Market.London",
        "[Session({|#0:(Sessions.Market)99|})] internal sealed partial class Bot;");

    [Theory]
    [InlineData("[Session(8, 12)] internal static class Hours;")]
    [InlineData("internal static class Outer { [Session(8, 12)] internal static class Hours; }")]
    public Task Static_class_need_not_be_partial(string source) => AnalyzerTest.RunAsync<DeclarationAnalyzer>(source);

    [Fact]
    public Task Class_that_only_uses_sessions_is_to_be_partial_too() => AnalyzerTest.RunAsync<DeclarationAnalyzer>(
        "[Session(8, 12)] internal static class Hours;", """
            [UseSessions(typeof(Hours))]
            internal sealed class {|SES0007:Bot|} : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """);

    private static Task RunAsync(string attributes, params string[] others) =>
        AnalyzerTest.RunAsync<ScheduleAnalyzer>([attributes + "\ninternal sealed partial class Bot;", .. others]);
}
