using Sessions.Analyzers;

namespace Sessions.Roslyn.Tests.Rules;

/// <summary>A message says what is wrong, with the value, and what would be right; the other session's place comes with it.</summary>
public class ScheduleMessageTests
{
    [Theory]
    [InlineData("SES0001", "'8:5' is not a time of day; did you mean '08:05'?", "[Session({|#0:\"8:5\"|}, \"12:00\")]")]
    [InlineData("SES0002", "A session from 12:00 to 12:00 is empty; for a day of 24 hours end it at 12:00+1", "[Session(\"12:00\", {|#0:\"12:00\"|})]")]
    [InlineData(
        "SES0003",
        "Session '09:00-11:00' overlaps session '08:00-12:00' on Monday from 09:00 to 11:00 (UTC); start '09:00-11:00' at 12:00 or later, or end '08:00-12:00' by 09:00",
        "[{|#1:Session(\"08:00\", \"12:00\")|}]\n[Session({|#0:\"09:00\"|}, \"11:00\")]")]
    [InlineData("SES0012", "'A' is the name of two sessions; give this one a Name of its own", "[{|#1:Session(8, 9, Name = \"A\")|}, Session(10, 11, Name = {|#0:\"A\"|})]")]
    [InlineData("SES0014", "Session '08:00-09:00' has Days = None, so it never opens; name at least one of Monday to Sunday, or remove the session", "[Session(8, 9, Days = {|#0:SessionDays.None|})]")]
    [InlineData("SES0016", "EntriesUntil 13:00 is outside session 'A' (08:00-12:00); write a time after 08:00 and no later than 12:00", "[Session(8, 12, Name = \"A\", EntriesUntil = {|#0:\"13:00\"|})]")]
    [InlineData("SES0020", "Session 'Night' (22:00-06:00) is overnight on Monday to Friday: it opens on Friday night and misses Sunday night; write Days = Weeknights for Sunday to Thursday", "[Session(22, 6, Name = \"Night\", Days = {|#0:Weekdays|})]")]
    [InlineData(
        "SES0024",
        "Session '16:00-09:30' lasts 17:30:00, until 09:30 on the next day; if start and end are swapped, write 09:30 to 16:00, else write the end as 09:30+1",
        "[Session(\"16:00\", {|#0:\"09:30\"|})]")]
    [InlineData("SES0025", "EndLead '-00:00:30' of session '08:00-12:00' is negative; write 00:00:00 or longer", "[Session(8, 12, EndLead = {|#0:\"-00:00:30\"|})]")]
    public Task Message_says_what_is_wrong_and_what_would_be_right(string id, string message, string attributes) =>
        AnalyzerTest.VerifyMessageAsync<ScheduleAnalyzer>(id, message, attributes + "\ninternal sealed partial class Bot;");
}
