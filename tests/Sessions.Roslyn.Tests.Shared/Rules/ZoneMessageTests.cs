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
        "Session '08:00-12:00' overlaps session '08:00-13:00' on some dates, first on 2027-03-14 12:00 to 13:00 (Europe/London), which is 2027-03-14 08:00 to 09:00 (America/New_York); "
            + "on those dates it starts when '08:00-13:00' ends, so move one of them if that is not what you want",
        "[{|#1:Session(8, 13, TimeZone = \"Europe/London\")|}] [Session({|#0:8|}, 12, TimeZone = \"America/New_York\")]")]
    [InlineData(
        "SES0004",
        "Session 'Night' (18:00-19:00) overlaps session 'Day' (07:30-09:00) on some dates, first on 2027-03-16 08:00 to 09:00 (Asia/Tokyo), which is 2027-03-15 18:00 to 19:00 (America/Chicago); "
            + "on those dates it starts when 'Day' (07:30-09:00) ends, so move one of them if that is not what you want",
        "[{|#1:Session(\"07:30\", \"09:00\", Name = \"Day\", TimeZone = \"Asia/Tokyo\")|}] [Session({|#0:18|}, 19, Name = \"Night\", TimeZone = \"America/Chicago\", Days = Weekdays)]")]
    [InlineData("SES0005", "Unknown time zone 'Europe/Lodnon'; did you mean 'Europe/London'?", "[Session(8, 9, TimeZone = {|#0:\"Europe/Lodnon\"|})]")]
    [InlineData("SES0005", "Unknown time zone 'Mars/Olympus'; write an IANA id such as 'Europe/London'", "[Session(8, 9, TimeZone = {|#0:\"Mars/Olympus\"|})]")]
    [InlineData("SES0005", "Unknown time zone 'Eastern Standard Time'; it is the name that Windows has for 'America/New_York'", "[Session(8, 9, TimeZone = {|#0:\"Eastern Standard Time\"|})]")]
    [InlineData("SES0005", "Unknown time zone 'EDT'; as an abbreviation it means 'America/New_York': write that if it is meant", "[Session(8, 9, TimeZone = {|#0:\"EDT\"|})]")]
    [InlineData(
        "SES0005",
        "Unknown time zone 'CST'; as an abbreviation it may mean 'America/Chicago' or 'Asia/Shanghai': write the one that is meant",
        "[Session(8, 9, TimeZone = {|#0:\"CST\"|})]")]
    [InlineData(
        "SES0005",
        "Unknown time zone 'UTC+3'; an offset is no zone, since it does not say when clocks change: write the city whose clock is meant, or 'Etc/GMT-3', whose sign is reversed, for UTC+03:00 all year",
        "[Session(8, 9, TimeZone = {|#0:\"UTC+3\"|})]")]
    [InlineData("SES0005", "Unknown time zone 'Europe/Frankfurt'; the zone of Frankfurt is 'Europe/Berlin'", "[Session(8, 9, TimeZone = {|#0:\"Europe/Frankfurt\"|})]")]
    [InlineData(
        "SES0006",
        "'00:00-05:00' starts at 00:00, a time that does not exist in America/Santiago on 2027-09-05 (and on 9 later dates); on those dates it starts at 01:00",
        "[Session({|#0:0|}, 5, TimeZone = \"America/Santiago\", Days = SessionDays.Sunday)]")]
    [InlineData(
        "SES0006",
        "'20:00-23:30' ends at 23:30, a time that occurs twice in America/Santiago on 2027-04-03 (and on 9 later dates); on those dates it ends at the earlier of the two",
        "[Session(\"20:00\", {|#0:\"23:30\"|}, TimeZone = \"America/Santiago\", Days = SessionDays.Saturday)]")]
    [InlineData(
        "SES0022",
        "Time zone 'EST' keeps no summer time: it is UTC-05:00 all year, in summer an hour behind New York; write 'America/New_York', or 'America/Panama' where no summer time is meant",
        "[Session(8, 9, TimeZone = {|#0:\"EST\"|})]")]
    [InlineData(
        "SES0022",
        "Time zone 'MST' keeps no summer time: it is UTC-07:00 all year, in summer an hour behind Denver; write 'America/Denver', or 'America/Phoenix' where no summer time is meant",
        "[Session(8, 9, TimeZone = {|#0:\"MST\"|})]")]
    [InlineData(
        "SES0022",
        "Time zone 'HST' keeps no summer time: it is UTC-10:00 all year, in summer an hour behind the Aleutian Islands; write 'Pacific/Honolulu', which keeps none either, or 'America/Adak' for the islands that do",
        "[Session(8, 9, TimeZone = {|#0:\"HST\"|})]")]
    [InlineData(
        "SES0023",
        "Time zone 'US/Eastern' is an older name that some machines do not know; write 'America/New_York', which keeps the same time",
        "[Session(8, 9, TimeZone = {|#0:\"US/Eastern\"|})]")]
    [InlineData(
        "SES0023",
        "Time zone 'Japan' is an older name that some machines do not know; write 'Asia/Tokyo', which keeps the same time",
        "[Session(8, 9, TimeZone = {|#0:\"Japan\"|})]")]
    public Task Message_says_what_is_wrong_and_what_would_be_right(string id, string message, string attributes) =>
        AnalyzerTest.VerifyMessageAsync<ScheduleAnalyzer>(id, message, attributes + "\ninternal static class Bot;");

    [Theory]
    [InlineData("CET", "Time zone 'CET' is the clock of Brussels: UTC+01:00, and UTC+02:00 in summer; write the city, such as 'Europe/Brussels' or 'Europe/Berlin'")]
    [InlineData("MET", "Time zone 'MET' is the clock of Brussels: UTC+01:00, and UTC+02:00 in summer; write the city, such as 'Europe/Brussels' or 'Europe/Berlin'")]
    [InlineData("EET", "Time zone 'EET' is the clock of Athens: UTC+02:00, and UTC+03:00 in summer; write the city, such as 'Europe/Athens'")]
    [InlineData("WET", "Time zone 'WET' is the clock of Lisbon: UTC+00:00, and UTC+01:00 in summer; write the city, such as 'Europe/Lisbon'")]
    [InlineData("GMT", "Time zone 'GMT' is UTC all year and keeps no summer time; write 'UTC', or 'Europe/London' where London's clock is meant")]
    [InlineData("Etc/Greenwich", "Time zone 'Etc/Greenwich' is UTC all year and keeps no summer time; write 'UTC', or 'Europe/London' where London's clock is meant")]
    [InlineData(
        "Etc/GMT+5",
        "Time zone 'Etc/GMT+5' is UTC-05:00 all year, since the sign of such an id is the reverse of the usual one; write 'Etc/GMT-5' where UTC+05:00 is meant, or the city where clocks change")]
    [InlineData(
        "Etc/GMT-3",
        "Time zone 'Etc/GMT-3' is UTC+03:00 all year, since the sign of such an id is the reverse of the usual one; write 'Etc/GMT+3' where UTC-03:00 is meant, or the city where clocks change")]
    public Task An_id_without_a_place_that_hides_nothing_is_an_information(string zone, string message) => AnalyzerTest.VerifyMessageAsync<ScheduleAnalyzer>(
        "SES0022", message, Microsoft.CodeAnalysis.DiagnosticSeverity.Info, "[Session(8, 9, TimeZone = {|#0:\"" + zone + "\"|})]\ninternal static class Bot;");
}
