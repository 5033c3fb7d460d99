namespace Sessions.Roslyn.Tests.Mistakes;

/// <summary>What a new user declares: the whole message.</summary>
public class DeclarationMistakeTests
{
    [Theory]
    [InlineData(
        "[Session(8, 12, OnEnd = Custom)] partial class Bot : IStrategy { … }",
        "SES0009: Session '8-12' has OnEnd = Custom, but CustomEnd names no method; write CustomEnd = nameof(YourMethodAsync)")]
    [InlineData(
        "[Session(8, 12, CustomEnd = \"CloseAsync\")] partial class Bot : IStrategy { … private ValueTask CloseAsync(§) => default; }",
        "SES0011: 'CloseAsync' never runs because session '8-12' has OnEnd = None; set OnEnd = Custom, or remove CustomEnd")]
    [InlineData(
        "[Session(8, 12, OnEnd = Custom, CustomStart = \"CloseAsync\")] partial class Bot : IStrategy { … private ValueTask CloseAsync(§) => default; }",
        "SES0009: Session '8-12' has OnEnd = Custom, but CustomEnd names no method; write CustomEnd = nameof(YourMethodAsync)",
        "SES0011: 'CloseAsync' never runs because session '8-12' has OnStart = None; set OnStart = Custom, or remove CustomStart")]
    [InlineData(
        "[Session(8, 12, OnEnd = Custom, CustomEnd = \"Close\")] partial class Bot : IStrategy { … private ValueTask CloseAsync(§) => default; }",
        "SES0009: Session '8-12' has OnEnd = Custom, but 'Bot' has no method 'Close'; declare 'ValueTask Close(SessionContext session, CancellationToken cancellationToken)'")]
    [InlineData(
        "[Session(8, 12, OnEnd = Custom, CustomEnd = \"Flatten\")] partial class Bot : IStrategy { … }",
        "SES0009: Session '8-12' has OnEnd = Custom, but 'Bot' has no method 'Flatten'; declare 'ValueTask Flatten(SessionContext session, CancellationToken cancellationToken)'")]
    [InlineData(
        "[Session(8, 12, OnEnd = Custom, CustomEnd = \"Close\")] partial class Bot : IStrategy { … private void Close(§) { } }",
        "SES0010: 'Close' has the wrong signature for a session handler; declare it as 'ValueTask Close(SessionContext session, CancellationToken cancellationToken)'")]
    [InlineData(
        "[Session(8, 12, OnEnd = Custom, CustomEnd = \"Close\")] partial class Bot : IStrategy { … private async void Close(§) => await Task.Yield(); }",
        "SES0010: 'Close' has the wrong signature for a session handler; declare it as 'ValueTask Close(SessionContext session, CancellationToken cancellationToken)'")]
    [InlineData(
        "[Session(8, 12, OnEnd = Custom, CustomEnd = \"Close\")] partial class Bot : IStrategy { … private ValueTask Close() => default; }",
        "SES0010: 'Close' has the wrong signature for a session handler; declare it as 'ValueTask Close(SessionContext session, CancellationToken cancellationToken)'")]
    [InlineData(
        "[Session(8, 12, OnEnd = Custom, CustomEnd = \"Close\")] partial class Bot : IStrategy { … private ValueTask Close(SessionContext session) => default; }",
        "SES0010: 'Close' has the wrong signature for a session handler; declare it as 'ValueTask Close(SessionContext session, CancellationToken cancellationToken)'")]
    [InlineData(
        "[Session(8, 12, OnEnd = Custom, CustomEnd = \"Close\")] partial class Bot : IStrategy { … private ValueTask Close(CancellationToken cancellationToken, SessionContext session) => default; }",
        "SES0010: 'Close' has the wrong signature for a session handler; declare it as 'ValueTask Close(SessionContext session, CancellationToken cancellationToken)'")]
    [InlineData(
        "[Session(8, 12, OnEnd = Custom, CustomEnd = \"Close\")] partial class Bot : IStrategy { … private ValueTask<int> Close(§) => default; }",
        "SES0010: 'Close' has the wrong signature for a session handler; declare it as 'ValueTask Close(SessionContext session, CancellationToken cancellationToken)'")]
    [InlineData(
        "[Session(8, 12, OnEnd = Custom, CustomEnd = \"Close\")] partial class Bot : IStrategy { … private ValueTask Close<T>(§) => default; }",
        "SES0010: 'Close' has the wrong signature for a session handler; declare it as 'ValueTask Close(SessionContext session, CancellationToken cancellationToken)'")]
    [InlineData(
        "[Session(8, 12, OnEnd = Custom, CustomEnd = \"Close\")] partial class Bot : IStrategy { … private ValueTask Close(ref §) => default; }",
        "SES0010: 'Close' has the wrong signature for a session handler; declare it as 'ValueTask Close(SessionContext session, CancellationToken cancellationToken)'")]
    [InlineData(
        "[Session(8, 12, OnEnd = Custom, CustomEnd = \"Close\")] partial class Bot : IStrategy { … private int Close => 1; }",
        "SES0009: Session '8-12' has OnEnd = Custom, but 'Bot' has no method 'Close'; declare 'ValueTask Close(SessionContext session, CancellationToken cancellationToken)'")]
    public Task A_handler_of_another_shape_is_told_with_what_would_be_right(string source, params string[] messages) => Mistake.AssertAsync(source, messages);

