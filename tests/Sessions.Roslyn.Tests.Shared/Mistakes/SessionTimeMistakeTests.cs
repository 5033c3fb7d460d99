namespace Sessions.Roslyn.Tests.Mistakes;

/// <summary>What a new user writes as times: the whole message.</summary>
public class SessionTimeMistakeTests
{
    private const string Strategy = " internal sealed partial class Bot : IStrategy { public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default; }";
    private const string Start = "write H:mm, HH:mm, HH:mm:ss or HH:mm:ss.fff between 00:00 and 23:59:59.999, or a whole hour from 0 to 23";
    private const string End = Start + ", 24:00 for midnight, or with +1 to +7 for a later day";

    [Theory]
    [InlineData("[Session(\"9\", \"16:00\")]", "SES0001: '9' is not a time of day; did you mean '09:00'?")]
    [InlineData("[Session(\"930\", \"16:00\")]", "SES0001: '930' is not a time of day; " + Start)]
    [InlineData("[Session(\"9:30 AM\", \"16:00\")]", "SES0001: '9:30 AM' is not a time of day; did you mean '09:30'?")]
    [InlineData("[Session(\"9.30\", \"16:00\")]", "SES0001: '9.30' is not a time of day; did you mean '09:30'?")]
    [InlineData("[Session(\"09h30\", \"16:00\")]", "SES0001: '09h30' is not a time of day; did you mean '09:30'?")]
    [InlineData("[Session(\"9:5\", \"16:00\")]", "SES0001: '9:5' is not a time of day; did you mean '09:05'?")]
    [InlineData("[Session(\"24:00\", \"16:00\")]", "SES0001: '24:00' is not a time of day; " + Start)]
    [InlineData("[Session(\"25:00\", \"16:00\")]", "SES0001: '25:00' is not a time of day; " + Start)]
    [InlineData("[Session(\"12:60\", \"16:00\")]", "SES0001: '12:60' is not a time of day; " + Start)]
    [InlineData("[Session(\"\", \"16:00\")]", "SES0001: '' is not a time of day; " + Start)]
    [InlineData("[Session(null, \"16:00\")]", "SES0001: 'null' is not a time of day; " + Start)]
    [InlineData("[Session(\"noon\", \"16:00\")]", "SES0001: 'noon' is not a time of day; " + Start)]
    [InlineData("[Session(\"09:30:15.1234\", \"16:00\")]", "SES0001: '09:30:15.1234' is not a time of day; " + Start)]
    [InlineData("[Session(\"-09:30\", \"16:00\")]", "SES0001: '-09:30' is not a time of day; " + Start)]
    [InlineData("[Session(\"09:30 \", \"16:00\")]", "SES0001: '09:30 ' is not a time of day; did you mean '09:30'?")]
    [InlineData("[Session(\"09-30\", \"16:00\")]", "SES0001: '09-30' is not a time of day; did you mean '09:30'?")]
    [InlineData("[Session(\"9:30+1\", \"16:00\")]", "SES0001: '9:30+1' is not a time of day; " + Start)]
    [InlineData("[Session(24, 3)]", "SES0001: '24' is not a time of day; " + Start)]
    [InlineData("[Session(-1, 3)]", "SES0001: '-1' is not a time of day; " + Start)]
    [InlineData("[Session(930, 1600)]", "SES0001: '930' is not a time of day; did you mean '09:30'?", "SES0001: '1600' is not a time of day; did you mean '16'?")]
    public Task A_start_that_is_no_time_is_told_with_what_would_be_right(string source, params string[] messages) => Mistake.AssertAsync(source + Strategy, messages);

