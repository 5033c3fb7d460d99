using Sessions.Analyzers;

namespace Sessions.Roslyn.Tests.Rules;

public class ZoneMessageTests
{
    [Theory]
    [InlineData(
        "SES0003",
        "Session '08:00-12:00' overlaps session '08:00-14:00' on Monday from 13:00 to 14:00 (Europe/London); move one of them so that they at most touch",
        "[{|#1:Session(8, 14, TimeZone = \"Europe/London\")|}] [Session({|#0:8|}, 12, TimeZone = \"America/New_York\")]")]
    [InlineData(
        "SES0004",
        "Session '08:00-12:00' overlaps session '08:00-13:00' on some dates only, first on 2025-03-09 12:00 to 13:00 (Europe/London), which is 2025-03-09 08:00 to 09:00 (America/New_York); "
            + "on those dates it starts when '08:00-13:00' ends, so move one of them if that is not meant",
        "[{|#1:Session(8, 13, TimeZone = \"Europe/London\")|}] [Session({|#0:8|}, 12, TimeZone = \"America/New_York\")]")]
    [InlineData(
        "SES0004",
        "Session 'Night' (18:00-19:00) overlaps session 'Day' (07:30-09:00) on some dates only, first on 2025-03-11 08:00 to 09:00 (Asia/Tokyo), which is 2025-03-10 18:00 to 19:00 (America/Chicago); "
            + "on those dates it starts when 'Day' (07:30-09:00) ends, so move one of them if that is not meant",
        "[{|#1:Session(\"07:30\", \"09:00\", Name = \"Day\", TimeZone = \"Asia/Tokyo\")|}] [Session({|#0:18|}, 19, Name = \"Night\", TimeZone = \"America/Chicago\", Days = Weekdays)]")]
    [InlineData("SES0005", "'Europe/Lodnon' is not a time zone known here; did you mean 'Europe/London'?", "[Session(8, 9, TimeZone = {|#0:\"Europe/Lodnon\"|})]")]
    [InlineData("SES0005", "'Mars/Olympus' is not a time zone known here; write an IANA id such as 'Europe/London'", "[Session(8, 9, TimeZone = {|#0:\"Mars/Olympus\"|})]")]
    [InlineData("SES0005", "'Eastern Standard Time' is not a time zone known here; it is the name that Windows has for 'America/New_York'", "[Session(8, 9, TimeZone = {|#0:\"Eastern Standard Time\"|})]")]
    [InlineData(
        "SES0006",
        "Session '00:00-05:00' starts at 00:00, which clocks in America/Santiago skip on 2025-09-07, 2026-09-06, 2027-09-05 and on 7 more dates until 2034-09-03; there it is the first instant after the gap",
        "[Session({|#0:0|}, 5, TimeZone = \"America/Santiago\", Days = SessionDays.Sunday)]")]
    [InlineData(
        "SES0006",
        "Session '20:00-23:30' ends at 23:30, which clocks in America/Santiago show twice on 2025-04-05, 2026-04-04, 2027-04-03 and on 7 more dates until 2034-04-01; there it is the earlier of the two",
        "[Session(\"20:00\", {|#0:\"23:30\"|}, TimeZone = \"America/Santiago\", Days = SessionDays.Saturday)]")]
    public Task Message_says_what_is_wrong_and_what_would_be_right(string id, string message, string attributes) =>
        AnalyzerTest.VerifyMessageAsync<ScheduleAnalyzer>(id, message, attributes + "\ninternal static class Bot;");
}
