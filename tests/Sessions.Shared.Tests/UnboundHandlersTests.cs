namespace Sessions.Shared.Tests;

/// <summary>Boundaries that ask for a handler, in code and by configuration, where none was compiled.</summary>
public class UnboundHandlersTests
{
    private static readonly RawSession _custom = Times.Raw("08:00", "12:00") with { OnStart = ActionNames.Custom, OnEnd = ActionNames.Custom };

    [Theory]
    [InlineData(true, "OnStart")]
    [InlineData(false, "OnEnd")]
    public void Custom_without_a_handler_is_told_with_what_to_write(bool isStart, string name)
    {
        var boundary = isStart ? ScheduleArgument.OnStart : ScheduleArgument.OnEnd;
        var problem = Assert.Single(Problems(_custom, boundary, isBound: false));
        Assert.Equal((Rules.SES0009NoHandler, 0, boundary), (problem.Rule, problem.Session, problem.Argument));
        Assert.Equal(
            $"Session '08:00-12:00' has {name} = Custom, but no handler is bound to it; declare the session with [Session] on the strategy class, which binds the method",
            problem.Message);
        Assert.Empty(Problems(_custom, boundary, isBound: true));
    }

    [Theory]
    [InlineData(true, 4, 0, 1)]
    [InlineData(true, 0, 4, 0)]
    [InlineData(false, 0, 4, 1)]
    [InlineData(false, 4, 1, 0)]
    public void Each_boundary_answers_for_its_own_action(bool isStart, int onStart, int onEnd, int problems) => Assert.Equal(
        problems, Problems(_custom with { OnStart = onStart, OnEnd = onEnd }, isStart ? ScheduleArgument.OnStart : ScheduleArgument.OnEnd, isBound: false).Count);

    [Fact]
    public void Of_several_sessions_the_one_at_fault_is_named_even_where_its_times_cannot_be_read()
    {
        RawSession[] sessions = [Times.Raw("x", "12:00", "Broken"), Times.Raw("08:00", "12:00", "Good")];
        var windows = ScheduleRules.Check(sessions).Windows;

        Assert.StartsWith("Session 'Broken' has", Assert.Single(Problems(_custom with { Name = "Broken" }, ScheduleArgument.OnEnd, isBound: false, 0, windows)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Session 'Good' (08:00-12:00) has", Assert.Single(Problems(_custom with { Name = "Good" }, ScheduleArgument.OnEnd, isBound: false, 1, windows)).Message, StringComparison.Ordinal);
    }

    private static List<ScheduleProblem> Problems(RawSession raw, ScheduleArgument boundary, bool isBound, int index = 0, IReadOnlyList<ScheduleWindow>? windows = null)
    {
        var problems = new List<ScheduleProblem>();
        UnboundHandlers.Check(raw, index, boundary, isBound, windows ?? ScheduleRules.Check([raw]).Windows, problems);
        return problems;
    }
}
