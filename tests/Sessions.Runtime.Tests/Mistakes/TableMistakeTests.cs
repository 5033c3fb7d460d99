using System.Globalization;
using Sessions.Calendars;

namespace Sessions.Tests.Mistakes;

/// <summary>What a new user asks of tables and calendars in code: the whole message.</summary>
public sealed class TableMistakeTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0));
    private static readonly SessionTable _table = SessionTable.Create(_morning);

    private static readonly Dictionary<string, (Action Mistake, string Message)> _mistakes = new(StringComparer.Ordinal)
    {
        ["no session"] = (static () => SessionTable.Create(),
            "A table needs at least one session. (Parameter 'sessions')"),
        ["null among sessions"] = (static () => SessionTable.Create(_morning, null!),
            "A session of the table is null. (Parameter 'sessions')"),
        ["a start finer than a millisecond"] = (static () => SessionTable.Create(_morning with { Start = new TimeOnly(8, 0).Add(TimeSpan.FromTicks(1)) }),
            "SES0001: '08:00:00.0000001' is not a time of day; write H:mm, HH:mm, HH:mm:ss or HH:mm:ss.fff between 00:00 and "
            + "23:59:59.999, or a whole hour from 0 to 23"),
        ["start and end alike"] = (static () => SessionTable.Create(new Session(new TimeOnly(8, 0), new TimeOnly(8, 0))),
            "SES0002: Session from 08:00 to 08:00 is empty; for a 24-hour session, end it at 08:00+1"),
        ["no zone"] = (static () => SessionTable.Create(_morning with { TimeZone = null! }),
            "SES0005: Unknown time zone ''; write an IANA id such as 'Europe/London'"),
        ["a Windows zone of no machine"] = (static () => SessionTable.Create(_morning with { TimeZone = "Greenwich Standard" }),
            "SES0005: Unknown time zone 'Greenwich Standard'; write an IANA id such as 'Europe/London'"),
        ["no days"] = (static () => SessionTable.Create(_morning with { Days = SessionDays.None }),
            "SES0014: Session '08:00-12:00' has Days = None, so it never opens; name at least one weekday, or remove the session"),
        ["a handler in code"] = (static () => SessionTable.Create(_morning with { OnEnd = SessionAction.Custom }),
            "SES0009: Session '08:00-12:00' has OnEnd = Custom, but no handler is bound to it; declare the session with [Session] on the "
            + "strategy class, which binds the method"),
        ["a negative lead"] = (static () => SessionTable.Create(_morning with { EndLead = TimeSpan.FromSeconds(-30) }),
            "SES0025: EndLead -00:00:30 of session '08:00-12:00' is negative; write 00:00:00 or longer"),
        ["a lead as long as the session"] = (static () => SessionTable.Create(_morning with { OnEnd = SessionAction.CloseAll, EndLead = TimeSpan.FromHours(4) }),
            "SES0025: EndLead 04:00:00 of session '08:00-12:00' is as long as the session or longer, so it would never open; write less "
            + "than 04:00:00"),
        ["entries until after the end"] = (static () => SessionTable.Create(_morning with { EntriesUntil = new TimeOnly(13, 0) }),
            "SES0016: EntriesUntil 13:00 is outside session '08:00-12:00'; write a time after 08:00 and no later than 12:00"),
        ["one session twice"] = (static () => SessionTable.Create(_morning, _morning),
            "The sessions have 2 problems:\n- SES0012: Two sessions are named '08:00-12:00'; give this one another Name\n- "
            + "SES0003: Session '08:00-12:00' overlaps session '08:00-12:00' on Monday from 08:00 to 12:00 (UTC); these are the "
            + "same hours twice: remove one of them"),
        ["a name of two lines"] = (static () => SessionTable.Create(_morning with { Name = "A\nB" }),
            "SES0025: Name 'A\\u000AB' has the character \\u000A, which is a control character; write 1 to 256 printable characters"),
        ["a moment before 1970"] = (static () => _table.Find(At("1969-12-31")),
            "Sessions are known for the years 1970 to 2100. (Parameter 'moment')\nActual value was 1969-12-31 00:00:00Z."),
        ["a moment after 2100"] = (static () => _table.Until(At("2101-01-02")),
            "Sessions are known for the years 1970 to 2100. (Parameter 'moment')\nActual value was 2101-01-02 00:00:00Z."),
        ["a range that runs backwards"] = (static () => _table.Occurrences(At("2026-01-02"), At("2026-01-01")).Any(),
            "The range ends at 2026-01-01 00:00:00Z, before it begins at 2026-01-02 00:00:00Z. (Parameter 'to')"),
        ["nothing more to come"] = (
            static () => SessionTable.Create([_morning], new ExchangeCalendar(Notice(new TradingHours("08:00", "12:00") { Through = "2026-01-02" }))).FindNext(At("2026-02-01")),
            "No session starts between 2026-02-01T00:00:00Z and the year 2101."),
        ["a change of a session that there is not"] = (static () => _table.WithOverrides(new Dictionary<string, SessionOverride> { ["Morning"] = new() }),
            "There is no session 'Morning' to change; there are '08:00-12:00'. (Parameter 'overrides')"),
        ["a change to no time"] = (static () => _table.WithOverrides(new Dictionary<string, SessionOverride> { ["08:00-12:00"] = new() { Start = "9.30" } }),
            "SES0001: '9.30' is not a time of day; did you mean '09:30'?"),
        ["every session left out"] = (static () => _table.WithOverrides(new Dictionary<string, SessionOverride> { ["08:00-12:00"] = new() { Enabled = false } }),
            "Every session is left out; a table needs at least one. (Parameter 'overrides')"),
        ["a market that there is not"] = (static () => ((Market)99).ToSession(),
            "Market 99 is not a market; write one such as Market.London. (Parameter 'market')\nActual value was 99."),
        ["hours that end before they begin"] = (static () => _ = new TradingHours("16:00", "09:30"),
            "The close 09:30 is not after the open 16:00; a close on the next day is written 09:30+1. (Parameter 'close')"),
        ["hours that are no times"] = (static () => _ = new TradingHours("9.30", "16:00"),
            "'9.30' is not a time of day: write it as HH:mm, such as 09:30; 17:00-1 is the evening before, 02:00+1 the night after. "
            + "(Parameter 'open')"),
        ["a day that is none"] = (static () => _ = new TradingHours("09:30", "16:00") { From = "1 March 2026" },
            "'1 March 2026' is not a day: write it as yyyy-MM-dd, such as 2012-10-29. (Parameter 'value')"),
        ["a market without hours"] = (static () => Notice(),
            "Own has no hours; a market needs at least one window, such as 09:30 to 16:00. (Parameter 'Hours')"),
        ["a calendar asked backwards"] = (static () => NewYorkStockExchange.Instance.OpenIntervals(At("2026-01-02"), At("2026-01-01")),
            "The range runs backwards: it ends at 2026-01-01T00:00:00.0000000+00:00, before it begins at "
            + "2026-01-02T00:00:00.0000000+00:00. (Parameter 'to')"),
        ["a calendar that returns null"] = (static () => SessionTable.Create([_morning], new Wrong(null!)).Find(At("2026-01-02")),
            "The calendar Wrong returned null; where it is never open it returns an empty sequence."),
        ["a calendar that is not in UTC"] = (
            static () => SessionTable.Create([_morning], new Wrong([new OpenInterval(Local("2026-01-02T08:00+01:00"), Local("2026-01-02T17:00+01:00"))])).Find(At("2026-01-02")),
            "The calendar Wrong returned 2026-01-02T08:00:00+01:00 to 2026-01-02T17:00:00+01:00, which is not in UTC; use "
            + "ToUniversalTime()."),
        ["a calendar whose intervals overlap"] = (
            static () => SessionTable.Create([_morning], new Wrong([new OpenInterval(At("2026-01-02"), At("2026-01-04")), new OpenInterval(At("2026-01-03"), At("2026-01-05"))])).Find(At("2026-01-02")),
            "The calendar Wrong returned 2026-01-03T00:00:00Z to 2026-01-05T00:00:00Z, which overlaps 2026-01-02T00:00:00Z to "
            + "2026-01-04T00:00:00Z; return one interval for both."),
    };

    public static TheoryData<string> Names => new(_mistakes.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_told_with_its_value_and_what_would_be_right(string mistake) =>
        Assert.Equal(_mistakes[mistake].Message, Assert.ThrowsAny<Exception>(_mistakes[mistake].Mistake).Message);

    private static ExchangeNotice Notice(params TradingHours[] hours) => new("Own", "UTC") { KnownFrom = 2000, KnownThrough = 2030, Hours = hours };

    private static DateTimeOffset At(string date) => new(DateTime.Parse(date, CultureInfo.InvariantCulture), TimeSpan.Zero);

    private static DateTimeOffset Local(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    private sealed class Wrong(IEnumerable<OpenInterval> intervals) : ISessionCalendar
    {
        public DateOnly KnownFrom => DateOnly.MinValue;

        public DateOnly KnownThrough => DateOnly.MaxValue;

        public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to) => intervals;
    }
}
