using Sessions.Analyzers;
using Sessions.CodeFixes.Schedule;

namespace Sessions.Roslyn.Tests.Fixes;

public class TrimFixTests
{
    private const string LaterStart = "SES0003LaterStart";
    private const string EarlierEnd = "SES0003EarlierEnd";

    [Theory]
    [InlineData("[Session(\"08:00\", \"12:00\")]\n[Session({|SES0003:\"11:00\"|}, \"13:00\")]", "[Session(\"08:00\", \"12:00\")]\n[Session(\"12:00\", \"13:00\")]")]
    [InlineData("[Session({|SES0003:\"11:00\"|}, \"13:00\"), Session(\"8:00\", \"12:00:30.5\" + \"00\")]", "[Session(\"12:00:30.500\", \"13:00\"), Session(\"8:00\", \"12:00:30.5\" + \"00\")]")]
    [InlineData("[Session(\"22:00\", \"02:00\")]\n[Session({|SES0003:\"01:00\"|}, \"03:00\")]", "[Session(\"22:00\", \"02:00\")]\n[Session(\"02:00\", \"03:00\")]")]
    [InlineData("[Session(22, 2)]\n[Session({|SES0003:23|}, 3)]", "[Session(22, 2)]\n[Session(2, 3)]")]
    [InlineData("[Session(8, 12)]\n[Session({|SES0003:11|}, 13)]", "[Session(8, 12)]\n[Session(12, 13)]")]
    [InlineData("[Session(\"08:00\", \"11:30\")]\n[Session({|SES0003:11|}, 13)]", "[Session(\"08:00\", \"11:30\")]\n[Session(\"11:30\", \"13:00\")]")]
    public Task Later_session_starts_when_the_earlier_ends(string attributes, string expected) => RunAsync(attributes, expected, LaterStart);

    [Theory]
    [InlineData("[Session(\"08:00\", \"12:00\")]\n[Session({|SES0003:\"11:00\"|}, \"13:00\")]", "[Session(\"08:00\", \"11:00\")]\n[Session(\"11:00\", \"13:00\")]")]
    [InlineData("[Session(\"22:00\", \"02:00+1\")]\n[Session({|SES0003:\"01:00\"|}, \"03:00\")]", "[Session(\"22:00\", \"01:00\")]\n[Session(\"01:00\", \"03:00\")]")]
    [InlineData("[Session(8, 12)]\n[Session({|SES0003:\"11:30\"|}, \"13:00\")]", "[Session(\"08:00\", \"11:30\")]\n[Session(\"11:30\", \"13:00\")]")]
    [InlineData("[Session(\"17:00\", \"17:00+5\", Days = SessionDays.Sunday)]\n[Session({|SES0003:\"09:00\"|}, \"10:00\", Days = SessionDays.Wednesday)]", "[Session(\"17:00\", \"09:00+3\", Days = SessionDays.Sunday)]\n[Session(\"09:00\", \"10:00\", Days = SessionDays.Wednesday)]")]
    public Task Earlier_session_ends_when_the_later_starts(string attributes, string expected) => RunAsync(attributes, expected, EarlierEnd);

    [Fact]
    public async Task Titles_say_what_they_do()
    {
        const string Overlap = "[Session(8, 12, Name = \"A\")]\n[Session({|SES0003:11|}, 13)]";
        await RunAsync(Overlap, "[Session(8, 12, Name = \"A\")]\n[Session(12, 13)]", LaterStart, "Start '11:00-13:00' at 12:00");
        await RunAsync(Overlap, "[Session(8, 11, Name = \"A\")]\n[Session(11, 13)]", EarlierEnd, "End 'A' (08:00-12:00) at 11:00");
    }

    [Fact]
    public Task Sessions_that_overlap_in_a_row_are_all_taken_apart_at_once() => RunAsync(
        "[Session(8, 12)]\n[Session({|SES0003:9|}, 13)]\n[Session({|SES0003:{|SES0003:10|}|}, 14)]",
        "[Session(8, 12)]\n[Session(12, 13)]\n[Session(13, 14)]", LaterStart);

    [Theory]
    [InlineData("[Session(8, 12)]\n[Session({|SES0003:9|}, 11)]", "[Session(8, 9)]\n[Session(9, 11)]", "End '08:00-12:00' at 09:00")]
    [InlineData("[Session(8, 12)]\n[Session({|SES0003:8|}, 13)]", "[Session(8, 12)]\n[Session(12, 13)]", "Start '08:00-13:00' at 12:00")]
    [InlineData("[Session(22, 1, Days = Weeknights)]\n[Session({|SES0003:23|}, 3, Days = Weeknights)]", "[Session(22, 23, Days = Weeknights)]\n[Session(23, 3, Days = Weeknights)]", "End '22:00-01:00' at 23:00")]
    [InlineData("[Session(8, 12)]\n[Session({|SES0003:11|}, 13, EntriesUntil = \"11:30\")]", "[Session(8, 11)]\n[Session(11, 13, EntriesUntil = \"11:30\")]", "End '08:00-12:00' at 11:00")]
    public Task What_would_leave_no_time_or_other_days_is_not_offered(string attributes, string expected, string title) =>
        RunAsync(attributes, expected, key: null, title);

    [Theory]
    [InlineData("[Session(Market.London)]\n[Session({|SES0003:9|}, 10, TimeZone = \"Europe/London\")]")]
    public Task Where_neither_can_be_trimmed_nothing_is_offered(string attributes) => RunAsync(attributes, attributes, LaterStart);

    [Theory]
    [InlineData("[Session(8, 12)]\n[Session({|SES0003:8|}, 12, Name = \"B\")]", "[Session(8, 12)]")]
    [InlineData("[Session(8, 12), Session({|SES0003:\"08:00\"|}, \"12:00\", Name = \"B\"), Session({|SES0003:{|SES0003:8|}|}, 12, Name = \"C\")]", "[Session(8, 12)]")]
    public Task Of_the_same_hours_twice_the_second_is_removed(string attributes, string expected) => RunAsync(attributes, expected, "SES0003RemoveSame");

    [Fact]
    public Task Session_in_another_file_is_trimmed_there() => FixTest.RunAsync<ScheduleAnalyzer, SES0003TrimFix>(
        ["[Session(8, 12)] internal sealed partial class Bot;", "[Session({|SES0003:11|}, 13)] internal sealed partial class Bot;"],
        ["[Session(8, 11)] internal sealed partial class Bot;", "[Session(11, 13)] internal sealed partial class Bot;"],
        title: null, key: EarlierEnd);

    private static Task RunAsync(string attributes, string expected, string? key, string? title = null) => FixTest.RunAsync<ScheduleAnalyzer, SES0003TrimFix>(
        attributes + "\ninternal sealed partial class Bot;", expected + "\ninternal sealed partial class Bot;", title, key);
}
