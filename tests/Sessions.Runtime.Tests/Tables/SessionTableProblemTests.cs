namespace Sessions.Tests.Tables;

public sealed class SessionTableProblemTests
{
    [Fact]
    public void Every_problem_of_a_table_comes_in_one_exception()
    {
        var exception = Assert.Throws<SessionTableException>(() => SessionTable.Create(
            At(8, 12),
            At(9, 11),
            At(10, 10) with { Name = "Empty" },
            At(13, 14) with { TimeZone = "Europe/Lodnon" },
            At(15, 16) with { Days = SessionDays.None },
            At(17, 18) with { EntriesUntil = new TimeOnly(19, 0) },
            At(20, 21) with { OnEnd = SessionAction.Custom }));

        Assert.Equal(["SES0002", "SES0003", "SES0005", "SES0009", "SES0014", "SES0016"], exception.Problems.Select(problem => problem.Id).Order());
        Assert.All(exception.Problems, problem => Assert.Contains(problem.Message, exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_overlap_names_both_sessions_and_says_when()
    {
        var problem = ProblemOf(At(8, 12), At(9, 11) with { Name = "Inner" });

        Assert.Equal("SES0003", problem.Id);
        Assert.Equal(
            "Session 'Inner' (09:00-11:00) overlaps session '08:00-12:00' on Monday from 09:00 to 11:00 (UTC); "
            + "end '08:00-12:00' by 09:00",
            problem.Message);
    }

    [Fact]
    public void An_unknown_zone_is_told_the_nearest_names()
    {
        var problem = ProblemOf(At(8, 12) with { TimeZone = "Europe/Lodnon" });

        Assert.Equal("SES0005", problem.Id);
        Assert.Contains("'Europe/London'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Zones_that_always_overlap_are_an_error()
    {
        var problem = ProblemOf(
            At(8, 12) with { Name = "London", TimeZone = "Europe/London" }, At(9, 13) with { Name = "Paris", TimeZone = "Europe/Paris" });

        Assert.Equal("SES0003", problem.Id);
    }

    [Fact]
    public void Touching_sessions_are_no_overlap() =>
        Assert.Equal(2, SessionTable.Create(At(8, 12), At(12, 16)).Count);

    [Fact]
    public void All_that_is_wrong_with_one_session_comes_at_once()
    {
        var exception = Assert.Throws<SessionTableException>(() => SessionTable.Create(
            At(10, 10) with { TimeZone = "Europe/Lodnon", Days = SessionDays.None, OnEnd = SessionAction.Custom, Scope = (SessionScope)7, EndLead = TimeSpan.FromSeconds(-30) }));

        Assert.Equal(["SES0002", "SES0005", "SES0009", "SES0014", "SES0025", "SES0025"], exception.Problems.Select(problem => problem.Id).Order());
    }

    [Fact]
    public void A_table_without_sessions_is_refused() =>
        Assert.Throws<ArgumentException>(() => SessionTable.Create());

    [Fact]
    public void A_time_finer_than_a_millisecond_is_refused() =>
        Assert.Equal("SES0001", ProblemOf(new Session(new TimeOnly(80_000_000_001), new TimeOnly(12, 0))).Id);

    private static SessionProblem ProblemOf(params Session[] sessions) =>
        Assert.Single(Assert.Throws<SessionTableException>(() => SessionTable.Create(sessions)).Problems);

    private static Session At(int start, int end) => new(new TimeOnly(start, 0), new TimeOnly(end, 0));
}
