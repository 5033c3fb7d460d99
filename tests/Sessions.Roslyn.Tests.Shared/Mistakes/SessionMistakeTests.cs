namespace Sessions.Roslyn.Tests.Mistakes;

/// <summary>What a new user writes of zones, days, names and actions: the whole message.</summary>
public class SessionMistakeTests
{
    private const string Strategy = " internal sealed partial class Bot : IStrategy { public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default; }";

    [Theory]
    [InlineData("[Session(8, 12, TimeZone = \"europe/london\")]", "SES0005: Unknown time zone 'europe/london'; did you mean 'Europe/London'?")]
    [InlineData("[Session(8, 12, TimeZone = \"London\")]", "SES0005: Unknown time zone 'London'; the zone of London is 'Europe/London'")]
    [InlineData("[Session(8, 12, TimeZone = \"New York\")]", "SES0005: Unknown time zone 'New York'; the zone of New York is 'America/New_York'")]
    [InlineData(
        "[Session(8, 12, TimeZone = \"GMT Standard Time\")]",
        "SES0005: Unknown time zone 'GMT Standard Time'; it is the name that Windows has for 'Europe/London'")]
    [InlineData(
        "[Session(8, 12, TimeZone = \"PST\")]",
        "SES0005: Unknown time zone 'PST'; as an abbreviation it means 'America/Los_Angeles': write that if it is meant")]
    [InlineData(
        "[Session(8, 12, TimeZone = \"EST\")]",
        "SES0022: Time zone 'EST' keeps no summer time: it is UTC-05:00 all year, in summer an hour behind New York; write 'America/New_York', or 'America/Panama' where no summer time is meant")]
    [InlineData(
        "[Session(8, 12, TimeZone = \"GMT+1\")]",
        "SES0005: Unknown time zone 'GMT+1'; an offset is no zone, since it does not say when clocks change: write the city whose clock is meant, or 'Etc/GMT-1', whose sign is reversed, for UTC+01:00 all year")]
    [InlineData(
        "[Session(8, 12, TimeZone = \"UTC+2\")]",
        "SES0005: Unknown time zone 'UTC+2'; an offset is no zone, since it does not say when clocks change: write the city whose clock is meant, or 'Etc/GMT-2', whose sign is reversed, for UTC+02:00 all year")]
    [InlineData(
        "[Session(8, 12, TimeZone = \"Z\")]",
        "SES0005: Unknown time zone 'Z'; as an abbreviation it means 'UTC': write that if it is meant")]
    [InlineData("[Session(8, 12, TimeZone = \"\")]", "SES0005: Unknown time zone ''; write an IANA id such as 'Europe/London'")]
    [InlineData(
        "[Session(8, 12, TimeZone = \"America/NewYork\")]",
        "SES0005: Unknown time zone 'America/NewYork'; did you mean 'America/New_York'?")]
    [InlineData(
        "[Session(8, 12, TimeZone = \"Asia/Beijing\")]",
        "SES0005: Unknown time zone 'Asia/Beijing'; the zone of Beijing is 'Asia/Shanghai'")]
    [InlineData(
        "[Session(8, 12, TimeZone = \"US/Eastern\")]",
        "SES0023: Time zone 'US/Eastern' is an older name that some machines do not know; write 'America/New_York', which keeps the same time")]
    [InlineData("[Session(8, 12, TimeZone = \"Local\")]", "SES0005: Unknown time zone 'Local'; write an IANA id such as 'Europe/London'")]
    public Task A_zone_that_is_none_or_not_meant_is_told_with_what_would_be_right(string source, params string[] messages) => Mistake.AssertAsync(source + Strategy, messages);

    [Theory]
    [InlineData(
        "[Session(8, 12, Days = SessionDays.None)]",
        "SES0014: Session '08:00-12:00' has Days = None, so it never opens; name at least one weekday, or remove the session")]
    [InlineData(
        "[Session(8, 12, Days = 0)]",
        "SES0014: Session '08:00-12:00' has Days = None, so it never opens; name at least one weekday, or remove the session")]
    [InlineData(
        "[Session(8, 12, Days = (SessionDays)128)]",
        "SES0025: Days = 128 of session '08:00-12:00' names days that do not exist; write such as Weekdays, or SessionDays.Monday | SessionDays.Friday")]
    [InlineData(
        "[Session(22, 6, Days = Weekdays)]",
        "SES0020: Session '22:00-06:00' runs overnight, Monday to Friday: it opens on Friday night and not on Sunday night; for Sunday to Thursday, write Days = Weeknights")]
    [InlineData(
        "[Session(8, 12, Days = SessionDays.Monday & SessionDays.Friday)]",
        "SES0014: Session '08:00-12:00' has Days = None, so it never opens; name at least one weekday, or remove the session")]
    public Task Days_that_never_come_are_told_with_what_would_be_right(string source, params string[] messages) => Mistake.AssertAsync(source + Strategy, messages);

