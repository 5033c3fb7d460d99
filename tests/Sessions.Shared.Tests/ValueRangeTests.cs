using static Sessions.Shared.Tests.Times;

namespace Sessions.Shared.Tests;

/// <summary>Numbers that are no members of their enums, leads and lags that leave nothing, and tables that are too large.</summary>
public class ValueRangeTests
{
    private static readonly RawSession _morning = Raw("08:00", "12:00");

    public static TheoryData<string, string> Numbers { get; } = new()
    {
        { nameof(RawSession.OnStart), "is not an action; write None, CloseAll, CloseWin, CloseLoss or Custom" },
        { nameof(RawSession.OnEnd), "is not an action; write None, CloseAll, CloseWin, CloseLoss or Custom" },
        { nameof(RawSession.Scope), "is not a scope; write Strategy or Account" },
        { nameof(RawSession.Breaks), "is not a way of taking breaks; write Pause or Split" },
        { nameof(RawSession.Market), "is not a market; write one such as Market.London" },
        { nameof(RawSession.Days), "names days that do not exist; write such as Weekdays, or SessionDays.Monday | SessionDays.Friday" },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_that_is_no_member_is_told_with_those_that_are(string property, string message)
    {
        foreach (var number in new[] { -1, 1_000 })
        {
            var problem = Assert.Single(Problems(With(property, number)));
            Assert.Equal((Rules.SES0025OutOfRange, property), (problem.Rule, problem.Argument.ToString()));
            Assert.Equal($"{property} = {number} of session '08:00-12:00' {message}", problem.Message);
        }
    }

    [Theory]
    [InlineData(nameof(RawSession.OnStart), 4)]
    [InlineData(nameof(RawSession.OnEnd), 4)]
    [InlineData(nameof(RawSession.Scope), 1)]
    [InlineData(nameof(RawSession.Breaks), 1)]
    [InlineData(nameof(RawSession.Market), 31)]
    [InlineData(nameof(RawSession.Days), 127)]
    public void The_last_member_is_one_and_the_next_number_is_none(string property, int last)
    {
        Assert.Empty(Problems(With(property, last)));
        Assert.Single(Problems(With(property, last + 1)));
    }

    [Theory]
    [InlineData(0, "None")]
    [InlineData(4, "Custom")]
    [InlineData(5, "5")]
    [InlineData(-1, "-1")]
    public void An_action_has_its_name_and_another_number_is_shown_as_it_is(int action, string name) => Assert.Equal(name, ActionNames.Of(action));

    [Theory]
    [InlineData("02:00", "01:59:59.999", null)]
    [InlineData("04:00", null, "StartLag '04:00' of session '08:00-12:00' is as long as the session or longer, so it would never open; write less than 04:00:00")]
    [InlineData("05:00", "05:00", "EndLead '05:00' of session '08:00-12:00' is as long as the session or longer, so it would never open; write less than 04:00:00")]
    [InlineData("02:00", "02:00", "StartLag '02:00' with EndLead '02:00' of session '08:00-12:00' leaves nothing of the session, so it would never open; write less than 02:00:00")]
    [InlineData("00:00", "00:00", null)]
    [InlineData("-00:01", null, "StartLag '-00:01' of session '08:00-12:00' is negative; write 00:00:00 or longer")]
    public void A_lag_and_a_lead_leave_something_of_the_session(string lag, string? lead, string? message) => Assert.Equal(
        message is null ? [] : [message],
        Problems(_morning with { StartLag = RawDuration.Of(lag), EndLead = RawDuration.Of(lead) }).Select(static problem => problem.Message));

    [Fact]
    public void Under_a_calendar_they_count_from_hours_that_nobody_knows_here()
    {
        var session = _morning with { StartLag = RawDuration.Of("05:00"), EndLead = RawDuration.Of("05:00") };

        Assert.Empty(Problems(session with { HasCalendar = true }));
        Assert.Empty(Problems(session with { Market = 2, TimeZone = "Europe/London" }));
        Assert.NotEmpty(Problems(session with { Market = 2, TimeZone = "Europe/Berlin" }));
        Assert.NotEmpty(Problems(session with { Market = 9, TimeZone = "Europe/London" }));
    }

    [Fact]
    public void The_end_of_entries_as_a_length_of_time_is_judged_too()
    {
        Assert.Equal(
            "EntriesLead '-00:30' of session '08:00-12:00' is negative; write 00:00:00 or longer",
            Assert.Single(Problems(_morning with { EntriesLead = RawDuration.Of("-00:30") })).Message);
        Assert.Equal(At(0, 30), Read(_morning with { EntriesLead = RawDuration.Of("00:30") }).EntriesLead);
        Assert.Equal(
            "EntriesUntil '04:00' is outside session '08:00-12:00'; write a time after 08:00 and no later than 12:00",
            Assert.Single(Problems(_morning with { EntriesLead = RawDuration.Of("04:00") })).Message);
    }

    [Theory]
    [InlineData("-00:30", 30)]
    [InlineData("-03:59", 239)]
    public void Entries_may_end_some_time_before_the_end(string entriesUntil, int minutes)
    {
        var window = Read(Raw("08:00", "12:00", entriesUntil: entriesUntil));
        Assert.Equal((At(0, minutes), (int?)null), (window.EntriesLead, window.EntriesUntil));
    }

    [Theory]
    [InlineData("-04:00", "SES0016", "EntriesUntil -04:00 is outside session '08:00-12:00'; write a time after 08:00 and no later than 12:00")]
    [InlineData("-4", "SES0001", "'-4' is not a time of day; write a length of time such as -00:30")]
    [InlineData("-", "SES0001", "'-' is not a time of day; write a length of time such as -00:30")]
    [InlineData("noon", "SES0001", "'noon' is not a time of day; write H:mm, HH:mm, HH:mm:ss or HH:mm:ss.fff between 00:00 and 23:59:59.999, or a whole hour from 0 to 23, or with a minus how long before the end, such as -00:30")]
    public void An_end_of_entries_that_is_none_is_told_with_its_forms(string entriesUntil, string id, string message)
    {
        var problem = Assert.Single(Problems(Raw("08:00", "12:00", entriesUntil: entriesUntil)));
        Assert.Equal((id, ScheduleArgument.EntriesUntil, message), (problem.Id, problem.Argument, problem.Message));
    }

    [Theory]
    [InlineData("-00:30")]
    [InlineData("11:00")]
    public void An_end_of_entries_is_not_judged_where_the_session_cannot_be_read(string entriesUntil) =>
        Assert.Equal(ScheduleArgument.Start, Assert.Single(Problems(Raw("noon", "12:00", entriesUntil: entriesUntil))).Argument);

    [Fact]
    public void Where_no_open_is_known_entries_end_after_the_lag()
    {
        var lagged = Raw("08:00", "12:00", entriesUntil: "08:30") with { StartLag = RawDuration.Of("00:30") };

        Assert.Equal(
            "EntriesUntil 08:30 is outside session '08:00-12:00'; write a time after 08:30 and no later than 12:00", Assert.Single(Problems(lagged)).Message);
        Assert.Equal(
            "EntriesUntil -03:30 is outside session '08:00-12:00'; write a time after 08:30 and no later than 12:00",
            Assert.Single(Problems(lagged with { EntriesUntil = RawTime.Of("-03:30") })).Message);
        Assert.Equal(At(8, 31), Read(lagged with { EntriesUntil = RawTime.Of("08:31") }).EntriesUntil);
        Assert.Equal(At(8, 30), Read(lagged with { HasCalendar = true }).EntriesUntil);
    }

    [Fact]
    public void A_lag_and_a_lead_are_read_with_the_window()
    {
        var window = Read(_morning with { StartLag = RawDuration.Of("00:05"), EndLead = RawDuration.Of(TimeSpan.FromSeconds(30)) });
        Assert.Equal((At(0, 5), 30 * WallTime.Second), (window.StartLag, window.EndLead));
        window = Read(_morning with { StartLag = RawDuration.Of("00:00"), EndLead = RawDuration.Of("00:00") });
        Assert.Equal((0, 0), (window.StartLag, window.EndLead));
    }

    [Fact]
    public void A_day_or_more_is_no_lag_and_no_lead()
    {
        var day = _morning with { HasCalendar = true, StartLag = RawDuration.Of(TimeSpan.FromDays(1)), EndLead = RawDuration.Of(TimeSpan.FromDays(1)) };
        Assert.Equal((null, null), (Read(day).StartLag, Read(day).EndLead));
    }

    [Fact]
    public void A_table_takes_five_thousand_sessions()
    {
        RawSession[] sessions = [.. Enumerable.Range(0, 5_001).Select(static i => Raw(WallTime.Format(i * 10 * WallTime.Second), WallTime.Format(((i * 10) + 1) * WallTime.Second)))];

        Assert.Empty(Problems(sessions[..5_000]));
        var problem = Assert.Single(Problems(sessions));
        Assert.Equal((5_000, ScheduleArgument.Session), (problem.Session, problem.Argument));
        Assert.Equal("A table of 5001 sessions is too large; write at most 5000, or divide them among several strategies", problem.Message);
    }

    private static RawSession With(string property, int number) => property switch
    {
        nameof(RawSession.OnStart) => _morning with { OnStart = number },
        nameof(RawSession.OnEnd) => _morning with { OnEnd = number },
        nameof(RawSession.Scope) => _morning with { Scope = number },
        nameof(RawSession.Breaks) => _morning with { Breaks = number },
        nameof(RawSession.Market) => _morning with { Market = number },
        _ => _morning with { Days = number },
    };
}
