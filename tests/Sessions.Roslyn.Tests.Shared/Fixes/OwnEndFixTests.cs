using Sessions.Analyzers;
using Sessions.CodeFixes.Schedule;

namespace Sessions.Roslyn.Tests.Fixes;

public class OwnEndFixTests
{
    [Theory]
    [InlineData("[Session(\"17:00\", {|SES0003:\"16:00+2\"|}, Days = Weeknights)]", "[Session(\"17:00\", \"17:00+1\", Days = Weeknights)]")]
    [InlineData("[Session(\"17:00\", {|SES0003:\"16:00+6\"|}, Days = SessionDays.Sunday | SessionDays.Wednesday)]", "[Session(\"17:00\", \"17:00+3\", Days = SessionDays.Sunday | SessionDays.Wednesday)]")]
    public Task A_session_that_overlaps_itself_ends_when_it_starts_again(string attribute, string expected) => RunAsync(attribute, expected);

    [Fact]
    public Task Title_says_the_end() => RunAsync(
        "[Session(\"08:00\", {|SES0003:\"09:00+1\"|})]", "[Session(\"08:00\", \"08:00+1\")]", "End it at 08:00+1, when it starts again");

    private static Task RunAsync(string attribute, string expected, string? title = null) => FixTest.RunAsync<ScheduleAnalyzer, SES0003TrimFix>(
        attribute + "\ninternal sealed partial class Bot;", expected + "\ninternal sealed partial class Bot;", title);
}