    [Theory]
    [InlineData(
        "[Session(8, 12)] internal sealed class Bot : IStrategy { … }",
        "SES0007: 'Bot' has sessions, so 'Bot' must be partial; add the 'partial' modifier")]
    [InlineData(
        "internal class Outer { [Session(8, 12)] partial class Bot : IStrategy { … } }",
        "SES0007: 'Bot' has sessions, so 'Outer' must be partial; add the 'partial' modifier")]
    [InlineData(
        "[Session(8, 12)] partial class Bot;",
        "SES0008: 'Bot' has sessions but does not implement IStrategy; implement it, or make the class static if it only holds sessions for other classes")]
    [InlineData(
        "[Session(8, 12)] file sealed partial class Bot : IStrategy { … }",
        "SES0015: 'Bot' cannot have sessions: members cannot be added to the file-local type 'Bot'; remove 'file'")]
    [InlineData(
        "[Session(8, 12)] partial class RunAsync : IStrategy { … }",
        "SES0015: 'RunAsync' cannot have sessions: its name is that of a generated member; rename the class")]
    [InlineData(
        "[Session(8, 12)] partial class Bot : IStrategy { public int Sessions => 1; … }",
        "SES0013: 'Bot' declares 'Sessions', which is generated for classes with sessions; rename or remove it")]
    [InlineData(
        "[Session(8, 12)] partial class Bot : IStrategy { public SessionTable Sessions { get; } = null!; … }",
        "SES0013: 'Bot' declares 'Sessions', which is generated for classes with sessions; rename or remove it")]
    [InlineData(
        "[Session(8, 12)] partial class Bot<Sessions> : IStrategy { … }",
        "SES0015: 'Bot' cannot have sessions: its type parameter 'Sessions' has the name of a generated member; rename it")]
    public Task A_class_that_cannot_have_sessions_is_told_with_what_would_be_right(string source, params string[] messages) => Mistake.AssertAsync(source, messages);

