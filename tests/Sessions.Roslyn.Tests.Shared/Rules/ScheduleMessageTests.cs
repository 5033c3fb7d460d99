using Sessions.Analyzers;
using Sessions.Schedule;

namespace Sessions.Roslyn.Tests.Rules;

/// <summary>A message says what is wrong, with the value, and what would be right; the other session's place comes with it.</summary>
public class ScheduleMessageTests
{
    [Theory]
    [InlineData("SES0001", "'8:5' is not a time of day; did you mean '08:05'?", "[Session({|#0:\"8:5\"|}, \"12:00\")]")]
    [InlineData("SES0002", "Session from 12:00 to 12:00 is empty; for a 24-hour session, end it at 12:00+1", "[Session(\"12:00\", {|#0:\"12:00\"|})]")]
    [InlineData(
        "SES0003",
        "Session '09:00-11:00' overlaps session '08:00-12:00' on Monday from 09:00 to 11:00 (UTC); end '08:00-12:00' by 09:00",
        "[{|#1:Session(\"08:00\", \"12:00\")|}]\n[Session({|#0:\"09:00\"|}, \"11:00\")]")]
    [InlineData(
        "SES0003", "Session '08:00-12:00' overlaps session '08:00-09:00' on Monday from 08:00 to 09:00 (UTC); start '08:00-12:00' at 09:00 or later",
        "[Session({|#0:8|}, 12)]\n[{|#1:Session(8, 9)|}]")]
    [InlineData(
        "SES0003", "Session 'B' (08:00-12:00) overlaps session 'A' (08:00-12:00) on Monday from 08:00 to 12:00 (UTC); these are the same hours twice: remove one of them",
        "[{|#1:Session(8, 12, Name = \"A\")|}]\n[Session({|#0:8|}, 12, Name = \"B\")]")]
    [InlineData(
        "SES0003", "Session '22:00-23:00' overlaps session 'All' (00:00-24:00) on Monday from 22:00 to 23:00 (UTC); end 'All' (00:00-24:00) by 22:00",
        "[{|#1:Session(0, 24, Name = \"All\")|}]\n[Session({|#0:22|}, 23)]")]
    [InlineData(
        "SES0003", "Session 'B' (10:00-09:00) overlaps session 'A' (09:00-09:00+1) on Monday from 10:00 to 09:00 (UTC); end 'A' (09:00-09:00+1) by 10:00",
        "[{|#1:Session(\"09:00\", \"09:00+1\", Name = \"A\", Days = SessionDays.Monday)|}]\n[Session({|#0:\"10:00\"|}, \"09:00+1\", Name = \"B\", Days = SessionDays.Monday)]")]
    [InlineData("SES0030", "A session that starts at \"08:00\" needs an end; write it as the second argument", "[Session({|CS1503:{|#0:\"08:00\"|}|})]")]
    [InlineData(
        "SES0021", "'String' is not a calendar; name a class that implements ISessionCalendar and has a public parameterless constructor",
        "[Session(8, 12)] [SessionCalendar({|#0:typeof(string)|})]")]
    [InlineData("SES0001", "'800' is not a time of day; did you mean '8'?", "[Session({|#0:0800|}, 12)]")]
    [InlineData("SES0001", "'36:00' is not a time of day; did you mean '12:00+1'?", "[Session(\"14:00\", {|#0:\"36:00\"|})]")]
    [InlineData("SES0012", "Two sessions are named 'A'; give this one another Name", "[{|#1:Session(8, 9, Name = \"A\")|}, Session(10, 11, Name = {|#0:\"A\"|})]")]
    [InlineData("SES0014", "Session '08:00-09:00' has Days = None, so it never opens; name at least one weekday, or remove the session", "[Session(8, 9, Days = {|#0:SessionDays.None|})]")]
    [InlineData("SES0016", "EntriesUntil 13:00 is outside session 'A' (08:00-12:00); write a time after 08:00 and no later than 12:00", "[Session(8, 12, Name = \"A\", EntriesUntil = {|#0:\"13:00\"|})]")]
    [InlineData("SES0020", "Session 'Night' (22:00-06:00) runs overnight, Monday to Friday: it opens on Friday night and not on Sunday night; for Sunday to Thursday, write Days = Weeknights", "[Session(22, 6, Name = \"Night\", Days = {|#0:Weekdays|})]")]
    [InlineData(
        "SES0024",
        "Session '16:00-09:30' lasts 17:30:00, until 09:30 on the next day; if start and end are swapped, write 09:30 to 16:00, otherwise write the end as 09:30+1",
        "[Session(\"16:00\", {|#0:\"09:30\"|})]")]
    [InlineData("SES0025", "EndLead '-00:00:30' of session '08:00-12:00' is negative; write 00:00:00 or longer", "[Session(8, 12, EndLead = {|#0:\"-00:00:30\"|})]")]
    [InlineData("SES0034", "MaxHold '00:00' of session '08:00-12:00' would close each position as it is opened; write a length of time such as 00:30", "[Session(8, 12, MaxHold = {|#0:\"00:00\"|})]")]
    [InlineData("SES0034", "MaxHold '-00:30' of session '08:00-12:00' is negative; write a length of time such as 00:30", "[Session(8, 12, MaxHold = {|#0:\"-00:30\"|})]")]
    [InlineData("SES0034", "MaxHold '30m' of session '08:00-12:00' is not a length of time below a day; write it as hh:mm or hh:mm:ss, such as 00:30", "[Session(8, 12, MaxHold = {|#0:\"30m\"|})]")]
    [InlineData(
        "SES0034",
        "MaxHold '04:00' of session '08:00-12:00' is as long as the session or longer, whose end closes everything, so it would never act; write less than 04:00:00, or leave it out",
        "[Session(8, 12, MaxHold = {|#0:\"04:00\"|}, OnEnd = CloseAll)]")]
    public Task Message_says_what_is_wrong_and_what_would_be_right(string id, string message, string attributes) =>
        AnalyzerTest.VerifyMessageAsync<ScheduleAnalyzer>(id, message, attributes + "\ninternal sealed partial class Bot;");

    [Fact]
    public Task Of_sessions_inside_another_the_long_one_is_told_too() => AnalyzerTest.VerifyMessagesAsync<ScheduleAnalyzer>(
        "[{|#0:Session(8, 20, Name = \"Day\")|}, Session({|SES0003:9|}, 10), Session({|SES0003:11|}, 12), Session({|SES0003:13|}, 14)]\ninternal sealed partial class Bot;",
        "SES0003: Session 'Day' (08:00-20:00) overlaps session '09:00-10:00' and 2 more inside it, first on Monday from 09:00 to 10:00 (UTC); split it around them, or remove it");

    [Fact]
    public async Task Of_many_overlaps_the_first_five_are_told_and_the_rest_counted()
    {
        var sessions = string.Concat(Enumerable.Range(0, 200).Select(static i => $"[Session(8, 12, Name = \"{i}\")]\n"));
        var run = GeneratorTest.Run(sessions + "internal sealed partial class Bot : IStrategy { public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default; }");

        var thrown = (SessionTableException)Assert.Throws<System.Reflection.TargetInvocationException>(() => run.TableOf()).InnerException!;

        Assert.Equal(OverlapRules.MostTold, thrown.Problems.Count);
        Assert.Contains(", and 19895 more pairs of sessions overlap;", thrown.Problems[^1].Message, StringComparison.Ordinal);
        Assert.Equal(
            thrown.Problems.Select(static problem => problem.Message),
            (await AllAnalyzers.RunAsync(run.Output)).Select(static found => found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));
        Assert.True(run.Text.Length < 20_000);
    }
}