    [Theory]
    [InlineData("[Session(\"09:30\", \"25:00\")]", "SES0001: '25:00' is not a time of day; did you mean '01:00+1'?")]
    [InlineData("[Session(\"09:30\", \"16:00+10\")]", "SES0001: '16:00+10' is not a time of day; " + End)]
    [InlineData("[Session(\"09:30\", \"4pm\")]", "SES0001: '4pm' is not a time of day; did you mean '16:00'?")]
    [InlineData("[Session(\"09:30\", \"1600\")]", "SES0001: '1600' is not a time of day; did you mean '16:00'?")]
    [InlineData("[Session(\"09:30\", \"24:01\")]", "SES0001: '24:01' is not a time of day; did you mean '00:01+1'?")]
    [InlineData("[Session(\"09:30\", \"16:00:00.00001\")]", "SES0001: '16:00:00.00001' is not a time of day; " + End)]
    [InlineData("[Session(\"09:30\", \"09:30\")]", "SES0002: Session from 09:30 to 09:30 is empty; for a 24-hour session, end it at 09:30+1")]
    [InlineData("[Session(\"09:30\", \"09:31+7\")]", "SES0002: Session from 09:30 to 09:31+7 lasts more than seven days; end it at 09:30+1 or earlier")]
    [InlineData("[Session(\"17:00\", \"16:00+2\", Days = Weeknights)]", "SES0003: Session '17:00-16:00+2' overlaps its own next occurrence on Tuesday from 17:00 to 16:00 (UTC); end it at 17:00+1 or earlier, or start it on fewer days")]
    [InlineData(
        "[Session(\"16:00\", \"09:30\")]",
        "SES0024: Session '16:00-09:30' lasts 17:30:00, until 09:30 on the next day; if start and end are swapped, write 09:30 to 16:00, otherwise write the end as 09:30+1")]
    [InlineData("[Session(8, 25)]", "SES0001: '25' is not a time of day; " + End)]
    [InlineData("[Session(0, 0)]", "SES0002: Session from 0 to 0 is empty; for a 24-hour session, end it at 24:00")]
    [InlineData("[Session(\"17:00\", \"24:00+1\")]", "SES0001: '24:00+1' is not a time of day; " + End)]
    public Task An_end_that_is_none_is_told_with_what_would_be_right(string source, params string[] messages) => Mistake.AssertAsync(source + Strategy, messages);

    [Theory]
    [InlineData("[Session(8, 12, EntriesUntil = \"11\")]", "SES0001: '11' is not a time of day; did you mean '11:00'?")]
    [InlineData(
        "[Session(8, 12, EntriesUntil = \"12:30\")]",
        "SES0016: EntriesUntil 12:30 is outside session '08:00-12:00'; write a time after 08:00 and no later than 12:00")]
    [InlineData(
        "[Session(8, 12, EntriesUntil = \"07:59\")]",
        "SES0016: EntriesUntil 07:59 is outside session '08:00-12:00'; write a time after 08:00 and no later than 12:00")]
    [InlineData(
        "[Session(8, 12, EntriesUntil = \"-04:00\")]",
        "SES0016: EntriesUntil -04:00 is outside session '08:00-12:00'; write a time after 08:00 and no later than 12:00")]
    [InlineData("[Session(8, 12, EntriesUntil = \"-4\")]", "SES0001: '-4' is not a time of day; write a length of time such as -00:30")]
    [InlineData(
        "[Session(8, 12, EntriesUntil = \"noon\")]",
        "SES0001: 'noon' is not a time of day; write H:mm, HH:mm, HH:mm:ss or HH:mm:ss.fff between 00:00 and 23:59:59.999, or a whole hour from 0 to 23, or with a minus how long before the end, such as -00:30")]
    [InlineData(
        "[Session(8, 12, EntriesUntil = \"8:00\")]",
        "SES0016: EntriesUntil 8:00 is outside session '08:00-12:00'; write a time after 08:00 and no later than 12:00")]
    public Task A_last_entry_outside_its_session_is_told_with_what_would_be_right(string source, params string[] messages) => Mistake.AssertAsync(source + Strategy, messages);

    [Theory]
    [InlineData(
        "[Session(8, 12, OnEnd = CloseAll, EndLead = \"30\")]",
        "SES0025: EndLead '30' of session '08:00-12:00' is not a length of time; write it as hh:mm:ss, such as 00:00:30")]
    [InlineData(
        "[Session(8, 12, OnEnd = CloseAll, EndLead = \"30s\")]",
        "SES0025: EndLead '30s' of session '08:00-12:00' is not a length of time; write it as hh:mm:ss, such as 00:00:30")]
    [InlineData(
        "[Session(8, 12, OnEnd = CloseAll, EndLead = \"-00:00:30\")]",
        "SES0025: EndLead '-00:00:30' of session '08:00-12:00' is negative; write 00:00:00 or longer")]
    [InlineData(
        "[Session(8, 12, OnEnd = CloseAll, EndLead = \"04:00\")]",
        "SES0025: EndLead '04:00' of session '08:00-12:00' is as long as the session or longer, so it would never open; write less than 04:00:00")]
    [InlineData(
        "[Session(8, 12, OnEnd = CloseAll, EndLead = \"25:00\")]",
        "SES0025: EndLead '25:00' of session '08:00-12:00' is not a length of time; write it as hh:mm:ss, such as 00:00:30")]
    [InlineData(
        "[Session(8, 12, OnEnd = CloseAll, EndLead = \"\")]",
        "SES0025: EndLead '' of session '08:00-12:00' is not a length of time; write it as hh:mm:ss, such as 00:00:30")]
    public Task A_lead_that_is_none_is_told_with_what_would_be_right(string source, params string[] messages) => Mistake.AssertAsync(source + Strategy, messages);
}
