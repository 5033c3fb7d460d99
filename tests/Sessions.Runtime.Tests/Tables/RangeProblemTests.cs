using System.Globalization;
using Sessions.Calendars;

namespace Sessions.Tests.Tables;

/// <summary>Values outside their range, of sessions made in code: always SES0025, and never another exception.</summary>
public sealed class RangeProblemTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { OnEnd = SessionAction.CloseAll };

    public static TheoryData<string, Session> Refused { get; } = new()
    {
        { "OnStart = -1 of session '08:00-12:00' is not an action; write None, CloseAll, CloseWin, CloseLoss or Custom", _morning with { OnStart = (SessionAction)(-1) } },
        { "OnEnd = 9 of session '08:00-12:00' is not an action; write None, CloseAll, CloseWin, CloseLoss or Custom", _morning with { OnEnd = (SessionAction)9 } },
        { "Scope = 7 of session '08:00-12:00' is not a scope; write Strategy or Account", _morning with { Scope = (SessionScope)7 } },
        { "Breaks = 2 of session '08:00-12:00' is not a way of taking breaks; write Pause or Split", _morning with { Breaks = (SessionBreaks)2 } },
        { "Days = 200 of session '08:00-12:00' names days that do not exist; write such as Weekdays, or SessionDays.Monday | SessionDays.Friday", _morning with { Days = (SessionDays)200 } },
        { "EndLead -00:00:30 of session '08:00-12:00' is negative; write 00:00:00 or longer", _morning with { EndLead = TimeSpan.FromSeconds(-30) } },
        { "EndLead 277:46:39 of session '08:00-12:00' is as long as the session or longer, so it would never open; write less than 04:00:00", _morning with { EndLead = TimeSpan.FromSeconds(999_999) } },
        { "EndLead 04:00:00 of session '08:00-12:00' is as long as the session or longer, so it would never open; write less than 04:00:00", _morning with { EndLead = TimeSpan.FromHours(4) } },
        { "EntriesLead -00:00:00.001 of session '08:00-12:00' is negative; write 00:00:00 or longer", _morning with { EntriesLead = TimeSpan.FromMilliseconds(-1) } },
        { "Market = 99 of session '08:00-12:00' is not a market; write one such as Market.London", _morning with { Market = (Market)99 } },
        { "Name '!halt' is the name under which a journal keeps halts; write 1 to 256 printable characters", _morning with { Name = "!halt" } },
        { "Name 'Mor\\u001Bning' has the character \\u001B, which is a control character; write 1 to 256 printable characters", _morning with { Name = "Mor\u001bning" } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_value_outside_its_range_is_told_with_what_would_be_right(string message, Session session)
    {
        var problem = Assert.Single(Assert.Throws<SessionTableException>(() => SessionTable.Create(session)).Problems);

        Assert.Equal(("SES0025", message), (problem.Id, problem.Message));
    }

    [Fact]
    public void A_lead_of_nothing_and_one_that_leaves_a_second_are_taken()
    {
        Assert.Single(SessionTable.Create(_morning with { EndLead = TimeSpan.Zero, EntriesLead = TimeSpan.Zero }));
        Assert.Single(SessionTable.Create(_morning with { EndLead = TimeSpan.FromHours(4) - TimeSpan.FromSeconds(1) }));
    }

    [Fact]
    public void A_lead_longer_than_the_session_is_taken_where_a_calendar_may_close_hours_after_it()
    {
        var session = _morning with { TimeZone = "America/New_York", Days = SessionDays.Weekdays, EndLead = TimeSpan.FromHours(5) };

        var table = SessionTable.Create([session], NewYorkStockExchange.Instance);

        // Monday: the market closes at 16:00, five hours after 11:00.
        Assert.Equal(new TimeSpan(11, 0, 0), table.FindNext(new DateTimeOffset(2025, 3, 17, 0, 0, 0, TimeSpan.Zero)).LocalEnd.TimeOfDay);
        Assert.Equal("SES0025", Assert.Single(Assert.Throws<SessionTableException>(() => SessionTable.Create(session)).Problems).Id);
    }

    [Fact]
    public void A_table_takes_five_thousand_sessions_a_day_and_finds_each()
    {
        var table = SessionTable.Create(Many(5_000));

        var next = table.FindNext(new DateTimeOffset(2025, 3, 15, 23, 59, 0, TimeSpan.Zero));
        Assert.Equal(new DateTimeOffset(2025, 3, 16, 0, 0, 0, TimeSpan.Zero), next.Start);
        Assert.Equal(35_000, table.Occurrences(new DateTimeOffset(2025, 3, 17, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2025, 3, 24, 0, 0, 0, TimeSpan.Zero)).Count());
    }

    [Fact]
    public void More_sessions_than_a_table_takes_are_refused_with_the_limit()
    {
        var problem = Assert.Single(Assert.Throws<SessionTableException>(() => SessionTable.Create(Many(5_001))).Problems);

        Assert.Equal(("SES0025", "A table of 5001 sessions is too large; write at most 5000, or divide them among several strategies"), (problem.Id, problem.Message));
    }

    [Fact]
    public void Of_three_thousand_sessions_that_overlap_the_first_are_told_and_a_count()
    {
        var sessions = Enumerable.Range(0, 3_000).Select(static i => _morning with { Name = i.ToString(CultureInfo.InvariantCulture) }).ToArray();

        var problems = Assert.Throws<SessionTableException>(() => SessionTable.Create(sessions)).Problems;

        Assert.Equal(5, problems.Count);
        Assert.Equal(
            "Session '5' (08:00-12:00) overlaps session '0' (08:00-12:00) on Monday from 08:00 to 12:00 (UTC), and 4498495 more pairs of sessions overlap; "
            + "these are the same hours twice: remove one of them",
            problems[^1].Message);
    }

    /// <summary>Ten seconds each, with a gap after it.</summary>
    private static Session[] Many(int count) =>
        [.. Enumerable.Range(0, count).Select(static i => new Session(TimeOnly.MinValue.Add(TimeSpan.FromSeconds(17 * i)), TimeOnly.MinValue.Add(TimeSpan.FromSeconds((17 * i) + 10))))];
}
