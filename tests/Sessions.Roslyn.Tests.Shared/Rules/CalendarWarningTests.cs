using Sessions.Analyzers;
using Sessions.CodeFixes.Schedule;

namespace Sessions.Roslyn.Tests.Rules;

/// <summary>Where a calendar can end a day before its time, or where none is known.</summary>
public class CalendarWarningTests
{
    private const string Calendar = "[SessionCalendar(typeof(global::Sessions.Calendars.NewYorkStockExchange))]";

    [Theory]
    [InlineData("[Session({|SES0028:Market.Frankfurt|})]")]
    [InlineData("[Session({|SES0028:Market.Tokyo|})]")]
    [InlineData("[Session({|SES0028:Market.HongKong|})]")]
    [InlineData("[Session({|SES0028:Market.Sydney|})]")]
    [InlineData("[Session({|SES0028:Market.ChicagoEquityFutures|})]")]
    [InlineData("[Session(Market.NewYorkPreMarket)] [Session(Market.NewYorkAfterMarket)]")]
    [InlineData("[Session(Market.NewYork)] [Session(Market.London, Days = SessionDays.Saturday)]")]
    [InlineData("[Session(Market.ForexTokyo)]")]
    [InlineData("[Session(Market.Tokyo)] " + Calendar)]
    [InlineData("[Session(Market.Tokyo, TimeZone = \"Europe/London\")]")]
    public Task An_exchange_whose_holidays_are_not_known_is_told(string attributes) => RunAsync(attributes);

    [Theory]
    [InlineData("[Session(Market.Tokyo)] [Session(Market.Frankfurt)]")]
    [InlineData("[Session(Market.ChicagoEquityFutures)]")]
    [InlineData("[Session(Market.Tokyo, EntriesUntil = {|SES0029:\"15:00\"|})]")]
    public Task With_the_package_of_exchanges_a_market_brings_its_calendar_and_nothing_is_told(string attributes) =>
        AnalyzerTest.RunWithCalendarsAsync<ScheduleAnalyzer>(attributes + "\ninternal sealed partial class Bot;");

    [Theory]
    [InlineData("[Session(\"09:30\", \"16:00\", TimeZone = \"America/New_York\", EntriesUntil = {|SES0029:\"15:30\"|})] " + Calendar)]
    [InlineData("[Session(8, 12, EntriesUntil = {|SES0029:\"11:00\"|})] " + Calendar)]
    [InlineData("[Session(Market.London, EntriesUntil = {|SES0029:\"16:00\"|})]")]
    [InlineData("[Session(8, 12, EntriesUntil = \"10:59\")] " + Calendar)]
    [InlineData("[Session(8, 12, EntriesUntil = \"12:00\")] " + Calendar)]
    [InlineData("[Session(8, 12, EntriesUntil = \"-00:30\")] " + Calendar)]
    [InlineData("[Session(8, 12, EntriesUntil = \"11:30\")]")]
    [InlineData("[Session(Market.ForexLondon, EntriesUntil = \"16:30\")]")]
    public Task Entries_near_an_end_that_a_calendar_moves_are_told(string attributes) => RunAsync(attributes);

    [Fact]
    public Task It_is_said_which_market_and_what_would_be_right() => AnalyzerTest.VerifyMessageAsync<ScheduleAnalyzer>(
        "SES0028",
        "Session 'Tokyo' (09:00-15:30) has the regular hours of Tokyo, whose holidays and early closes are not known here; reference the package Sessions.Calendars, whose calendar the market then brings, or give the class a calendar with [SessionCalendar]",
        "[Session({|#0:global::Sessions.Market.Tokyo|})] internal sealed partial class Bot;");

    [Theory]
    [InlineData("{|SES0033:Calendar|} public sealed class Bot;")]
    [InlineData("{|SES0033:Calendar|} [Session(8, 12)] public static class Bot;")]
    [InlineData("Calendar [Session(8, 12)] public sealed partial class Bot;")]
    [InlineData("Calendar [UseSessions(typeof(Hours))] public sealed partial class Bot; [Session(8, 12)] public static class Hours;")]
    public Task A_calendar_that_nothing_asks_is_told(string source) => AnalyzerTest.RunAsync<ScheduleAnalyzer>(source
        .Replace("{|SES0033:Calendar|}", "[SessionCalendar({|SES0033:typeof(global::Sessions.Calendars.NewYorkStockExchange)|})]", StringComparison.Ordinal)
        .Replace("Calendar [", Calendar + " [", StringComparison.Ordinal));

    [Fact]
    public Task It_is_said_that_a_class_without_sessions_asks_nothing() => AnalyzerTest.VerifyMessageAsync<ScheduleAnalyzer>(
        "SES0033",
        "The calendar of 'Hours' is never asked, since the class has no sessions; give it a [Session] or [UseSessions], or remove [SessionCalendar]",
        "[SessionCalendar({|#0:typeof(global::Sessions.Calendars.NewYorkStockExchange)|})] public static class Hours;");

    [Fact]
    public Task It_is_said_that_a_class_which_holds_sessions_for_others_asks_nothing() => AnalyzerTest.VerifyMessageAsync<ScheduleAnalyzer>(
        "SES0033",
        "The calendar of 'Hours' is never asked, since the class only holds sessions for others; put [SessionCalendar] on each class that uses them",
        "[Session(8, 12)] [SessionCalendar({|#0:typeof(global::Sessions.Calendars.NewYorkStockExchange)|})] public static class Hours;");

    [Fact]
    public Task It_is_said_how_to_count_back() => AnalyzerTest.VerifyMessageAsync<ScheduleAnalyzer>(
        "SES0029",
        "EntriesUntil 15:30 stays where it is on days on which the calendar ends session '09:30-16:00' early; to count back from the end, write EntriesUntil = \"-00:30\"",
        "[Session(\"09:30\", \"16:00\", EntriesUntil = {|#0:\"15:30\"|})] " + Calendar + " internal sealed partial class Bot;");

    [Fact]
    public Task All_are_counted_back_at_once() => FixTest.RunAsync<ScheduleAnalyzer, SES0029CountBackFix>(
        "[Session(8, 12, EntriesUntil = {|SES0029:\"11:30\"|})]\n[Session(13, 20, EntriesUntil = {|SES0029:\"19:59:30\"|})]\n" + Calendar + "\ninternal sealed partial class Bot;",
        "[Session(8, 12, EntriesUntil = \"-00:30\")]\n[Session(13, 20, EntriesUntil = \"-00:00:30\")]\n" + Calendar + "\ninternal sealed partial class Bot;");

    private static Task RunAsync(string attributes) =>
        AnalyzerTest.RunAsync<ScheduleAnalyzer>(attributes + "\ninternal sealed partial class Bot;");
}