    [Theory]
    [InlineData(
        "[Session(8, 12), SessionCalendar(typeof(string))] partial class Bot : IStrategy { … }",
        "SES0021: 'String' is not a calendar; name a class that implements ISessionCalendar and has a public parameterless constructor")]
    [InlineData(
        "[Session(8, 12), SessionCalendar(null)] partial class Bot : IStrategy { … }",
        "SES0021: 'null' is not a calendar; name a class that implements ISessionCalendar and has a public parameterless constructor")]
    [InlineData(
        "[Session(8, 12), SessionCalendar(typeof(Sessions.Calendars.ISessionCalendar))] partial class Bot : IStrategy { … }",
        "SES0021: 'ISessionCalendar' is not a calendar; name a class that implements ISessionCalendar and has a public parameterless constructor")]
    [InlineData(
        "[Session(8, 12), SessionCalendar(typeof(Own))] partial class Bot : IStrategy { … } internal abstract class Own(Sessions.Calendars.ISessionCalendar inner) : Sessions.Calendars.DelegatingCalendar(inner);",
        "SES0021: 'Own' is abstract; name a class that implements ISessionCalendar and has a public parameterless constructor")]
    [InlineData(
        "[Session(8, 12), SessionCalendar(typeof(Own))] partial class Bot : IStrategy { … } internal sealed class Own(int year) : Sessions.Calendars.DelegatingCalendar(Sessions.Calendars.NewYorkStockExchange.Instance) { public int Year => year; }",
        "SES0021: 'Own' has no public parameterless constructor; name a class that implements ISessionCalendar and has a public parameterless constructor")]
    [InlineData(
        "[Session(8, 12), SessionCalendar(typeof(Sessions.Calendars.HolidayFile))] partial class Bot : IStrategy { … }",
        "SES0021: 'HolidayFile' is not a calendar; name a class that implements ISessionCalendar and has a public parameterless constructor")]
    public Task A_calendar_that_cannot_be_made_is_told_with_what_would_be_right(string source, params string[] messages) => Mistake.AssertAsync(source, messages);

    [Theory]
    [InlineData(
        "[UseSessions(typeof(Bot))] partial class Bot : IStrategy { … }",
        "SES0031: 'Bot' is this class itself, which has its sessions already; name another class")]
    [InlineData(
        "[UseSessions(typeof(B))] partial class A : IStrategy { … } [UseSessions(typeof(A))] partial class B : IStrategy { … }",
        "SES0031: 'A' uses only classes that use each other; add [Session] to one of them",
        "SES0031: 'B' uses only classes that use each other; add [Session] to one of them")]
    [InlineData(
        "[UseSessions(typeof(string))] partial class Bot : IStrategy { … }",
        "SES0031: 'String' has no sessions to use; name a class with [Session]")]
    [InlineData("[UseSessions(null)] partial class Bot : IStrategy { … }", "SES0031: 'null' has no sessions to use; name a class with [Session]")]
    [InlineData(
        "[UseSessions(typeof(Hours))] partial class Bot : IStrategy { … } internal static class Hours;",
        "SES0031: 'Hours' has no sessions to use; name a class with [Session]")]
    [InlineData(
        "[UseSessions(typeof(Hours)), Session(9, 10)] partial class Bot : IStrategy { … } [Session(8, 12)] internal static class Hours;",
        "SES0003: Session '09:00-10:00' overlaps session '08:00-12:00' on Monday from 09:00 to 10:00 (UTC); end '08:00-12:00' by 09:00")]
    [InlineData("[Session(Market.None)] partial class Bot : IStrategy { … }", "SES0025: Market 0 is not a market; write one such as Market.London")]
    [InlineData("[Session((Market)99)] partial class Bot : IStrategy { … }", "SES0025: Market 99 is not a market; write one such as Market.London")]
    [InlineData(
        "[assembly: SessionDefaults(TimeZone = \"Europe/Lodnon\")] [Session(8, 12)] partial class Bot : IStrategy { … }",
        "SES0005: Unknown time zone 'Europe/Lodnon'; did you mean 'Europe/London'?")]
    [InlineData(
        "[assembly: SessionDefaults(Days = SessionDays.None)] [Session(8, 12)] partial class Bot : IStrategy { … }",
        "SES0014: Session '08:00-12:00' has Days = None, so it never opens; name at least one weekday, or remove the session")]
    public Task What_brings_no_sessions_is_told_with_what_would_be_right(string source, params string[] messages) => Mistake.AssertAsync(source, messages);
}
