using System.Globalization;
using System.Text;
using Sessions.Analyzers;

namespace Sessions.Roslyn.Tests.Rules;

/// <summary>Values outside their range, at their argument.</summary>
public class RangeAnalyzerTests
{
    [Theory]
    [InlineData("[Session(8, 12, EndLead = {|SES0025:\"-00:00:30\"|})]")]
    [InlineData("[Session(8, 12, EndLead = {|SES0025:\"30 s\"|})]")]
    [InlineData("[Session(8, 12, EndLead = {|SES0025:\"04:00\"|}, OnEnd = CloseAll)]")]
    [InlineData("[Session(8, 12, StartLag = {|SES0025:\"-00:15\"|})]")]
    [InlineData("[Session(8, 12, StartLag = {|SES0025:\"04:00\"|})]")]
    [InlineData("[Session(8, 12, StartLag = {|SES0025:\"02:00\"|}, EndLead = \"02:00\")]")]
    [InlineData("[Session(8, 12, StartLag = \"01:00\", EntriesUntil = {|SES0016:\"09:00\"|})]")]
    [InlineData("[Session(8, 12, MaxHold = {|SES0034:\"00:00\"|})]")]
    [InlineData("[Session(8, 12, MaxHold = {|SES0034:\"-00:30\"|})]")]
    [InlineData("[Session(8, 12, MaxHold = {|SES0034:\"30m\"|})]")]
    [InlineData("[Session(8, 12, MaxHold = {|SES0034:\"24:00\"|})]")]
    [InlineData("[Session(8, 12, MaxHold = {|SES0034:\"04:00\"|}, OnEnd = CloseAll)]")]
    [InlineData("[Session(8, 12, Name = {|SES0025:\"!hold\"|})]")]
    [InlineData("[Session(8, 12, OnStart = {|SES0025:(SessionAction)(-1)|}, OnEnd = {|SES0025:(SessionAction)9|})]")]
    [InlineData("[Session(8, 12, Scope = {|SES0025:(SessionScope)7|})]")]
    [InlineData("[Session(8, 12, Days = {|SES0025:(SessionDays)200|})]")]
    [InlineData("[Session(8, 12, Name = {|SES0025:\"Mor\\u001bning\"|})]")]
    [InlineData("[Session(8, 12, Name = {|SES0025:\"A\\ud800\"|})]")]
    [InlineData("[Session(8, 12, Name = {|SES0025:\"!halt\"|})]")]
    [InlineData("[Session({|SES0001:\"25:00\"|}, \"16:30\", TimeZone = {|SES0005:\"Europe/Lodnon\"|})]")]
    [InlineData("[Session({|SES0001:\"25:00\"|}, {|SES0001:\"x\"|}, TimeZone = {|SES0005:\"Europe/Lodnon\"|}, Days = {|SES0014:SessionDays.None|}, EntriesUntil = {|SES0001:\"y\"|}, Scope = {|SES0025:(SessionScope)7|})]")]
    [InlineData("[Session(\"16:30\", {|SES0002:\"16:30\"|}, TimeZone = {|SES0005:\"Europe/Lodnon\"|}, EndLead = {|SES0025:\"x\"|})]")]
    [InlineData("[Session(Market.London, Scope = {|SES0025:(SessionScope)7|})]")]
    public Task All_that_is_wrong_is_reported_at_its_argument(string attribute) => RunAsync(attribute);

    [Theory]
    [InlineData("[Session(8, 12, EndLead = \"00:00\")]")]
    [InlineData("[Session(8, 12, EndLead = \"03:59:59\")]")]
    [InlineData("[Session(8, 12, MaxHold = \"03:59:59\", OnEnd = CloseAll)]")]
    [InlineData("[Session(8, 12, MaxHold = \"23:00\", OnEnd = CloseLoss)]")]
    [InlineData("[Session(8, 12, StartLag = \"03:00\", EndLead = \"00:59\")]")]
    [InlineData("[Session(8, 12, StartLag = \"05:00\")] [SessionCalendar(typeof(Sessions.Calendars.NewYorkStockExchange))]")]
    [InlineData("[Session(8, 12, EndLead = \"05:00\")] [SessionCalendar(typeof(Sessions.Calendars.NewYorkStockExchange))]")]
    [InlineData("[Session(Market.London, EndLead = \"09:00\")]")]
    [InlineData("[Session(8, 12, Days = (SessionDays)3, Name = \"東京 \\ud83d\\ude80\")]")]
    public Task Values_in_their_range_and_leads_that_a_calendar_may_bear_are_not_reported(string attribute) => RunAsync(attribute);

    [Fact]
    public Task A_lead_of_a_static_classs_session_is_judged_where_it_is_used() => AnalyzerTest.RunAsync<ScheduleAnalyzer>(
        "[Session(8, 12, EndLead = \"05:00\")] internal static class Hours;",
        "[UseSessions({|SES0025:typeof(Hours)|})] internal sealed partial class Bot;");

    [Fact]
    public Task More_sessions_than_a_table_takes_are_reported_at_the_first_that_is_too_many()
    {
        var source = new StringBuilder();
        for (var i = 0; i < 5_001; i++)
        {
            var start = TimeSpan.FromSeconds(17 * i).ToString("c", CultureInfo.InvariantCulture);
            var end = TimeSpan.FromSeconds((17 * i) + 1).ToString("c", CultureInfo.InvariantCulture);
            var session = $"Session(\"{start}\", \"{end}\")";
            source.Append('[').Append(i == 5_000 ? $"{{|SES0025:{session}|}}" : session).AppendLine("]");
        }

        return AnalyzerTest.RunAsync<ScheduleAnalyzer>(source + "internal static class Hours;");
    }

    private static Task RunAsync(string attribute) => AnalyzerTest.RunAsync<ScheduleAnalyzer>(attribute + " internal sealed partial class Bot;");
}
