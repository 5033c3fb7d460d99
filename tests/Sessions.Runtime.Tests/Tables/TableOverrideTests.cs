using CsCheck;

namespace Sessions.Tests.Tables;

public sealed class TableOverrideTests
{
    private static readonly SessionTable _table = SessionTable.Create(
        new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { TimeZone = "Europe/London", OnEnd = SessionAction.CloseAll },
        new Session(new TimeOnly(13, 0), new TimeOnly(16, 0)) { Name = "Afternoon", TimeZone = "Europe/London", OnEnd = SessionAction.Custom, EndHandler = 3 });

    [Fact]
    public void An_override_changes_what_it_names_and_nothing_else()
    {
        var changed = With("Afternoon", new SessionOverride { End = "15:45", Days = SessionDays.Weekdays });

        Assert.Equal(_table[0], changed[0]);
        Assert.Equal(_table[1] with { End = new TimeOnly(15, 45), Days = SessionDays.Weekdays }, changed[1]);
        Assert.Equal(new TimeOnly(16, 0), _table[1].End);
    }

    [Fact]
    public void A_session_keeps_the_name_by_which_it_is_known()
    {
        var changed = With("08:00-12:00", new SessionOverride { Start = "09:30", OnEnd = SessionAction.CloseLoss });

        Assert.Equal(("08:00-12:00", new TimeOnly(9, 30), SessionAction.CloseLoss), (changed[0].Name, changed[0].Start, changed[0].OnEnd));
    }

    [Fact]
    public void Every_problem_comes_in_one_exception_under_its_id()
    {
        var exception = Assert.Throws<SessionTableException>(() => _table.WithOverrides(new Dictionary<string, SessionOverride>
        {
            ["08:00-12:00"] = new() { Start = "8h", TimeZone = "Europe/Lodnon" },
            ["Afternoon"] = new() { OnStart = SessionAction.Custom },
        }));

        Assert.Equal(["SES0001", "SES0005", "SES0009"], exception.Problems.Select(problem => problem.Id));
    }

    [Fact]
    public void An_override_that_makes_sessions_overlap_is_refused() =>
        Assert.Equal("SES0003", Assert.Single(Assert.Throws<SessionTableException>(() => With("Afternoon", new SessionOverride { Start = "11:00" })).Problems).Id);

    [Fact]
    public void A_number_that_is_no_action_is_refused_by_its_id()
    {
        var problem = Assert.Single(Assert.Throws<SessionTableException>(() => With("Afternoon", new SessionOverride { OnEnd = (SessionAction)9 })).Problems);

        Assert.Equal(("SES0025", "OnEnd = 9 of session 'Afternoon' (13:00-16:00) is not an action; write None, CloseAll, CloseWin, CloseLoss or Custom"), (problem.Id, problem.Message));
    }

    [Fact]
    public void A_name_that_is_not_there_is_told_the_names_that_are()
    {
        var exception = Assert.Throws<ArgumentException>(() => With("Evening", new SessionOverride()));

        Assert.Contains("'Evening'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'08:00-12:00', 'Afternoon'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Overrides_that_change_nothing_change_nothing() =>
        Gen.Select(Gen.Int[0, 1439], Gen.Int[1, 1440], Gen.Int[1, 127]).Sample((start, length, days) =>
        {
            var from = new TimeOnly(start * TimeSpan.TicksPerMinute);
            var session = length == 1440
                ? Session.AllDay(from)
                : new Session(from, new TimeOnly((start + length) % 1440 * TimeSpan.TicksPerMinute));
            var table = SessionTable.Create(session with { Days = (SessionDays)days });

            Assert.Equal(table[0], table.WithOverrides(new Dictionary<string, SessionOverride> { [table[0].Name] = new() })[0]);
        });

    [Fact]
    public void An_end_may_be_moved_by_days_and_stays_where_it_is_when_the_start_moves()
    {
        var table = SessionTable.Create(new Session(new TimeOnly(17, 0), new TimeOnly(16, 0)) { Name = "Week", EndDays = 5, Days = SessionDays.Sunday });

        SessionTable Change(SessionOverride change) => table.WithOverrides(new Dictionary<string, SessionOverride> { ["Week"] = change });
        Assert.Equal(table[0] with { EndDays = 3, End = new TimeOnly(12, 0) }, Change(new() { End = "12:00+3" })[0]);
        Assert.Equal(table[0] with { Start = new TimeOnly(18, 0) }, Change(new() { Start = "18:00" })[0]);
        Assert.Equal(table[0] with { EntriesUntil = new TimeOnly(10, 0), EntriesUntilDays = 4 }, Change(new() { EntriesUntil = "10:00+4" })[0]);
        Assert.Equal(table[0] with { EndDays = 0 }, Change(new() { End = "16:00" })[0]);
        Assert.Equal("SES0003", Assert.Single(Assert.Throws<SessionTableException>(() => Change(new() { Days = SessionDays.Weeknights })).Problems).Id);
        Assert.Equal("SES0002", Assert.Single(Assert.Throws<SessionTableException>(() => Change(new() { End = "17:01+7" })).Problems).Id);
    }

    [Fact]
    public void A_start_that_moves_past_midnight_takes_the_end_along_unless_that_says_its_day()
    {
        var night = SessionTable.Create(new Session(new TimeOnly(22, 0), new TimeOnly(2, 0)) { Name = "Night" });

        var changed = night.WithOverrides(new Dictionary<string, SessionOverride> { ["Night"] = new() { Start = "01:00" } })[0];

        Assert.Equal((TimeSpan.FromHours(1), 0), (changed.Duration, changed.EndDays));
    }

    private static SessionTable With(string name, SessionOverride change) =>
        _table.WithOverrides(new Dictionary<string, SessionOverride> { [name] = change });
}