    [Theory]
    [InlineData(
        "[Session(8, 12), Session(8, 12, Days = SessionDays.Monday)]",
        "SES0012: Two sessions are named '08:00-12:00'; give this one another Name",
        "SES0003: Session '08:00-12:00' overlaps session '08:00-12:00' on Monday from 08:00 to 12:00 (UTC); move or remove one of them")]
    [InlineData("[Session(8, 9, Name = \"A\"), Session(10, 11, Name = \"A\")]", "SES0012: Two sessions are named 'A'; give this one another Name")]
    [InlineData(
        "[Session(8, 12, Name = \"A\\tB\")]",
        "SES0025: Name 'A\\u0009B' has the character \\u0009, which is a control character; write 1 to 256 printable characters")]
    [InlineData(
        "[Session(8, 12, Name = \"A\\nB\")]",
        "SES0025: Name 'A\\u000AB' has the character \\u000A, which is a control character; write 1 to 256 printable characters")]
    [InlineData(
        "[Session(8, 12, Name = \"!halt\")]",
        "SES0025: Name '!halt' is the name under which a journal keeps halts; write 1 to 256 printable characters")]
    [InlineData(
        "[Session(8, 12, Name = \"\\u202Egnol\")]",
        "SES0025: Name '\\u202Egnol' has the character \\u202E, which is not shown as it is; write 1 to 256 printable characters")]
    public Task A_name_that_cannot_be_one_is_told_with_what_would_be_right(string source, params string[] messages) => Mistake.AssertAsync(source + Strategy, messages);

    [Theory]
    [InlineData(
        "[Session(8, 12), Session(11, 16)]",
        "SES0003: Session '11:00-16:00' overlaps session '08:00-12:00' on Monday from 11:00 to 12:00 (UTC); start '11:00-16:00' at 12:00 or later, or end '08:00-12:00' by 11:00")]
    [InlineData(
        "[Session(22, 6), Session(5, 9)]",
        "SES0003: Session '05:00-09:00' overlaps session '22:00-06:00' on Tuesday from 05:00 to 06:00 (UTC); start '05:00-09:00' at 06:00 or later, or end '22:00-06:00' by 05:00")]
    [InlineData(
        "[Session(8, 12, TimeZone = \"Europe/London\"), Session(3, 8, TimeZone = \"America/New_York\")]",
        "SES0003: Session '03:00-08:00' overlaps session '08:00-12:00' on Monday from 08:00 to 12:00 (Europe/London); move one of them so that they at most touch")]
    [InlineData(
        "[Session(8, 16, TimeZone = \"Europe/London\"), Session(\"09:30\", \"16:00\", TimeZone = \"America/New_York\")]",
        "SES0003: Session '09:30-16:00' overlaps session '08:00-16:00' on Monday from 14:30 to 16:00 (Europe/London); move one of them so that they at most touch")]
    [InlineData(
        "[Session(Market.London), Session(12, 14, TimeZone = \"Europe/London\")]",
        "SES0003: Session '12:00-14:00' overlaps session 'London' (08:00-16:30) on Monday from 12:00 to 14:00 (Europe/London); move or remove one of them")]
    public Task Sessions_that_overlap_are_told_with_what_would_be_right(string source, params string[] messages) => Mistake.AssertAsync(source + Strategy, messages);

    [Theory]
    [InlineData(
        "[Session(8, 12, OnEnd = (SessionAction)9)]",
        "SES0025: OnEnd = 9 of session '08:00-12:00' is not an action; write None, CloseAll, CloseWin, CloseLoss or Custom")]
    [InlineData(
        "[Session(8, 12, OnStart = (SessionAction)(-1))]",
        "SES0025: OnStart = -1 of session '08:00-12:00' is not an action; write None, CloseAll, CloseWin, CloseLoss or Custom")]
    [InlineData("[Session(8, 12, Scope = (SessionScope)7)]", "SES0025: Scope = 7 of session '08:00-12:00' is not a scope; write Strategy or Account")]
    [InlineData(
        "[Session(8, 12, Breaks = (SessionBreaks)5)]",
        "SES0025: Breaks = 5 of session '08:00-12:00' is not a way of taking breaks; write Pause or Split")]
    public Task A_number_that_is_no_member_is_told_with_what_would_be_right(string source, params string[] messages) => Mistake.AssertAsync(source + Strategy, messages);
}
